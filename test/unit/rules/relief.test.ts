import { describe, expect, it } from 'vitest';
import { decideOpenCounter } from '../../../server/domain/counters/open.ts';
import { decideSetRelief, type ReliefPair } from '../../../server/domain/counters/relief/pairs.ts';
import { decideRelieve } from '../../../server/domain/counters/relief/relieve.ts';
import { decideTakeFrom } from '../../../server/domain/counters/relief/take-from.ts';
import { decideHold, decideResume } from '../../../server/domain/queue/hold.ts';
import { decideReopen } from '../../../server/domain/queue/reopen.ts';
import { decideInHand } from '../../../server/domain/queue/serve.ts';
import { AtCounter, ticketOf } from '../../support/hall/at-counter.ts';
import { type PracticeHall, staff } from '../../support/hall/practice-hall.ts';
import { makeHall, openCounter, seatOf } from '../../support/hall/ready-hall.ts';
import { contradictions } from '../../support/hall/soundness.ts';
import { countWaiting } from '../../../server/domain/queue/line.ts';

const MINUTE = 60_000;
const AB: readonly ReliefPair[] = [
  { officerId: 'staff-1', reliefIds: ['staff-3'] },
  { officerId: 'staff-3', reliefIds: ['staff-1'] },
];
const as = (officer: string) => ({ sender: staff(officer) });
const seat = (officer: string, counterId: string) => ({ counterId, seat: seatOf(officer) });

/** Officer 1 serves A001 at counter 1 since five minutes; officer 3 may relieve. */
function serving() {
  const hall = makeHall();
  hall.must(decideSetRelief, { pairs: AB });
  const one = new AtCounter(hall, 'c-1', 'staff-1');
  ticketOf(hall, 'q-a');
  ticketOf(hall, 'q-a');
  const ticketId = one.serving();
  hall.pass(5 * MINUTE);
  return { hall, one, ticketId, ticket: () => hall.hall.tickets.get(ticketId)! };
}
const relieve = (hall: PracticeHall, officer: string, counterId = 'c-1') =>
  hall.run(decideRelieve, { ...seat(officer, counterId), reason: 'meal', minutes: 30 }, as(officer));
const takeFrom = (hall: PracticeHall, officer: string, counterId: string, fromCounterId: string) =>
  hall.run(decideTakeFrom, { ...seat(officer, counterId), fromCounterId, reason: 'meal' }, as(officer));
const finish = (hall: PracticeHall, officer: string, counterId: string, ticketId: string) =>
  hall.must(decideInHand('finish'), { ...seat(officer, counterId), ticketId }, as(officer));
const code = (answer: { ok: boolean; refusal?: { code: string } }): string =>
  answer.ok ? 'ok' : answer.refusal!.code;
const figures = (hall: PracticeHall, officer: string) => {
  const { done = 0, servedMs = 0 } = hall.hall.tallies.get(`o/${officer}`) ?? {};
  return [done, servedMs / MINUTE];
};

