import { Duplicate, type HallTransaction, Outage, type StoredAnswer, Transient } from '../ports.ts';
import { fromStored, link } from './chain.ts';
import { ownDuty, restoredDuty, witnessOf } from './duties.ts';
import type { Ledger } from './ledger.ts';
import { countedOf, missing, passing } from './needs.ts';
import { answerKey, type Pending, type WaitingList } from './pending.ts';
import { decideBatch, type Decided } from './round.ts';

/** Further behind than this, the image is loaded anew instead of following fact by fact. */
export const FARTHEST_BEHIND = 5_000;
const RETRY_MS = [20, 50, 100, 200, 400] as const;

/** The sure way: the lock first, then the news, then the decision, then the save. */
export class LockedRounds {
  private readonly ledger: Ledger;
  private readonly waiting: WaitingList;
  constructor(ledger: Ledger, waiting: WaitingList) {
    this.ledger = ledger;
    this.waiting = waiting;
  }

  /** One batch, in fresh transactions until it is kept, refused or out of time. `given` may have been kept before. */
  async round(given: Pending[] | null): Promise<void> {
    const { clock, log, store } = this.ledger.parts;
    let batch = given;
    let asked = given !== null;
    for (let attempt = 0; ; attempt += 1) {
      let tx: HallTransaction | null = null;
      try {
        // The tail may move the image on while we wait for the lock: the news must be linked to where we stood here.
        const { seq: since, head } = this.ledger.image;
        tx = await store.begin(asked && batch ? batch.map(pending => pending.commandId) : [], since);
        // Those who came while the lock was waited for go along.
        batch ??= this.waiting.next();
        await this.catchUp(tx, since, head);
        // A batch that was kept while a backup was put back may have left facts where this one's will stand.
        if (this.ledger.owed.length > 0) await tx.forgetFactsAfter(tx.position.seq);
        const { image } = this.ledger;
        const needed = missing(image.hall, batch);
        if (needed.length > 0) image.admit(await tx.fetch('cases', needed));
        image.lay(await countedOf(tx, batch, image.epoch));
        const decided = await this.decide(tx, batch);
        await this.keep(tx, decided);
        this.ledger.owed = [];
        this.ledger.settle(decided);
        image.lay([]);
        // Those of people stay on the shelf: at midnight a county's lights would sweep it.
        return image.dismiss(passing(needed, batch));
      } catch (error) {
        this.ledger.image.lay([]);
        await tx?.rollback().catch(() => undefined);
        if (error instanceof Outage) return batch?.forEach(pending => pending.reject(error));
        if (error instanceof Transient || !batch) {
          log.warn({ attempt, error: (error as Error).message }, 'batch tried again');
          this.waiting.expire(clock.monotonic());
          asked = true;
          batch = batch && this.stillInTime(batch);
          if (batch ? batch.length === 0 : this.waiting.size === 0) return;
          await clock.sleep(RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)]!);
          continue;
        }
        // An answer that is kept already looks like any row that is there twice: ask, then judge.
        if (error instanceof Duplicate && !asked) {
          asked = true;
          continue;
        }
        if (batch.length === 1) return this.ledger.refuseAsBug(batch[0]!, error);
        for (const pending of batch) await this.round([pending]);
        return;
      }
    }
  }

  private stillInTime(batch: Pending[]): Pending[] {
    const now = this.ledger.parts.clock.monotonic();
    return batch.filter(pending => {
      if (pending.deadline > now) return true;
      pending.reject(new Outage('the outcome is not known; try the same command again'));
      return false;
    });
  }

  /**
   * Decides, then asks the database about every command whose answer this batch does not store; one that was answered
   * before has the batch decided again. A command accepted for a second time meets its own answer's key.
   */
  private async decide(tx: HallTransaction, batch: readonly Pending[]): Promise<Decided> {
    const { parts, time, image } = this.ledger;
    const { position } = tx;
    if (position.schema > parts.schema) throw new Outage('this process is older than the database');
    const duties = [...this.ledger.owed, ...time.check(position.now, parts.clock.monotonic())];
    const all = [...duties.map(duty => ownDuty(duty, parts.ids.next())), ...batch];
    const { seq, head, epoch } = image;
    const now = Math.max(position.now, image.lastAt);
    const newId = (): string => parts.ids.next();
    const on = (known: readonly StoredAnswer[]): Decided =>
      decideBatch({ draft: image.draft(), seq, head, epoch, now, newId }, all, known);
    const first = on(tx.known);
    const known = new Set(tx.known.map(row => row.commandId));
    const open = first.unproven.filter(id => !known.has(id));
    if (open.length === 0) return first;
    const senders = new Set(all.map(pending => pending.key));
    const more = (await tx.answers(open)).filter(row => senders.has(answerKey(row.sender, row.commandId)));
    return more.length === 0 ? first : on([...tx.known, ...more]);
  }

  /** Brings the image to where the journal stands; if it went back, this process owes what it saw (rule R1). */
  private async catchUp(tx: HallTransaction, seq: number, head: string): Promise<void> {
    const { position } = tx;
    const { image, parts } = this.ledger;
    const behind = position.seq - seq;
    this.ledger.heardAt = parts.clock.monotonic();
    if (position.epoch === image.epoch && behind === 0 && position.head === head) return;
    this.ledger.foreign();
    if (position.epoch === image.epoch && behind > 0 && behind <= FARTHEST_BEHIND) {
      const rows = tx.news.length === behind ? tx.news : await tx.factsAfter(seq, behind);
      if (rows.length > 0 && link(head, rows[0]!) === rows[0]!.hash) {
        return image.follow(rows.map(row => ({ recorded: fromStored(row), hash: row.hash })));
      }
    }
    const wentBack = behind < 0 || (position.epoch === image.epoch && behind <= FARTHEST_BEHIND);
    const witness = wentBack ? witnessOf(image.hall) : null;
    image.reset(await tx.load());
    // Owed until a batch with it is kept: the image has already forgotten.
    if (witness) this.ledger.owed = [restoredDuty(parts.ids.next(), witness)];
  }

  private async keep(tx: HallTransaction, { batch, recorded }: Decided): Promise<void> {
    if (recorded.length === 0 && batch.rows.length === 0) return tx.rollback();
    await tx.save(batch);
    await tx.commit();
  }
}
