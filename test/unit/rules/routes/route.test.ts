import { describe, expect, it } from 'vitest';
import { decideCloseDay } from '../../../../server/domain/day/open-close.ts';
import { decideConfigure } from '../../../../server/domain/hall/configure.ts';
import { decideLeave } from '../../../../server/domain/queue/leave.ts';
import { decideReturn } from '../../../../server/domain/queue/miss.ts';
import { waitsFrom } from '../../../../server/domain/queue/routes/route.ts';
import { decideReopen } from '../../../../server/domain/queue/reopen.ts';
import { USUAL_TICKET_RULES } from '../../../../server/domain/queue/rules/rules.ts';
import { decideSetTickets } from '../../../../server/domain/queue/rules/set.ts';
import type { AtCounter } from '../../../support/hall/at-counter.ts';
import { labelsIn, ticketOf } from '../../../support/hall/at-counter.ts';
import { SMALL_PLAN } from '../../../support/hall/plan.ts';
import { type PracticeHall, staff } from '../../../support/hall/practice-hall.ts';
import { seatOf, take } from '../../../support/hall/ready-hall.ts';
import { hallWithRoute, routeTicket, skip, sound, statesOf, takeRoute } from './on-route.ts';

const HOLDER = { holder: 'holder-mark' };
const reopen = (hall: PracticeHall, counterId: string, officer: string, ticketId: string) =>
  hall.run(decideReopen, { counterId, seat: seatOf(officer), ticketId }, { sender: staff(officer) });

describe('one number over several queues', () => {
  it('[T21] is the next of the queue where it begins, and keeps number and place on every leg', () => {
    const { hall, one, two } = hallWithRoute();
    const ticketId = routeTicket(hall);
    hall.pass(60_000);
    const later = ['q-b', 'q-c'].map(queueId => ticketOf(hall, queueId));
    const { since, order, label } = hall.hall.tickets.get(ticketId)!;
    expect(label).toBe('A001');
    expect(one.serving()).toBe(ticketId);
    expect(one.act('finish', ticketId)).toEqual({ ok: true, data: { label: 'A001', queueId: 'q-b' } });
    expect(statesOf(hall, ticketId)).toEqual(['done', 'current', 'todo']);
    expect(labelsIn(hall, 'q-b')).toEqual(['A001', 'B001']);
    expect(two.serving()).toBe(ticketId);
    expect(two.act('finish', ticketId)).toMatchObject({ data: { queueId: 'q-c' } });
    expect(labelsIn(hall, 'q-c')).toEqual(['A001', 'CD001']);
    expect(two.serving()).toBe(ticketId);
    expect(hall.hall.tickets.get(ticketId)).toMatchObject({ since, order, label, called: 3 });
    expect(two.act('finish', ticketId)).toEqual({ ok: true, data: { label: 'A001' } });
    expect(hall.hall.tickets.get(ticketId)!.state).toBe('done');
    expect(later).toHaveLength(2);
    sound(hall);
  });

  it('[T22] goes to the fee window from a leg and back to the same officer, and then on', () => {
    const { hall, one, two } = hallWithRoute({ queues: ['q-a', 'q-b'] });
    const ticketId = routeTicket(hall);
    one.serving();
    expect(one.transfer(ticketId, 'q-c', true).ok).toBe(true);
    expect(statesOf(hall, ticketId)).toEqual(['current', 'todo']);
    two.serving();
    expect(two.act('finish', ticketId)).toEqual({ ok: true, data: { label: 'A001' } });
    expect(hall.hall.legs.get(ticketId)).toMatchObject({ isBack: true, counterId: 'c-1' });
    expect(two.call()).toMatchObject({ refusal: { code: 'counter.nobody_waiting' } });
    expect(one.serving()).toBe(ticketId);
    expect(one.act('finish', ticketId)).toMatchObject({ data: { queueId: 'q-b' } });
    expect(statesOf(hall, ticketId)).toEqual(['done', 'current']);
    expect(hall.hall.routes.get(ticketId)!.legs[0]!.visits).toBe(3);
    sound(hall);
  });

  it("[T24] is its holder's number of every queue of the legs that are left", () => {
    const { hall, one } = hallWithRoute();
    const ticketId = routeTicket(hall, HOLDER);
    for (const queueId of ['q-a', 'q-b', 'q-c'])
      expect(take(hall, { queueId }, HOLDER)).toMatchObject({
        refusal: { code: 'ticket.already_holding', params: { label: 'A001' } },
      });
    one.serving();
    one.act('finish', ticketId);
    expect(take(hall, { queueId: 'q-a' }, HOLDER).ok).toBe(true);
    expect(take(hall, { queueId: 'q-c' }, HOLDER).ok).toBe(false);
    expect(skip(hall, ticketId, 2).ok).toBe(true);
    expect(take(hall, { queueId: 'q-c' }, HOLDER).ok).toBe(true);
    sound(hall);
  });

  it('[T24] is not given to who holds a number of any of its queues', () => {
    const { hall } = hallWithRoute();
    take(hall, { queueId: 'q-c' }, HOLDER);
    expect(takeRoute(hall, HOLDER)).toMatchObject({
      refusal: { code: 'ticket.already_holding', params: { label: 'CD001', queueId: 'q-c' } },
    });
    sound(hall);
  });

  it('[T21] is given where the hall offers it, and by a guide anywhere', () => {
    const { hall } = hallWithRoute({ atKiosk: false });
    expect(takeRoute(hall)).toMatchObject({ refusal: { code: 'route.unknown' } });
    const answer = takeRoute(hall, { sender: staff('staff-guide') });
    expect(answer).toMatchObject({ ok: true, data: { label: 'A001', legs: ['q-a', 'q-b', 'q-c'] } });
  });

  it('[H1] keeps the queues to which it has yet to go', () => {
    const { hall } = hallWithRoute();
    routeTicket(hall);
    const plan = { ...SMALL_PLAN, queues: SMALL_PLAN.queues.filter(({ id }) => id !== 'q-c') };
    const profiles = plan.profiles.map(p => ({ ...p, queueIds: p.queueIds.filter(id => id !== 'q-c') }));
    expect(hall.run(decideConfigure, { plan: { ...plan, profiles } })).toMatchObject({
      refusal: { code: 'hall.plan_in_use', params: { ids: ['q-c'] } },
    });
  });
});

