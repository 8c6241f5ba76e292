import { decideCloseCounter, decideOpenCounter } from '../../../server/domain/counters/open.ts';
import { decideSetRelief } from '../../../server/domain/counters/relief/pairs.ts';
import { decideRelieve } from '../../../server/domain/counters/relief/relieve.ts';
import { decideTakeFrom } from '../../../server/domain/counters/relief/take-from.ts';
import { decideContinue, decidePause } from '../../../server/domain/counters/pause.ts';
import { PAUSE_REASONS } from '../../../server/domain/counters/reasons.ts';
import { decideCloseDay } from '../../../server/domain/day/open-close.ts';
import { decideCall } from '../../../server/domain/queue/call.ts';
import { decideHold, decideResume } from '../../../server/domain/queue/hold.ts';
import { decideLeave } from '../../../server/domain/queue/leave.ts';
import { decideReturn } from '../../../server/domain/queue/miss.ts';
import { decideHeldOver, decideNotBack } from '../../../server/domain/queue/not-back.ts';
import { OPEN_TICKET_RULES, USUAL_TICKET_RULES } from '../../../server/domain/queue/rules/rules.ts';
import { decideSetTickets } from '../../../server/domain/queue/rules/set.ts';
import { decideChange, decideChangeInHand } from '../../../server/domain/queue/change.ts';
import { OUTCOMES } from '../../../server/domain/queue/outcomes.ts';
import { decideReopen } from '../../../server/domain/queue/reopen.ts';
import { decideServeDirectly } from '../../../server/domain/queue/serve-directly.ts';
import { decideEnterRoll } from '../../../server/domain/queue/roll/enter.ts';
import { decideReserveRoll } from '../../../server/domain/queue/roll/reserve.ts';
import { decidePrioritize } from '../../../server/domain/queue/priority.ts';
import { EVIDENCE, PRIORITY_GROUPS } from '../../../server/domain/queue/priority-groups.ts';
import { decideInHand, type InHandAct } from '../../../server/domain/queue/serve.ts';
import { HOLD_REASONS, type TicketState } from '../../../server/domain/queue/ticket.ts';
import type { SelfCheck } from '../../../server/domain/queue/self-check.ts';
import { versionInForce } from '../../../server/domain/catalogue/versions/version.ts';
import {
  decideAddLeg,
  decideSkipLeg,
  decideSkipLegInHand,
} from '../../../server/domain/queue/routes/alter.ts';
import { SKIP_REASONS } from '../../../server/domain/queue/routes/route.ts';
import { decideSetRoutes } from '../../../server/domain/queue/routes/set.ts';
import { decideTakeRoute } from '../../../server/domain/queue/routes/take.ts';
import { decideTransfer } from '../../../server/domain/queue/transfer.ts';
import type { Sender } from '../../../server/domain/decision.ts';
import type { ActTable, Picks } from './acts.ts';
import { at, idIn } from './pick.ts';
import { CLOCK, device, type PracticeHall, staff } from './practice-hall.ts';
import { OFFICERS, openDayOn, preparedFor, seatOf, take } from './ready-hall.ts';

const DATES = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'];

const TAKERS: readonly Sender[] = [device('k-1'), device('k-2'), staff('staff-guide')];

/** Where somebody sits: an open desk and its own officer and seat, or, improperly, one thing of them wrong. */
function seated(hall: PracticeHall, { a, b, proper }: Picks) {
  const desk = at(hall.hall.desks.values(), a);
  const counterId = desk?.counterId ?? idIn(hall.hall.counters, a);
  const officerId = desk?.officerId ?? OFFICERS[b % OFFICERS.length]!;
  const seat = desk?.seat ?? seatOf(officerId);
  if (proper) return { counterId, seat, officerId, ticketId: desk?.ticketId ?? null };
  const wrong = b % 3;
  return {
    counterId: wrong === 0 ? idIn(hall.hall.counters, b) : counterId,
    seat: wrong === 1 ? 'seat-of-nobody' : seat,
    officerId: wrong === 2 ? OFFICERS[(b >> 2) % OFFICERS.length]! : officerId,
    ticketId: idIn(hall.hall.tickets, b),
  };
}

