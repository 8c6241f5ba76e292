import { describe, expect, it } from 'vitest';
import { REFUSAL_CODES } from '../../../server/domain/refusal.ts';
import { announcedYears } from '../../../server/seed/holidays.ts';
import { counted, holes, recount, replayed, twice } from '../../support/cases/walk/evening.ts';
import { Walk } from '../../support/cases/walk/walk.ts';

/**
 * Said before the rules, or of other things than the walk tries; each has its scene in test/server/fuzz. A new rule is
 * written into the model a second time (test/support/cases/walk), from RULES.md and not from the rule's own code.
 */
const ELSEWHERE = ['case.unknown', 'case.not_found'];
const EXPECTED = REFUSAL_CODES.filter(
  code =>
    /^(case|fee|hearing|certificate|delivery|handover|agency)\./.test(code) && !ELSEWHERE.includes(code),
);

describe('a random walk of cases beside a reference model', () => {
  const years = announcedYears().filter(({ year }) => year <= 2026);
  const walk = new Walk(20_261_131, '2026-08-31', years);
  const wrong: string[] = [];
  for (let day = 0; day < 60; day += 1) {
    if (day === 20) walk.dayOff('2026-09-23');
    if (day === 35) walk.setLights({ remindDays: 4, yellowDays: 2, yellowShare: 0.7 });
    wrong.push(...walk.day(10, 380));
  }

  it('[G1] every act is done or refused as the model says, and every evening cases, clocks and lights are the same', () => {
    expect(walk.all.length).toBeGreaterThanOrEqual(500);
    expect(wrong.slice(0, 20)).toEqual([]);
  });

  it('[G1] every refusal of the rules was given', () => {
    expect(EXPECTED.filter(code => !walk.refused.has(code))).toEqual([]);
  });

  it('[G5] counts are the recount, and what the journal tells is what the hall has', () => {
    expect(counted(walk)).toEqual(recount(walk));
    const told = replayed(walk);
    for (const { id } of walk.all) expect(told.get(id)).toEqual(walk.hall.hall.cases.get(id));
  });

  it('[G4] numbers of cases, acceptances, papers and receipts have no gap; no light turns and nothing is found twice', () => {
    expect(holes(walk)).toEqual([]);
    expect(twice(walk)).toEqual([]);
  });
});