describe('a relief at the counter of a colleague', () => {
  it('[C4] is set by one document: nobody unknown, twice, or for themselves', () => {
    const hall = makeHall();
    const set = (pairs: readonly ReliefPair[], base?: number) =>
      code(hall.run(decideSetRelief, { pairs, base }));
    expect(set([{ officerId: 'staff-0', reliefIds: ['staff-1'] }])).toBe('staff.unknown');
    expect(set([{ officerId: 'staff-1', reliefIds: ['staff-1'] }])).toBe('relief.faulty');
    expect(set([AB[0]!, AB[0]!])).toBe('relief.faulty');
    expect(set(AB, 7)).toBe('settings.changed');
    expect(set(AB, 0)).toBe('ok');
  });

  it('[C5] takes it over with the ticket in hand, its times and its class; nobody is called', () => {
    const { hall, ticket, ticketId } = serving();
    const before = ticket();
    const told = relieve(hall, 'staff-3');
    expect(told).toMatchObject({ data: { counterId: 'c-1', ticketId, label: 'A001' } });
    expect(ticket()).toEqual({ ...before, hands: [{ officerId: 'staff-1', ms: 5 * MINUTE }] });
    const desk = hall.hall.desks.get('c-1')!;
    expect(desk).toMatchObject({ officerId: 'staff-3', seat: seatOf('staff-3'), ticketId });
    expect(desk.relieved).toEqual({
      ...{ officerId: 'staff-1', reason: 'meal', since: hall.now, until: hall.now + 30 * MINUTE },
    });
    expect(hall.journal.filter(({ fact }) => fact.kind === 'ticket.called')).toHaveLength(1);
    // The one who went can do nothing there meanwhile.
    expect(
      code(hall.run(decideInHand('finish'), { ...seat('staff-1', 'c-1'), ticketId }, as('staff-1'))),
    ).toBe('counter.taken');
    expect(contradictions(hall.hall)).toEqual([]);
  });

  it('[C5] ends when the officer comes back, who needs no pair for that', () => {
    const { hall } = serving();
    relieve(hall, 'staff-3');
    hall.must(decideSetRelief, { pairs: [] });
    hall.pass(MINUTE);
    expect(code(relieve(hall, 'staff-1'))).toBe('ok');
    expect(hall.hall.desks.get('c-1')).toMatchObject({ officerId: 'staff-1', relieved: null });
    expect(code(relieve(hall, 'staff-3'))).toBe('relief.not_paired');
  });

  it('[C5] goes on at a paused counter, and is refused to others, elsewhere and at an own counter', () => {
    const { hall, one, ticketId } = serving();
    expect(code(relieve(hall, 'staff-2'))).toBe('relief.not_paired');
    expect(code(relieve(hall, 'staff-1'))).toBe('relief.own_counter');
    expect(code(relieve(hall, 'staff-3', 'c-2'))).toBe('counter.closed');
    expect(code(relieve(hall, 'staff-3', 'c-0'))).toBe('counter.unknown');
    one.act('finish', ticketId);
    one.pause();
    openCounter(hall, 'c-4', 'staff-3');
    expect(code(relieve(hall, 'staff-3'))).toBe('counter.officer_elsewhere');
    hall.apply({ facts: [{ kind: 'counter.closed', counterId: 'c-4' }] });
    expect(code(relieve(hall, 'staff-3'))).toBe('ok');
    expect(hall.hall.desks.get('c-1')).toMatchObject({ officerId: 'staff-3', paused: null });
    expect(contradictions(hall.hall)).toEqual([]);
  });
});

