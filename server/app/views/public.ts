import { isPublished } from '../../domain/catalogue/versions/version.ts';
import { lacksOf } from '../../domain/queue/self-check.ts';
import { badgeOf } from '../../domain/queue/badge.ts';
import { backUntil } from '../../domain/queue/not-back.ts';
import { ticketRules } from '../../domain/queue/rules/rules.ts';
import type { Ticket } from '../../domain/queue/ticket.ts';
import { bandFor } from '../../domain/queue/wait.ts';
import { beforeOf, lastJoinedAt } from '../../domain/queue/calling/in-hall.ts';
import type { Zone } from '../../domain/hall/plan.ts';
import { cardsSection } from './sections/card.ts';
import { counterSection } from './sections/counter.ts';
import { hallSection, hallWithDaySection, staffedSection } from './sections/hall.ts';
import { codeOf } from './sections/item.ts';
import { kiosksSection } from './sections/kiosk.ts';
import { missedSection } from './sections/missed.ts';
import { boardSection, bureauSection, serviceSection, tileSection } from './sections/plan.ts';
import {
  bulletinsSection,
  dutiesSection,
  kioskBulletinsSection,
  noticeSection,
  openingSection,
} from './sections/published.ts';
import { queueSection, tallied } from './sections/queue.ts';
import { tableSection } from './sections/table.ts';
import { voiceSection, voicesSection } from './sections/voice.ts';
import type { View } from './view.ts';
import { servedAt } from '../../domain/counters/staffing.ts';
import type { Hall } from '../../domain/state/hall.ts';

function showCall(hall: Hall, id: string): unknown {
  const ticket = hall.tickets.get(id);
  if (!ticket || (ticket.state !== 'called' && ticket.state !== 'serving')) return null;
  const counter = hall.counters.get(ticket.counterId);
  if (!counter) return null;
  const { label, queueId, state, calls } = ticket;
  const at = ticket.state === 'called' ? ticket.lastCallAt : ticket.calledAt;
  const badge = badgeOf(hall, ticket);
  return { label, counter: counter.number, zoneId: counter.zoneId, queueId, state, calls, at, badge };
}

/** Those who stand at counters: few, though the day's tickets are many. */
function calledIds(hall: Hall): string[] {
  const ids: string[] = [];
  for (const desk of hall.desks.values()) if (desk.ticketId !== null) ids.push(desk.ticketId);
  return ids;
}

export const boardView: View<unknown> = {
  sections: {
    hall: hallSection,
    zones: tableSection<Zone>('zones', ({ name, floor }) => ({ name, floor })),
    calls: {
      ids: calledIds,
      one: showCall,
      on: { tickets: (_hall, id) => [id], counters: calledIds, boards: calledIds },
    },
    queues: queueSection,
    counters: counterSection,
    missed: missedSection,
    services: serviceSection,
    boards: boardSection,
    cards: cardsSection,
    duties: dutiesSection,
    bulletins: bulletinsSection,
    opening: openingSection,
    notice: noticeSection,
    voice: voiceSection,
    voices: voicesSection,
  },
};

export const kioskView: View<unknown> = {
  sections: {
    hall: hallWithDaySection,
    bureaus: bureauSection,
    queues: queueSection,
    topics: tileSection,
    kiosks: kiosksSection,
    staffed: staffedSection,
    opening: openingSection,
    notice: noticeSection,
    bulletins: kioskBulletinsSection,
  },
};

interface OfTicket {
  readonly ticketId: string;
}

/** How many of those just before a phone sees by number. */
const BEFORE_SHOWN = 3;

/** What happens to a queue concerns a ticket that is in it. */
const ofQueue = (hall: Hall, queueId: string, { ticketId }: OfTicket): string[] =>
  hall.tickets.get(ticketId)?.queueId === queueId ? [ticketId] : [];

/** What becomes of an item concerns a ticket that was taken for it. */
const ofItem = (hall: Hall, code: string, { ticketId }: OfTicket): string[] =>
  hall.tickets.get(ticketId)?.itemCode === code ? [ticketId] : [];

/** Nobody outside learns of an item that is not published, not even by its code (rule E6). */
const publishedItem = (hall: Hall, { itemCode }: Ticket): string | null =>
  itemCode !== null && isPublished(hall, itemCode) ? itemCode : null;

/** One ticket, by the id that its token was read to. How many are ahead is counted in its line. */
export const ticketView: View<OfTicket> = {
  sections: {
    hall: hallSection,
    ticket: {
      ids: (_hall, { ticketId }) => [ticketId],
      one: (hall, id) => {
        const ticket = hall.tickets.get(id);
        const queue = ticket && hall.queues.get(ticket.queueId);
        if (!ticket || !queue) return null;
        const counter = 'counterId' in ticket ? hall.counters.get(ticket.counterId) : undefined;
        const { label, state, takenAt } = ticket;
        const itemCode = publishedItem(hall, ticket);
        const first = state === 'waiting' ? beforeOf(hall, ticket, lastJoinedAt(hall, ticket.queueId)) : null;
        const ahead = first?.length ?? null;
        const before = (first ?? []).slice(-BEFORE_SHOWN).map(one => hall.tickets.get(one)!.label);
        const band = ahead === null ? null : bandFor(hall, ticket.queueId, ahead);
        const backAt = ticket.state === 'held' ? ticket.backAt : null;
        const until = ticket.state === 'missed' ? backUntil(ticketRules(hall), ticket) : null;
        const reason = ticket.state === 'voided' ? ticket.reason : null;
        const calls = 'calls' in ticket ? ticket.calls : 0;
        const place = { queue: queue.name, place: queue.place, ahead, counter: counter?.number ?? null };
        const lacks = lacksOf(hall, ticket);
        return {
          label,
          state,
          takenAt,
          itemCode,
          lacks,
          calls,
          band,
          before,
          backAt,
          until,
          reason,
          ...place,
        };
      },
      on: {
        tickets: (_hall, id, { ticketId }) => (id === ticketId ? [id] : []),
        lines: ofQueue,
        calling: (_hall, _id, { ticketId }) => [ticketId],
        queues: ofQueue,
        staffing: ofQueue,
        tallies: (hall, id, params) =>
          tallied('q')(hall, id).flatMap(queueId => ofQueue(hall, queueId, params)),
        desks: (hall, id, params) => servedAt(hall, id).flatMap(queueId => ofQueue(hall, queueId, params)),
        counters: (_hall, _id, { ticketId }) => [ticketId],
        profiles: (_hall, _id, { ticketId }) => [ticketId],
        ticketRules: (_hall, _id, { ticketId }) => [ticketId],
        items: ofItem,
        standings: ofItem,
        versions: (hall, key, params) => ofItem(hall, codeOf(hall, key)[0]!, params),
      },
    },
    notice: noticeSection,
  },
};
