import { describe, expect, it } from 'vitest';
import { decideConfigure } from '../../../server/domain/hall/configure.ts';
import { AtCounter, labelsIn, prioritize, ticketOf } from '../../support/hall/at-counter.ts';
import { SMALL_PLAN } from '../../support/hall/plan.ts';
import { makeHall, take } from '../../support/hall/ready-hall.ts';
import { contradictions } from '../../support/hall/soundness.ts';

const HOLDER = { holder: 'holder-mark' };

/** Two counters at q-a and q-b, one at q-b and q-c; a ticket of counter 1 is on its way to q-c. */
function away(as = {}) {
  const hall = makeHall();
  const one = new AtCounter(hall, 'c-1', 'staff-1');
  const window = new AtCounter(hall, 'c-2', 'staff-2');
  const other = new AtCounter(hall, 'c-3', 'staff-3');
  const ticketId = ticketOf(hall, 'q-a', as);
  one.serving();
  expect(one.transfer(ticketId, 'q-c', true).ok).toBe(true);
  return { hall, one, window, other, ticketId };
}

describe('a ticket that goes to another window and comes back', () => {
  it('[T10] goes back to its queue and place when it is done there, with its number', () => {
    const { hall, window, ticketId } = away();
    const later = [ticketOf(hall, 'q-a'), ticketOf(hall, 'q-a')];
    expect(labelsIn(hall, 'q-c')).toEqual(['A001']);
    expect(window.serving()).toBe(ticketId);
    const { since, order } = hall.hall.tickets.get(ticketId)!;
    expect(window.act('finish', ticketId)).toMatchObject({ ok: true, data: { label: 'A001' } });
    expect(hall.hall.tickets.get(ticketId)).toMatchObject({ state: 'waiting', queueId: 'q-a', since, order });
    expect(labelsIn(hall, 'q-a')).toEqual(['A001', 'A002', 'A003']);
    expect(hall.hall.desks.get('c-2')!.ticketId).toBeNull();
    expect(later).toHaveLength(2);
    expect(contradictions(hall.hall)).toEqual([]);
  });

  it('[Q2] is called at the counter it came from before all others, and at no other while that one is open', () => {
    const { hall, one, window, other, ticketId } = away();
    const early = ticketOf(hall, 'q-b');
    expect(other.called()).toBe(ticketId);
    other.act('start', ticketId);
    other.act('finish', ticketId);
    expect(other.called()).toBe(early);
    other.act('start', early);
    other.act('finish', early);
    expect(other.call()).toMatchObject({ refusal: { code: 'counter.nobody_waiting' } });
    const first = ticketOf(hall, 'q-b');
    expect(one.called()).toBe(ticketId);
    expect(hall.hall.legs.size).toBe(0);
    expect(window.called()).toBe(first);
    expect(contradictions(hall.hall)).toEqual([]);
  });

  it('[Q2] waits for any counter by its place once its own is paused or closed', () => {
    const { hall, one, window, other, ticketId } = away();
    const second = ticketOf(hall, 'q-a');
    window.serving();
    window.act('finish', ticketId);
    expect(one.pause().ok).toBe(true);
    expect(other.called()).toBe(ticketId);
    other.act('start', ticketId);
    other.act('finish', ticketId);
    expect(other.called()).toBe(second);
  });

  it("[T10] is its holder's number of both queues while it is away, and of its own once it is back", () => {
    const { hall, window, ticketId } = away(HOLDER);
    for (const queueId of ['q-a', 'q-c'])
      expect(take(hall, { queueId }, HOLDER)).toMatchObject({
        refusal: { code: 'ticket.already_holding', params: { label: 'A001' } },
      });
    window.serving();
    window.act('finish', ticketId);
    expect(take(hall, { queueId: 'q-c' }, HOLDER).ok).toBe(true);
    expect(take(hall, { queueId: 'q-a' }, HOLDER).ok).toBe(false);
    expect(contradictions(hall.hall)).toEqual([]);
  });

  it('[T10] sent on it still comes back, and sent home it is there to stay', () => {
    const { hall, other, window, ticketId } = away(HOLDER);
    window.serving();
    expect(window.transfer(ticketId, 'q-b').ok).toBe(true);
    expect(other.called()).toBe(ticketId);
    other.act('start', ticketId);
    expect(other.transfer(ticketId, 'q-a').ok).toBe(true);
    expect(hall.hall.legs.size).toBe(0);
    expect(other.called()).toBe(ticketId);
    other.act('start', ticketId);
    other.act('finish', ticketId);
    expect(hall.hall.tickets.get(ticketId)!.state).toBe('done');
    expect(contradictions(hall.hall)).toEqual([]);
  });

  it('[T9] goes before in its own line again if that was checked', () => {
    const { hall, window, ticketId } = away();
    ticketOf(hall, 'q-c');
    expect(prioritize(hall, ticketId).ok).toBe(true);
    window.serving();
    ticketOf(hall, 'q-a');
    expect(window.act('finish', ticketId).ok).toBe(true);
    expect(labelsIn(hall, 'q-a')[0]).toBe('A001');
    expect(contradictions(hall.hall)).toEqual([]);
  });

  it('[H1] keeps the queue to which it comes back', () => {
    const { hall } = away();
    const plan = { ...SMALL_PLAN, queues: SMALL_PLAN.queues.filter(({ id }) => id !== 'q-a') };
    const profiles = plan.profiles.map(p => ({ ...p, queueIds: p.queueIds.filter(id => id !== 'q-a') }));
    expect(hall.run(decideConfigure, { plan: { ...plan, profiles } })).toMatchObject({
      refusal: { code: 'hall.plan_in_use', params: { ids: ['q-a'] } },
    });
  });
});
