import { decideAutomatic } from '../../../server/domain/counters/automatic.ts';
import { decideCloseCounter, decideOpenCounter } from '../../../server/domain/counters/open.ts';
import { decideTakeFrom } from '../../../server/domain/counters/relief/take-from.ts';
import { decideContinue, decidePause } from '../../../server/domain/counters/pause.ts';
import { decideCallOut } from '../../../server/domain/queue/call-out.ts';
import { decideCall } from '../../../server/domain/queue/call.ts';
import { decideChange } from '../../../server/domain/queue/change.ts';
import { decideGiveGreen } from '../../../server/domain/queue/calling/give-green.ts';
import type { Entry } from '../../../server/domain/queue/calling/judge/book.ts';
import { USUAL_CALLING } from '../../../server/domain/queue/calling/rules.ts';
import { decideSetCalling } from '../../../server/domain/queue/calling/set.ts';
import { decideHold, decideResume } from '../../../server/domain/queue/hold.ts';
import { issue, issuingDay, type IssuePrepared } from '../../../server/domain/queue/issue.ts';
import { decideLeave } from '../../../server/domain/queue/leave.ts';
import { decideReturn } from '../../../server/domain/queue/miss.ts';
import { decideReopen } from '../../../server/domain/queue/reopen.ts';
import { decideServeDirectly } from '../../../server/domain/queue/serve-directly.ts';
import { decideEnterRoll } from '../../../server/domain/queue/roll/enter.ts';
import { decideReserveRoll } from '../../../server/domain/queue/roll/reserve.ts';
import { decidePrioritize } from '../../../server/domain/queue/priority.ts';
import { decideInHand, type InHandAct } from '../../../server/domain/queue/serve.ts';
import { decideTake } from '../../../server/domain/queue/take.ts';
import { legsLeft } from '../../../server/domain/queue/calling/judge/walk.ts';
import {
  decideAddLeg,
  decideSkipLeg,
  decideSkipLegInHand,
} from '../../../server/domain/queue/routes/alter.ts';
import { decideTakeRoute } from '../../../server/domain/queue/routes/take.ts';
import { decideTransfer } from '../../../server/domain/queue/transfer.ts';
import type { Act, Decision } from '../../../server/domain/decision.ts';
import type { Hall } from '../../../server/domain/state/hall.ts';
import { newTicket } from '../hall/ready-hall.ts';
import { COUNTERS, QUEUES, ROUTE_OFFERS } from './floor.ts';
import type { QueueDay } from './day.ts';

/** One thing that may happen in a hall: how often it is tried, and what is done; false where there is nobody to do it to. */
export interface DayAct {
  readonly weight: number;
  readonly does: (day: QueueDay) => boolean;
}

const MINUTE = 60_000;

/** A check-in of one who booked, early or a little late. */
const checkIn =
  (queueId: string, slotAt: number) =>
  (hall: Hall, act: Act<object, IssuePrepared>): Decision => {
    const day = issuingDay(hall);
    return 'facts' in day ? day : issue(hall, act, day, { queueId, itemCode: null, slotAt });
  };

const newTicketOf = (day: QueueDay) => ({ ...newTicket(day.hall), utcOffsetMinutes: 480 });

const onTicket =
  (of: (one: Entry) => boolean, does: (day: QueueDay, ticketId: string) => boolean) =>
  (day: QueueDay): boolean => {
    const ticketId = day.some(of);
    return ticketId !== null && does(day, ticketId);
  };

const waits = ({ state }: Pick<Entry, 'state'>): boolean => state === 'waiting';

/** At an open counter with a ticket in this state in hand. */
const inHand =
  (state: 'called' | 'serving', does: (day: QueueDay, counterId: string, ticketId: string) => boolean) =>
  (day: QueueDay): boolean => {
    const counterId = day.counterWith(state);
    return counterId !== null && does(day, counterId, day.book.seats.get(counterId)!.ticketId!);
  };

const verb = (state: 'called' | 'serving', act: InHandAct) =>
  inHand(state, (day, counterId, ticketId) => day.at(counterId, decideInHand(act), { ticketId }));

