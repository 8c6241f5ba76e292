import { describe, expect, it } from 'vitest';
import { AtCounter, ticketOf } from '../../support/hall/at-counter.ts';
import { makeHall } from '../../support/hall/ready-hall.ts';
import { waitingIds } from '../../../server/domain/queue/line.ts';

const MINUTE = 60_000;

/** Counters 1 (queues A, B) and 2 (B, C) are open, a ticket of B is served at counter 1. */
function heldHall() {
  const hall = makeHall();
  const [one, two] = [new AtCounter(hall, 'c-1', 'staff-1'), new AtCounter(hall, 'c-2', 'staff-2')];
  ticketOf(hall, 'q-b', { holder: 'holder-mark' });
  const ticketId = one.serving();
  hall.pass(4 * MINUTE);
  return { hall, one, two, ticketId, ticket: () => hall.hall.tickets.get(ticketId)! };
}

describe('a ticket that is held', () => {
  it('[T7] frees the counter and keeps it, with the reason and when it is expected', () => {
    const { hall, one, ticketId, ticket } = heldHall();
    expect(one.hold(ticketId, 20)).toMatchObject({ ok: true, data: { label: 'B001' } });
    expect(ticket()).toMatchObject({
      state: 'held',
      counterId: 'c-1',
      reason: 'paying',
      heldAt: hall.now,
      backAt: hall.now + 20 * MINUTE,
    });
    expect(hall.hall.desks.get('c-1')).toMatchObject({ ticketId: null, since: hall.now });
    expect(waitingIds(hall.hall.lines.get('q-b')!)).toEqual([]);
  });

  it('[T7] comes back at any free counter that serves its queue, and the hold is no time of service', () => {
    const { hall, one, two, ticketId, ticket } = heldHall();
    one.hold(ticketId);
    expect(ticket()).toMatchObject({ backAt: null });
    hall.pass(30 * MINUTE);
    expect(two.resume(ticketId)).toMatchObject({ ok: true, data: { label: 'B001' } });
    expect(ticket()).toMatchObject({ state: 'serving', counterId: 'c-2', startedAt: hall.now - 4 * MINUTE });
    hall.pass(2 * MINUTE);
    two.act('finish', ticketId);
    expect(hall.hall.tallies.get('c/c-2')).toMatchObject({ done: 1, servedMs: 6 * MINUTE });
    expect(hall.hall.tallies.has('c/c-1')).toBe(false);
  });

  it('[T7] is refused where another is in hand, where it is not served, and where there is a pause', () => {
    const { hall, one, two, ticketId } = heldHall();
    one.hold(ticketId);
    ticketOf(hall, 'q-b');
    const other = two.called();
    expect(two.resume(ticketId)).toMatchObject({
      refusal: { code: 'counter.busy', params: { label: 'B002' } },
    });
    two.act('miss', other);
    two.pause();
    expect(two.resume(ticketId)).toMatchObject({ refusal: { code: 'counter.paused' } });
    two.goOn();
    expect(two.resume(other)).toMatchObject({ refusal: { code: 'ticket.wrong_state' } });
    expect(two.resume('no-such-ticket')).toMatchObject({ refusal: { code: 'ticket.unknown' } });
    ticketOf(hall, 'q-a');
    const ofA = one.serving();
    one.hold(ofA);
    expect(two.resume(ofA)).toMatchObject({
      refusal: { code: 'counter.other_queue', params: { label: 'A001' } },
    });
  });

  it('[T7] is held in hand and while served only, and may be given up', () => {
    const { hall, one, ticketId, ticket } = heldHall();
    expect(one.hold('no-such-ticket')).toMatchObject({ refusal: { code: 'ticket.unknown' } });
    one.hold(ticketId);
    expect(one.hold(ticketId)).toMatchObject({ refusal: { code: 'counter.other_ticket' } });
    ticketOf(hall, 'q-b');
    const called = one.called();
    expect(one.hold(called)).toMatchObject({
      refusal: { code: 'ticket.wrong_state', params: { state: 'called' } },
    });
    expect(ticket().state).toBe('held');
  });
});
