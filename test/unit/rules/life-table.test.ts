import { describe, expect, it } from 'vitest';
import { decideSetRelief } from '../../../server/domain/counters/relief/pairs.ts';
import { decideTakeFrom } from '../../../server/domain/counters/relief/take-from.ts';
import { decideCloseDay } from '../../../server/domain/day/open-close.ts';
import { decideHold, decideResume } from '../../../server/domain/queue/hold.ts';
import { decideLeave } from '../../../server/domain/queue/leave.ts';
import { decideReturn } from '../../../server/domain/queue/miss.ts';
import { decideGiveGreen } from '../../../server/domain/queue/calling/give-green.ts';
import { decideChange, decideChangeInHand } from '../../../server/domain/queue/change.ts';
import {
  decideAddLeg,
  decideSkipLeg,
  decideSkipLegInHand,
} from '../../../server/domain/queue/routes/alter.ts';
import { decideReopen } from '../../../server/domain/queue/reopen.ts';
import { decidePrioritize } from '../../../server/domain/queue/priority.ts';
import { decideInHand, type InHandAct } from '../../../server/domain/queue/serve.ts';
import {
  isLive,
  TICKET_LIFE,
  type TicketAct,
  type TicketState,
} from '../../../server/domain/queue/ticket.ts';
import { decideTransfer } from '../../../server/domain/queue/transfer.ts';
import { type PracticeHall, staff } from '../../support/hall/practice-hall.ts';
import { call, makeHall, openCounter, openDayOn, seatOf, take } from '../../support/hall/ready-hall.ts';
import { wholeOf } from '../../support/hall/whole.ts';

const STATES = Object.keys(TICKET_LIFE) as TicketState[];
const ACTS: readonly TicketAct[] = [
  ...(['call', 'recall', 'start', 'finish', 'miss', 'hold', 'resume', 'transfer'] as const),
  ...(['handOver', 'sendBack', 'goOn', 'skip', 'addLeg', 'takeBack', 'reopen', 'change'] as const),
  ...(['prioritize', 'giveGreen', 'return', 'leave', 'void'] as const),
];

interface Case {
  readonly hall: PracticeHall;
  readonly ticketId: string;
}

const AT_ONE = { counterId: 'c-1', seat: seatOf('staff-1') };
const BY_ONE = { sender: staff('staff-1') };

const hand = ({ hall, ticketId }: Case, verb: InHandAct) =>
  hall.run(decideInHand(verb), { ...AT_ONE, ticketId }, BY_ONE);
const hold = ({ hall, ticketId }: Case) =>
  hall.run(decideHold, { ...AT_ONE, ticketId, reason: 'paying', minutes: 10 }, BY_ONE);
const reopen = ({ hall, ticketId }: Case) => hall.run(decideReopen, { ...AT_ONE, ticketId }, BY_ONE);
const leave = ({ hall, ticketId }: Case) => hall.run(decideLeave, { ticketId });

const addLeg = ({ hall, ticketId }: Case, queueId: string) =>
  hall.run(
    decideAddLeg,
    { ...AT_ONE, ticketId, queueId },
    { ...BY_ONE, prepared: { utcOffsetMinutes: 480 } },
  );

/** How a ticket comes into each state, from one that waits at an open hall with counter 1 open. */
const INTO: { readonly [S in TicketState]: (one: Case) => unknown } = {
  waiting: () => undefined,
  called: ({ hall }) => call(hall, 'c-1', 'staff-1'),
  serving: one => [INTO.called(one), hand(one, 'start')],
  done: one => [INTO.serving(one), hand(one, 'finish')],
  held: one => [INTO.serving(one), hold(one)],
  missed: one => [INTO.called(one), hand(one, 'miss')],
  left: leave,
  // Closed and open again: the ticket is void, and the counter is open as in the other cases.
  voided: one => {
    one.hall.run(decideCloseDay, {});
    openDayOn(one.hall, '2026-11-23');
    openCounter(one.hall, 'c-1', 'staff-1');
  },
};

