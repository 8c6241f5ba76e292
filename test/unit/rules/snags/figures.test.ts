import { expect, it } from 'vitest';
import { type Counted, snagFigures } from '../../../../server/domain/snags/figures.ts';
import { actsOf, isRunning, SNAG_LIFE } from '../../../../server/domain/snags/life.ts';
import { snagLight } from '../../../../server/domain/snags/light.ts';
import type { SnagState } from '../../../../server/domain/snags/snag.ts';

const one = (more: Partial<Counted>): Counted => ({
  ...{ bureauId: 'b-1', trouble: 'errands', openedOn: '2026-11-03', state: 'assigned' },
  ...{ wasLate: false, reopened: 0, ...more },
});

it('[I8] a month counts what was taken down in it, by bureau and kind, and nothing else', () => {
  const { all, rows } = snagFigures(
    [
      one({ state: 'closed' }),
      one({ state: 'closed', wasLate: true, reopened: 1 }),
      one({ wasLate: true }),
      one({ bureauId: null, trouble: 'system' }),
      one({ openedOn: '2026-10-31', state: 'closed' }),
    ],
    '2026-11',
  );
  expect(all).toEqual({ received: 4, closed: 2, closedInTime: 1, overdue: 2, open: 2, reopened: 1 });
  expect(rows).toEqual([
    {
      ...{ bureauId: null, trouble: 'system', received: 1, closed: 0, closedInTime: 0 },
      ...{ overdue: 0, open: 1, reopened: 0 },
    },
    {
      ...{ bureauId: 'b-1', trouble: 'errands', received: 3, closed: 2, closedInTime: 1 },
      ...{ overdue: 2, open: 1, reopened: 1 },
    },
  ]);
});

it('[I2] told and closed may be opened again, and nothing is told before it was answered', () => {
  expect(Object.fromEntries((Object.keys(SNAG_LIFE) as SnagState[]).map(s => [s, actsOf(s)]))).toEqual({
    received: ['assign', 'answer', 'extend'],
    assigned: ['assign', 'answer', 'extend'],
    answered: ['assign', 'tell', 'extend'],
    told: ['close', 'reopen'],
    closed: ['reopen'],
  });
});

it.each([
  ['assigned', '2026-11-26', null, 'green'],
  ['assigned', '2026-11-27', null, 'yellow'],
  ['answered', '2026-11-28', null, 'overdue'],
  ['received', '2026-11-27', '2026-11-20', 'overdue'],
  ['told', '2026-11-30', '2026-11-28', 'off'],
  ['closed', '2026-11-30', null, 'off'],
] as const)('[I4] %s on %s (found over on %s) is %s', (state, today, overdueOn, light) => {
  expect(snagLight({ state, dueOn: '2026-11-27', overdueOn }, today)).toBe(light);
  expect(isRunning(state)).toBe(light !== 'off');
});
