import { describe, expect, it } from 'vitest';
import type { Fact, Recorded } from '../../../server/domain/facts.ts';
import { wrongNumbers } from '../../bench/day/judge.ts';
import { SimClock } from '../../bench/day/sim-clock.ts';

const taken = (ticketId: string, number: number): Fact => ({
  ...{ kind: 'ticket.taken', ticketId, queueId: 'q', number, itemCode: null },
  ...{ stationId: null, holder: null, commandId: ticketId },
});
const called = (ticketId: string, counterId = 'c-1'): Fact => ({
  kind: 'ticket.called',
  ticketId,
  counterId,
});
const of = (kind: 'ticket.finished' | 'ticket.missed' | 'ticket.left', ticketId: string): Fact => ({
  kind,
  ticketId,
});
const journal = (facts: readonly Fact[]): Recorded[] =>
  facts.map((fact, n) => ({ seq: n + 1, at: n, claimedAt: null, by: 'test', fact }));

describe('the numbers of a played day', () => {
  const good = [
    taken('a', 1),
    taken('b', 2),
    called('a'),
    of('ticket.finished', 'a'),
    of('ticket.left', 'b'),
  ];
  it('finds nothing wrong with a day that was right', () => {
    expect(wrongNumbers(journal(good))).toEqual([]);
  });
  it.each([
    ['q/1 was given twice', [...good, taken('z', 1), of('ticket.left', 'z')]],
    ['q/1 ended twice', [taken('a', 1), called('a'), of('ticket.finished', 'a'), of('ticket.left', 'a')]],
    ['q/1 never ended', [taken('a', 1), called('a'), of('ticket.missed', 'a')]],
    ['q lacks 1', [taken('a', 2), of('ticket.left', 'a')]],
  ])('finds that %s', (what, facts) => {
    expect(wrongNumbers(journal(facts)).join('\n')).toContain(what);
  });
});

describe('the clock of a played day', () => {
  it('runs what happens in its order, and what that brings about in the same span', () => {
    const clock = new SimClock(1_000);
    const seen: [string, number][] = [];
    const note = (name: string) => () => void seen.push([name, clock.wall()]);
    clock.later(50, note('second'));
    clock.later(10, () => {
      note('first')();
      clock.later(20, note('brought about'));
      clock.later(500, note('later'));
    });
    clock.later(30, note('called off'))();
    clock.later(50, note('third'));
    expect(clock.runUntil(1_100)).toBe(4);
    expect(seen).toEqual([
      ['first', 1_010],
      ['brought about', 1_030],
      ['second', 1_050],
      ['third', 1_050],
    ]);
    expect([clock.wall(), clock.monotonic()]).toEqual([1_100, 100]);
    expect(clock.runUntil(2_000)).toBe(1);
  });

  it('keeps any order of thousands', () => {
    const clock = new SimClock(0);
    const seen: number[] = [];
    const times = Array.from({ length: 5_000 }, (_, n) => (n * 7_919) % 4_999);
    for (const ms of times) clock.later(ms, () => seen.push(clock.wall()));
    clock.runUntil(5_000);
    expect(seen).toEqual([...times].sort((a, b) => a - b));
  });
});
