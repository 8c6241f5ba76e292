import { describe, expect, it } from 'vitest';
import { targetsOf } from '../../../counter-ui/desk/transfer-targets.ts';
import { decideTransfer, type TransferInput } from '../../../server/domain/queue/transfer.ts';
import { AtCounter, ticketOf } from '../../support/hall/at-counter.ts';
import { staff } from '../../support/hall/practice-hall.ts';
import { makeHall, openCounter, seatOf } from '../../support/hall/ready-hall.ts';
import { contradictions } from '../../support/hall/soundness.ts';

/** Counters 1 (A, B), 2 (B, C) and 3 are open; a ticket of B is served at counter 1 while others wait. */
function floor() {
  const hall = makeHall();
  const one = new AtCounter(hall, 'c-1', 'staff-1');
  const two = new AtCounter(hall, 'c-2', 'staff-2');
  const three = new AtCounter(hall, 'c-3', 'staff-3');
  const ticketId = ticketOf(hall, 'q-b');
  one.serving();
  const others = [ticketOf(hall, 'q-b'), ticketOf(hall, 'q-b')];
  const send = (to: Partial<TransferInput>) =>
    hall.run(
      decideTransfer,
      { counterId: 'c-1', seat: seatOf('staff-1'), ticketId, ...to },
      { sender: staff('staff-1') },
    );
  return { hall, one, two, three, ticketId, others, send, ticket: () => hall.hall.tickets.get(ticketId)! };
}

describe('a ticket that is sent to a counter or an officer', () => {
  it('[T16] waits for that counter in its own queue, with its number and place, and is called there next', () => {
    const { hall, two, three, ticketId, others, send, ticket } = floor();
    const { order, takenAt } = ticket();
    expect(send({ toCounterId: 'c-3' }).ok).toBe(true);
    expect(ticket()).toMatchObject({ state: 'waiting', queueId: 'q-b', order, takenAt });
    expect(two.called()).toBe(others[0]);
    expect(three.called()).toBe(ticketId);
    expect(hall.hall.legs.size).toBe(0);
    expect(contradictions(hall.hall)).toEqual([]);
  });

  it('[T16] waits for the officer at whatever counter, and for any once that one is away', () => {
    const { hall, two, three, ticketId, others, send } = floor();
    expect(send({ toOfficerId: 'staff-3' }).ok).toBe(true);
    expect(two.called()).toBe(others[0]);
    two.act('miss', others[0]!);
    three.pause();
    expect(two.called()).toBe(ticketId);
    two.act('miss', ticketId);
    expect(contradictions(hall.hall)).toEqual([]);
  });

  it('[T16] comes back to its sender, where it is to, also within one queue', () => {
    const { hall, one, two, three, ticketId, others, send } = floor();
    expect(send({ toCounterId: 'c-3', comesBack: true }).ok).toBe(true);
    expect(three.serving()).toBe(ticketId);
    expect(hall.hall.legs.get(ticketId)).toEqual({
      ...{ ticketId, queueId: 'q-b', counterId: 'c-1', isBack: false },
    });
    three.act('finish', ticketId);
    expect(two.called()).toBe(others[0]);
    expect(one.serving()).toBe(ticketId);
    one.act('finish', ticketId);
    expect(hall.hall.tickets.get(ticketId)!.state).toBe('done');
    expect(contradictions(hall.hall)).toEqual([]);
  });

  it('[T16] is refused for its own counter, a closed one, one of another queue, and an officer at none', () => {
    const { hall, three, send } = floor();
    const code = (to: Partial<TransferInput>) => {
      const answer = send(to);
      return answer.ok ? 'ok' : answer.refusal.code;
    };
    expect(code({ toCounterId: 'c-1' })).toBe('ticket.same_counter');
    expect(code({ toOfficerId: 'staff-1' })).toBe('ticket.same_counter');
    expect(code({ toOfficerId: 'staff-guide' })).toBe('staff.at_no_counter');
    expect(code({ toCounterId: 'c-none' })).toBe('counter.unknown');
    expect(code({ toCounterId: 'c-2', queueId: 'q-a' })).toBe('counter.other_queue');
    expect(code({})).toBe('queue.unknown');
    hall.must(
      (_hall, _act) => ({
        facts: [{ kind: 'counter.closed', counterId: 'c-3' }],
        answer: { ok: true, data: null },
      }),
      {},
    );
    expect(code({ toCounterId: 'c-3' })).toBe('counter.closed');
    expect(three.counterId).toBe('c-3');
    openCounter(hall, 'c-3', 'staff-3');
    expect(code({ toCounterId: 'c-3', queueId: 'q-c' })).toBe('ok');
  });

  it('[T16] is found by counter or badge, among those that are open', () => {
    const counter = (number: number, open: boolean, badge: string | null) => ({
      ...{ number, zoneId: 'z', open, label: null, state: 'idle' as const, since: null },
      ...{ officerId: open ? `s-${number}` : null, profile: { zh: '综合', en: 'General' } },
      ...{ paused: null, badge, post: null, reliefIds: [], awayId: null, takenFrom: null },
    });
    const counters = {
      a: counter(21, true, null),
      b: counter(22, true, '2207'),
      c: counter(23, false, null),
    };
    const marks = (typed: string) => targetsOf(counters, 'a', typed).map(({ mark, to }) => [mark, to]);
    expect(marks('')).toEqual([
      ['22', { toCounterId: 'b' }],
      ['2207', { toOfficerId: 's-22' }],
    ]);
    expect(marks('2207')).toEqual([['2207', { toOfficerId: 's-22' }]]);
    expect(marks('21')).toEqual([]);
  });
});