describe('a finished leg', () => {
  it('[T19] is taken back until the next one was called, and nothing is as if it had been done', () => {
    const { hall, one, two } = hallWithRoute();
    const ticketId = routeTicket(hall, HOLDER);
    one.serving();
    const before = hall.hall.tickets.get(ticketId);
    const route = hall.hall.routes.get(ticketId);
    hall.pass(30_000);
    one.act('finish', ticketId);
    expect(hall.hall.tallies.get('c/c-1')).toMatchObject({ legs: 1, done: 0, servedMs: 30_000 });
    expect(hall.hall.tallies.get('q/q-a')).toMatchObject({ legs: 1, servedMs: 30_000 });
    expect(reopen(hall, 'c-1', 'staff-1', ticketId).ok).toBe(true);
    expect(hall.hall.tickets.get(ticketId)).toEqual(before);
    expect(hall.hall.routes.get(ticketId)).toEqual(route);
    expect(hall.hall.tallies.has('c/c-1')).toBe(false);
    expect(take(hall, { queueId: 'q-a' }, HOLDER).ok).toBe(false);
    sound(hall);
    one.act('finish', ticketId);
    expect(two.called()).toBe(ticketId);
    expect(reopen(hall, 'c-1', 'staff-1', ticketId)).toMatchObject({
      refusal: { code: 'ticket.wrong_state' },
    });
    two.act('start', ticketId);
    two.transfer(ticketId, 'q-c');
    expect(reopen(hall, 'c-1', 'staff-1', ticketId)).toMatchObject({
      refusal: { code: 'ticket.wrong_state' },
    });
  });

  it('[T19] is not taken back once its holder has another number of its queue', () => {
    const { hall, one } = hallWithRoute();
    const ticketId = routeTicket(hall, HOLDER);
    one.serving();
    one.act('finish', ticketId);
    take(hall, { queueId: 'q-a' }, HOLDER);
    expect(reopen(hall, 'c-1', 'staff-1', ticketId)).toMatchObject({
      refusal: { code: 'ticket.already_holding', params: { label: 'A002' } },
    });
    sound(hall);
  });

  it('[T25] says how often it was called there, how long it waited and where it was served', () => {
    const { hall, one } = hallWithRoute();
    const ticketId = routeTicket(hall);
    hall.pass(240_000);
    one.serving();
    hall.pass(60_000);
    one.act('finish', ticketId);
    const [done, next] = hall.hall.routes.get(ticketId)!.legs;
    expect(done).toMatchObject({ visits: 1, state: 'done', served: { counterId: 'c-1' } });
    expect(done!.calledAt! - done!.from!).toBe(240_000);
    expect(done!.served!.endedAt - done!.served!.startedAt).toBe(60_000);
    expect(next).toMatchObject({ visits: 0, from: hall.now, calledAt: null });
    expect(waitsFrom(hall.hall, hall.hall.tickets.get(ticketId)!)).toBe(hall.now);
  });
});

describe('each leg by the rules of every ticket', () => {
  it('[T25] a missed call counts for its leg alone', () => {
    const { hall, one, two } = hallWithRoute();
    hall.must(decideSetTickets, {
      rules: { ...USUAL_TICKET_RULES, missCalls: 1, gapSeconds: 0, returns: 1 },
    });
    const ticketId = routeTicket(hall);
    const miss = (at: AtCounter): void => {
      expect(at.called()).toBe(ticketId);
      at.act('miss', ticketId);
    };
    miss(one);
    hall.must(decideReturn, { ticketId }, { sender: staff('staff-guide') });
    one.serving();
    one.act('finish', ticketId);
    miss(two);
    expect(hall.hall.tickets.get(ticketId)).toMatchObject({ state: 'missed', misses: 2 });
    hall.must(decideReturn, { ticketId }, { sender: staff('staff-guide') });
    miss(two);
    expect(hall.hall.tickets.get(ticketId)).toMatchObject({ state: 'voided', reason: 'missed_again' });
    sound(hall);
  });

  it('[T7] is held and taken up on its leg', () => {
    const { hall, one, two } = hallWithRoute();
    const ticketId = routeTicket(hall);
    one.serving();
    one.act('finish', ticketId);
    two.serving();
    two.hold(ticketId);
    expect(one.resume(ticketId).ok).toBe(true);
    expect(one.act('finish', ticketId)).toMatchObject({ data: { queueId: 'q-c' } });
    sound(hall);
  });

  it('[T21] who leaves, leaves all of it, and so does the end of the day', () => {
    for (const end of ['leave', 'close']) {
      const { hall, one } = hallWithRoute();
      const ticketId = routeTicket(hall, HOLDER);
      one.serving();
      one.act('finish', ticketId);
      if (end === 'leave') hall.must(decideLeave, { ticketId }, { sender: staff('staff-guide') });
      else hall.must(decideCloseDay, {});
      expect(['left', 'voided']).toContain(hall.hall.tickets.get(ticketId)!.state);
      expect(hall.hall.holders.size).toBe(0);
      sound(hall);
    }
  });
});
