import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import { entryOf } from '../../catalogue/versions/version.ts';
import type { Hall } from '../../state/hall.ts';
import { yearsOf } from '../../time/calendar/announce.ts';
import { dateOf, dayOf } from '../../time/civil.ts';
import { legalCalendar } from '../../time/legal/calendar.ts';
import { addWorking } from '../../time/legal/count.ts';
import { begin, type Begun, type CasePrepared, type OfCase, withLight } from '../begin.ts';
import type { CaseAct } from '../life.ts';
import { holds } from '../posts.ts';
import { HANDLERS } from '../special/ask.ts';
import type { SaidOfCase, WordsPrepared } from '../words.ts';
import { ASK_DAYS, type Hearing, HOLD_DAYS, NO_HEARING } from './hearing.ts';

export const workingFrom = (hall: Hall, on: string, days: number): string =>
  dateOf(addWorking(legalCalendar(yearsOf(hall)), dayOf(on), days));

/** An act about the hearing of a case, by its bureau's staff; refuses where the item names none, and after it was held. */
export function beginHearing(
  hall: Hall,
  act: Act<OfCase, CasePrepared>,
  verb: CaseAct,
): (Begun & { readonly hearing: Hearing }) | Decision<never> {
  const begun = begin(hall, act, verb);
  if ('facts' in begun) return begun;
  const { one } = begun;
  if (!holds(hall, act, HANDLERS, one.bureauId)) return refuse('access.denied');
  const named = entryOf(hall, one.itemCode, one.version)?.special ?? [];
  if (!named.includes('hearing')) return refuse('case.ground_not_named');
  const hearing = one.hearing ?? NO_HEARING;
  if (hearing.held) return refuse('hearing.held_already');
  return { ...begun, hearing };
}

/**
 * Tells the applicant and whom it concerns that they may ask for a hearing, and until when (行政许可法 47; rule G66). Gives
 * that day; refuses a second time.
 */
export function decideTellHearing(hall: Hall, act: Act<OfCase, CasePrepared>): Decision<{ until: string }> {
  const begun = beginHearing(hall, act, 'hear');
  if ('facts' in begun) return begun;
  const { one, moved, on, hearing } = begun;
  if (hearing.told) return refuse('hearing.told_already');
  const until = workingFrom(hall, on, ASK_DAYS);
  return accept(withLight(hall, one, [{ kind: 'case.hearing_told', ...moved, until }], act.now), { until });
}

/**
 * Enters that somebody concerned asks for a hearing (行政许可法 47; rule G66): gives the last day to hold it. Refuses where
 * nobody was told, after the five days, and while another request stands.
 */
export function decideAskHearing(
  hall: Hall,
  act: Act<SaidOfCase, CasePrepared & WordsPrepared>,
): Decision<{ until: string }> {
  const begun = beginHearing(hall, act, 'hear');
  if ('facts' in begun) return begun;
  const { one, moved, on, hearing } = begun;
  if (!hearing.told) return refuse('hearing.not_told');
  if (hearing.asked && !hearing.dropped) return refuse('hearing.asked_already');
  if (on > hearing.told.until) return refuse('hearing.ask_over', { date: hearing.told.until });
  const until = workingFrom(hall, on, HOLD_DAYS);
  const { words, row } = act.prepared.written;
  const fact = { kind: 'case.hearing_asked', ...moved, until, words } as const;
  return accept(withLight(hall, one, [fact], act.now), { until }, [row]);
}

/** Enters that nobody wants the hearing any more, or that nobody came, with the words; refuses where there is none. */
export function decideDropHearing(
  hall: Hall,
  act: Act<SaidOfCase, CasePrepared & WordsPrepared>,
): Decision<null> {
  const begun = beginHearing(hall, act, 'hear');
  if ('facts' in begun) return begun;
  const { one, moved, by, hearing } = begun;
  const stands = hearing.told ?? hearing.asked ?? hearing.set;
  if (!stands || hearing.dropped) return refuse('hearing.none');
  const { words, row } = act.prepared.written;
  const fact = { kind: 'case.hearing_dropped', ...moved, by, words } as const;
  return accept(withLight(hall, one, [fact], act.now), null, [row]);
}
