import { dateOf, dayOf } from '../../time/civil.ts';
import { legalCalendar } from '../../time/legal/calendar.ts';
import { type Light, type LightRules, milestones } from './light.ts';

/** On the n-th day of a limit its light turns; with how many days left to the last, below 0 when it is over. */
export interface SampleTurn {
  readonly light: Light;
  readonly day: number;
  readonly left: number;
}

const FROM = dayOf('2001-01-01');
const NO_YEARS = legalCalendar([]);

/** When the light of a promise of `n` days would turn by these rules, by the function that turns it (rules G3, G46). */
export function sampleLights(rules: LightRules, n: number): SampleTurn[] {
  const clock = {
    ...{ kind: 'decision' as const, from: dateOf(FROM), promised: { n, unit: 'Z' as const } },
    ...{ statutory: null, pauses: [], standing: null },
  };
  const times = { dueOn: dateOf(FROM + n), statutoryOn: null, provisional: false };
  return milestones(NO_YEARS, clock, times, rules).map(({ on, light }) => {
    const day = dayOf(on) - FROM;
    return { light, day, left: n - day };
  });
}