/** How each act is done to that one ticket. */
const DO: { readonly [A in TicketAct]: (one: Case) => { ok: boolean } } = {
  call: ({ hall }) => call(hall, 'c-1', 'staff-1'),
  recall: one => hand(one, 'recall'),
  start: one => hand(one, 'start'),
  finish: one => hand(one, 'finish'),
  miss: one => hand(one, 'miss'),
  hold,
  resume: ({ hall, ticketId }) => hall.run(decideResume, { ...AT_ONE, ticketId }, BY_ONE),
  transfer: ({ hall, ticketId }) => hall.run(decideTransfer, { ...AT_ONE, ticketId, queueId: 'q-b' }, BY_ONE),
  handOver: ({ hall }) => {
    const at = { counterId: 'c-3', seat: seatOf('staff-3'), fromCounterId: 'c-1' };
    return hall.run(decideTakeFrom, at, { sender: staff('staff-3') });
  },
  // Only a ticket that is on its way goes back.
  sendBack: one => {
    if (one.hall.hall.tickets.get(one.ticketId)?.state === 'serving') {
      const { hall, ticketId } = one;
      hall.run(decideTransfer, { ...AT_ONE, ticketId, queueId: 'q-b', comesBack: true }, BY_ONE);
      INTO.serving(one);
    }
    return hand(one, 'finish');
  },
  // Only a ticket that has a route goes on or skips a leg.
  goOn: one => {
    if (one.hall.hall.tickets.get(one.ticketId)?.state === 'serving') addLeg(one, 'q-b');
    const before = one.hall.hall.tickets.get(one.ticketId);
    const done = hand(one, 'finish');
    return { ok: done.ok && before !== one.hall.hall.tickets.get(one.ticketId) };
  },
  skip: one => {
    const { hall, ticketId } = one;
    const state = hall.hall.tickets.get(ticketId)?.state;
    const reason = 'not_needed' as const;
    if (state === 'serving') {
      addLeg(one, 'q-b');
      return hall.run(
        decideSkipLegInHand,
        { ...AT_ONE, ticketId, leg: 0, reason },
        { ...BY_ONE, prepared: {} },
      );
    }
    if (state === 'waiting') {
      INTO.serving(one);
      for (const queueId of ['q-c', 'q-b']) addLeg(one, queueId);
      hand(one, 'finish');
    }
    return hall.run(decideSkipLeg, { ticketId, leg: 1, reason }, { prepared: {} });
  },
  addLeg: one => addLeg(one, 'q-b'),
  reopen,
  // Of what waits, only what was just sent back here can be taken back.
  takeBack: one => {
    const { hall, ticketId } = one;
    if (hall.hall.tickets.get(ticketId)?.state === 'done') return { ok: false };
    if (hall.hall.tickets.get(ticketId)?.state === 'waiting') {
      INTO.serving(one);
      hall.run(decideTransfer, { ...AT_ONE, ticketId, queueId: 'q-b', comesBack: true }, BY_ONE);
      INTO.serving(one);
      hand(one, 'finish');
    }
    return reopen(one);
  },
  change: ({ hall, ticketId }) => {
    const as = { ...BY_ONE, prepared: { utcOffsetMinutes: 480 } };
    return hall.hall.tickets.get(ticketId)?.state === 'waiting'
      ? hall.run(decideChange, { ticketId, queueId: 'q-a' }, as)
      : hall.run(decideChangeInHand, { ...AT_ONE, ticketId, queueId: 'q-a' }, as);
  },
  prioritize: ({ hall, ticketId }) =>
    hall.run(decidePrioritize, { ticketId, category: 'disabled', evidence: 'card' }),
  giveGreen: ({ hall, ticketId }) =>
    hall.run(decideGiveGreen, { ticketId, ground: 'emergency' }, { sender: staff('staff-director') }),
  return: ({ hall, ticketId }) => hall.run(decideReturn, { ticketId }),
  leave,
  void: ({ hall, ticketId }) => {
    const before = hall.hall.tickets.get(ticketId);
    hall.run(decideCloseDay, {});
    return { ok: hall.hall.tickets.get(ticketId) !== before };
  },
};

