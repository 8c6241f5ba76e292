import type { Sender } from '../../domain/decision.ts';
import type { Answer } from '../../domain/refusal.ts';
import type { AnyHandler } from '../handler.ts';
import {
  type Clock,
  Duplicate,
  type Doorbell,
  type HallTransaction,
  type Ids,
  type Log,
  Outage,
  type Store,
  Transient,
} from '../ports.ts';
import { fromStored, link } from './chain.ts';
import { type Duty, ownDuty, restoredDuty, TimeWatch, witnessOf } from './duties.ts';
import { Image } from './image.ts';
import { answerKey, type Pending, WaitingList } from './pending.ts';
import { decideBatch, type Decided } from './round.ts';

export const DEADLINE_MS = 10_000;
/** Further behind than this, the image is loaded anew instead of following fact by fact. */
export const FARTHEST_BEHIND = 5_000;
const SPENT_MS = 60_000;
/** Answers live 9 days, a day more than a sender may try again (DESIGN 3.4). */
const ANSWERS_KEPT_MS = 9 * 86_400_000;
const PRUNED_AT_ONCE = 2_000;
const EXPIRE_MS = 500;
const RETRY_MS = [20, 50, 100, 200, 400] as const;

/** Two rows that may be there only once and that a sender can ask for twice; every other double is a bug. */
function spentBy(index: string): 'command.spent' | 'staff.login_taken' | null {
  if (index.includes('command')) return 'command.spent';
  return index.includes('login') ? 'staff.login_taken' : null;
}

export interface SequencerParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly doorbell: Doorbell;
  readonly log: Log;
  readonly schema: number;
}

export interface Submission {
  readonly name: string;
  readonly commandId: string;
  readonly sender: Sender;
  readonly digest: string;
  readonly input: unknown;
  readonly prepared: unknown;
  readonly handler: AnyHandler;
}

/** Everything that changes one hall goes through here: commands in batches, each batch one transaction (DESIGN 3). */
export class Sequencer {
  readonly image = new Image();
  private readonly waiting = new WaitingList();
  private readonly broken = new Map<string, number>();
  private readonly parts: SequencerParts;
  private running: Promise<void> | null = null;
  private following: Promise<void> | null = null;
  private readonly time = new TimeWatch();
  private stopped = false;
  private owed: Duty[] = [];
  private readonly batchListeners: ((size: number) => void)[] = [];
  /** Monotonic ms of the last word from the database. */
  heardAt = -Infinity;

  constructor(parts: SequencerParts) {
    this.parts = parts;
  }

  async start(): Promise<void> {
    this.expireEvery(EXPIRE_MS);
    this.image.reset(await this.parts.store.load());
    this.heardAt = this.parts.clock.monotonic();
  }

  /** Hears the size of each batch that was answered. */
  onBatch(listen: (size: number) => void): void {
    this.batchListeners.push(listen);
  }

  get waitingCount(): number {
    return this.waiting.size;
  }

  /** Hands a command in; gives its answer once the batch is kept. Throws `Outage`, or a bug's own error. */
  submit(submission: Submission): Promise<Answer> {
    const { clock } = this.parts;
    const key = answerKey(submission.sender, submission.commandId);
    if (this.stopped) return Promise.reject(new Outage('draining'));
    const until = this.broken.get(key);
    if (until !== undefined && until > clock.monotonic()) return Promise.reject(new Error('broken command'));
    const deadline = clock.monotonic() + DEADLINE_MS;
    return new Promise((resolve, reject) => {
      this.waiting.add({ ...submission, key, deadline, resolve, reject });
      this.running ??= this.run().finally(() => this.next());
    });
  }

  /** Forgets old answers while nobody waits; a batch that comes meanwhile waits for it. */
  async prune(): Promise<void> {
    if (this.running || this.stopped) return;
    const work = async (): Promise<void> => {
      const tx = await this.parts.store.begin([]);
      try {
        await tx.pruneAnswers(tx.position.now - ANSWERS_KEPT_MS, PRUNED_AT_ONCE);
        await tx.commit();
      } catch (error) {
        await tx.rollback().catch(() => undefined);
        throw error;
      }
    };
    this.running = work().finally(() => this.next());
    await this.running;
  }

  private next(): void {
    this.running = this.waiting.size > 0 ? this.run().finally(() => this.next()) : null;
  }