/** The seat and the ticket in hand there, and who says so. */
function handAt(hall: PracticeHall, picks: Picks) {
  const { counterId, seat, officerId, ticketId } = seated(hall, picks);
  const input = { counterId, seat, ticketId: ticketId ?? idIn(hall.hall.tickets, picks.c) };
  return { input, sender: staff(officerId) };
}

const inHand = (verb: InHandAct) => (hall: PracticeHall, picks: Picks) => {
  const { input, sender } = handAt(hall, picks);
  return hall.run(decideInHand(verb), input, { sender });
};

function askFor(hall: PracticeHall, { a, b, proper }: Picks) {
  if (a % 3 === 0) {
    const itemCode = proper ? idIn(hall.hall.items, a) : 'i-unknown';
    return { itemCode, ...(b % 2 === 0 ? said(hall, itemCode, proper) : {}) };
  }
  // Of an item that is not in force too, where one is.
  if (a % 7 === 0)
    return {
      ...{
        itemCode: idIn(proper ? hall.hall.drafts : hall.hall.standings, a),
        queueId: idIn(hall.hall.queues, a),
      },
      exception: { law: `某条例${a % 3}`, article: '第一条' },
    };
  return { queueId: proper ? idIn(hall.hall.queues, a) : 'q-unknown' };
}

/** What a citizen says of the item's materials, of a list that is no more where it is not proper. */
function said(hall: PracticeHall, itemCode: string, proper: boolean): { selfCheck?: SelfCheck } {
  const list = versionInForce(hall.hall, itemCode);
  if (!list) return {};
  const marks = list.entry.materials.map((_, at) => (at % 2 === 0 ? ('lack' as const) : null));
  return { selfCheck: { version: list.version + (proper ? 0 : 1), marks } };
}

/** An item, or a queue. */
const wishFor = (hall: PracticeHall, { a, b }: Picks) =>
  a % 2 === 0 ? { itemCode: idIn(hall.hall.items, b) } : { queueId: idIn(hall.hall.queues, b) };

/** A ticket in a state, or any, for those of whom one is wanted. */
function oneIn(state: TicketState, hall: PracticeHall, { a, proper }: Picks): string {
  const such = [...hall.hall.tickets.values()].filter(ticket => ticket.state === state);
  return (proper ? at(such, a)?.id : undefined) ?? idIn(hall.hall.tickets, a);
}

const othersOf = (id: string): string[] => OFFICERS.filter(other => other !== id);

