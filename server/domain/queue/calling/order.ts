import { headsOf, type Lines, pick, type Picked, type Waiting } from './pick.ts';
import { type CallingRules, goesBefore } from './rules.ts';
import type { Caller, Candidate } from './score.ts';

/**
 * In which order those who wait would be called at one counter, if it called them all at `now`, epoch ms: for the lists on
 * screens. Who may not be called there is not among them. `most`: so many at most.
 */
export function order(
  lines: Lines,
  caller: Caller,
  rules: CallingRules,
  now: number,
  most = Infinity,
): Picked[] {
  const left = new Map<string, Waiting>();
  const all = new Map<string, Candidate[]>();
  for (const { queueId } of caller.serves) {
    const waiting = lines.get(queueId);
    if (!waiting) continue;
    all.set(queueId, [...waiting.candidates]);
    left.set(queueId, { candidates: headsOf(waiting.candidates), inARow: waiting.inARow });
  }
  const called: Picked[] = [];
  while (called.length < most) {
    const next = pick(left, caller, rules, now);
    if (next === null) break;
    called.push(next);
    const line = all.get(next.queueId)!;
    const [gone] = line.splice(
      line.findIndex(({ ticketId }) => ticketId === next.ticketId),
      1,
    );
    const inARow = goesBefore(gone!.class) ? left.get(next.queueId)!.inARow + 1 : 0;
    left.set(next.queueId, { candidates: headsOf(line), inARow });
  }
  return called;
}
