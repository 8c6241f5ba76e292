import { describe, expect, it } from 'vitest';
import { decideChange, decideChangeInHand } from '../../../server/domain/queue/change.ts';
import { type Outcome, OUTCOMES } from '../../../server/domain/queue/outcomes.ts';
import { decideReopen } from '../../../server/domain/queue/reopen.ts';
import { OPEN_TICKET_RULES } from '../../../server/domain/queue/rules/rules.ts';
import { decideSetTickets } from '../../../server/domain/queue/rules/set.ts';
import { decideInHand } from '../../../server/domain/queue/serve.ts';
import { decideServeDirectly } from '../../../server/domain/queue/serve-directly.ts';
import { AtCounter, labelsIn, ticketOf } from '../../support/hall/at-counter.ts';
import { type PracticeHall, staff } from '../../support/hall/practice-hall.ts';
import { makeHall, seatOf, take } from '../../support/hall/ready-hall.ts';
import { contradictions } from '../../support/hall/soundness.ts';

const PREPARED = { utcOffsetMinutes: 480 };
const ONE = { counterId: 'c-1', seat: seatOf('staff-1') };
const BY_ONE = { sender: staff('staff-1') };

/** Counter 1 serves queues A and B, counter 3 B and C. */
function floor() {
  const hall = makeHall();
  const one = new AtCounter(hall, 'c-1', 'staff-1');
  return { hall, one, ticket: (id: string) => hall.hall.tickets.get(id)! };
}
const reopen = (hall: PracticeHall, ticketId: string) => hall.run(decideReopen, { ...ONE, ticketId }, BY_ONE);
const serve = (hall: PracticeHall, queueId: string) =>
  hall.run(
    decideServeDirectly,
    { ...ONE, queueId },
    { ...BY_ONE, prepared: { ...PREPARED, ticketId: hall.newId() } },
  );
const finish = (hall: PracticeHall, ticketId: string, outcome?: Outcome) =>
  hall.run(decideInHand('finish'), { ...ONE, ticketId, outcome }, BY_ONE);
const changeInHand = (hall: PracticeHall, ticketId: string, queueId: string) =>
  hall.run(decideChangeInHand, { ...ONE, ticketId, queueId }, { ...BY_ONE, prepared: PREPARED });
const change = (hall: PracticeHall, ticketId: string, wish: object) =>
  hall.run(decideChange, { ticketId, ...wish }, { sender: staff('staff-guide'), prepared: PREPARED });
const whole = (hall: PracticeHall) =>
  JSON.stringify([...hall.hall.tallies.ids()].map(id => [id, hall.hall.tallies.get(id)]));

describe('who comes to a counter without a number', () => {
  it('[T17] gets the next number of the queue, in hand at once, on record as such, and nobody is called', () => {
    const { hall, one, ticket } = floor();
    ticketOf(hall, 'q-a');
    const answer = serve(hall, 'q-a');
    expect(answer).toMatchObject({ ok: true, data: { label: 'A002', counterId: 'c-1' } });
    const { ticketId } = answer.ok ? answer.data : { ticketId: '' };
    expect(ticket(ticketId)).toMatchObject({ state: 'serving', direct: true, called: 0, calls: 0 });
    expect(labelsIn(hall, 'q-a')).toEqual(['A001']);
    expect(hall.hall.lines.get('q-a')!.lastCalled).toBeNull();
    expect(take(hall, { queueId: 'q-a' })).toMatchObject({ data: { label: 'A003' } });
    one.act('finish', ticketId);
    expect(hall.hall.tallies.get('q/q-a')).toMatchObject({ issued: 3, direct: 1, called: 0, done: 1 });
    expect(contradictions(hall.hall)).toEqual([]);
  });

  it('[T17] is refused at a busy, a paused and another counter', () => {
    const { hall, one } = floor();
    const code = (queueId = 'q-a') => {
      const answer = serve(hall, queueId);
      return answer.ok ? 'ok' : answer.refusal.code;
    };
    expect(code('q-c')).toBe('counter.other_queue');
    expect(code('q-none')).toBe('queue.unknown');
    one.pause();
    expect(code()).toBe('counter.paused');
    one.goOn();
    expect([code(), code()]).toEqual(['ok', 'counter.busy']);
  });
});