describe('a ticket that a relief takes to the own counter', () => {
  it('[C6] stays in hand with its times; the other counter is paused, and its officer takes it back', () => {
    const { hall, ticket, ticketId } = serving();
    openCounter(hall, 'c-3', 'staff-3');
    const { calledAt, startedAt } = ticket() as { calledAt: number; startedAt: number };
    expect(takeFrom(hall, 'staff-3', 'c-3', 'c-1')).toMatchObject({ data: { ticketId, label: 'A001' } });
    expect(ticket()).toMatchObject({ state: 'serving', counterId: 'c-3', calledAt, startedAt });
    expect(hall.hall.desks.get('c-1')).toMatchObject({ ticketId: null, paused: { reason: 'meal' } });
    expect(countWaiting(hall.hall.lines.get('q-a')!)).toBe(1);
    hall.pass(3 * MINUTE);
    expect(code(takeFrom(hall, 'staff-1', 'c-1', 'c-3'))).toBe('ok');
    expect(hall.hall.desks.get('c-3')).toMatchObject({ ticketId: null, paused: null });
    expect(hall.hall.desks.get('c-1')).toMatchObject({ ticketId, paused: null });
    hall.pass(2 * MINUTE);
    finish(hall, 'staff-1', 'c-1', ticketId);
    expect([figures(hall, 'staff-1'), figures(hall, 'staff-3')]).toEqual([
      [1, 7],
      [0, 3],
    ]);
    expect(contradictions(hall.hall)).toEqual([]);
  });

  it('[C6] is refused: not of the pair, busy, paused, only called, of a queue that is not served, from nowhere', () => {
    const { hall, one, ticketId } = serving();
    hall.must(decideOpenCounter, seat('staff-2', 'c-4'), as('staff-2'));
    expect(code(takeFrom(hall, 'staff-2', 'c-4', 'c-1'))).toBe('relief.not_paired');
    const three = new AtCounter(hall, 'c-2', 'staff-3');
    expect(code(takeFrom(hall, 'staff-3', 'c-2', 'c-1'))).toBe('counter.other_queue');
    expect(code(takeFrom(hall, 'staff-3', 'c-2', 'c-2'))).toBe('ticket.same_counter');
    expect(code(takeFrom(hall, 'staff-3', 'c-2', 'c-0'))).toBe('counter.unknown');
    expect(code(takeFrom(hall, 'staff-3', 'c-2', 'c-3'))).toBe('counter.closed');
    three.pause();
    expect(code(takeFrom(hall, 'staff-3', 'c-2', 'c-1'))).toBe('counter.paused');
    three.goOn();
    one.act('finish', ticketId);
    expect(code(takeFrom(hall, 'staff-3', 'c-2', 'c-1'))).toBe('relief.empty_hand');
    one.call();
    expect(code(takeFrom(hall, 'staff-3', 'c-2', 'c-1'))).toBe('ticket.wrong_state');
    ticketOf(hall, 'q-b');
    three.call();
    expect(code(takeFrom(hall, 'staff-3', 'c-2', 'c-1'))).toBe('counter.busy');
  });
});

describe('the time of a service that changed hands', () => {
  it('[C7] is each officer’s own, without holds, and what is taken back counts again', () => {
    const { hall, ticketId, ticket } = serving();
    relieve(hall, 'staff-3');
    hall.pass(4 * MINUTE);
    const by3 = as('staff-3');
    const at = { ...seat('staff-3', 'c-1'), ticketId };
    hall.must(decideHold, { ...at, reason: 'copying' }, by3);
    hall.pass(20 * MINUTE);
    hall.must(decideResume, at, by3);
    hall.pass(MINUTE);
    finish(hall, 'staff-3', 'c-1', ticketId);
    expect([figures(hall, 'staff-1'), figures(hall, 'staff-3')]).toEqual([
      [0, 5],
      [1, 5],
    ]);
    expect(hall.hall.tallies.get('c/c-1')).toMatchObject({ done: 1, servedMs: 10 * MINUTE });
    expect(hall.hall.tallies.get('q/q-a')).toMatchObject({ done: 1, servedMs: 10 * MINUTE });
    hall.must(decideReopen, at, by3);
    expect([figures(hall, 'staff-1'), figures(hall, 'staff-3')]).toEqual([
      [0, 0],
      [0, 0],
    ]);
    finish(hall, 'staff-3', 'c-1', ticketId);
    expect(figures(hall, 'staff-3')).toEqual([1, 5]);
    expect(ticket().hands.map(({ officerId }) => officerId)).toEqual(['staff-1', 'staff-3', 'staff-3']);
    expect(contradictions(hall.hall)).toEqual([]);
  });

  it('[C7] taken back by another than who ended it, stays of who ended it until then', () => {
    const { hall, one, ticketId } = serving();
    one.act('finish', ticketId);
    relieve(hall, 'staff-3');
    hall.must(decideReopen, { ...seat('staff-3', 'c-1'), ticketId }, as('staff-3'));
    hall.pass(2 * MINUTE);
    finish(hall, 'staff-3', 'c-1', ticketId);
    expect([figures(hall, 'staff-1'), figures(hall, 'staff-3')]).toEqual([
      [0, 5],
      [1, 2],
    ]);
    expect(contradictions(hall.hall)).toEqual([]);
  });
});
