import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkHours } from '../../../server/domain/hours/check-hours.ts';
import type { DayHours, Hours, Span } from '../../../server/domain/hours/hours.ts';
import { decideSetHours } from '../../../server/domain/hours/set.ts';
import { hoursOn, issuing, serving, wallOf } from '../../../server/domain/hours/when.ts';
import { decideCloseDay, decideOpenDay } from '../../../server/domain/day/open-close.ts';
import { hoursOf, WORKING_HOURS } from '../../support/hall/hours.ts';
import { MORNING, type PracticeHall, staff } from '../../support/hall/practice-hall.ts';
import { makeHall, openDayOn, take } from '../../support/hall/ready-hall.ts';

const EAST_8 = 480;
const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
const wall = (date: string, hour: number, minute = 0): number =>
  Date.parse(date) + (hour * 60 + minute - EAST_8) * MINUTE;

const spans = fc
  .uniqueArray(fc.integer({ min: 0, max: 1_440 }), { maxLength: 6, minLength: 0 })
  .map(cuts => cuts.sort((a, b) => a - b))
  .map(cuts =>
    cuts.flatMap((from, at): Span[] => (at % 2 === 0 && cuts[at + 1] ? [[from, cuts[at + 1]!]] : [])),
  );
const dayHours: fc.Arbitrary<DayHours> = spans.map(issue => ({ issue, serve: issue }));
const hours: fc.Arbitrary<Hours> = fc
  .record({
    week: fc.array(dayHours, { minLength: 7, maxLength: 7 }),
    special: fc.array(fc.option(dayHours), { maxLength: 3 }),
  })
  .map(({ week, special }) => ({
    week,
    special: special.map((one, at) => ({
      date: `2026-11-${24 + at}`,
      name: { zh: '示例', en: 'Example' },
      hours: one,
    })),
  }));

/** Whether a minute of the wall is within the issuing hours, told by walking. */
function isOpen(of: Hours, at: number): boolean {
  const { date, minute } = wallOf(at, EAST_8);
  return hoursOn(of, date).issue.some(([from, to]) => from <= minute && minute < to);
}

describe('the issuing hours', () => {
  it('[D3] agree with a walk from minute to minute, over weekdays and special days', () => {
    fc.assert(
      fc.property(hours, fc.integer({ min: 0, max: 3 * 1_440 }), (set, after) => {
        const at = wall('2026-11-23', 0) + after * MINUTE;
        const told = issuing(set, at, EAST_8);
        expect(told.open).toBe(isOpen(set, at));
        const turn = told.open ? told.until : told.nextAt;
        let walked = at + MINUTE;
        const last = told.open ? wall('2026-11-24', 0) + Math.floor(after / 1_440) * DAY : at + 9 * DAY;
        while (walked < last && isOpen(set, walked) === told.open) walked += MINUTE;
        if (turn === null || turn > at + 8 * DAY) expect(walked).toBeGreaterThanOrEqual(last);
        else expect(turn).toBe(walked);
      }),
      { numRuns: 150 },
    );
  });

  it('[D3] a date, a weekday and a minute are those of the wall, and an open span ends where its last neighbour does', () => {
    expect(wallOf(wall('2026-11-23', 8, 10), EAST_8)).toEqual({
      date: '2026-11-23',
      minute: 490,
      weekday: 0,
    });
    const touching = hoursOf([
      [480, 600],
      [600, 660],
    ]);
    expect(issuing(touching, wall('2026-11-23', 8, 30), EAST_8)).toEqual({
      open: true,
      until: wall('2026-11-23', 11),
    });
    expect(serving(hoursOf([]), MORNING, EAST_8)).toEqual({ open: false, nextAt: null, sameDay: false });
  });
});

function openedAt(hour: number, minute = 0, anyTime = false): PracticeHall {
  const hall = makeHall({ open: false });
  hall.must(decideSetHours, { hours: WORKING_HOURS });
  const dayId = hall.newId();
  const prepared = { dayId, sealedKey: 'key' };
  hall.must(decideOpenDay, { date: '2026-11-23', anyTime }, { prepared });
  hall.now = wall('2026-11-23', hour, minute);
  return hall;
}
const refusal = (hall: PracticeHall) => {
  const answer = take(hall);
  return answer.ok ? null : answer.refusal;
};

