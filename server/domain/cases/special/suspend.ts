import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import type { SpecialProcedure } from '../../catalogue/entry/terms.ts';
import { entryOf } from '../../catalogue/versions/version.ts';
import type { Hall } from '../../state/hall.ts';
import { yearsOf } from '../../time/calendar/announce.ts';
import { dateOf, dayOf } from '../../time/civil.ts';
import { legalCalendar } from '../../time/legal/calendar.ts';
import { addWorking } from '../../time/legal/count.ts';
import { begin, type Begun, type CasePrepared, type OfCase, withLight } from '../begin.ts';
import type { Words } from '../case.ts';
import type { CaseFact } from '../facts.ts';
import { refuseFound } from '../findings/found.ts';
import { isHearingOn } from '../hearing/convene.ts';
import { refusePending } from '../hearing/hearing.ts';
import { holds } from '../posts.ts';
import type { SaidOfCase, WordsPrepared } from '../words.ts';
import { ask, HANDLERS, isHead } from './ask.ts';
import { isOver } from './over.ts';

export interface SuspendInput extends SaidOfCase {
  readonly ground: SpecialProcedure;
  /** Working days that it needs, as the applicant is told in writing. */
  readonly days: number;
}

/** What the head of the bureau decides of: the wish, its reason, and what the head said of it. */
export interface Pleaded {
  readonly words: Words;
  readonly opinion: Words | null;
}

/**
 * The fact of a special procedure that begins today (行政许可法 45; rules G20, G21). Refuses a ground that the item's
 * version does not name, and a limit that is over: both are found too. `until`: the last of the days that are told, today
 * the first of them if it is worked.
 */
export function suspended(
  hall: Hall,
  begun: Begun,
  { ground, days }: Pick<SuspendInput, 'ground' | 'days'>,
  { words, opinion }: Pleaded,
): CaseFact | Decision<never> {
  const { one, moved, on, by } = begun;
  const named = entryOf(hall, one.itemCode, one.version)?.special ?? [];
  if (!named.includes(ground)) return refuseFound(begun, 'case.ground_not_named', 'illegal_pause', ground);
  const calendar = legalCalendar(yearsOf(hall));
  if (isOver(calendar, one, on)) return refuseFound(begun, 'case.limit_over', 'illegal_pause', ground);
  const until = dateOf(addWorking(calendar, dayOf(on) - 1, days));
  return { kind: 'case.suspended', ...moved, ground, told: days, until, approvedBy: by, words, opinion };
}

/** Begins a special procedure, or asks the head of the bureau to: the head's own act needs no second one (rule G20). */
export function decideSuspend(
  hall: Hall,
  act: Act<SuspendInput, CasePrepared & WordsPrepared>,
): Decision<{ approved: boolean; until: string | null }> {
  const begun = begin(hall, act, 'suspend');
  if ('facts' in begun) return begun;
  if (!holds(hall, act, HANDLERS, begun.one.bureauId)) return refuse('access.denied');
  const { ground, days } = act.input;
  const { words, row } = act.prepared.written;
  const fact = suspended(hall, begun, act.input, { words, opinion: null });
  if ('facts' in fact) return fact;
  if (!isHead(hall, act, begun.one)) return ask(begun, { what: 'suspend', ground, days }, words, row);
  const until = fact.kind === 'case.suspended' ? fact.until : null;
  return accept(withLight(hall, begun.one, [fact], act.now), { approved: true, until }, [row]);
}

/** Ends a special procedure: the clock goes on the day after, or since the last day that was told (rule G21), after a hearing once it was held (G69). */
export function decideResume(hall: Hall, act: Act<OfCase, CasePrepared>): Decision<null> {
  const begun = begin(hall, act, 'resume');
  if ('facts' in begun) return begun;
  if (!holds(hall, act, HANDLERS, begun.one.bureauId)) return refuse('access.denied');
  const pending = isHearingOn(begun.one) ? refusePending(begun.one, begun.on) : null;
  if (pending) return pending;
  return accept(withLight(hall, begun.one, [{ kind: 'case.resumed', ...begun.moved }], act.now), null);
}