describe('what came of a service', () => {
  it('[T18] is one of the hall’s list, wanted where the hall says so, and counted', () => {
    const { hall, one, ticket } = floor();
    const rules = { ...OPEN_TICKET_RULES, outcomes: ['settled', 'advised'] as const, outcomeRequired: true };
    expect(hall.run(decideSetTickets, { rules: { ...rules, outcomes: [] } })).toMatchObject({
      refusal: { code: 'tickets.no_outcomes' },
    });
    hall.must(decideSetTickets, { rules });
    ticketOf(hall, 'q-a');
    const ticketId = one.serving();
    expect(finish(hall, ticketId)).toMatchObject({ refusal: { code: 'ticket.no_outcome' } });
    expect(finish(hall, ticketId, 'given_up')).toMatchObject({
      refusal: { code: 'ticket.outcome_unlisted' },
    });
    expect(finish(hall, ticketId, 'advised').ok).toBe(true);
    expect(ticket(ticketId)).toMatchObject({ state: 'done', outcome: 'advised' });
    expect(hall.hall.tallies.get('q/q-a')!.outcomes).toEqual({ advised: 1 });
    expect(OUTCOMES).toContain('advised');
  });

  it('[T18] is not wanted of a leg, after which the ticket goes back', () => {
    const { hall, one } = floor();
    const window = new AtCounter(hall, 'c-3', 'staff-3');
    hall.must(decideSetTickets, {
      rules: { ...OPEN_TICKET_RULES, outcomes: ['settled'], outcomeRequired: true },
    });
    const ticketId = ticketOf(hall, 'q-a');
    one.serving();
    one.transfer(ticketId, 'q-c', true);
    window.serving();
    expect(window.act('finish', ticketId).ok).toBe(true);
    one.serving();
    expect(one.act('finish', ticketId)).toMatchObject({ refusal: { code: 'ticket.no_outcome' } });
  });
});

describe('a wrong finish', () => {
  it('[T19] is taken back within a minute: all is as it was, and every figure too', () => {
    const { hall, one, ticket } = floor();
    ticketOf(hall, 'q-a', { holder: 'holder-mark' });
    const ticketId = one.serving();
    hall.pass(5_000);
    const [before, figures] = [ticket(ticketId), whole(hall)];
    one.act('finish', ticketId);
    hall.pass(60_000);
    expect(reopen(hall, ticketId)).toMatchObject({ ok: true, data: { label: 'A001' } });
    expect(ticket(ticketId)).toEqual(before);
    expect(JSON.parse(whole(hall))).toEqual([...(JSON.parse(figures) as unknown[])]);
    expect(hall.hall.desks.get('c-1')!.ticketId).toBe(ticketId);
    expect(take(hall, { queueId: 'q-a' }, { holder: 'holder-mark' }).ok).toBe(false);
    expect(contradictions(hall.hall)).toEqual([]);
    expect(one.act('finish', ticketId).ok).toBe(true);
  });

  it('[T19] stays after a minute, once another has come, and where its holder has another number', () => {
    const { hall, one } = floor();
    const code = (ticketId: string) => {
      const answer = reopen(hall, ticketId);
      return answer.ok ? 'ok' : answer.refusal.code;
    };
    ticketOf(hall, 'q-a');
    const first = one.serving();
    one.act('finish', first);
    hall.pass(60_001);
    expect(code(first)).toBe('ticket.reopen_over');
    ticketOf(hall, 'q-a', { holder: 'holder-mark' });
    const second = one.serving();
    expect(code(first)).toBe('counter.not_finished_last');
    one.act('finish', second);
    take(hall, { queueId: 'q-a' }, { holder: 'holder-mark' });
    expect(code(second)).toBe('ticket.already_holding');
    // Another that was called and missed has been there, too.
    one.act('miss', one.called());
    expect(code(second)).toBe('counter.not_finished_last');
    one.pause();
    expect(code('no-such-ticket')).toBe('ticket.unknown');
  });

  it('[T19] of a leg is taken back until the ticket is called at its own counter', () => {
    const { hall, one, ticket } = floor();
    const window = new AtCounter(hall, 'c-3', 'staff-3');
    const back = (ticketId: string) =>
      hall.run(
        decideReopen,
        { counterId: 'c-3', seat: seatOf('staff-3'), ticketId },
        { sender: staff('staff-3') },
      );
    const ticketId = ticketOf(hall, 'q-a', { holder: 'holder-mark' });
    one.serving();
    one.transfer(ticketId, 'q-c', true);
    window.serving();
    const before = ticket(ticketId);
    window.act('finish', ticketId);
    expect(ticket(ticketId)).toMatchObject({ state: 'waiting', queueId: 'q-a' });
    expect(back(ticketId).ok).toBe(true);
    expect(ticket(ticketId)).toEqual(before);
    expect(contradictions(hall.hall)).toEqual([]);
    window.act('finish', ticketId);
    one.called();
    expect(back(ticketId)).toMatchObject({ refusal: { code: 'ticket.wrong_state' } });
  });
});

