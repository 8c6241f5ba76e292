import { nameOf } from '../../domain/catalogue/versions/version.ts';
import type { Job } from '../../domain/printing/job.ts';
import { reliefsOf } from '../../domain/counters/relief/pairs.ts';
import { servedAt } from '../../domain/counters/staffing.ts';
import type { CallingRow } from '../../domain/queue/calling/set.ts';
import { isEnquiry } from '../../domain/queue/enquiries.ts';
import { legOut } from '../../domain/queue/leg.ts';
import { backUntil } from '../../domain/queue/not-back.ts';
import type { Roll } from '../../domain/queue/roll/roll.ts';
import { ticketRules, type TicketRulesRow } from '../../domain/queue/rules/rules.ts';
import { counterTally, NO_FIGURES } from '../../domain/queue/tally.ts';
import { isLive } from '../../domain/queue/ticket.ts';
import type { Hall } from '../../domain/state/hall.ts';
import { cardAt, cardShown, countersOf } from './sections/card.ts';
import { counterOfTicket, counterSection, showCounter } from './sections/counter.ts';
import { hallSection } from './sections/hall.ts';
import { helpsSection } from './sections/kiosk.ts';
import { missedSection } from './sections/missed.ts';
import { idsIn } from './sections/ticket-states.ts';
import { printersSection, troublesSection } from './sections/printer.ts';
import { noticeSection } from './sections/published.ts';
import { guideRoutesSection, showRoute } from './sections/route.ts';
import { showDeskQueue } from './sections/desk-queue.ts';
import { queueOn, queueSection, tallied } from './sections/queue.ts';
import { same, tableSection } from './sections/table.ts';
import type { Section, View } from './view.ts';

const allTickets = (hall: Hall): Iterable<string> => hall.tickets.ids();
const allCounters = (hall: Hall): Iterable<string> => hall.counters.ids();

export const floorView: View<unknown> = {
  sections: {
    hall: hallSection,
    counters: {
      ...counterSection,
      one: (hall, id) => {
        const shown = showCounter(hall, id);
        if (!shown) return null;
        const profile = hall.profiles.get(hall.counters.get(id)!.profileId)!.name;
        const desk = hall.desks.get(id);
        const ticket = desk?.ticketId ? hall.tickets.get(desk.ticketId) : undefined;
        const seat = {
          ...{ officerId: desk?.officerId ?? null, paused: desk?.paused ?? null },
          reliefIds: desk ? reliefsOf(hall, desk.officerId) : [],
          awayId: desk?.relieved?.officerId ?? null,
          takenFrom: ticket?.hands.at(-1)?.takenFrom ?? null,
        };
        return { ...shown, ...seat, profile, ...cardShown(hall, id) };
      },
      on: { ...counterSection.on, profiles: allCounters, staff: countersOf, reliefs: allCounters },
    },
  },
};

interface AtCounter {
  readonly counterId: string;
}

const servedBy = (hall: Hall, { counterId }: AtCounter): readonly string[] => servedAt(hall, counterId);

/** What a counter finished last, as long as that may be taken back (rule T19). */
function finishedAt(hall: Hall, counterId: string) {
  const last = hall.desks.get(counterId)?.finished;
  const ticket = last && hall.tickets.get(last.ticketId);
  if (!last || !ticket) return null;
  const wentOn =
    last.leg !== undefined && ticket.state === 'waiting' ? hall.queues.get(ticket.queueId) : null;
  const goesTo = wentOn ? { queue: wentOn.name, place: wentOn.place } : null;
  return { ticketId: last.ticketId, label: ticket.label, at: last.at, goesTo };
}

/** A counter where a ticket is in hand, or that finished it last. */
const atOrFrom = (hall: Hall, ticketId: string, counterId: string): string[] =>
  hall.desks.get(counterId)?.finished?.ticketId === ticketId ||
  counterOfTicket(hall, ticketId).includes(counterId)
    ? [counterId]
    : [];

/** By what profile a tidal counter serves, and since when; null: by its usual one. */
function openTide(hall: Hall, counterId: string) {
  const tide = hall.tides.get(counterId);
  if (!tide || tide.closedAt !== null) return null;
  return { profile: hall.profiles.get(tide.profileId)!.name, since: tide.since, reason: tide.reason };
}

/** The badge of a member of staff; null: none. */
const badgeOf = (hall: Hall, staffId: string): string | null => hall.staff.get(staffId)?.card?.badge ?? null;

