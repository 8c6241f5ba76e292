import type { Clock, Doorbell, Ids, Log, Store } from '../ports.ts';
import { Duplicate, Outage } from '../ports.ts';
import { type Duty, TimeWatch } from './duties.ts';
import { Image } from './image.ts';
import type { Pending } from './pending.ts';
import type { Decided } from './round.ts';

const SPENT_MS = 60_000;
/** Another process that wrote within this time will write again: then the lock comes before the decision. */
const ALONE_MS = 2_000;

export interface SequencerParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly doorbell: Doorbell;
  readonly log: Log;
  readonly schema: number;
}

/** Two rows that may be there only once and that a sender can ask for twice; every other double is a bug. */
function spentBy(index: string): 'command.spent' | 'staff.login_taken' | null {
  if (index.includes('command')) return 'command.spent';
  return index.includes('login') ? 'staff.login_taken' : null;
}

/** What both ways of keeping a batch share: the image, the time, what is owed, and how senders get their answers. */
export class Ledger {
  readonly image = new Image();
  readonly time = new TimeWatch();
  readonly parts: SequencerParts;
  owed: Duty[] = [];
  /** Monotonic ms of the last word from the database. */
  heardAt = -Infinity;
  private foreignAt = -Infinity;
  private readonly broken = new Map<string, number>();
  private readonly batchListeners: ((size: number) => void)[] = [];

  constructor(parts: SequencerParts) {
    this.parts = parts;
  }

  /** Hears the size of each batch that was answered. */
  onBatch(listen: (size: number) => void): void {
    this.batchListeners.push(listen);
  }

  /** Another process wrote. */
  foreign(): void {
    this.foreignAt = this.parts.clock.monotonic();
  }

  get alone(): boolean {
    return this.parts.clock.monotonic() - this.foreignAt > ALONE_MS;
  }

  isBroken(pending: Pick<Pending, 'key'>): boolean {
    const until = this.broken.get(pending.key);
    return until !== undefined && until > this.parts.clock.monotonic();
  }

  /** A batch is kept: its draft becomes the image, and its senders are told. */
  settle(decided: Decided): void {
    const { recorded, batch, draft, base } = decided;
    const last = recorded[recorded.length - 1];
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

  /** A command that breaks is refused, and not tried again for a minute. */
  refuseAsBug(pending: Pending, error: unknown): void {
    const code = error instanceof Duplicate ? spentBy(error.index) : null;
    if (code) return pending.resolve({ ok: false, refusal: { code, params: {} } });
    const now = this.parts.clock.monotonic();
    for (const [key, until] of this.broken) if (until <= now) this.broken.delete(key);
    this.broken.set(pending.key, now + SPENT_MS);
    pending.reject(error);
  }
}
