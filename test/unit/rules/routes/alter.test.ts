import { describe, expect, it } from 'vitest';
import { labelsIn, ticketOf } from '../../../support/hall/at-counter.ts';
import { take } from '../../../support/hall/ready-hall.ts';
import {
  addLeg,
  hallWithRoute,
  queuesOn,
  routeTicket,
  skip,
  skipInHand,
  sound,
  statesOf,
} from './on-route.ts';

const HOLDER = { holder: 'holder-mark' };

describe('an officer and a route', () => {
  it('[T23] adds a leg after the present one, and an ordinary number has a route from then on', () => {
    const { hall, one, two } = hallWithRoute();
    const ticketId = ticketOf(hall, 'q-a', HOLDER);
    one.serving();
    expect(addLeg(hall, 'c-1', 'staff-1', ticketId, 'q-c')).toMatchObject({
      ok: true,
      data: { queueId: null },
    });
    expect(queuesOn(hall, ticketId)).toEqual(['q-a', 'q-c']);
    expect(take(hall, { queueId: 'q-c' }, HOLDER).ok).toBe(false);
    expect(addLeg(hall, 'c-1', 'staff-1', ticketId, 'q-c')).toMatchObject({
      refusal: { code: 'ticket.same_queue' },
    });
    expect(addLeg(hall, 'c-1', 'staff-1', ticketId, 'q-b').ok).toBe(true);
    expect(queuesOn(hall, ticketId)).toEqual(['q-a', 'q-b', 'q-c']);
    one.act('finish', ticketId);
    expect(two.serving()).toBe(ticketId);
    sound(hall);
  });

  it('[T23] adds no leg of a queue of which its holder has another number', () => {
    const { hall, one } = hallWithRoute();
    const ticketId = ticketOf(hall, 'q-a', HOLDER);
    take(hall, { queueId: 'q-b' }, HOLDER);
    one.serving();
    expect(addLeg(hall, 'c-1', 'staff-1', ticketId, 'q-b')).toMatchObject({
      refusal: { code: 'ticket.already_holding', params: { label: 'B001' } },
    });
    sound(hall);
  });

  it('[T23] makes a route of eight legs at most, and of none that is away and comes back', () => {
    const { hall, one, two } = hallWithRoute();
    const ticketId = ticketOf(hall, 'q-a');
    one.serving();
    const add = (at: number) => addLeg(hall, 'c-1', 'staff-1', ticketId, at % 2 === 0 ? 'q-c' : 'q-b');
    expect([0, 1, 2, 3, 4, 5, 6].map(at => add(at).ok)).not.toContain(false);
    expect(add(7)).toMatchObject({ refusal: { code: 'route.too_many_legs', params: { legs: 8 } } });
    const other = ticketOf(hall, 'q-b');
    two.serving();
    two.transfer(other, 'q-c', true);
    two.serving();
    expect(addLeg(hall, 'c-2', 'staff-2', other, 'q-a')).toMatchObject({
      refusal: { code: 'route.on_way' },
    });
    sound(hall);
  });

  it('[T23] skips a leg with a reason, from the present one goes on, and never skips the last', () => {
    const { hall, one, two } = hallWithRoute();
    const ticketId = routeTicket(hall);
    one.serving();
    expect(skipInHand(hall, 'c-1', 'staff-1', ticketId, 1).ok).toBe(true);
    expect(skipInHand(hall, 'c-1', 'staff-1', ticketId, 1)).toMatchObject({
      refusal: { code: 'route.leg_over' },
    });
    expect(skipInHand(hall, 'c-1', 'staff-1', ticketId, 0)).toMatchObject({ data: { queueId: 'q-c' } });
    expect(hall.hall.desks.get('c-1')!.ticketId).toBeNull();
    expect(statesOf(hall, ticketId)).toEqual(['skipped', 'skipped', 'current']);
    expect(hall.hall.routes.get(ticketId)!.legs[0]!.reason).toBe('done_elsewhere');
    expect(skip(hall, ticketId, 2)).toMatchObject({ refusal: { code: 'route.last_leg' } });
    expect(two.serving()).toBe(ticketId);
    expect(two.act('finish', ticketId).ok).toBe(true);
    expect(hall.hall.tickets.get(ticketId)!.state).toBe('done');
    sound(hall);
  });

  it('[T23] skips at the guide’s desk the leg on which one waits', () => {
    const { hall } = hallWithRoute();
    const ticketId = routeTicket(hall, HOLDER);
    expect(skip(hall, ticketId, 0, 'lacks_materials')).toMatchObject({ ok: true, data: { queueId: 'q-b' } });
    expect(labelsIn(hall, 'q-b')).toEqual(['A001']);
    expect(take(hall, { queueId: 'q-a' }, HOLDER).ok).toBe(true);
    sound(hall);
  });

  it('[T8] sends it to another queue to stay: that is its leg then', () => {
    const { hall, one, two } = hallWithRoute({ queues: ['q-a', 'q-b'] });
    const ticketId = routeTicket(hall, HOLDER);
    one.serving();
    expect(one.transfer(ticketId, 'q-c').ok).toBe(true);
    expect(queuesOn(hall, ticketId)).toEqual(['q-c', 'q-b']);
    expect(take(hall, { queueId: 'q-a' }, HOLDER).ok).toBe(true);
    two.serving();
    expect(two.act('finish', ticketId)).toMatchObject({ data: { queueId: 'q-b' } });
    sound(hall);
  });
});
