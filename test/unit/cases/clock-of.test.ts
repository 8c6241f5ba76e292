import { expect, it } from 'vitest';
import type { Case } from '../../../server/domain/cases/case.ts';
import { clockOf } from '../../../server/domain/cases/clocks/clock.ts';
import { countOf } from '../../../server/domain/cases/clocks/counted.ts';
import { USUAL_LIGHTS } from '../../../server/domain/cases/clocks/light.ts';
import { NO_HEARING } from '../../../server/domain/cases/hearing/hearing.ts';
import { dateOf, dayOf } from '../../../server/domain/time/civil.ts';
import { legalCalendar } from '../../../server/domain/time/legal/calendar.ts';
import { announcedYears } from '../../../server/seed/holidays.ts';
import { caseLike } from '../../support/cases/case-like.ts';

const WORDS = { textId: 't', mark: 'm' };
const reckoning = { calendar: legalCalendar(announcedYears()), lights: USUAL_LIGHTS };
const limits = { statutory: { n: 20, unit: 'G' }, promised: { n: 10, unit: 'G' } } as const;
const running = caseLike({ state: 'in_progress', acceptance: '2026-04-27', ...limits });
const granted = { on: '2026-04-29', by: 's', words: WORDS, taken: 2, result: 'granted' as const };
const asked = { on: '2026-04-28', until: '2026-05-20', words: WORDS };
const step = { doneOn: null, by: null, returns: 0, words: null, limit: { n: 3, unit: 'G' as const } };
const record = { endedOn: '2026-04-28', review: null };
const review = { firstOn: '2026-04-29', on: '2026-04-29', by: 's', as: 'published' as const, ground: null };
const extension = { on: '2026-04-28', days: 10, promise: true, approvedBy: 's', words: WORDS };
const pledge = { check: { n: 60, unit: 'Z' as const }, until: '2026-05-10', outcome: null };

const CASES: readonly (readonly [string, Case])[] = [
  ['a running clock', running],
  ['a notice', caseLike({ state: 'received' })],
  ['a delivery', { ...running, state: 'decided', decision: granted }],
  ['an extension', { ...running, extension }],
  [
    'an open pause',
    caseLike({
      ...limits,
      state: 'suspended',
      acceptance: '2026-04-27',
      specials: [{ from: '2026-04-29', to: null, until: '2026-05-12' }],
    }),
  ],
  [
    'a step late',
    { ...running, steps: [{ ...step, id: 'a', state: 'open', openedOn: '2026-04-28', member: false }] },
  ],
  [
    'a silent member',
    { ...running, steps: [{ ...step, id: 'b', state: 'open', openedOn: '2026-04-28', member: true }] },
  ],
  ['on the spot', { ...running, kind: 'instant' }],
  ['promised for later', { ...running, later: { days: 5, until: '2026-05-08', keptOn: null } }],
  ['kept already', { ...running, later: { days: 5, until: '2026-05-08', keptOn: '2026-04-28' } }],
  ['a pledge', { ...running, state: 'decided', decision: granted, pledge }],
  ['a hearing', { ...running, hearing: { ...NO_HEARING, asked } }],
  [
    'a hearing that nobody wants',
    { ...running, hearing: { ...NO_HEARING, asked, dropped: { on: '2026-04-29', words: WORDS } } },
  ],
  ['what was found', { ...running, findings: [{ kind: 'late_step', on: '2026-05-08', subject: 'a' }] }],
  ['a record', { ...running, state: 'withdrawn', register: record }],
  ['a record reviewed', { ...running, state: 'withdrawn', register: { ...record, review } }],
];

it.each(CASES)('[G41] the clock of a case counts as the whole case does: %s', (_, one) => {
  const clock = JSON.parse(JSON.stringify(clockOf(one))) as ReturnType<typeof clockOf>;
  for (let n = 0; n < 60; n += 1) {
    const on = dateOf(dayOf('2026-04-27') + n);
    expect(countOf(reckoning, clock, one.light, on)).toEqual(countOf(reckoning, one, one.light, on));
  }
});

it('[G41] clocks that differ in nothing that is counted are alike', () => {
  const other = { ...running, id: 'd', number: '20260427-0002', bureauId: 'x', visits: [], seq: 9 };
  expect(JSON.stringify(clockOf(other))).toBe(JSON.stringify(clockOf(running)));
});

it('[G10] who was told nothing in time counts as accepted at the next turn, though another act has found it before', () => {
  const untold = caseLike({ state: 'received', receivedOn: '2026-04-13' });
  const found = { ...untold, findings: [{ kind: 'late_notice', on: '2026-04-21', subject: null } as const] };
  for (const on of ['2026-04-21', '2026-04-24'])
    expect(countOf(reckoning, found, 'overdue', on).days.lightOn).toBe(on);
  expect(countOf(reckoning, untold, 'green', '2026-04-13').days.lightOn! <= '2026-04-21').toBe(true);
});
