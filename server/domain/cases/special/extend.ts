import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import { entryOf } from '../../catalogue/versions/version.ts';
import type { Hall } from '../../state/hall.ts';
import { yearsOf } from '../../time/calendar/announce.ts';
import { legalCalendar } from '../../time/legal/calendar.ts';
import { begin, type Begun, type CasePrepared, withLight } from '../begin.ts';
import type { CaseFact } from '../facts.ts';
import { refuseFound } from '../findings/found.ts';
import { holds } from '../posts.ts';
import type { SaidOfCase, WordsPrepared } from '../words.ts';
import { ask, HANDLERS, isHead } from './ask.ts';
import { isOver, isPromiseOpen } from './over.ts';
import type { Pleaded } from './suspend.ts';

/** Ten working days more, fifteen where several bodies act together (行政许可法 42). */
const LONGER = 10;
const LONGER_JOINT = 15;

/** The fact of an extension (rule G22): once, and before the limit is over; an attempt after it is found. */
export function extended(hall: Hall, begun: Begun, { words, opinion }: Pleaded): CaseFact | Decision<never> {
  const { one, moved, on, by } = begun;
  if (one.extension) return refuse('case.extended_already');
  if (one.statutory === null && one.promised === null) return refuse('case.no_limit');
  const calendar = legalCalendar(yearsOf(hall));
  if (isOver(calendar, one, on)) return refuseFound(begun, 'case.limit_over', 'late_extension', null);
  const joint = (entryOf(hall, one.itemCode, one.version)?.jointBodies ?? []).length > 0;
  return {
    ...{ kind: 'case.extended', ...moved, days: joint ? LONGER_JOINT : LONGER },
    ...{ promise: isPromiseOpen(calendar, one, on), approvedBy: by, words, opinion },
  };
}

/** Makes the limit longer, or asks the head of the bureau to (rule G22). */
export function decideExtend(
  hall: Hall,
  act: Act<SaidOfCase, CasePrepared & WordsPrepared>,
): Decision<{ approved: boolean; until: string | null }> {
  const begun = begin(hall, act, 'extend');
  if ('facts' in begun) return begun;
  if (!holds(hall, act, HANDLERS, begun.one.bureauId)) return refuse('access.denied');
  const { words, row } = act.prepared.written;
  const fact = extended(hall, begun, { words, opinion: null });
  if ('facts' in fact) return fact;
  if (!isHead(hall, act, begun.one)) return ask(begun, { what: 'extend' }, words, row);
  return accept(withLight(hall, begun.one, [fact], act.now), { approved: true, until: null }, [row]);
}
