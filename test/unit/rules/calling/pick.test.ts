import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { order } from '../../../../server/domain/queue/calling/order.ts';
import { headsOf, type Lines, pick } from '../../../../server/domain/queue/calling/pick.ts';
import { goesBefore, USUAL_CALLING } from '../../../../server/domain/queue/calling/rules.ts';
import {
  type Caller,
  type Candidate,
  creditFrom,
  scoreOf,
} from '../../../../server/domain/queue/calling/score.ts';
import {
  anyCaller,
  anyRules,
  calledAt,
  callerOf,
  crowd,
  linesOf,
  MINUTE,
  NOW,
  serves,
  waiter,
} from './waiting.ts';

describe('who is called', () => {
  it.each([
    ['who has waited longest', [waiter('x', 10), waiter('y', 11)], 'y'],
    [
      'priority 3: ten minutes are as thirty, and then the earlier one',
      [waiter('x', 30), waiter('p', 10, { class: 'priority' })],
      'x',
    ],
    ['priority past that', [waiter('x', 29), waiter('p', 10, { class: 'priority' })], 'p'],
    [
      'green 6: five minutes are more than twenty-nine',
      [waiter('x', 29), waiter('g', 5, { class: 'green' })],
      'g',
    ],
    ['an ordinary one who has waited long', [waiter('x', 100), waiter('p', 30, { class: 'priority' })], 'x'],
    ['of equals the earlier issued', [waiter('x', 10, { order: 2 }), waiter('y', 10, { order: 1 })], 'y'],
    ['nobody', [], null],
    ['nobody of a queue that is not served', [waiter('x', 10, { queueId: 'z' })], null],
  ] as const)('[Q3] %s', (_, waiting, called) => {
    expect(calledAt(linesOf(waiting))).toBe(called);
  });

  it.each([
    [
      'its own, though a neighbour waits longer',
      [waiter('own', 1), waiter('next', 60, { queueId: 'b' })],
      'own',
    ],
    ['a neighbour while nobody of its own waits', [waiter('next', 60, { queueId: 'b' })], 'next'],
    ['not of a queue it weighs nothing', [waiter('never', 60, { queueId: 'd' })], null],
    [
      'a half-weighed queue as if it had waited half',
      [waiter('own', 10), waiter('half', 19, { queueId: 'c' })],
      'own',
    ],
    ['and past that', [waiter('own', 9), waiter('half', 19, { queueId: 'c' })], 'half'],
  ] as const)('[Q4] %s', (_, waiting, called) => {
    const caller = callerOf(serves('a'), serves('b', 1, true), serves('c', 0.5), serves('d', 0));
    expect(calledAt(linesOf(waiting), caller)).toBe(called);
  });

  const booked = (slotAgo: number, waited: number, more: Partial<Candidate> = {}): Candidate =>
    waiter('booked', waited, { class: 'booked', slotAt: NOW - slotAgo * MINUTE, ...more });

  it.each([
    ['like anybody before its time is over', [waiter('x', 30), booked(4, 9)], 'x'],
    ['next when it is over', [waiter('x', 30), booked(5, 10)], 'booked'],
    ['also before priority', [waiter('p', 90, { class: 'priority' }), booked(10, 12)], 'booked'],
    ['of two by the slot', [{ ...booked(12, 17), ticketId: 'late' }, booked(13, 3)], 'booked'],
    [
      'also in a neighbour queue, at the first counter with the skill',
      [waiter('x', 30), booked(10, 15, { queueId: 'b' })],
      'booked',
    ],
    ['but not before who came back here', [booked(30, 35), waiter('back', 1, { forCounter: 'c' })], 'back'],
    ['and not who waits for another counter', [waiter('x', 1), booked(30, 35, { forCounter: 'd' })], 'x'],
  ] as const)('[Q5] who booked: %s', (_, waiting, called) => {
    expect(calledAt(linesOf(waiting), callerOf(serves('a'), serves('b', 1, true)))).toBe(called);
  });

  it('[Q5] gains nothing by checking in earlier than five minutes before the slot', () => {
    expect(creditFrom(NOW, NOW - 60 * MINUTE, USUAL_CALLING)).toBe(NOW - 5 * MINUTE);
    expect(creditFrom(NOW, NOW - 5 * MINUTE, USUAL_CALLING)).toBe(NOW - 5 * MINUTE);
    expect(creditFrom(NOW, NOW - 2 * MINUTE, USUAL_CALLING)).toBe(NOW - 2 * MINUTE);
    const early = waiter('early', -30, { class: 'booked', slotAt: NOW + 35 * MINUTE, order: -99 });
    expect(calledAt(linesOf([early, waiter('x', 0)]))).toBe('x');
    expect(calledAt(linesOf([early]))).toBe('early');
  });

  it.each([
    [0, 'p'],
    [1, 'p'],
    [2, 'x'],
    [3, 'x'],
  ])('[Q6] after %i in a row that go before it is %s', (inARow, called) => {
    const waiting = [waiter('x', 1), waiter('p', 30, { class: 'priority' })];
    expect(calledAt(linesOf(waiting, inARow))).toBe(called);
    expect(calledAt(linesOf(waiting, inARow), undefined, { ...USUAL_CALLING, mostInARow: null })).toBe('p');
  });

  it('[Q6] lets nobody pass where no other waits that may be called here', () => {
    const waiting = [waiter('x', 1, { forCounter: 'd' }), waiter('p', 30, { class: 'priority' })];
    expect(calledAt(linesOf(waiting, 5))).toBe('p');
  });
});

