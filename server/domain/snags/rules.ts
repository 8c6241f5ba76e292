import { accept, type Act, type Decision, refuse } from '../decision.ts';
import type { Hall } from '../state/hall.ts';
import { yearsOf } from '../time/calendar/announce.ts';
import { dateOf, dayOf, startOf } from '../time/civil.ts';
import { legalCalendar } from '../time/legal/calendar.ts';
import { addWorking } from '../time/legal/count.ts';

/** Of what could not be done: working days until the citizen is told, and the most that may be added once. */
export interface SnagRules {
  readonly days: number;
  readonly extendDays: number;
  /** Minutes within which who is handed a question acknowledges it (rule I11). */
  readonly ackMinutes?: number | undefined;
}
export interface SnagRulesRow {
  readonly rules: SnagRules;
  readonly revision: number;
}

export const USUAL_SNAG_RULES: SnagRules = { days: 5, extendDays: 5 };

export const snagRules = (hall: Pick<Hall, 'snagRules'>): SnagRules =>
  hall.snagRules.get('hall')?.rules ?? USUAL_SNAG_RULES;

/** Sets how long it may take, from the next one on; refuses a base that is not the present one (rule H4). */
export function decideSetSnagRules(
  hall: Hall,
  act: Act<{ readonly rules: SnagRules; readonly base?: number | undefined }>,
): Decision<null> {
  const { rules, base } = act.input;
  if (base !== undefined && base !== (hall.snagRules.get('hall')?.revision ?? 0))
    return refuse('settings.changed');
  return accept([{ kind: 'snag.rules_set', rules }], null);
}

/** The n-th working day after a date by the hall's calendar (rules I3, L1). */
export const daysAfter = (hall: Pick<Hall, 'calendar'>, date: string, n: number): string =>
  dateOf(addWorking(legalCalendar(yearsOf(hall)), dayOf(date), n));

/** Epoch ms of the first moment after a last day. */
export const overAt = (dueOn: string, utcOffsetMinutes: number): number =>
  startOf(dayOf(dueOn) + 1, utcOffsetMinutes);
