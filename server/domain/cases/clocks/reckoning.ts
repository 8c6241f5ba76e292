import type { Hall } from '../../state/hall.ts';
import { yearsOf } from '../../time/calendar/announce.ts';
import { type LegalCalendar, legalCalendar, type PublishedYear } from '../../time/legal/calendar.ts';
import { type LightRules, USUAL_LIGHTS } from './light.ts';

/** What a case's days and lights are counted by. */
export interface Reckoning {
  readonly calendar: LegalCalendar;
  readonly lights: LightRules;
}

type By = Pick<Hall, 'calendar' | 'lights'>;

let kept: { readonly years: readonly PublishedYear[]; readonly lights: LightRules; readonly made: Reckoning };

/**
 * The hall's legal calendar and its rules for lights (rules L4, G40). The last one is kept while years and rules are the
 * same things: thousands of cases are counted by it in one breath.
 */
export function reckoningOf(hall: By): Reckoning {
  const years = yearsOf(hall as Hall);
  const lights = hall.lights.get('hall')?.rules ?? USUAL_LIGHTS;
  const same =
    kept?.lights === lights &&
    kept.years.length === years.length &&
    kept.years.every((year, at) => year === years[at]);
  if (!same) kept = { years, lights, made: { calendar: legalCalendar(years), lights } };
  return kept.made;
}