/** What people do on the floor. */
export const FLOOR_ACTS = {
  take: (hall, picks) => take(hall, askFor(hall, picks), { sender: at(TAKERS, picks.b)! }),
  takeAsPerson: (hall, picks) =>
    take(hall, askFor(hall, picks), { sender: at(TAKERS, picks.b)!, holder: `holder-mark-${picks.c % 6}` }),
  openCounter: (hall, { a, b, c, proper }) => {
    const officerId = OFFICERS[b % OFFICERS.length]!;
    const counterId = proper ? idIn(hall.hall.counters, a) : 'c-unknown';
    const seat = c % 5 === 0 ? `seat-two-of-${officerId}` : seatOf(officerId);
    return hall.run(
      decideOpenCounter,
      { counterId, seat, takeOver: c % 2 === 0 },
      { sender: staff(officerId) },
    );
  },
  closeCounter: (hall, picks) => {
    const { counterId, seat, officerId } = seated(hall, picks);
    return hall.run(decideCloseCounter, { counterId, seat }, { sender: staff(officerId) });
  },
  call: (hall, picks) => {
    const { counterId, seat, officerId } = seated(hall, picks);
    return hall.run(decideCall, { counterId, seat }, { sender: staff(officerId) });
  },
  recall: inHand('recall'),
  start: inHand('start'),
  finish: (hall, picks) => {
    const { input, sender } = handAt(hall, picks);
    const outcome = picks.c % 2 === 0 ? at(OUTCOMES, picks.b) : undefined;
    return hall.run(decideInHand('finish'), { ...input, outcome }, { sender });
  },
  miss: inHand('miss'),
  hold: (hall, picks) => {
    const { input, sender } = handAt(hall, picks);
    const reason = at(HOLD_REASONS, picks.b)!;
    const minutes = picks.c % 3 === 0 ? undefined : 1 + (picks.c % 240);
    return hall.run(decideHold, { ...input, reason, minutes }, { sender });
  },
  resume: (hall, picks) => {
    const { input, sender } = handAt(hall, picks);
    return hall.run(decideResume, { ...input, ticketId: oneIn('held', hall, picks) }, { sender });
  },
  transfer: (hall, picks) => {
    const { input, sender } = handAt(hall, picks);
    const comesBack = picks.b % 2 === 0;
    const to = [
      { queueId: picks.proper ? idIn(hall.hall.queues, picks.c) : 'q-unknown' },
      { toCounterId: idIn(hall.hall.counters, picks.c) },
      { toOfficerId: OFFICERS[picks.c % OFFICERS.length]! },
    ][picks.a % 3];
    return hall.run(decideTransfer, { ...input, ...to, comesBack }, { sender });
  },
  prioritize: (hall, picks) => {
    const ticketId = oneIn('waiting', hall, picks);
    const [category, evidence] = [at(PRIORITY_GROUPS, picks.b)!, at(EVIDENCE, picks.c)!];
    return hall.run(decidePrioritize, { ticketId, category, evidence }, { sender: staff('staff-guide') });
  },
  pause: (hall, picks) => {
    const { counterId, seat, officerId } = seated(hall, picks);
    const reason = at(PAUSE_REASONS, picks.c)!;
    const input = { counterId, seat, reason, minutes: picks.b % 2 === 0 ? 15 : undefined };
    return hall.run(decidePause, input, { sender: staff(officerId) });
  },
  continue: (hall, picks) => {
    const { counterId, seat, officerId } = seated(hall, picks);
    return hall.run(decideContinue, { counterId, seat }, { sender: staff(officerId) });
  },
  return: (hall, picks) => hall.run(decideReturn, { ticketId: oneIn('missed', hall, picks) }),
  leave: (hall, { a, b, proper }) => {
    const ticketId = idIn(hall.hall.tickets, a);
    const owner = proper ? ticketId : idIn(hall.hall.tickets, b);
    return hall.run(decideLeave, { ticketId }, { sender: { kind: 'ticket', ticketId: owner } });
  },
  reopen: (hall, picks) => {
    const { counterId, seat, officerId } = seated(hall, picks);
    const last = hall.hall.desks.get(counterId)?.finished?.ticketId;
    const input = { counterId, seat, ticketId: last ?? idIn(hall.hall.tickets, picks.b) };
    return hall.run(decideReopen, input, { sender: staff(officerId) });
  },
  change: (hall, picks) => {
    const ticketId = oneIn('waiting', hall, picks);
    const as = { sender: staff('staff-guide'), prepared: { utcOffsetMinutes: 480 } };
    return hall.run(decideChange, { ticketId, ...wishFor(hall, picks) }, as);
  },
  changeInHand: (hall, picks) => {
    const { input, sender } = handAt(hall, picks);
    const as = { sender, prepared: { utcOffsetMinutes: 480 } };
    return hall.run(decideChangeInHand, { ...input, ...wishFor(hall, picks) }, as);
  },
  setRelief: (hall, { a, b, proper }) => {
    const [one, other] = [at(OFFICERS, a)!, at(OFFICERS, a + (proper ? 1 : 0))!];
    const pairs = b % 3 === 0 ? OFFICERS.map(id => ({ officerId: id, reliefIds: othersOf(id) })) : [];
    return hall.run(decideSetRelief, {
      pairs: pairs.length > 0 ? pairs : [{ officerId: one, reliefIds: [other] }],
    });
  },
  relieve: (hall, { a, b, c, proper }) => {
    const desk = at(hall.hall.desks.values(), a);
    const free = OFFICERS.find(id => [...hall.hall.desks.values()].every(one => one.officerId !== id));
    const officerId = (proper ? free : undefined) ?? at(OFFICERS, b)!;
    const input = { counterId: desk?.counterId ?? 'c-1', seat: seatOf(officerId), minutes: 1 + (c % 30) };
    return hall.run(decideRelieve, input, { sender: staff(officerId) });
  },
  takeFrom: (hall, picks) => {
    const { counterId, seat, officerId } = seated(hall, picks);
    const input = {
      counterId,
      seat,
      fromCounterId: idIn(hall.hall.counters, picks.c),
      reason: 'meal' as const,
    };
    return hall.run(decideTakeFrom, input, { sender: staff(officerId) });
  },
  reserveRoll: (hall, { a, proper }) =>
    hall.run(decideReserveRoll, { queueId: proper ? idIn(hall.hall.queues, a) : 'q-unknown', size: 4 }),
  enterRoll: (hall, { a, b, c, proper }) => {
    const roll = at(hall.hall.rolls.values(), a);
    const from = proper ? (roll?.entered.at(-1) ?? 0) + 1 : 1 + (b % 5);
    const endedAt = hall.now - (c % 60) * 60_000;
    const one = { number: from, counterId: idIn(hall.hall.counters, b), endedAt, minutes: 1 + (c % 20) };
    const input = {
      ...{
        rollId: roll?.id ?? 'no-roll',
        from,
        to: from + (b % 2),
        firstAt: endedAt - 60_000,
        lastAt: endedAt,
      },
      served: c % 3 === 0 ? [one] : [],
      left: c % 3 === 1 ? [from] : [],
    };
    const as = { sender: staff('staff-guide'), prepared: { utcOffsetMinutes: 480 } };
    return hall.run(decideEnterRoll, input, as);
  },
  setRoutes: (hall, { a, b, proper }) => {
    const queueIds = [...hall.hall.queues.ids()];
    const legs = queueIds.slice(0, 2 + (b % 2)).map(queueId => ({ queueId, itemCode: null }));
    const mode = a % 2 === 0 ? ('ordered' as const) : ('any' as const);
    const offer = { id: 'r-1', name: { zh: '开办企业', en: 'Company' }, mode, legs, atKiosk: b % 3 !== 0 };
    return hall.run(decideSetRoutes, { offers: [offer], base: proper ? undefined : 1 });
  },
  takeRoute: (hall, picks) => {
    const prepared = preparedFor(hall, picks.a % 2 === 0 ? null : `holder-mark-${picks.c % 6}`);
    const input = { routeId: picks.proper ? 'r-1' : 'r-unknown' };
    return hall.run(decideTakeRoute, input, { sender: at(TAKERS, picks.b)!, prepared });
  },
  addLeg: (hall, picks) => {
    const { input, sender } = handAt(hall, picks);
    const as = { sender, prepared: { utcOffsetMinutes: 480 } };
    return hall.run(decideAddLeg, { ...input, ...wishFor(hall, picks) }, as);
  },
  skipLegInHand: (hall, picks) => {
    const { input, sender } = handAt(hall, picks);
    const skip = { leg: picks.b % 3, reason: at(SKIP_REASONS, picks.c)! };
    return hall.run(decideSkipLegInHand, { ...input, ...skip }, { sender, prepared: {} });
  },
  skipLeg: (hall, picks) => {
    const ticketId = oneIn('waiting', hall, picks);
    const skip = { leg: picks.b % 3, reason: at(SKIP_REASONS, picks.c)! };
    return hall.run(decideSkipLeg, { ticketId, ...skip }, { sender: staff('staff-guide'), prepared: {} });
  },
  serveDirectly: (hall, picks) => {
    const { counterId, seat, officerId } = seated(hall, picks);
    const prepared = { ticketId: hall.newId(), utcOffsetMinutes: 480 };
    const input = { counterId, seat, ...wishFor(hall, picks) };
    return hall.run(decideServeDirectly, input, { sender: staff(officerId), prepared });
  },
  setTickets: (hall, { a, b, proper }) => {
    const rules =
      a % 3 === 0
        ? OPEN_TICKET_RULES
        : { ...USUAL_TICKET_RULES, missCalls: 1 + (b % 3), holdMinutes: 1 + (b % 240) };
    const base = proper ? undefined : 1;
    return hall.run(decideSetTickets, { rules, base });
  },
  lookAtTicket: (hall, { a, b }) => {
    const due = { at: hall.now, subject: idIn(hall.hall.tickets, a) };
    return b % 2 === 0
      ? hall.run(decideNotBack, { ...due, kind: 'ticket.missed' }, { sender: CLOCK })
      : hall.run(decideHeldOver, { ...due, kind: 'ticket.held' }, { sender: CLOCK });
  },
  openDay: (hall, { a }) => openDayOn(hall, DATES[a % DATES.length]!),
  closeDay: hall => hall.run(decideCloseDay, {}),
} as const satisfies ActTable;
