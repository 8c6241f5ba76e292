import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideSetHours } from '../../../server/domain/hours/set.ts';
import { decideCloseDay, decideOpenDay } from '../../../server/domain/day/open-close.ts';
import { decideLeave } from '../../../server/domain/queue/leave.ts';
import { type Limits, NO_LIMITS } from '../../../server/domain/queue/limits/limits.ts';
import { decideSetLimits } from '../../../server/domain/queue/limits/set.ts';
import { contradictions } from '../../support/hall/soundness.ts';
import { hoursOf, WORKING_HOURS } from '../../support/hall/hours.ts';
import { type PracticeHall, staff } from '../../support/hall/practice-hall.ts';
import { makeHall, openCounter, openDayOn, take } from '../../support/hall/ready-hall.ts';
import { countWaiting } from '../../../server/domain/queue/line.ts';

function limitedTo(limits: Partial<Limits>, hall = makeHall()): PracticeHall {
  hall.must(decideSetLimits, { limits: { ...NO_LIMITS, ...limits } });
  return hall;
}
const ofA = (rest: Partial<Limits['queues'][number]>): Pick<Limits, 'queues'> => ({
  queues: [{ queueId: 'q-a', named: false, bands: [], ...rest }],
});
const codeOf = (answer: ReturnType<typeof take>): unknown => (answer.ok ? 'given' : answer.refusal.code);

/** A hall on a day that the hours bind, at that time of it. */
function boundTo(hall: PracticeHall, time: string, hours = WORKING_HOURS): PracticeHall {
  hall.must(decideCloseDay, {});
  hall.must(decideSetHours, { hours });
  hall.now = Date.parse(`2026-11-25T${time}:00+08:00`);
  hall.must(decideOpenDay, { date: '2026-11-25' }, { prepared: { dayId: 'day-25', sealedKey: 'sealed' } });
  return hall;
}

