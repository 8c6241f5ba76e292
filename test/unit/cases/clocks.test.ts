import { describe, expect, it } from 'vitest';
import type { Case } from '../../../server/domain/cases/case.ts';
import { lightOn, milestones, nextTurn } from '../../../server/domain/cases/clocks/light.ts';
import { runningClock, timesOf } from '../../../server/domain/cases/clocks/running.ts';
import { legalCalendar } from '../../../server/domain/time/legal/calendar.ts';
import { announcedYears } from '../../../server/seed/holidays.ts';
import { caseLike } from '../../support/cases/case-like.ts';

const calendar = legalCalendar(announcedYears());
const G = (n: number) => ({ n, unit: 'G' as const });

describe('the running clock', () => {
  it.each([
    ['2026-02-13', 20, '2026-03-19'],
    ['2026-09-18', 20, '2026-10-22'],
    ['2025-09-26', 30, '2025-11-13'],
    ['2023-09-28', 45, '2023-12-06'],
  ])('[G2] accepted on %s, %i working days: decided by %s', (on, n, due) => {
    const one = caseLike({ state: 'accepted', acceptance: on, statutory: G(n), promised: null });
    expect(timesOf(calendar, runningClock(one))).toMatchObject({ statutoryOn: due, dueOn: null });
  });

  it('[G2] received on 2026-02-12: what is lacking is told by 2026-02-26', () => {
    const one = caseLike({ state: 'received', receivedOn: '2026-02-12' });
    expect(timesOf(calendar, runningClock(one))).toMatchObject({ statutoryOn: '2026-02-26' });
  });

  it('[G2] twelve working days of a hearing are not counted: 2026-05-27 becomes 2026-06-12', () => {
    const special = { from: '2026-05-06', to: '2026-05-20' };
    const given = {
      state: 'in_progress',
      acceptance: '2026-04-27',
      statutory: G(20),
      promised: null,
    } as const;
    expect(timesOf(calendar, runningClock(caseLike(given))).statutoryOn).toBe('2026-05-27');
    const paused = caseLike({ ...given, specials: [special] });
    expect(timesOf(calendar, runningClock(paused)).statutoryOn).toBe('2026-06-12');
  });

  it('[G2] nothing runs while something is to be handed in, nor after a denial; after a grant the delivery does', () => {
    const none: Partial<Case>[] = [{ state: 'correcting' }, { state: 'closed' }, { state: 'withdrawn' }];
    for (const { state } of none) expect(runningClock(caseLike({ state: state! }))).toBeNull();
    const decided = (result: 'granted' | 'denied') =>
      runningClock(
        caseLike({ state: 'decided', acceptance: '2026-04-27', decision: { result, on: '2026-05-08' } }),
      );
    expect(decided('denied')).toBeNull();
    expect(timesOf(calendar, decided('granted'))).toMatchObject({ statutoryOn: '2026-05-21' });
  });
});

describe('lights', () => {
  const turns = (promised: number, statutory: number, on = '2026-11-02') => {
    const one = caseLike({
      state: 'accepted',
      acceptance: on,
      statutory: G(statutory),
      promised: G(promised),
    });
    const clock = runningClock(one);
    return milestones(calendar, clock, timesOf(calendar, clock));
  };

  it('[G3] ten promised days: reminded at two left, yellow at one, red after them, overdue after the statute', () => {
    expect(turns(10, 20)).toEqual([
      { on: '2026-11-02', light: 'green' },
      { on: '2026-11-12', light: 'remind' },
      { on: '2026-11-13', light: 'yellow' },
      { on: '2026-11-17', light: 'red' },
      { on: '2026-12-01', light: 'overdue' },
    ]);
  });

  it('[G3] of forty days yellow comes at nine tenths, before two are left', () => {
    const all = turns(40, 45);
    expect(all.map(({ light }) => light)).toEqual(['green', 'yellow', 'red', 'overdue']);
  });

  it('[G3] a limit of a day begins green and is yellow on its last day; one of none is green that day', () => {
    expect(turns(1, 1).map(({ light }) => light)).toEqual(['green', 'yellow', 'overdue']);
    expect(turns(0, 20)).toMatchObject([
      { light: 'green', on: '2026-11-02' },
      { light: 'red', on: '2026-11-03' },
      { light: 'overdue' },
    ]);
  });

  it('[G3] the next turn is the first milestone after a day, and the light is the last one before', () => {
    const all = turns(10, 20);
    for (const { on, light } of all) expect(lightOn(all, on)).toBe(light);
    expect(lightOn(all, '2026-11-01')).toBe('off');
    expect(nextTurn(all, '2026-11-12')).toBe('2026-11-13');
    expect(nextTurn(all, '2026-12-01')).toBeNull();
  });

  it('[G21] a special procedure makes it paused up to the last day that was told, and no day longer', () => {
    const one = caseLike({
      ...{ state: 'suspended', acceptance: '2026-11-02', statutory: G(20), promised: G(10) },
      specials: [{ from: '2026-11-05', to: null, until: '2026-11-09' }],
    });
    const clock = runningClock(one);
    const times = timesOf(calendar, clock);
    const all = milestones(calendar, clock, times);
    expect(times.dueOn).toBe('2026-11-19');
    expect(lightOn(all, '2026-11-05')).toBe('paused');
    expect(nextTurn(all, '2026-11-05')).toBe('2026-11-10');
    expect(lightOn(all, '2026-11-10')).toBe('green');
    const late = caseLike({
      ...{ state: 'in_progress', acceptance: '2026-11-02', statutory: G(20), promised: G(10) },
      specials: [{ from: '2026-11-05', to: '2026-11-13', until: '2026-11-09' }],
    });
    expect(timesOf(calendar, runningClock(late)).dueOn).toBe('2026-11-19');
  });
});
