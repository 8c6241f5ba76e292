import type { Sender } from '../../domain/decision.ts';
import type { Answer } from '../../domain/refusal.ts';
import type { AnyHandler } from '../handler.ts';
import { Outage } from '../ports.ts';
import { Ahead } from './ahead.ts';
import { fromStored } from './chain.ts';
import { Ledger, type SequencerParts } from './ledger.ts';
import { FARTHEST_BEHIND, LockedRounds } from './locked.ts';
import { answerKey, type CountedRead, PEOPLE_AT_ONCE, WaitingList } from './pending.ts';

export const DEADLINE_MS = 10_000;
/** Answers live 9 days, a day more than a sender may try again (DESIGN 3.4). */
const ANSWERS_KEPT_MS = 9 * 86_400_000;
const PRUNED_AT_ONCE = 2_000;
const EXPIRE_MS = 500;

export interface Submission {
  readonly name: string;
  readonly commandId: string;
  readonly sender: Sender;
  readonly digest: string;
  readonly input: unknown;
  readonly prepared: unknown;
  readonly handler: AnyHandler;
  readonly read?: CountedRead;
}

/** Everything that changes one hall goes through here: commands in batches, each batch one transaction (DESIGN 3). */
export class Sequencer {
  private readonly ledger: Ledger;
  private readonly waiting = new WaitingList();
  private readonly locked: LockedRounds;
  private readonly ahead: Ahead;
  private running: Promise<void> | null = null;
  private following: Promise<void> | null = null;
  private stopped = false;

  constructor(parts: SequencerParts) {
    this.ledger = new Ledger(parts);
    this.locked = new LockedRounds(this.ledger, this.waiting);
    this.ahead = new Ahead(this.ledger);
  }

  get image() {
    return this.ledger.image;
  }
  /** Monotonic ms of the last word from the database. */
  get heardAt(): number {
    return this.ledger.heardAt;
  }
  get waitingCount(): number {
    return this.waiting.size;
  }

  async start(): Promise<void> {
    this.expireEvery(EXPIRE_MS);
    const { store, clock } = this.ledger.parts;
    this.image.reset(await store.load());
    this.ledger.heardAt = clock.monotonic();
  }

  /** Hears the size of each batch that was answered. */
  onBatch(listen: (size: number) => void): void {
    this.ledger.onBatch(listen);
  }

  /** Hands a command in; gives its answer once the batch is kept. Throws `Outage`, or a bug's own error. */
  submit(submission: Submission): Promise<Answer> {
    const key = answerKey(submission.sender, submission.commandId);
    if (this.stopped) return Promise.reject(new Outage('draining'));
    if (this.ledger.isBroken({ key })) return Promise.reject(new Error('broken command'));
    const deadline = this.ledger.parts.clock.monotonic() + DEADLINE_MS;
    const { name, commandId, sender, digest, input, prepared, handler, read } = submission;
    return new Promise((resolve, reject) => {
      this.waiting.add({
        name,
        commandId,
        sender,
        key,
        digest,
        input,
        prepared,
        handler,
        read,
        deadline,
        resolve,
        reject,
      });
      this.begin();
    });
  }

  /** Forgets old answers while nobody waits; a batch that comes meanwhile waits for it. */
  async prune(): Promise<void> {
    if (this.running || this.stopped) return;
    const work = async (): Promise<void> => {
      const tx = await this.ledger.parts.store.begin([]);
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

  private begin(): void {
    this.running ??= this.run().finally(() => this.next());
  }

  private next(): void {
    this.running = null;
    if (this.waiting.size > 0) this.begin();
  }

  private async readOn(): Promise<void> {
    // What is on its way tells by itself whether another process wrote.
    if (this.ahead.busy) return;
    const { ledger, image } = this;
    const { store, clock } = ledger.parts;
    const position = await store.position();
    if (this.ahead.busy) return;
    ledger.heardAt = clock.monotonic();
    ledger.time.hear(position.now, clock.monotonic());
    if (position.epoch !== image.epoch || position.seq - image.seq > FARTHEST_BEHIND) {
      return this.loadAnew();
    }
    if (position.seq < image.seq && !this.running) {
      // The journal went back while nobody asked for anything: an empty batch puts it on record.
      this.running = this.locked.round([]).finally(() => this.next());
      return;
    }
    while (position.seq > image.seq) {
      const rows = await store.factsAfter(image.seq, 1_000);
      if (rows.length === 0 || this.ahead.busy) return;
      if (!this.running) ledger.foreign();
      image.follow(rows.map(row => ({ recorded: fromStored(row), hash: row.hash })));
    }
  }

  /** Also while a batch hangs on a silent database, nobody waits beyond his time. */
  private expireEvery(ms: number): void {
    const { clock } = this.ledger.parts;
    clock.later(ms, () => {
      this.waiting.expire(clock.monotonic());
      if (!this.stopped) this.expireEvery(ms);
    });
  }

  /** A batch under way loads for itself, under the lock; a load that came too late would throw the image back. */
  private async loadAnew(): Promise<void> {
    const loaded = await this.ledger.parts.store.load();
    const { epoch, seq } = loaded.position;
    if (this.running || (epoch === this.image.epoch && seq <= this.image.seq)) return;
    this.image.reset(loaded);
  }

  private async run(): Promise<void> {
    while (this.waiting.size > 0 || this.ahead.busy) {
      // One look at the sockets first, so that those who asked together share a batch: SQLite answers without ever
      // letting the event loop go, and each would pay for a commit of its own.
      await new Promise(resolve => setImmediate(resolve));
      this.waiting.expire(this.ledger.parts.clock.monotonic());
      await this.step();
    }
  }

  private async step(): Promise<void> {
    const { ahead, waiting, locked } = this;
    const mayStart = ahead.busy ? !ahead.full && ahead.pays(waiting.size) : true;
    if (waiting.size > 0 && mayStart && ahead.open) {
      // Half of those who came together, so that the other half is decided while the database saves the first.
      const half = Math.ceil(waiting.size / 2);
      const batch = waiting.next(!ahead.busy && ahead.pays(half) ? half : PEOPLE_AT_ONCE);
      if (ahead.launch(batch)) return;
      waiting.putBack(batch);
      while (ahead.busy) await this.land();
      return locked.round(null);
    }
    if (!ahead.busy) return locked.round(null);
    await this.land();
    // A step of the clock goes on record also when nobody asks for anything more.
    if (this.ledger.owed.length > 0 && !ahead.busy && waiting.size === 0) await locked.round([]);
  }

  private async land(): Promise<void> {
    const { back, unsure } = await this.ahead.land();
    if (!unsure) return this.waiting.putBack(back);
    // What was perhaps kept is tried under the lock, its answers looked up.
    for (let i = 0; i < back.length; i += PEOPLE_AT_ONCE) {
      await this.locked.round(back.slice(i, i + PEOPLE_AT_ONCE));
    }
  }
}