const deskSection: Section<AtCounter> = {
  ids: (_hall, { counterId }) => [counterId],
  one: (hall, id) => {
    const desk = hall.desks.get(id);
    if (!desk) return null;
    const ticket = desk.ticketId === null ? undefined : hall.tickets.get(desk.ticketId);
    const item = ticket?.itemCode ? nameOf(hall, ticket.itemCode) : null;
    const { counterId, officerId, seat, since, ticketId, paused } = desk;
    const calls = ticket && 'calls' in ticket ? ticket.calls : 0;
    const inHand = {
      label: ticket?.label ?? null,
      state: ticket?.state ?? null,
      takenAt: ticket?.takenAt ?? null,
      startedAt: ticket?.state === 'serving' ? ticket.startedAt : null,
      lastCallAt: ticket?.state === 'called' ? ticket.lastCallAt : null,
      homeId: ticket?.homeId ?? null,
      queueId: ticket?.queueId ?? null,
      itemCode: ticket?.itemCode ?? null,
      exception: ticket?.exception ?? null,
      selfCheck: ticket?.selfCheck ?? null,
      caseId: ticket?.caseId ?? null,
      class: ticket?.class ?? null,
      direct: ticket?.direct ?? false,
      enteredAt: ticket?.enteredAt ?? null,
      enquiry: ticket !== undefined && isEnquiry(hall, ticket.homeId),
      finished: finishedAt(hall, id),
      route: ticket ? showRoute(hall, ticket) : null,
      backTo: hall.counters.get((ticket && legOut(hall, ticket.id)?.counterId) ?? '')?.number ?? null,
    };
    const card = cardAt(hall, id);
    const mayAutomatic = hall.counters.get(id)!.automatic === true;
    const { automatic } = desk;
    return {
      tide: openTide(hall, id),
      relieved: desk.relieved && { ...desk.relieved, badge: badgeOf(hall, desk.relieved.officerId) },
      automatic,
      mayAutomatic,
      counterId,
      officerId,
      seat,
      since,
      ticketId,
      paused,
      calls,
      item,
      ...inHand,
      card,
    };
  },
  on: {
    desks: (_hall, id, { counterId }) => (id === counterId ? [id] : []),
    tickets: (hall, id, { counterId }) => atOrFrom(hall, id, counterId),
    routes: (hall, id, { counterId }) => atOrFrom(hall, id, counterId),
    queues: (_hall, _id, { counterId }) => [counterId],
    legs: (hall, id, { counterId }) => counterOfTicket(hall, id).filter(c => c === counterId),
    counters: (_hall, _id, { counterId }) => [counterId],
    tides: (_hall, id, { counterId }) => (id === counterId ? [id] : []),
    profiles: (_hall, _id, { counterId }) => [counterId],
    items: (_hall, _id, { counterId }) => [counterId],
    standings: (_hall, _id, { counterId }) => [counterId],
    drafts: (_hall, _id, { counterId }) => [counterId],
    staff: (hall, id, { counterId }) => countersOf(hall, id).filter(c => c === counterId),
  },
};

/** The queue in whose line somebody waits for a counter that he came back to. */
const lineOfLeg = (hall: Hall, ticketId: string): string[] => {
  const leg = hall.legs.get(ticketId);
  return leg ? [leg.queueId] : [];
};

const heldIds = (hall: Hall): readonly string[] => idsIn(hall, 'held');

export const counterView: View<AtCounter> = {
  sections: {
    hall: hallSection,
    desk: deskSection,
    queues: {
      ids: servedBy,
      one: (hall, id, params) =>
        servedBy(hall, params).includes(id) ? showDeskQueue(hall, id, params.counterId) : null,
      on: { ...queueOn, legs: lineOfLeg },
    },
    calling: tableSection<CallingRow>('calling', ({ rules }) => ({ rules })),
    held: {
      ids: heldIds,
      one: (hall, id, params) => {
        const ticket = hall.tickets.get(id);
        if (ticket?.state !== 'held' || !servedBy(hall, params).includes(ticket.queueId)) return null;
        const counter = hall.counters.get(ticket.counterId)?.number;
        if (counter === undefined) return null;
        const { label, queueId, reason, heldAt, backAt } = ticket;
        return { label, queueId, reason, heldAt, backAt, counter };
      },
      on: { tickets: same, counters: heldIds, profiles: heldIds },
    },
    tally: {
      ids: (_hall, { counterId }) => [counterId],
      one: (hall, id) => {
        const { done, legs, servedMs } = hall.tallies.get(counterTally(id)) ?? NO_FIGURES;
        return { done, legs, servedMs };
      },
      on: { tallies: (hall, id, { counterId }) => tallied('c')(hall, id).filter(one => one === counterId) },
    },
    missed: missedSection,
    rules: tableSection<TicketRulesRow>('ticketRules', ({ rules }) => rules),
    notice: noticeSection,
    troubles: troublesSection,
  },
};

export const guideView: View<unknown> = {
  sections: {
    hall: hallSection,
    tickets: {
      ids: hall => hall.tickets.ids(),
      one: (hall, id) => {
        const ticket = hall.tickets.get(id);
        if (!ticket || !isLive(ticket.state)) return null;
        const { label, state, queueId, misses, takenAt } = ticket;
        const counter = 'counterId' in ticket ? (hall.counters.get(ticket.counterId)?.number ?? null) : null;
        const reason = ticket.state === 'held' ? ticket.reason : null;
        const backAt = ticket.state === 'held' ? ticket.backAt : null;
        const item = ticket.itemCode === null ? null : nameOf(hall, ticket.itemCode);
        const until = ticket.state === 'missed' ? backUntil(ticketRules(hall), ticket) : null;
        return {
          label,
          state,
          queueId,
          misses,
          takenAt,
          class: ticket.class,
          counter,
          reason,
          backAt,
          until,
          item,
          route: showRoute(hall, ticket),
        };
      },
      on: {
        tickets: same,
        routes: same,
        queues: allTickets,
        counters: allTickets,
        ticketRules: allTickets,
        items: allTickets,
        standings: allTickets,
        drafts: allTickets,
      },
    },
    queues: queueSection,
    routes: guideRoutesSection,
    doubtful: tableSection<Job>('jobs', ({ printerId, slip, state, cause }) =>
      slip && state === 'unknown' ? { printerId, label: slip.label, state, cause } : null,
    ),
    rolls: tableSection<Roll>('rolls', ({ id: _id, ...roll }) => roll),
    printers: printersSection,
    helps: helpsSection,
    notice: noticeSection,
  },
};
