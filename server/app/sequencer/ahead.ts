import { draftOf } from '../../domain/state/hall.ts';
import type { Stand, StoredAnswer, Swapped } from '../ports.ts';
import type { Ledger } from './ledger.ts';
import { missing } from './needs.ts';
import { answerKey, type Pending } from './pending.ts';
import { answerAgain, decideBatch, type Decided } from './round.ts';

/** One batch in the database and one behind it, so that neither it nor we wait for the other. */
const AT_ONCE = 2;

/**
 * What a batch costs whatever it holds, above all its fsync: guessed at first, then measured. A command costs about 30 µs
 * in the database; a commit of its own must be worth the overlap with at least so many ms of decisions.
 */
const FIRST_GUESS_MS = 0.8;
const IN_DATABASE_MS = 0.03;
const WORTH_MS = 0.15;
const NEWEST = 0.2;

/** `back`: commands that were not kept, oldest first. `unsure`: some perhaps were. */
export interface Landed {
  readonly back: readonly Pending[];
  readonly unsure: boolean;
}

interface Flight {
  readonly batch: readonly Pending[];
  readonly decided: Decided;
  readonly sentAt: number;
  readonly swapped: Promise<Swapped | Error>;
}

/**
 * The quick way, while no other process writes: batches are decided before the lock, each on the draft of the one
 * before, and the database keeps one only if the journal stands where it was decided (compare and swap). So a guess can
 * cost time and never be wrong.
 */
export class Ahead {
  private readonly ledger: Ledger;
  private flights: Flight[] = [];
  private commitMs = FIRST_GUESS_MS;
  private landedAt = -Infinity;
  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  get busy(): boolean {
    return this.flights.length > 0;
  }

  get full(): boolean {
    return this.flights.length >= AT_ONCE;
  }

  /** Whether so many commands are worth a batch of their own beside another: on a slow disk only many are. */
  pays(commands: number): boolean {
    return commands * WORTH_MS >= this.commitMs;
  }

  /** Whether a batch may be decided before the lock now. */
  get open(): boolean {
    const { ledger } = this;
    const { store, clock } = ledger.parts;
    const sure = ledger.time.estimate(clock.monotonic()) !== null;
    return store.swap !== null && ledger.owed.length === 0 && ledger.alone && sure;
  }

  /** Decides a batch on those before it and sends it off. False, and nothing happened, if it needs the lock first. */
  launch(batch: readonly Pending[]): boolean {
    const { image, parts, time } = this.ledger;
    const tip = this.flights[this.flights.length - 1]?.decided;
    const at = tip ? tip.batch : image;
    const lastAt = tip?.recorded[tip.recorded.length - 1]?.at ?? image.lastAt;
    const draft = draftOf(tip ? tip.draft : image.hall);
    if (batch.some(({ read }) => read !== undefined) || missing(draft, batch).length > 0) return false;
    const now = Math.max(time.estimate(parts.clock.monotonic())!, lastAt);
    const newId = (): string => parts.ids.next();
    const { seq, head, epoch } = at;
    let decided: Decided;
    try {
      decided = decideBatch({ draft, seq, head, epoch, now, newId }, batch, []);
    } catch {
      return false;
    }
    if (decided.bound || decided.batch.epoch !== epoch) return false;
    const stand: Stand = { seq, head, epoch, schema: parts.schema };
    const swapped = parts.store.swap!(decided.batch, stand, decided.unproven).catch((error: Error) => error);
    this.flights.push({ batch, decided, sentAt: parts.clock.monotonic(), swapped });
    return true;
  }

  /** Waits for the oldest batch. If it was not kept, nothing is on its way any more. */
  async land(): Promise<Landed> {
    const { ledger } = this;
    const { decided, sentAt, swapped } = this.flights[0]!;
    const result = await swapped;
    if (result instanceof Error || !result.kept) return this.fall(result instanceof Error ? result : null);
    this.flights.shift();
    const { clock } = ledger.parts;
    const now = clock.monotonic();
    const took = now - Math.max(sentAt, this.landedAt) - decided.outcomes.length * IN_DATABASE_MS;
    this.commitMs += NEWEST * (Math.max(0, took) - this.commitMs);
    this.landedAt = ledger.heardAt = now;
    ledger.settle(result.known.length > 0 ? told(decided, result.known) : decided);
    if (this.flights[0]) ledger.image.rebase(this.flights[0].decided.draft);
    ledger.owed.push(...ledger.time.check(result.now, now));
    return { back: [], unsure: false };
  }

  private async fall(error: Error | null): Promise<Landed> {
    const { ledger, flights } = this;
    const results = await Promise.all(flights.map(flight => flight.swapped));
    this.flights = [];
    const back = flights.flatMap(flight => flight.batch);
    if (error) ledger.parts.log.warn({ error: error.message, commands: back.length }, 'decided again');
    else ledger.foreign();
    return { back, unsure: results.some(result => result instanceof Error) };
  }
}

/** The outcomes with the answers that were kept before in the place of what was decided now. */
function told(decided: Decided, known: readonly StoredAnswer[]): Decided {
  const kept = new Map(known.map(row => [answerKey(row.sender, row.commandId), row]));
  const outcomes = decided.outcomes.map(outcome => {
    const stored = kept.get(outcome.pending.key);
    return stored ? { pending: outcome.pending, answer: answerAgain(stored, outcome.pending) } : outcome;
  });
  return { ...decided, outcomes };
}
