import { type CallingRules, goesBefore } from './rules.ts';
import { type Caller, type Candidate, type Score, tierCredit, tierOf } from './score.ts';

/** Who waits in a queue: all, or only those of `headsOf`, in any order; and how many that go before were called last in a row. */
export interface Waiting {
  readonly candidates: readonly Candidate[];
  readonly inARow: number;
}

/** By queue. */
export type Lines = ReadonlyMap<string, Waiting>;

export interface Picked {
  readonly ticketId: string;
  readonly queueId: string;
  readonly score: Score;
}

/** Whether those who go before have to let another of their queue pass (rule Q6): one that this counter may call. */
function mustYield({ candidates, inARow }: Waiting, counterId: string, rules: CallingRules): boolean {
  if (rules.mostInARow === null || inARow < rules.mostInARow) return false;
  for (const one of candidates)
    if (!goesBefore(one.class) && (one.forCounter === null || one.forCounter === counterId)) return true;
  return false;
}

/**
 * Who is called next at a counter at `now`, epoch ms (rules Q2 to Q7); null when nobody waits whom it may call. Asked of
 * everybody or of `headsOf` alone it gives the same.
 */
export function pick(lines: Lines, caller: Caller, rules: CallingRules, now: number): Picked | null {
  const { counterId } = caller;
  let best: Candidate | null = null;
  let tier = -1;
  let credit = -Infinity;
  for (const serves of caller.serves) {
    const waiting = lines.get(serves.queueId);
    if (waiting === undefined || serves.weight <= 0 || waiting.candidates.length === 0) continue;
    const yields = mustYield(waiting, counterId, rules);
    for (const one of waiting.candidates) {
      if (one.forCounter !== null && one.forCounter !== counterId) continue;
      const ofTier = tierOf(one, counterId, serves, rules, now);
      if (ofTier < tier || (yields && ofTier < 2 && goesBefore(one.class))) continue;
      const worth = tierCredit(one, ofTier, serves, rules, now);
      if (ofTier === tier && (worth < credit || (worth === credit && one.order >= best!.order))) continue;
      [best, tier, credit] = [one, ofTier, worth];
    }
  }
  if (best === null) return null;
  return { ticketId: best.ticketId, queueId: best.queueId, score: { tier: tier as Score['tier'], credit } };
}

const isFirst = (a: Candidate, b: Candidate): boolean =>
  a.since < b.since || (a.since === b.since && a.order < b.order);

const isSooner = (a: Candidate, b: Candidate): boolean =>
  a.slotAt! < b.slotAt! || (a.slotAt === b.slotAt && a.order < b.order);

/**
 * Those of one queue who can be called next at all, at any counter and any time: of each class, and for each counter that
 * some wait for, who has waited longest, as one class has one rate; and the earliest slot among them.
 */
export function headsOf(candidates: readonly Candidate[]): Candidate[] {
  const first = new Map<string, Candidate>();
  const keep = (key: string, one: Candidate, before: (a: Candidate, b: Candidate) => boolean): void => {
    const other = first.get(key);
    if (other === undefined || before(one, other)) first.set(key, one);
  };
  for (const one of candidates) {
    const lane = `${one.class}/${one.forCounter ?? ''}`;
    keep(lane, one, isFirst);
    if (one.slotAt !== null) keep(`${lane}/slot`, one, isSooner);
  }
  return [...new Set(first.values())];
}
