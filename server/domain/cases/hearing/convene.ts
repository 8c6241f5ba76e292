import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import type { Hall } from '../../state/hall.ts';
import { type CasePrepared, withLight } from '../begin.ts';
import type { Case } from '../case.ts';
import type { SaidOfCase, WordsPrepared, Written } from '../words.ts';
import { beginHearing, workingFrom } from './ask.ts';
import { type ClosedFor, type HeardFor, type HeardParty, NOTICE_DAYS } from './hearing.ts';
import { hasExamined, mayPreside } from './presider.ts';

export interface SetHearingInput extends SaidOfCase {
  readonly why: HeardFor;
  readonly date: string;
  readonly time: string;
  readonly place: string;
  readonly presider: string;
  readonly closedFor: ClosedFor | null;
}
export interface SetHearingPrepared extends CasePrepared, WordsPrepared {
  readonly place: Written;
}

/** Whether the special procedure that goes on is a hearing: its time is not counted (rule G21). */
export const isHearingOn = ({ specials }: Pick<Case, 'specials'>): boolean =>
  specials.some(({ to, ground }) => to === null && ground === 'hearing');

/**
 * Gives notice of a hearing (行政许可法 46–48; rule G68); a later notice takes the place of the one before. Refuses outside a
 * special procedure for it, less than seven working days ahead, more than twenty after it was asked for, and a presider who
 * examined the case or is nobody of the organ.
 */
export function decideSetHearing(hall: Hall, act: Act<SetHearingInput, SetHearingPrepared>): Decision<null> {
  const begun = beginHearing(hall, act, 'convene');
  if ('facts' in begun) return begun;
  const { one, moved, on, hearing } = begun;
  if (!isHearingOn(one)) return refuse('hearing.not_now');
  const { why, date, time, presider, closedFor } = act.input;
  const asked = hearing.dropped ? null : hearing.asked;
  if (why === 'asked' && !asked) return refuse('hearing.not_asked');
  const first = workingFrom(hall, on, NOTICE_DAYS);
  if (date < first) return refuse('hearing.too_soon', { date: first });
  if (asked && date > asked.until) return refuse('hearing.too_late', { date: asked.until });
  if (!mayPreside(hall, one.bureauId, presider)) return refuse('hearing.presider_unknown');
  if (hasExamined(one, presider)) return refuse('hearing.presider_examined');
  const { written, place } = act.prepared;
  const where = { why, date, time, place: place.words, presider, closedFor, words: written.words };
  const facts = withLight(hall, one, [{ kind: 'case.hearing_set', ...moved, ...where }], act.now);
  return accept(facts, null, [place.row, written.row]);
}

/** Whether the minutes stand: who examined has signed, and of the parties somebody was there, who signed or would not. */
const areWhole = (parties: readonly HeardParty[]): boolean =>
  parties.some(({ as, signed }) => as === 'examiner' && signed) &&
  parties.some(({ as }) => as !== 'examiner');

/**
 * Enters that a hearing was held, with its minutes (行政许可法 48(5); rule G69). Refuses where none is set, before its day, and
 * minutes that are not signed.
 */
export function decideHoldHearing(
  hall: Hall,
  act: Act<SaidOfCase & { parties: readonly HeardParty[] }, CasePrepared & WordsPrepared>,
): Decision<null> {
  const begun = beginHearing(hall, act, 'convene');
  if ('facts' in begun) return begun;
  const { one, moved, on, by, hearing } = begun;
  if (!hearing.set || hearing.dropped) return refuse('hearing.none');
  if (on < hearing.set.date) return refuse('hearing.not_yet', { date: hearing.set.date });
  const { parties } = act.input;
  if (!areWhole(parties)) return refuse('hearing.unsigned');
  const { words, row } = act.prepared.written;
  const fact = { kind: 'case.hearing_held', ...moved, by, parties, words } as const;
  return accept(withLight(hall, one, [fact], act.now), null, [row]);
}
