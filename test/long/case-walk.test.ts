import { expect, it } from 'vitest';
import { announcedYears } from '../../server/seed/holidays.ts';
import { counted, holes, recount, replayed, twice } from '../support/cases/walk/evening.ts';
import { Walk } from '../support/cases/walk/walk.ts';

const DAYS = 330;
const years = announcedYears().filter(({ year }) => year >= 2025 && year <= 2026);

it.each([11, 12])('[G1] 10,000 cases and more agree with the model every evening, seed %i', seed => {
  const walk = new Walk(seed, '2025-01-06', years);
  for (let day = 0; day < DAYS; day += 1) {
    if (day % 60 === 30) walk.dayOff(`2025-${String(Math.ceil((day + 40) / 30)).padStart(2, '0')}-17`);
    if (day % 90 === 45) walk.setLights({ remindDays: 4 - (day % 2), yellowDays: 2, yellowShare: 0.7 });
    expect(walk.day(34, 420)).toEqual([]);
  }
  console.log(`seed ${seed}: ${walk.all.length} cases, ${walk.done} acts done, refused`, walk.refused);
  expect(walk.all.length).toBeGreaterThanOrEqual(10_000);
  expect(counted(walk)).toEqual(recount(walk));
  const told = replayed(walk);
  for (const { id } of walk.all) expect(told.get(id)).toEqual(walk.hall.hall.cases.get(id));
  expect(holes(walk)).toEqual([]);
  expect(twice(walk)).toEqual([]);
});