describe('a kiosk', () => {
  it('[D3] gives numbers within the issuing hours, which may begin before the counters serve', () => {
    expect(refusal(openedAt(8, 10))).toBeNull();
    expect(refusal(openedAt(16, 59))).toBeNull();
  });

  it('[D3] says from when on before them, at noon too, and which day is next after them', () => {
    expect(refusal(openedAt(8, 9))).toEqual({
      code: 'day.not_yet',
      params: { opensAt: wall('2026-11-23', 8, 10) },
    });
    expect(refusal(openedAt(12))).toEqual({
      code: 'day.not_yet',
      params: { opensAt: wall('2026-11-23', 13, 10) },
    });
    expect(refusal(openedAt(17))).toEqual({
      code: 'day.issuing_over',
      params: { nextAt: wall('2026-11-24', 8, 10) },
    });
  });

  it('[D3] is closed when no next opening is known, and gives numbers when no hours are set', () => {
    const hall = makeHall();
    expect(refusal(hall)).toBeNull();
    hall.must(decideSetHours, { hours: hoursOf([]) });
    expect(refusal(hall)).toMatchObject({ code: 'day.closed' });
  });

  it('[D3] gives numbers at any time on a day that was opened so, and not when it is re-opened without that', () => {
    const hall = openedAt(22, 0, true);
    expect(refusal(hall)).toBeNull();
    hall.must(decideCloseDay, {});
    expect(openDayOn(hall, '2026-11-23').ok).toBe(true);
    expect(refusal(hall)).toMatchObject({ code: 'day.issuing_over' });
  });

  it('[D3] a guide is bound by the open day alone', () => {
    const hall = openedAt(22);
    expect(take(hall, { queueId: 'q-a' }, { sender: staff('staff-guide') }).ok).toBe(true);
  });
});

describe('the opening hours as a document', () => {
  const week = WORKING_HOURS.week;
  const special = (date: string, zh = '元旦') => ({ date, name: { zh, en: 'New Year' }, hours: null });
  it.each([
    ['week_not_seven', '', { week: week.slice(1), special: [] }],
    ['bad_span', '1', { week: [{ serve: [[600, 600]], issue: [] }, ...week.slice(1)], special: [] }],
    ['bad_span', '1', { week: [{ serve: [[600, 1_441]], issue: [] }, ...week.slice(1)], special: [] }],
    [
      'spans_overlap',
      '1',
      {
        week: [
          {
            serve: [
              [600, 700],
              [650, 720],
            ],
            issue: [],
          },
          ...week.slice(1),
        ],
        special: [],
      },
    ],
    [
      'issue_after_serve',
      '1',
      { week: [{ serve: [[600, 700]], issue: [[500, 701]] }, ...week.slice(1)], special: [] },
    ],
    ['duplicate_date', '2027-01-01', { week, special: [special('2027-01-01'), special('2027-01-01')] }],
    ['empty_name', '2027-01-01', { week, special: [special('2027-01-01', ' ')] }],
  ] as const)('[D4] with %s on %s is refused whole', (code, day, faulty) => {
    expect(checkHours(faulty as Hours)).toEqual([{ code, day }]);
    const hall = makeHall();
    expect(hall.run(decideSetHours, { hours: faulty as Hours })).toEqual({
      ok: false,
      refusal: { code: 'hours.faulty', params: { faults: [JSON.stringify({ code, day })] } },
    });
    expect(hall.hall.hours.size).toBe(0);
  });

  it('[H4] names the revision it was made from, and is refused when somebody set another one since', () => {
    const hall = makeHall();
    expect(hall.run(decideSetHours, { hours: WORKING_HOURS, base: 0 }).ok).toBe(true);
    const { revision } = hall.hall.hours.get('hall')!;
    expect(revision).toBe(hall.seq);
    hall.must(decideSetHours, { hours: hoursOf([]), base: revision });
    expect(hall.run(decideSetHours, { hours: WORKING_HOURS, base: revision })).toMatchObject({
      refusal: { code: 'settings.changed' },
    });
    expect(hall.run(decideSetHours, { hours: WORKING_HOURS }).ok).toBe(true);
  });
});
