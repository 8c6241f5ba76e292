import { describe, expect, it } from 'vitest';
import {
  curveOf,
  sameWeekdays,
  usualOf,
  waitedOf,
  widthFor,
} from '../../../server/app/readings/day-curve.ts';
import type { Ticket } from '../../../server/domain/queue/ticket.ts';

const MINUTE = 60_000;
const ticket = (state: object): Ticket => ({ takenAt: 100, ...state }) as Ticket;

describe('the curve of a day', () => {
  it.each([
    [{ state: 'waiting' }, null],
    [{ state: 'called', calledAt: 200 }, 200],
    [{ state: 'done', calledAt: 200, startedAt: 210, endedAt: 300 }, 200],
    [{ state: 'missed', calledAt: 200, missedAt: 260 }, 200],
    [{ state: 'left', endedAt: 400 }, 400],
    [{ state: 'voided', endedAt: 500 }, 500],
  ])('takes of %j that it waited until %s', (state, until) => {
    expect(waitedOf(ticket(state))).toEqual({ from: 100, until });
  });

  it('counts who waits at each moment, and at the end', () => {
    const waits = [
      { from: 0, until: 15 },
      { from: 5, until: null },
      { from: 10, until: 20 },
    ];
    expect(curveOf(waits, 0, 25, 10).map(({ at, waiting }) => [at, waiting])).toEqual([
      [0, 1],
      [10, 3],
      [20, 1],
      [25, 1],
    ]);
    expect(curveOf([], 7, 7, 10)).toEqual([{ at: 7, waiting: 0 }]);
  });

  it.each([
    [30, 1],
    [500, 5],
    [1_000, 10],
    [9_000, 30],
  ])('of %i minutes has slots of %i', (minutes, width) => {
    expect(widthFor(0, minutes * MINUTE)).toBe(width * MINUTE);
  });

  it('is compared with the same weekdays before, set on its own hours', () => {
    expect(sameWeekdays('2026-05-28', 2)).toEqual(['2026-05-21', '2026-05-14']);
    expect(usualOf([], '2026-05-28')).toBeNull();
    const nine = (date: string): number => Date.parse(`${date}T09:00:00+08:00`);
    const past = ['2026-05-21', '2026-05-14'].flatMap((date, week) =>
      Array.from({ length: week + 1 }, () => ({ date, from: nine(date), until: nine(date) + 25 * MINUTE })),
    );
    const usual = usualOf(past, '2026-05-28')!;
    expect(usual[0]).toEqual({ at: nine('2026-05-28'), waiting: 1.5 });
    expect(usual.at(-1)).toEqual({ at: nine('2026-05-28') + 30 * MINUTE, waiting: 0 });
  });
});