describe('a wrong item', () => {
  it('[T20] is changed in line without losing the place; in another queue the first issue counts', () => {
    const { hall, ticket } = floor();
    const early = ticketOf(hall, 'q-a');
    ticketOf(hall, 'q-c');
    const { since, order } = ticket(early);
    expect(change(hall, early, { itemCode: 'i-1' }).ok).toBe(true);
    const { queueId } = hall.hall.items.get('i-1')!;
    expect(ticket(early)).toMatchObject({ itemCode: 'i-1', queueId, since, order, label: 'A001' });
    expect(change(hall, early, { queueId: 'q-c' })).toMatchObject({
      data: { queueId: 'q-c', hasLeft: false },
    });
    expect(labelsIn(hall, 'q-c')).toEqual(['A001', 'CD001']);
    expect(labelsIn(hall, 'q-a')).toEqual([]);
    expect(ticket(early)).toMatchObject({ itemCode: null, homeId: 'q-a' });
    expect(contradictions(hall.hall)).toEqual([]);
  });

  it('[T20] in hand stays there where the counter serves it, and else goes where it is served', () => {
    const { hall, one, ticket } = floor();
    ticketOf(hall, 'q-a', { holder: 'holder-mark' });
    const ticketId = one.serving();
    const before = ticket(ticketId);
    expect(changeInHand(hall, ticketId, 'q-b')).toMatchObject({ data: { queueId: 'q-b', hasLeft: false } });
    expect(ticket(ticketId)).toEqual({ ...before, queueId: 'q-b' });
    expect(take(hall, { queueId: 'q-b' }, { holder: 'holder-mark' }).ok).toBe(false);
    expect(changeInHand(hall, ticketId, 'q-c')).toMatchObject({ data: { queueId: 'q-c', hasLeft: true } });
    expect(ticket(ticketId)).toMatchObject({ state: 'waiting', queueId: 'q-c', order: before.order });
    expect(hall.hall.desks.get('c-1')!.ticketId).toBeNull();
    expect(contradictions(hall.hall)).toEqual([]);
  });

  it('[T20] is not changed to a queue in which its holder waits, nor of one that is to come back', () => {
    const { hall, one } = floor();
    const first = ticketOf(hall, 'q-a', { holder: 'holder-mark' });
    ticketOf(hall, 'q-b', { holder: 'holder-mark' });
    expect(change(hall, first, { queueId: 'q-b' })).toMatchObject({
      refusal: { code: 'ticket.already_holding', params: { label: 'B001' } },
    });
    expect(change(hall, first, { itemCode: 'i-unknown' })).toMatchObject({
      refusal: { code: 'item.unknown' },
    });
    one.serving();
    one.transfer(first, 'q-c', true);
    expect(change(hall, first, { queueId: 'q-a' })).toMatchObject({ refusal: { code: 'ticket.on_way' } });
    expect(change(hall, first, { queueId: 'q-c' }).ok).toBe(true);
  });
});
