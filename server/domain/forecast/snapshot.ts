import type { CallingRules } from '../queue/calling/rules.ts';
import type { Caller, Candidate } from '../queue/calling/score.ts';

/** From one moment to another, epoch ms; the end is not part of it. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** One who waits; `kind`: the item it is for, null where nobody said. */
export interface InLine extends Candidate {
  readonly kind: string | null;
  /** Epoch ms. */
  readonly takenAt: number;
}

/** The ticket that a counter has in hand; `since`: when it was called, epoch ms. */
export interface InHand {
  readonly queueId: string;
  readonly kind: string | null;
  readonly since: number;
}

/** An open counter: what it serves, what it does, and when it will not call (breaks, lunch), in order. */
export interface CounterNow {
  readonly caller: Caller;
  readonly inHand: InHand | null;
  readonly away: readonly Stretch[];
}

/** One who has booked and has not come yet. */
export interface Coming {
  readonly queueId: string;
  readonly slotAt: number;
}

/** What a forecast starts from: the hall at a moment, epoch ms. */
export interface Snapshot {
  readonly at: number;
  /** Minutes of the wall clock since midnight, at `at`. */
  readonly minuteOfDay: number;
  readonly queueIds: readonly string[];
  readonly waiting: readonly InLine[];
  /** How many that go before were called last in a row, by queue (rule Q6). */
  readonly inARow: ReadonlyMap<string, number>;
  readonly counters: readonly CounterNow[];
  readonly coming: readonly Coming[];
  /** When no more numbers are given. */
  readonly issuesUntil: number;
  readonly rules: CallingRules;
}