const send = (comesBack: boolean) =>
  inHand('serving', (day, counterId, ticketId) => {
    const here = day.book.tickets.get(ticketId)!.queueId;
    const queueId = day.chance.pick(QUEUES.filter(id => id !== here));
    return day.at(counterId, decideTransfer, { ticketId, queueId, comesBack });
  });

const atIdle =
  (does: (day: QueueDay, counterId: string) => boolean) =>
  (day: QueueDay): boolean => {
    const counterId = day.counterWith(null);
    return counterId !== null && does(day, counterId);
  };

/** Everything that happens in a hall by day. */
export const DAY_ACTS: Readonly<Record<string, DayAct>> = {
  take: { weight: 20, does: day => day.take(decideTake, { queueId: day.chance.pick(QUEUES) }) },
  checkIn: {
    weight: 4,
    does: day => {
      const slotAt = day.hall.now + day.chance.between(-5, 15) * MINUTE;
      return day.take(checkIn(day.chance.pick(QUEUES), slotAt), {});
    },
  },
  takeRoute: {
    weight: 7,
    does: day => day.take(decideTakeRoute, { routeId: day.chance.pick(ROUTE_OFFERS).id }),
  },
  addLeg: {
    weight: 4,
    does: inHand('serving', (day, counterId, ticketId) =>
      day.at(
        counterId,
        decideAddLeg,
        { ticketId, queueId: day.chance.pick(QUEUES) },
        { utcOffsetMinutes: 480 },
      ),
    ),
  },
  skipLeg: {
    weight: 5,
    does: onTicket(
      ({ route, state }) =>
        route !== null && route.legs.length > 1 && (waits({ state }) || state === 'missed'),
      (day, ticketId) => {
        const leg = day.chance.below(day.book.tickets.get(ticketId)!.route!.legs.length);
        return day.by('staff-guide', decideSkipLeg, { ticketId, leg, reason: 'not_needed' }, {});
      },
    ),
  },
  skipLegInHand: {
    weight: 18,
    does: inHand('serving', (day, counterId, ticketId) => {
      const { route } = day.book.tickets.get(ticketId)!;
      if (route === null) return false;
      const leg = day.chance.below(route.legs.length);
      return day.at(counterId, decideSkipLegInHand, { ticketId, leg, reason: 'wish' }, {});
    }),
  },
  goOn: {
    weight: 16,
    does: inHand('serving', (day, counterId, ticketId) => {
      const { route } = day.book.tickets.get(ticketId)!;
      if (route === null || legsLeft(route).length === 0) return false;
      return day.at(counterId, decideInHand('finish'), { ticketId }, undefined);
    }),
  },
  prioritize: {
    weight: 4,
    does: onTicket(
      one => waits(one) && one.class !== 'priority' && one.class !== 'green',
      (day, ticketId) =>
        day.by('staff-guide', decidePrioritize, { ticketId, category: 'elderly', evidence: 'card' }),
    ),
  },
  giveGreen: {
    weight: 2,
    does: onTicket(
      one => waits(one) && one.class !== 'green',
      (day, ticketId) => day.by('staff-director', decideGiveGreen, { ticketId, ground: 'livelihood' }),
    ),
  },
  leave: {
    weight: 2,
    does: onTicket(waits, (day, id) => day.by('staff-guide', decideLeave, { ticketId: id })),
  },
  return: {
    weight: 6,
    does: onTicket(
      ({ state }) => state === 'missed',
      (day, ticketId) => day.by('staff-guide', decideReturn, { ticketId }),
    ),
  },
  call: { weight: 12, does: atIdle((day, counterId) => day.at(counterId, decideCall, {})) },
  callOut: {
    weight: 5,
    does: atIdle((day, counterId) => {
      const ticketId = day.some(waits);
      return ticketId !== null && day.at(counterId, decideCallOut, { ticketId, reason: 'urgent' });
    }),
  },
  recall: { weight: 3, does: verb('called', 'recall') },
  start: { weight: 18, does: verb('called', 'start') },
  miss: { weight: 5, does: verb('called', 'miss') },
  finish: { weight: 13, does: verb('serving', 'finish') },
  hold: {
    weight: 4,
    does: inHand('serving', (day, counterId, ticketId) =>
      day.at(counterId, decideHold, { ticketId, reason: 'copying', minutes: 10 }),
    ),
  },
  resume: {
    weight: 6,
    does: atIdle((day, counterId) => {
      const ticketId = day.some(({ state }) => state === 'held');
      return ticketId !== null && day.at(counterId, decideResume, { ticketId });
    }),
  },
  transfer: { weight: 3, does: send(false) },
  transferBack: { weight: 3, does: send(true) },
  sendTo: {
    weight: 3,
    does: inHand('serving', (day, counterId, ticketId) => {
      const toCounterId = day.chance.pick(COUNTERS);
      return day.at(counterId, decideTransfer, { ticketId, toCounterId });
    }),
  },
  serve: {
    weight: 5,
    does: atIdle((day, counterId) =>
      day.at(counterId, decideServeDirectly, { queueId: day.chance.pick(QUEUES) }, newTicketOf(day)),
    ),
  },
  reopen: {
    weight: 24,
    does: atIdle((day, counterId) => {
      const ticketId = day.hall.hall.desks.get(counterId)!.finished?.ticketId;
      return ticketId !== undefined && day.at(counterId, decideReopen, { ticketId });
    }),
  },
  enter: {
    weight: 3,
    does: day => {
      if (!day.by('staff-director', decideReserveRoll, { queueId: day.chance.pick(QUEUES), size: 2 }))
        return false;
      const rollId = [...day.hall.hall.rolls.ids()].at(-1)!;
      const firstAt = day.hall.now - day.chance.between(0, 20) * MINUTE;
      const input = { rollId, from: 1, to: 2, firstAt, lastAt: day.hall.now, served: [], left: [2] };
      return day.by('staff-guide', decideEnterRoll, input, { utcOffsetMinutes: 480 });
    },
  },
  change: {
    weight: 2,
    does: onTicket(waits, (day, ticketId) =>
      day.by(
        'staff-guide',
        decideChange,
        { ticketId, queueId: day.chance.pick(QUEUES) },
        { utcOffsetMinutes: 480 },
      ),
    ),
  },
  relieve: {
    weight: 14,
    does: day => {
      const from = day.counterWith('serving');
      const to = day.counterWith(null);
      if (from === null || to === null) return false;
      const [a, b] = [from, to].map(id => day.book.seats.get(id)!.officerId);
      day.hall.apply({ facts: [{ kind: 'relief.set', pairs: [{ officerId: a!, reliefIds: [b!] }] }] });
      return day.at(to, decideTakeFrom, { fromCounterId: from, reason: 'meal' });
    },
  },
  pause: {
    weight: 5,
    does: atIdle((day, counterId) => day.at(counterId, decidePause, { reason: 'meal' })),
  },
  continue: {
    weight: 6,
    does: day => {
      const counterId = day.paused();
      return counterId !== null && day.at(counterId, decideContinue, {});
    },
  },
  open: {
    weight: 6,
    does: day => {
      const counterId = day.shut();
      return counterId !== null && day.at(counterId, decideOpenCounter, {});
    },
  },
  close: { weight: 4, does: atIdle((day, counterId) => day.at(counterId, decideCloseCounter, {})) },
  automatic: {
    weight: 3,
    does: day => {
      const counterId = day.chance.pick(['c-1', 'c-3', 'c-5']);
      const seat = day.book.seats.get(counterId);
      return seat !== undefined && day.at(counterId, decideAutomatic, { on: !seat.automatic });
    },
  },
  setCalling: {
    weight: 2,
    does: day => {
      const rates = {
        ordinary: 1,
        booked: 1,
        priority: day.chance.between(1, 6),
        green: day.chance.between(1, 9),
      };
      return day.by('staff-director', decideSetCalling, { rules: { ...USUAL_CALLING, rates } });
    },
  },
};
