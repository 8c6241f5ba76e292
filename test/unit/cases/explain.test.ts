import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainClock } from '../../../server/domain/cases/clocks/explain.ts';
import { USUAL_LIGHTS } from '../../../server/domain/cases/clocks/light.ts';
import { dateOf, dayOf } from '../../../server/domain/time/civil.ts';
import { legalCalendar } from '../../../server/domain/time/legal/calendar.ts';
import { legalDue } from '../../../server/domain/time/legal/due.ts';
import { announcedYears } from '../../../server/seed/holidays.ts';
import { caseLike } from '../../support/cases/case-like.ts';

const years = announcedYears();
const calendar = legalCalendar(years);
const reckoning = { calendar, lights: USUAL_LIGHTS };
const G = (n: number) => ({ n, unit: 'G' as const });
const LIGHTNING = caseLike({
  ...{ state: 'in_progress', acceptance: '2026-04-27', statutory: G(20), promised: G(10) },
  specials: [{ from: '2026-05-06', to: '2026-05-20' }],
});

describe('a clock explained', () => {
  it('[G42] each day says whether it counts and why: a hearing over 劳动节 and a day worked in its place', () => {
    const told = explainClock(reckoning, years, LIGHTNING, '2026-05-28')!;
    const on = (date: string) => told.days.find(day => day.date === date)!;
    expect(on('2026-04-27')).toMatchObject({ why: 'start', n: null, weekday: 0, light: 'green' });
    expect(on('2026-04-30')).toMatchObject({ why: 'working', n: 3 });
    expect(on('2026-05-05')).toMatchObject({ why: 'holiday', name: '劳动节', n: null });
    expect(on('2026-05-09')).toMatchObject({ why: 'paused', ground: 'hearing', weekday: 5, n: null });
    expect(on('2026-05-10')).toMatchObject({ why: 'weekend' });
    expect(told.sums).toMatchObject({ start: 1, weekend: 5, holiday: 5, paused: 12 });
    expect(on('2026-05-21')).toMatchObject({ why: 'working', n: 4 });
    expect(on('2026-05-29')).toMatchObject({ n: 10, last: 'promised' });
    expect(told.days.at(-1)).toMatchObject({ date: '2026-06-12', n: 20, last: 'statutory' });
    expect(told).toMatchObject({ used: 9, promised: { left: 1 }, statutory: { left: 11 } });
  });

  it('[G42] while a special procedure lasts, the days that were told of it are left out before they are over', () => {
    const open = { ...LIGHTNING, specials: [{ ...LIGHTNING.specials[0]!, to: null }] };
    const told = explainClock(reckoning, years, open, '2026-05-15')!;
    expect(told).toMatchObject({ pausedSince: '2026-05-06', used: 3, promised: { dueOn: '2026-05-29' } });
    expect(told.days.at(-1)).toMatchObject({ date: '2026-06-12', last: 'statutory' });
  });

  it('[G42] a limit in natural days that ends on a day off goes on, and says so', () => {
    const one = caseLike({ state: 'accepted', acceptance: '2026-09-20', statutory: { n: 15, unit: 'Z' } });
    const { days } = explainClock(reckoning, years, one, '2026-09-21')!;
    expect(days.find(({ n }) => n === 15)!.date).toBe('2026-10-05');
    expect(days.slice(-3)).toMatchObject([{ why: 'rolled' }, { why: 'rolled' }, { last: 'statutory' }]);
    expect(days.at(-1)!.date).toBe('2026-10-08');
  });

  it('[G42] nothing is told where no clock runs; a year that is not announced is marked', () => {
    expect(explainClock(reckoning, years, caseLike({ state: 'correcting' }), '2026-05-01')).toBeNull();
    const late = caseLike({ state: 'accepted', acceptance: '2026-12-20', statutory: G(20) });
    expect(explainClock(reckoning, years, late, '2026-12-21')).toMatchObject({ provisional: true });
  });

  it('[G42] the counted days are the limit, and the last day is the day that the law counts', () => {
    const start = dayOf('2024-01-01');
    const span = fc.tuple(fc.nat(20), fc.nat(15));
    const given = fc.record({
      from: fc.nat(700),
      n: fc.integer({ min: 1, max: 45 }),
      unit: fc.constantFrom('G' as const, 'Z' as const),
      spans: fc.array(span, { maxLength: 3 }),
      more: fc.constantFrom(0, 10, 15),
    });
    fc.assert(
      fc.property(given, ({ from, n, unit, spans, more }) => {
        const on = dateOf(start + from);
        const specials = spans.map(([after, days]) => {
          return { from: dateOf(start + from + after), to: dateOf(start + from + after + days) };
        });
        const bare = caseLike({ state: 'in_progress', acceptance: on, statutory: { n, unit }, specials });
        const extension =
          more === 0
            ? null
            : { on, days: more, promise: true, approvedBy: 's', words: { textId: 't', mark: 'm' } };
        const { days } = explainClock(reckoning, years, { ...bare, extension }, on)!;
        const due = legalDue(calendar, { from: on, length: { n: n + more, unit }, pauses: specials });
        expect(days.filter(day => day.n !== null).length).toBe(n + more);
        expect(due).toMatchObject({ kind: 'due', date: days.at(-1)!.date });
        expect(days.at(-1)!.last).toBe('statutory');
        expect(days[0]!.n).toBeNull();
      }),
    );
  });
});
