import { describe, expect, it } from 'vitest';
import type { Recorded } from '../../../server/domain/facts.ts';
import { bookOf } from '../../../server/domain/queue/calling/judge/book.ts';
import { judge } from '../../../server/domain/queue/calling/judge/judge.ts';
import { type TicketClass, USUAL_CALLING } from '../../../server/domain/queue/calling/rules.ts';
import { DAY_ACTS } from '../../support/queue-day/acts.ts';
import { QueueDay } from '../../support/queue-day/day.ts';
import { lightDay } from '../../support/queue-day/light-day.ts';
import { faultsOf, manyDays } from '../../support/queue-day/many.ts';
import { makeHall } from '../../support/hall/ready-hall.ts';

const DAYS = 300;
const MINUTE = 60_000;

describe('three hundred random days', () => {
  it('[Q11] break none of the properties, each of at least 150 tickets and every act in a hundredth of the steps', () => {
    const days = manyDays(1, DAYS);
    expect([...days.acts.keys()].sort()).toEqual(Object.keys(DAY_ACTS).sort());
    expect(faultsOf(days)).toEqual([]);
  }, 300_000);
});

/** Mean wait of a class on a day, minutes; null where none of it came. */
function meanWait(seed: number, of: TicketClass, rates: Partial<typeof USUAL_CALLING.rates>): number | null {
  const rules = { ...USUAL_CALLING, rates: { ...USUAL_CALLING.rates, ...rates } };
  const all = lightDay(seed, 0.95, rules).filter(one => one.class === of);
  return all.length === 0 ? null : all.reduce((sum, one) => sum + one.waitedMs, 0) / all.length / MINUTE;
}

describe('the means of many days', () => {
  it.each(['ordinary', 'booked', 'priority', 'green'] as const)(
    '[Q3] twice the rate never makes %s wait longer: 200 pairs of days, with 99 in 100 sure',
    of => {
      const gains: number[] = [];
      for (let seed = 1; gains.length < 200; seed += 1) {
        const before = meanWait(seed, of, {});
        const after = meanWait(seed, of, { [of]: USUAL_CALLING.rates[of] * 2 });
        if (before !== null && after !== null) gains.push(after - before);
      }
      const mean = gains.reduce((sum, one) => sum + one, 0) / gains.length;
      const spread = Math.sqrt(gains.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (gains.length - 1));
      expect(mean + (2.576 * spread) / Math.sqrt(gains.length)).toBeLessThan(0);
    },
  );

  it.each([0.7, 0.8, 0.9])(
    '[Q5] at a load of %d at least 95 in 100 are called by ten minutes after the slot',
    load => {
      const booked = Array.from({ length: 40 }, (_, at) => lightDay(at + 1, load, USUAL_CALLING)).flatMap(
        day => day.filter(one => one.afterSlotMs !== null),
      );
      const inTime = booked.filter(one => one.afterSlotMs! <= 10 * MINUTE);
      expect(booked.length).toBeGreaterThan(1_000);
      expect(inTime.length / booked.length).toBeGreaterThanOrEqual(0.95);
    },
  );
});

describe('the judge', () => {
  /** A sound day's facts, one of them changed; what the judge finds. */
  function found(change: (facts: Recorded[]) => Recorded[]): number[] {
    const day = new QueueDay(5).run(400);
    const base = makeHall({ open: false });
    const facts = day.hall.journal.slice(base.journal.length);
    const book = bookOf(base.hall);
    return [...new Set(change(facts).flatMap(one => judge(book, one).map(({ property }) => property)))];
  }
  const at = (facts: readonly Recorded[], kind: string, from = 0): number =>
    facts.findIndex((one, place) => place >= from && one.fact.kind === kind);
  const without = (facts: readonly Recorded[], place: number): Recorded[] =>
    facts.filter((_, other) => other !== place);
  const put = (facts: readonly Recorded[], place: number, fact: object): Recorded[] => [
    ...facts.slice(0, place),
    { ...facts[place]!, fact: { ...facts[place]!.fact, ...fact } as Recorded['fact'] },
    ...facts.slice(place + 1),
  ];

  it('[Q11] finds nothing in a sound journal', () => {
    expect(found(facts => facts)).toEqual([]);
  });

  it.each<[number, (facts: Recorded[]) => Recorded[]]>([
    [1, facts => facts.map(one => withoutReason(one))],
    [2, facts => [...facts, { ...facts[at(facts, 'ticket.called')]!, seq: 9_999 }]],
    [3, facts => put(facts, callOf(facts, 'q-d'), { counterId: 'c-2' })],
    [4, facts => facts.filter(({ fact, by }) => fact.kind !== 'ticket.called' || !by.includes('guide'))],
    [
      8,
      facts =>
        put(
          facts,
          facts.findIndex(({ fact }) => 'slotAt' in fact),
          { since: 0 },
        ),
    ],
    [9, facts => without(facts, at(facts, 'ticket.missed'))],
    [9, facts => put(facts, at(facts, 'ticket.went_on'), { to: 7 })],
    [9, facts => put(facts, at(facts, 'ticket.went_on'), { kind: 'ticket.finished' })],
    [9, facts => put(facts, at(facts, 'ticket.leg_skipped'), { leg: 7 })],
    [10, facts => put(facts, at(facts, 'ticket.transferred'), { rank: 1 })],
    [11, facts => [...facts, { ...facts.at(-1)!, fact: { kind: 'day.closed', dayId: 'day' } }]],
    [12, facts => without(facts, at(facts, 'ticket.finished'))],
    [
      13,
      facts => put(facts, at(facts, 'ticket.started'), { kind: 'counter.paused', counterId: heldBy(facts) }),
    ],
  ])('[Q11] finds what breaks property %i', (property, change) => {
    expect(found(change)).toContain(property);
  });

  const withoutReason = (one: Recorded): Recorded => {
    if (one.fact.kind !== 'ticket.called') return one;
    const { outOfOrder: _, ...fact } = one.fact;
    return { ...one, fact };
  };
  /** A call of a ticket that was taken in this queue. */
  const callOf = (facts: readonly Recorded[], queueId: string): number =>
    facts.findIndex(({ fact }) => {
      if (fact.kind !== 'ticket.called') return false;
      const { ticketId } = fact;
      return facts.some(
        other =>
          other.fact.kind === 'ticket.taken' &&
          other.fact.ticketId === ticketId &&
          other.fact.queueId === queueId,
      );
    });
  const heldBy = (facts: readonly Recorded[]): string => {
    const { fact } = facts[at(facts, 'ticket.started')]!;
    const called = facts.find(
      one =>
        one.fact.kind === 'ticket.called' && one.fact.ticketId === (fact as { ticketId: string }).ticketId,
    )!;
    return (called.fact as { counterId: string }).counterId;
  };
});
