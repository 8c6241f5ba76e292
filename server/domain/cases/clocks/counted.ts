import type { Case } from '../case.ts';
import { coming } from '../findings/coming.ts';
import type { CaseClock } from './clock.ts';
import { courseOf } from './course.ts';
import { type Light, lightOn, nextTurn } from './light.ts';
import type { Reckoning } from './reckoning.ts';
import { isDeemed } from './running.ts';

const earliest = (dates: readonly (string | null)[]): string | null =>
  dates.reduce((first, date) => (date !== null && (first === null || date < first) ? date : first), null);

/** What is counted of a case by a calendar, and stands in columns of its row. */
export type CaseDays = Pick<Case, 'dueOn' | 'statutoryOn' | 'provisional' | 'lightOn'>;

/** A case as a new count of all cases reads it. */
export interface CountedCase extends CaseDays, Pick<Case, 'id' | 'number' | 'bureauId' | 'light'> {
  /** Number of the newest fact about it; null: its row is of an older program. */
  readonly seq: number | null;
  readonly clock: CaseClock;
}

/** How a clock stands on a date. `owes`: the case counts as accepted, or something is found of it. */
export interface Count {
  readonly days: CaseDays;
  readonly light: Light;
  readonly owes: boolean;
}

/**
 * Counts a clock on a date, under a light that turns by facts only: its last days; the first day from that date on on
 * which its light is another or something is found, which is the date itself while a turn is owed (rule G3); and the
 * light that the date asks for.
 */
export function countOf(reckoning: Reckoning, clock: CaseClock, light: Light, on: string): Count {
  const { times, turns } = courseOf(reckoning, clock);
  const { dueOn, statutoryOn, provisional } = times;
  const now = lightOn(turns, on);
  const found = coming(reckoning.calendar, clock).map(finding => finding.on);
  // That nobody told in time may be found by another act of the morning: it counts as accepted all the same (rule G10).
  const deemed = isDeemed(reckoning.calendar, clock, on);
  const lightsOn = earliest([light === now && !deemed ? nextTurn(turns, on) : on, ...found]);
  const owes = deemed || found.some(day => day <= on);
  return { days: { dueOn, statutoryOn, provisional, lightOn: lightsOn }, light: now, owes };
}

const kept = new WeakMap<Reckoning, WeakMap<CaseClock, Map<string, Count>>>();

/**
 * Counts a case that a new count reads. Clocks that are the very same thing are counted once: of a county's cases most
 * began on the same days with the same limits.
 */
export function countAlike(
  reckoning: Reckoning,
  { clock, light }: Pick<CountedCase, 'clock' | 'light'>,
  on: string,
): Count {
  let ofClocks = kept.get(reckoning);
  if (!ofClocks) kept.set(reckoning, (ofClocks = new WeakMap<CaseClock, Map<string, Count>>()));
  let counts = ofClocks.get(clock);
  if (!counts) ofClocks.set(clock, (counts = new Map<string, Count>()));
  const key = `${on} ${light}`;
  let count = counts.get(key);
  if (!count) counts.set(key, (count = countOf(reckoning, clock, light, on)));
  return count;
}

/** A counted case by a fact: under a light, with its days from a date on. */
export function recounted(
  reckoning: Reckoning,
  one: CountedCase,
  on: string,
  seq: number,
  light = one.light,
): CountedCase {
  const { id, number, bureauId, clock } = one;
  const {
    dueOn,
    statutoryOn,
    provisional,
    lightOn: turnsOn,
  } = countAlike(reckoning, { clock, light }, on).days;
  return { id, number, bureauId, clock, light, seq, dueOn, statutoryOn, provisional, lightOn: turnsOn };
}