function ticketIn(state: TicketState): Case {
  const hall = makeHall();
  openCounter(hall, 'c-1', 'staff-1');
  // Who may relieve there, at a counter of their own.
  hall.must(decideSetRelief, { pairs: [{ officerId: 'staff-1', reliefIds: ['staff-3'] }] });
  openCounter(hall, 'c-3', 'staff-3');
  const taken = take(hall, { queueId: 'q-a' }, { holder: 'holder-mark' });
  const one = { hall, ticketId: taken.ok ? taken.data.ticketId : '' };
  INTO[state](one);
  expect(hall.hall.tickets.get(one.ticketId)?.state).toBe(state);
  return one;
}

const walk = STATES.flatMap(state => ACTS.map(act => ({ state, act, after: TICKET_LIFE[state][act] })));

describe('the life of a ticket', () => {
  it.each(walk.filter(step => step.after !== undefined))(
    '[T1] $state --$act--> $after',
    ({ state, act, after }) => {
      const one = ticketIn(state);
      expect(DO[act](one).ok).toBe(true);
      expect(one.hall.hall.tickets.get(one.ticketId)?.state).toBe(after);
    },
  );

  it.each(walk.filter(step => step.after === undefined))(
    '[T1] $state refuses $act, and nothing changes',
    step => {
      const one = ticketIn(step.state);
      const before = wholeOf(one.hall.hall);
      expect(DO[step.act](one).ok).toBe(false);
      const after = wholeOf(one.hall.hall);
      if (step.act === 'void') expect(after['tickets']).toEqual(before['tickets']);
      else expect(after).toEqual(before);
    },
  );

  it('[T1] every state can be reached from waiting, and the ends have no way out but that a finish is taken back', () => {
    const reached = new Set<TicketState>(['waiting']);
    for (const state of reached) for (const next of Object.values(TICKET_LIFE[state])) reached.add(next);
    expect([...reached].sort()).toEqual([...STATES].sort());
    expect(STATES.filter(state => !isLive(state))).toEqual(['done', 'left', 'voided']);
    const { done, left, voided } = TICKET_LIFE;
    expect([done, left, voided]).toEqual([{ reopen: 'serving' }, {}, {}]);
  });

  it.each(STATES)(
    '[T6] who holds a ticket that is %s may take another one only if that one is over',
    state => {
      const { hall } = ticketIn(state);
      const again = take(hall, { queueId: 'q-a' }, { holder: 'holder-mark' });
      if (['done', 'left', 'voided'].includes(state)) expect(again.ok).toBe(true);
      else
        expect(again).toMatchObject({
          refusal: { code: 'ticket.already_holding', params: { label: 'A001' } },
        });
    },
  );

  it('[T6] the same person may wait in two queues, and two persons in one', () => {
    const { hall } = ticketIn('waiting');
    expect(take(hall, { queueId: 'q-b' }, { holder: 'holder-mark' }).ok).toBe(true);
    expect(take(hall, { queueId: 'q-a' }, { holder: 'another-mark' }).ok).toBe(true);
  });

  it('[T6] a mark made under the key of another day says nothing about today', () => {
    const { hall } = ticketIn('waiting');
    hall.run(decideCloseDay, {});
    openDayOn(hall, '2026-11-24');
    expect(take(hall, { queueId: 'q-a' }, { holder: 'holder-mark' })).toMatchObject({
      data: { label: 'A001' },
    });
  });

  it("[T1] a ticket's own page gives up that ticket only", () => {
    const one = ticketIn('waiting');
    const stranger = { kind: 'ticket', ticketId: 'another' } as const;
    const refused = one.hall.run(decideLeave, { ticketId: one.ticketId }, { sender: stranger });
    expect(refused).toMatchObject({ refusal: { code: 'access.denied' } });
    expect(one.hall.run(decideLeave, { ticketId: 'no-such-ticket' })).toMatchObject({
      refusal: { code: 'ticket.unknown' },
    });
  });
});
