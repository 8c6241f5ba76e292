import { afterAll, expect, it } from 'vitest';
import { announcedYears } from '../../server/seed/holidays.ts';
import { counted, holes, recount, replayed, twice } from '../support/cases/walk/evening.ts';
import { Walk } from '../support/cases/walk/walk.ts';

/** Many short walks instead of a long one: every case is tried about forty times, and none lies untouched. */
const SEEDS = Array.from({ length: 20 }, (_, at) => 101 + at);
const DAYS = 60;
/** When a walk begins, and a working day in it that becomes a day off when it is twenty days old. */
const BEGINS = [
  ['2025-01-06', '2025-02-12'],
  ['2025-04-14', '2025-05-14'],
  ['2025-08-25', '2025-09-24'],
  ['2026-01-12', '2026-02-11'],
  ['2026-03-30', '2026-04-29'],
  ['2026-08-31', '2026-09-23'],
] as const;
const years = announcedYears().filter(({ year }) => year >= 2025 && year <= 2026);
let cases = 0;
let acts = 0;
const refused = new Set<string>();

it.each(SEEDS)('[G1] cases agree with the model every evening, seed %i', seed => {
  const [begins, off] = BEGINS[seed % BEGINS.length]!;
  const walk = new Walk(seed, begins, years);
  for (let day = 0; day < DAYS; day += 1) {
    if (day === 20) walk.dayOff(off);
    if (day === 35) walk.setLights({ remindDays: 4 - (seed % 2), yellowDays: 2, yellowShare: 0.7 });
    expect(walk.day(10, 380)).toEqual([]);
  }
  expect(counted(walk)).toEqual(recount(walk));
  const told = replayed(walk);
  for (const { id } of walk.all) expect(told.get(id)).toEqual(walk.hall.hall.cases.get(id));
  expect(holes(walk)).toEqual([]);
  expect(twice(walk)).toEqual([]);
  cases += walk.all.length;
  acts += walk.done;
  for (const code of walk.refused.keys()) refused.add(code);
});

afterAll(() => {
  console.log(`${SEEDS.length} walks: ${cases} cases, ${acts} acts done, ${refused.size} refusals seen`);
  expect(cases).toBeGreaterThanOrEqual(10_000);
});