  /** Takes no more commands and waits for those taken. */
  async drain(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  /** Reads the facts of other processes; called by bell and every 250 ms. */
  follow(): Promise<void> {
    this.following ??= this.readOn().finally(() => (this.following = null));
    return this.following;
  }

  private async readOn(): Promise<void> {
    const { store, clock } = this.parts;
    const position = await store.position();
    this.heardAt = clock.monotonic();
    if (position.epoch !== this.image.epoch || position.seq - this.image.seq > FARTHEST_BEHIND) {
      return this.loadAnew();
    }
    if (position.seq < this.image.seq && !this.running) {
      // The journal went back while nobody asked for anything: an empty batch puts it on record.
      this.running = this.round([]).finally(() => this.next());
      return;
    }
    while (position.seq > this.image.seq) {
      const rows = await store.factsAfter(this.image.seq, 1_000);
      if (rows.length === 0) return;
      this.image.follow(rows.map(row => ({ recorded: fromStored(row), hash: row.hash })));
    }
  }

  /** Also while a batch hangs on a silent database, nobody waits beyond his time. */
  private expireEvery(ms: number): void {
    this.parts.clock.later(ms, () => {
      this.waiting.expire(this.parts.clock.monotonic());
      if (!this.stopped) this.expireEvery(ms);
    });
  }

  /** A batch under way loads for itself, under the lock; a load that came too late would throw the image back. */
  private async loadAnew(): Promise<void> {
    const loaded = await this.parts.store.load();
    const { epoch, seq } = loaded.position;
    if (this.running || (epoch === this.image.epoch && seq <= this.image.seq)) return;
    this.image.reset(loaded);
  }

  private async run(): Promise<void> {
    while (this.waiting.size > 0) {
      // One look at the sockets first, so that those who asked together share a batch: SQLite answers without ever
      // letting the event loop go, and each would pay for a commit of its own.
      await new Promise(resolve => setImmediate(resolve));
      this.waiting.expire(this.parts.clock.monotonic());
      await this.round(null);
    }
  }

  /** One batch, in fresh transactions until it is kept, refused or out of time. `given` is tried one by one. */
  private async round(given: Pending[] | null): Promise<void> {
    const { clock, log } = this.parts;
    let batch = given;
    for (let attempt = 0; ; attempt += 1) {
      let tx: HallTransaction | null = null;
      try {
        const asked = batch ? batch.map(pending => pending.commandId) : this.waiting.peek();
        // The tail may move the image on while we wait for the lock: the news must be linked to where we stood here.
        const { seq: since, head } = this.image;
        tx = await this.parts.store.begin(asked, since);
        // Those who came while the lock was waited for go along.
        batch ??= this.waiting.next();
        await this.catchUp(tx, since, head);
        const decided = await this.decide(tx, batch, new Set(asked));
        await this.keep(tx, decided);
        return this.answer(decided);
      } catch (error) {
        await tx?.rollback().catch(() => undefined);
        if (error instanceof Outage) return batch?.forEach(pending => pending.reject(error));
        if (error instanceof Transient || !batch) {
          log.warn({ attempt, error: (error as Error).message }, 'batch tried again');
          this.waiting.expire(clock.monotonic());
          batch = batch && this.stillInTime(batch);
          if (batch ? batch.length === 0 : this.waiting.size === 0) return;
          await clock.sleep(RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)]!);
          continue;
        }
        if (batch.length === 1) return this.refuseAsBug(batch[0]!, error);
        for (const pending of batch) await this.round([pending]);
        return;
      }
    }
  }

  private stillInTime(batch: Pending[]): Pending[] {
    const now = this.parts.clock.monotonic();
    return batch.filter(pending => {
      if (pending.deadline > now) return true;
      pending.reject(new Outage('the outcome is not known; try the same command again'));
      return false;
    });
  }

  private refuseAsBug(pending: Pending, error: unknown): void {
    const code = error instanceof Duplicate ? spentBy(error.index) : null;
    if (code) return pending.resolve({ ok: false, refusal: { code, params: {} } });
    const now = this.parts.clock.monotonic();
    for (const [key, until] of this.broken) if (until <= now) this.broken.delete(key);
    this.broken.set(pending.key, now + SPENT_MS);
    pending.reject(error);
  }

  private async decide(
    tx: HallTransaction,
    batch: readonly Pending[],
    asked: ReadonlySet<string>,
  ): Promise<Decided> {
    const { position } = tx;
    const { ids, clock, schema } = this.parts;
    if (position.schema > schema) throw new Outage('this process is older than the database');
    const duties = [...this.owed, ...this.time.check(position.now, clock.monotonic())];
    const late = batch.map(pending => pending.commandId).filter(id => !asked.has(id));
    const stored = late.length > 0 ? [...tx.known, ...(await tx.answers(late))] : tx.known;
    const { image } = this;
    const now = Math.max(position.now, image.lastAt);
    const newId = (): string => ids.next();
    const base = { draft: image.draft(), seq: image.seq, head: image.head, epoch: image.epoch, now, newId };
    return decideBatch(base, [...duties.map(duty => ownDuty(duty, ids.next())), ...batch], stored);
  }

  /** Brings the image to where the journal stands; if it went back, this process owes what it saw (rule R1). */
  private async catchUp(tx: HallTransaction, seq: number, head: string): Promise<void> {
    const { position } = tx;
    const { image } = this;
    const behind = position.seq - seq;
    this.heardAt = this.parts.clock.monotonic();
    if (position.epoch === image.epoch && behind === 0 && position.head === head) return;
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
    if (witness) this.owed = [restoredDuty(this.parts.ids.next(), witness)];
  }

  private async keep(tx: HallTransaction, decided: Decided): Promise<void> {
    const { batch, recorded } = decided;
    if (recorded.length === 0 && batch.rows.length === 0) return tx.rollback();
    await tx.save(batch);
    await tx.commit();
  }

  private answer(decided: Decided): void {
    const { recorded, batch, draft, base } = decided;
    const last = recorded[recorded.length - 1];
    if (last) this.owed = [];
    if (last && batch.epoch === this.image.epoch) {
      if (this.image.seq === base) this.image.take(draft, last, batch.head);
      else this.image.follow(recorded.map((record, i) => ({ recorded: record, hash: batch.facts[i]!.hash })));
      this.parts.doorbell.ring(last.seq);
    }
    for (const listen of this.batchListeners) listen(decided.outcomes.length);
    for (const { pending, answer, error } of decided.outcomes) {
      if (answer) pending.resolve(answer);
      else if (error instanceof Outage) pending.reject(error);
      else this.refuseAsBug(pending, error);
    }
  }
}
