import { accept, type Act, type Decision, refuse } from '../decision.ts';
import type { Hall } from '../state/hall.ts';
import { textsHoldPersonal } from '../text/personal.ts';
import { checkHours } from './check-hours.ts';
import type { Hours } from './hours.ts';

export interface SetHoursInput {
  readonly hours: Hours;
  /** The revision that this document was made from; 0 when there was none. */
  readonly base?: number | undefined;
}

/**
 * Sets the opening hours as a whole (rules D4, H4, B1); refuses faulty ones, a base that is not the present one, and a
 * number of a person in the name of a day.
 */
export function decideSetHours(hall: Hall, act: Act<SetHoursInput>): Decision<null> {
  const { hours, base } = act.input;
  if (base !== undefined && base !== (hall.hours.get('hall')?.revision ?? 0))
    return refuse('settings.changed');
  const faults = checkHours(hours);
  if (faults.length > 0)
    return refuse('hours.faulty', { faults: faults.slice(0, 20).map(fault => JSON.stringify(fault)) });
  if (textsHoldPersonal(...hours.special.map(day => day.name))) return refuse('text.personal');
  return accept([{ kind: 'hours.set', hours }], null);
}