describe('numbers of one person', () => {
  it('[N5] counts a queue and the hall apart, whatever became of the numbers, and a guide may go beyond', () => {
    const hall = limitedTo({ personQueue: 1, personHall: 2 });
    const as = { holder: 'li' };
    const first = take(hall, { queueId: 'q-a' }, as);
    hall.must(decideLeave, { ticketId: first.ok ? first.data.ticketId : '' });
    expect(take(hall, { queueId: 'q-a' }, as)).toMatchObject({
      refusal: { code: 'person.queue_limit', params: { limit: 1 } },
    });
    expect(codeOf(take(hall, { queueId: 'q-b' }, as))).toBe('given');
    expect(codeOf(take(hall, { queueId: 'q-c' }, as))).toBe('person.day_limit');
    expect(codeOf(take(hall, { queueId: 'q-a' }, { ...as, sender: staff('staff-guide') }))).toBe('given');
    expect(codeOf(take(hall, { queueId: 'q-a' }, { holder: 'wang' }))).toBe('given');
    hall.must(decideCloseDay, {});
    openDayOn(hall, '2026-11-24');
    expect(codeOf(take(hall, { queueId: 'q-a' }, as))).toBe('given');
  });

  it('[N5] a queue of named numbers wants an ID number', () => {
    const hall = limitedTo(ofA({ named: true }));
    expect(codeOf(take(hall))).toBe('id.required');
    expect(codeOf(take(hall, { queueId: 'q-a' }, { holder: 'li' }))).toBe('given');
    expect(codeOf(take(hall, { queueId: 'q-b' }))).toBe('given');
  });

  it('[N7] counts what one takes for others by who takes it, and one\u2019s own is none of these', () => {
    const hall = limitedTo({ forOthers: 2 });
    const by = (holder: string) => codeOf(take(hall, { queueId: 'q-a' }, { holder, agent: 'agent' }));
    expect([by('a'), by('b'), by('c')]).toEqual(['given', 'given', 'agent.day_limit']);
    expect(by('agent')).toBe('given');
    expect(codeOf(take(hall, { queueId: 'q-a' }, { holder: 'c', agent: 'other' }))).toBe('given');
  });

  it('[N5] [N7] never more than the limits in any order of takers, and the counts follow from the tickets', () => {
    const people = fc.constantFrom('p1', 'p2', 'p3');
    const one = fc.record({
      queueId: fc.constantFrom('q-a', 'q-b'),
      holder: people,
      agent: fc.option(people),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 40 }), takes => {
        const hall = limitedTo({ personQueue: 2, personHall: 3, forOthers: 2 });
        for (const { queueId, holder, agent } of takes) {
          const told = take(hall, { queueId }, { holder, agent });
          if (told.ok) hall.must(decideLeave, { ticketId: told.data.ticketId });
        }
        const given = [...hall.hall.tickets.values()];
        for (const person of ['p1', 'p2', 'p3']) {
          const own = given.filter(({ holder }) => holder === person);
          expect(own.length).toBeLessThanOrEqual(3);
          for (const id of ['q-a', 'q-b'])
            expect(own.filter(({ homeId }) => homeId === id).length).toBeLessThanOrEqual(2);
          expect(given.filter(({ agent }) => agent === person).length).toBeLessThanOrEqual(2);
        }
        expect(contradictions(hall.hall)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('parts of the day', () => {
  const bands = [
    { from: 480, to: 720, limit: 2 },
    { from: 780, to: 1_020, limit: 1 },
  ];
  const NOON = Date.parse('2026-11-25T13:00:00+08:00');
  const TOMORROW = Date.parse('2026-11-26T08:10:00+08:00');
  it('[N6] each has a maximum of its own, and each no says when the next begins', () => {
    const hall = boundTo(limitedTo(ofA({ bands })), '11:30');
    expect([codeOf(take(hall)), codeOf(take(hall))]).toEqual(['given', 'given']);
    expect(take(hall)).toMatchObject({
      refusal: { code: 'queue.band_full', params: { limit: 2, nextAt: NOON } },
    });
    hall.now = Date.parse('2026-11-25T13:15:00+08:00');
    expect(codeOf(take(hall))).toBe('given');
    expect(take(hall)).toMatchObject({ refusal: { code: 'queue.band_full', params: { nextAt: TOMORROW } } });
  });
  it.each([
    ['07:45', 'queue.between_bands'],
    ['08:00', 'given'],
    ['11:59', 'given'],
    ['12:00', 'queue.between_bands'],
    ['13:00', 'given'],
    ['17:00', 'queue.between_bands'],
  ])('[N6] at %s: %s', (time, code) => {
    const hall = boundTo(limitedTo(ofA({ bands })), time, hoursOf([[0, 1_440]]));
    expect(codeOf(take(hall))).toBe(code);
  });
  it.each([
    [[{ from: 485, to: 720, limit: 1 }]],
    [[{ from: 720, to: 720, limit: 1 }]],
    [[bands[1]!, bands[0]!]],
    [[bands[0]!, { from: 705, to: 780, limit: 1 }]],
  ])('[N6] refuses bands that are not sound', wrong => {
    const answer = makeHall().run(decideSetLimits, { limits: { ...NO_LIMITS, ...ofA({ bands: wrong }) } });
    expect(answer).toMatchObject({ refusal: { code: 'limits.bands', params: { queueId: 'q-a' } } });
  });
});

describe('the last number before closing', () => {
  it('[N9] a queue whose wait reaches beyond closing gives none, and one without a wait goes on', () => {
    const hall = boundTo(limitedTo({ byWait: true }), '17:00', hoursOf([[0, 1_050]]));
    openCounter(hall, 'c-1', 'staff-1');
    let answer = take(hall);
    for (let i = 0; i < 20 && answer.ok; i += 1) answer = take(hall);
    expect(answer).toMatchObject({
      refusal: {
        code: 'queue.wait_too_long',
        params: {
          closesAt: Date.parse('2026-11-25T17:30:00+08:00'),
          nextAt: Date.parse('2026-11-26T00:00:00+08:00'),
        },
      },
    });
    const waiting = countWaiting(hall.hall.lines.get('q-a')!);
    expect(waiting).toBeGreaterThan(1);
    expect(codeOf(take(hall, { queueId: 'q-a' }, { sender: staff('staff-guide') }))).toBe('given');
  });
  it.each([
    ['16:29', 'given'],
    ['16:30', 'queue.last_over'],
    ['16:59', 'queue.last_over'],
  ])('[N8] an hour before 17:30, at %s: %s', (time, code) => {
    expect(codeOf(take(boundTo(limitedTo({ lastMinutes: 60 }), time)))).toBe(code);
  });
  it('[N8] says when the counters close and when to come', () => {
    expect(take(boundTo(limitedTo({ lastMinutes: 60 }), '16:45'))).toMatchObject({
      refusal: {
        params: {
          closesAt: Date.parse('2026-11-25T17:30:00+08:00'),
          minutes: 60,
          nextAt: Date.parse('2026-11-26T08:10:00+08:00'),
        },
      },
    });
  });
});
