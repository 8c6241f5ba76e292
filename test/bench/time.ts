import { openHours } from '../../server/domain/hours/when.ts';
import { dateOf, dayOf, startOf } from '../../server/domain/time/civil.ts';
import { legalCalendar } from '../../server/domain/time/legal/calendar.ts';
import { legalDue } from '../../server/domain/time/legal/due.ts';
import { openDue } from '../../server/domain/time/open/due.ts';
import { Chance } from '../support/hall/chance.ts';
import { WORKING_HOURS } from '../support/hall/hours.ts';
import { announcedYears } from '../../server/seed/holidays.ts';

/** The goal for one due date, µs. */
const GOAL_US = 50;
const ROUNDS = 20_000;
const EAST_8 = 480;

const calendar = legalCalendar(announcedYears());
const chance = new Chance(1);
const first = dayOf('2023-01-02');
const someDay = (): number => first + chance.below(1_400);

const kinds: Readonly<Record<string, () => unknown>> = {
  '20 working days': () => legalDue(calendar, { from: dateOf(someDay()), length: { n: 20, unit: 'G' } }),
  '45 working days, 3 pauses': () => {
    const day = someDay();
    const pauses = [3, 20, 50].map(by => ({ from: dateOf(day + by), to: dateOf(day + by + 12) }));
    return legalDue(calendar, { from: dateOf(day), length: { n: 45, unit: 'G' }, pauses });
  },
  '60 natural days': () => legalDue(calendar, { from: dateOf(someDay()), length: { n: 60, unit: 'Z' } }),
  '6 months': () => legalDue(calendar, { from: dateOf(someDay()), length: { n: 6, unit: 'M' } }),
  '2 open hours': () =>
    openDue(openHours(WORKING_HOURS, 'serve', EAST_8), startOf(someDay(), EAST_8) + 36_000_000, 7_200_000),
  '40 open hours, 2 stops': () => {
    const at = startOf(someDay(), EAST_8) + 36_000_000;
    const stops = [2, 30].map(hours => ({ from: at + hours * 3_600_000, to: at + (hours + 20) * 3_600_000 }));
    return openDue(openHours(WORKING_HOURS, 'serve', EAST_8), at, 40 * 3_600_000, stops);
  },
};

console.log(`one due date, goal ${GOAL_US} µs; ${ROUNDS} of each, Node ${process.version}`);
console.log('kind                        mean µs   p99 µs   goal');
for (const [kind, work] of Object.entries(kinds)) {
  for (let i = 0; i < 2_000; i += 1) work();
  const took = Array.from({ length: ROUNDS }, () => {
    const from = performance.now();
    work();
    return (performance.now() - from) * 1_000;
  }).sort((a, b) => a - b);
  const mean = took.reduce((sum, us) => sum + us, 0) / ROUNDS;
  const p99 = took[Math.floor(ROUNDS * 0.99)]!;
  const ok = mean <= GOAL_US ? '✓' : '✗';
  console.log(`${kind.padEnd(26)} ${mean.toFixed(1).padStart(8)} ${p99.toFixed(1).padStart(8)}   ${ok}`);
}
