import type { CallingRules, TicketClass } from './rules.ts';

const MINUTE_MS = 60_000;

/** Who waits, as far as calling asks. */
export interface Candidate {
  readonly ticketId: string;
  readonly queueId: string;
  readonly class: TicketClass;
  /** Credit runs from here, epoch ms: the issue, unless a rule moved it. */
  readonly since: number;
  /** Rising number of issue: of two with one credit the smaller is called. */
  readonly order: number;
  /** The slot that was booked, epoch ms; null: none, or it was called already. */
  readonly slotAt: number | null;
  /** The one counter that may call it (rule Q2); null: any that serves its queue. */
  readonly forCounter: string | null;
}

/** A queue that a counter serves. */
export interface Serves {
  readonly queueId: string;
  /** 1 for its own; less: as if its people had waited less; 0: never. */
  readonly weight: number;
  /** A neighbour's: only while nobody of its own queues waits (rule Q4). */
  readonly idleOnly: boolean;
}

export interface Caller {
  readonly counterId: string;
  readonly serves: readonly Serves[];
}

/**
 * What decides before credit does: 0 a neighbour's, 1 its own, 2 a booked one whose time is over (Q5), 3 who came back to
 * this counter (Q2).
 */
export type Tier = 0 | 1 | 2 | 3;

export interface Score {
  readonly tier: Tier;
  /** Milliseconds of waiting times rate and weight; in tier 2 how long ago the slot was, in ms. */
  readonly credit: number;
}

/** From when a booked one's credit runs (rule Q5): from its check-in, but never from earlier than minutes before its slot. */
export function creditFrom(slotAt: number, checkedInAt: number, rules: CallingRules): number {
  return Math.max(slotAt - rules.earlyMinutes * MINUTE_MS, checkedInAt);
}

/** Whether a booked one was not called within its time, and so is next (rule Q5). */
export function isDue({ slotAt }: Pick<Candidate, 'slotAt'>, rules: CallingRules, now: number): boolean {
  return slotAt !== null && now >= slotAt + rules.bookedWithinMinutes * MINUTE_MS;
}

/**
 * Credit of waiting (rule Q3): accumulating priority, Kleinrock 1964; Stanford, Taylor and Ziedins 2014. Before `since` it
 * is below all others', whatever the rate.
 */
export function creditOf(
  candidate: Pick<Candidate, 'class' | 'since'>,
  weight: number,
  rules: CallingRules,
  now: number,
): number {
  const waited = now - candidate.since;
  return waited < 0 ? waited : rules.rates[candidate.class] * weight * waited;
}

export function tierOf(
  candidate: Candidate,
  counterId: string,
  serves: Serves,
  rules: CallingRules,
  now: number,
): Tier {
  if (candidate.forCounter === counterId) return 3;
  if (isDue(candidate, rules, now)) return 2;
  return serves.idleOnly ? 0 : 1;
}

/**
 * What one who waits is worth at a counter now, epoch ms; null where it may not be called there: the counter does not serve
 * the queue, or weighs it nothing, or the ticket waits for another counter.
 */
export function scoreOf(
  candidate: Candidate,
  caller: Caller,
  rules: CallingRules,
  now: number,
): Score | null {
  const serves = caller.serves.find(({ queueId }) => queueId === candidate.queueId);
  if (!serves || serves.weight <= 0) return null;
  if (candidate.forCounter !== null && candidate.forCounter !== caller.counterId) return null;
  const tier = tierOf(candidate, caller.counterId, serves, rules, now);
  return { tier, credit: tierCredit(candidate, tier, serves, rules, now) };
}

/** Those whose time is over go by their slots, all others by credit. */
export function tierCredit(
  candidate: Candidate,
  tier: Tier,
  serves: Serves,
  rules: CallingRules,
  now: number,
): number {
  return tier === 2 ? now - candidate.slotAt! : creditOf(candidate, serves.weight, rules, now);
}
