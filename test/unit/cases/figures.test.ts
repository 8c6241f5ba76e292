import { expect, it } from 'vitest';
import { project } from '../../../server/app/views/view.ts';
import { figuresView } from '../../../server/app/views/case-figures.ts';
import { countsOf } from '../../../server/domain/cases/figures/counts.ts';
import { figuresOf } from '../../../server/domain/cases/figures/figures.ts';
import { daysAllowed } from '../../../server/domain/cases/figures/taken.ts';
import { added, type CaseCounts, NO_COUNTS } from '../../../server/domain/cases/figures/tally.ts';
import type { CaseFact } from '../../../server/domain/cases/facts.ts';
import { emptyHall } from '../../../server/domain/state/hall.ts';
import { legalCalendar } from '../../../server/domain/time/legal/calendar.ts';
import { announcedYears } from '../../../server/seed/holidays.ts';
import { caseLike } from '../../support/cases/case-like.ts';

const calendar = legalCalendar(announcedYears());
const allowed = (n: number, unit: 'G' | 'Z', acceptance = '2026-09-18') =>
  daysAllowed(calendar, caseLike({ state: 'accepted', acceptance, statutory: { n, unit } }));

type Decided = Extract<CaseFact, { kind: 'case.decided' }>;
const decided = (more: Partial<Decided>): CaseFact => ({
  ...{ kind: 'case.decided', caseId: 'c', bureauId: 'b', on: '2026-11-26', from: 'accepted', to: 'decided' },
  ...{ result: 'granted', by: 's', words: { textId: 't', mark: 'm' }, taken: 0, ...more },
});
const sum = (facts: readonly CaseFact[]): CaseCounts =>
  facts.reduce<CaseCounts>((counts, fact) => added(counts, countsOf(fact) ?? {}), NO_COUNTS);

it('[G81] the statute allows as many working days as lie up to its last day, whatever its unit is', () => {
  expect(allowed(20, 'G')).toBe(20);
  // Until Sunday 18 October 2026, so until the 19th: three working days before the 22nd, which is the twentieth (DOMAIN (b)).
  expect(allowed(30, 'Z')).toBe(17);
  expect(allowed(0, 'G')).toBe(0);
  expect(daysAllowed(calendar, caseLike({ state: 'accepted', acceptance: '2026-09-18' }))).toBeNull();
});

it('[G81] means have two decimals, shares one, and each is made of those of whom it is known', () => {
  const told = figuresOf(
    sum([
      decided({ caseKind: 'instant', taken: 0, allowed: 20 }),
      decided({ caseKind: 'promised', taken: 3, allowed: 20 }),
      decided({ caseKind: 'promised', taken: 4, allowed: null, result: 'denied' }),
      decided({ taken: 9 }),
      decided({ caseKind: 'promised', taken: null, allowed: null }),
    ]),
  );
  expect(told).toMatchObject({ decided: 5, granted: 4, denied: 1, unknown: 1 });
  expect(told.instantShare).toBe(250);
  expect(told.meanDays).toBe(400);
  expect(told.promisedMean).toBe(350);
  expect(told.saved).toBe(925);
});

it('[G81] a mean of thirds is rounded, and later than the statute is below nothing', () => {
  const late = (taken: number) => decided({ caseKind: 'promised', taken, allowed: 2 });
  expect(figuresOf(sum([late(1), late(1), late(2)])).meanDays).toBe(133);
  expect(figuresOf(sum([late(1), late(2), late(2)])).meanDays).toBe(167);
  expect(figuresOf(sum([late(3)])).saved).toBe(-500);
});

it('[G81] of nothing nothing is told', () => {
  expect(figuresOf(NO_COUNTS)).toMatchObject({ instantShare: null, meanDays: null, saved: null });
  expect(project(figuresView, emptyHall(), {})).toMatchObject({ states: {}, periods: {} });
});
