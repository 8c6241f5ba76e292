import { accept, type Act, type Decision, type DueRow } from '../decision.ts';
import { wallOf } from '../hours/when.ts';
import type { Hall } from '../state/hall.ts';
import { isRunning } from './life.ts';

/** A last day is over: who is still waiting for word is on record as overdue, once (rule I4). */
export function decideSnagOver(
  hall: Hall,
  act: Act<DueRow, { readonly utcOffsetMinutes: number }>,
): Decision<null> {
  const gone = [{ table: 'due', drop: act.input }] as const;
  const snag = hall.snags.get(act.input.subject);
  const { date: on } = wallOf(act.now, act.prepared.utcOffsetMinutes);
  const isOver = snag && isRunning(snag.state) && snag.overdueOn === null && on > snag.dueOn;
  if (!isOver) return accept([], null, gone);
  return accept([{ kind: 'snag.overdue', snagId: snag.id, on }], null, gone);
}
