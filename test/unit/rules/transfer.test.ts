import { describe, expect, it } from 'vitest';
import { decideConfigure } from '../../../server/domain/hall/configure.ts';
import { AtCounter, labelsIn, ticketOf } from '../../support/hall/at-counter.ts';
import { SMALL_PLAN } from '../../support/hall/plan.ts';
import { makeHall, take } from '../../support/hall/ready-hall.ts';

describe('a ticket that is sent to another queue', () => {
  it('[T8] keeps its number, and stands there by its first issue', () => {
    const hall = makeHall();
    const one = new AtCounter(hall, 'c-1', 'staff-1');
    ticketOf(hall, 'q-c');
    const early = ticketOf(hall, 'q-a');
    ticketOf(hall, 'q-c');
    expect(one.called()).toBe(early);
    expect(one.transfer(early, 'q-c')).toMatchObject({ ok: true, data: { label: 'A001' } });
    expect(labelsIn(hall, 'q-c')).toEqual(['CD001', 'A001', 'CD002']);
    expect(hall.hall.tickets.get(early)).toMatchObject({ homeId: 'q-a', queueId: 'q-c', state: 'waiting' });
    expect(hall.hall.desks.get('c-1')!.ticketId).toBeNull();
    const next = take(hall, { queueId: 'q-a' });
    expect(next).toMatchObject({ data: { label: 'A002' } });
    expect(take(hall, { queueId: 'q-c' })).toMatchObject({ data: { label: 'CD003', ahead: 3 } });
  });

  it('[T8] takes its holder along: one number of each queue (T6), and back again', () => {
    const hall = makeHall();
    const [one, two] = [new AtCounter(hall, 'c-1', 'staff-1'), new AtCounter(hall, 'c-2', 'staff-2')];
    const ticketId = ticketOf(hall, 'q-a', { holder: 'holder-mark' });
    one.called();
    one.transfer(ticketId, 'q-b');
    const again = take(hall, { queueId: 'q-b' }, { holder: 'holder-mark' });
    expect(again).toMatchObject({ refusal: { code: 'ticket.already_holding', params: { label: 'A001' } } });
    const home = ticketOf(hall, 'q-a', { holder: 'holder-mark' });
    expect(hall.hall.tickets.get(home)).toMatchObject({ label: 'A002' });
    expect(two.called()).toBe(ticketId);
    expect(two.transfer(ticketId, 'q-a')).toMatchObject({
      refusal: { code: 'ticket.already_holding', params: { label: 'A002' } },
    });
    expect(two.transfer(ticketId, 'q-c').ok).toBe(true);
  });

  it('[T8] is refused for its own queue, for one that is none, and when it is not in hand', () => {
    const hall = makeHall();
    const one = new AtCounter(hall, 'c-1', 'staff-1');
    const [first, second] = [ticketOf(hall, 'q-a'), ticketOf(hall, 'q-a')];
    one.called();
    const codeOf = (ticketId: string, queueId: string) => {
      const answer = one.transfer(ticketId, queueId);
      return answer.ok ? 'ok' : answer.refusal.code;
    };
    expect(codeOf(first, 'q-a')).toBe('ticket.same_queue');
    expect(codeOf(first, 'q-none')).toBe('queue.unknown');
    expect(codeOf(second, 'q-b')).toBe('counter.other_ticket');
    expect(codeOf('no-such-ticket', 'q-b')).toBe('ticket.unknown');
  });

  it('[H1] keeps a queue in use that gave no number today, as long as it waits there or missed its call there', () => {
    const hall = makeHall();
    const [one, three] = [new AtCounter(hall, 'c-1', 'staff-1'), new AtCounter(hall, 'c-3', 'staff-3')];
    const ticketId = ticketOf(hall, 'q-a');
    one.called();
    one.transfer(ticketId, 'q-c');
    const without = {
      ...SMALL_PLAN,
      queues: SMALL_PLAN.queues.filter(({ id }) => id !== 'q-c'),
      profiles: SMALL_PLAN.profiles.map(row => ({
        ...row,
        queueIds: row.queueIds.filter(id => id !== 'q-c'),
      })),
    };
    const refused = { refusal: { code: 'hall.plan_in_use', params: { ids: ['q-c'] } } };
    expect(hall.run(decideConfigure, { plan: without })).toMatchObject(refused);
    three.called();
    three.act('miss', ticketId);
    expect(hall.run(decideConfigure, { plan: without })).toMatchObject(refused);
  });
});