/** The plain maximum over everybody. */
function bruteMaximum(lines: Lines, caller: Caller, rules: typeof USUAL_CALLING): string | null {
  const all = [...lines.values()].flatMap(({ candidates, inARow }) => {
    const mine = candidates.filter(one => scoreOf(one, caller, rules, NOW) !== null);
    const others = mine.some(one => !goesBefore(one.class));
    const stopped = rules.mostInARow !== null && inARow >= rules.mostInARow && others;
    return mine.filter(one => !stopped || !goesBefore(one.class) || one.forCounter === 'c');
  });
  const scored = all.map(one => ({ one, score: scoreOf(one, caller, rules, NOW)! }));
  scored.sort(
    (a, b) => b.score.tier - a.score.tier || b.score.credit - a.score.credit || a.one.order - b.one.order,
  );
  return scored[0]?.one.ticketId ?? null;
}

const isEarlier = (a: Candidate, b: Candidate): boolean =>
  a.since < b.since || (a.since === b.since && a.order < b.order);

const inARow = fc.integer({ min: 0, max: 3 });

describe('of any crowd', () => {
  it('[Q3] the heads alone decide as everybody does', () => {
    fc.assert(
      fc.property(crowd, inARow, anyCaller, anyRules, (all, run, caller, rules) => {
        const lines = linesOf(all, run);
        const heads = new Map(
          [...lines].map(([id, waiting]) => [id, { ...waiting, candidates: headsOf(waiting.candidates) }]),
        );
        const plain = bruteMaximum(lines, caller, rules);
        expect(pick(lines, caller, rules, NOW)?.ticketId ?? null).toBe(plain);
        expect(pick(heads, caller, rules, NOW)?.ticketId ?? null).toBe(plain);
      }),
      { numRuns: 3_000 },
    );
  });

  it('[Q3] only what rates, or weights, are to one another counts', () => {
    fc.assert(
      fc.property(
        crowd,
        inARow,
        anyCaller,
        anyRules,
        fc.constantFrom(2, 4, 8),
        (all, run, caller, rules, times) => {
          const lines = linesOf(all, run);
          const { ordinary, booked, priority, green } = rules.rates;
          const rates = {
            ordinary: ordinary * times,
            booked: booked * times,
            priority: priority * times,
            green: green * times,
          };
          const heavier = {
            ...caller,
            serves: caller.serves.map(one => ({ ...one, weight: one.weight * times })),
          };
          const called = pick(lines, caller, rules, NOW)?.ticketId;
          expect(pick(lines, caller, { ...rules, rates }, NOW)?.ticketId).toBe(called);
          expect(pick(lines, heavier, rules, NOW)?.ticketId).toBe(called);
        },
      ),
    );
  });

  it('[Q3] those of one queue and class are called as they came, but for slots that are over', () => {
    fc.assert(
      fc.property(crowd, anyCaller, anyRules, (all, caller, rules) => {
        const mine = all.map(one => ({ ...one, slotAt: null, forCounter: null }));
        const called = order(linesOf(mine), caller, rules, NOW).map(({ ticketId }) =>
          mine.find(one => one.ticketId === ticketId)!,
        );
        const last = new Map<string, Candidate>();
        for (const one of called) {
          const before = last.get(one.queueId + one.class);
          if (before) expect(isEarlier(before, one)).toBe(true);
          last.set(one.queueId + one.class, one);
        }
      }),
    );
  });

  it('[Q4] all are called whom the counter may call, and nobody else', () => {
    fc.assert(
      fc.property(crowd, inARow, anyCaller, anyRules, (all, run, caller, rules) => {
        const called = order(linesOf(all, run), caller, rules, NOW).map(({ ticketId }) => ticketId);
        const may = all
          .filter(one => scoreOf(one, caller, rules, NOW) !== null)
          .map(({ ticketId }) => ticketId);
        expect([...called].sort()).toEqual(may.sort());
      }),
    );
  });
});

describe('without end of priority', () => {
  /** One counter, a service a minute, a new priority ticket each `every` minutes; when the one who waits since 0 is called. */
  function calledAfter(every: number, rules: typeof USUAL_CALLING): number {
    const waiting: Candidate[] = [{ ...waiter('x', 0), since: 0, order: 0 }];
    let [next, run] = [0, 0];
    for (let minute = 1; minute < 2_000; minute += 1) {
      for (; next <= minute; next += every)
        waiting.push({
          ...waiter(`p${next}`, 0, { class: 'priority' }),
          since: next * MINUTE,
          order: next + 1,
        });
      const picked = pick(linesOf(waiting, run), callerOf(serves('a')), rules, minute * MINUTE)!;
      if (picked.ticketId === 'x') return minute;
      waiting.splice(
        waiting.findIndex(one => one.ticketId === picked.ticketId),
        1,
      );
      run += 1;
    }
    return Infinity;
  }

  it.each([
    [0.5, 3],
    [1, 3],
    [2, 3],
  ])('[Q6] a walk-in is called though one that goes before comes each %d minutes', (every, within) => {
    expect(calledAfter(every, USUAL_CALLING)).toBeLessThanOrEqual(within);
  });

  it('[Q3] credit alone lets a walk-in pass as long as priority is less than one and a half counters of work', () => {
    expect(calledAfter(0.75, { ...USUAL_CALLING, mostInARow: null })).toBeLessThan(60);
    expect(calledAfter(0.5, { ...USUAL_CALLING, mostInARow: null })).toBe(Infinity);
  });
});
