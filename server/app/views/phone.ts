import { isPublished } from '../../domain/catalogue/versions/version.ts';
import { servedAt } from '../../domain/counters/staffing.ts';
import { beforeOf } from '../../domain/queue/calling/ahead.ts';
import { backUntil } from '../../domain/queue/not-back.ts';
import { ticketRules } from '../../domain/queue/rules/rules.ts';
import { lacksOf } from '../../domain/queue/self-check.ts';
import type { Ticket } from '../../domain/queue/ticket.ts';
import { bandFor } from '../../domain/queue/wait.ts';
import type { Hall, TableName, Touch } from '../../domain/state/hall.ts';
import { hallSection } from './sections/hall.ts';
import { codeOf } from './sections/item.ts';
import { noticeSection } from './sections/published.ts';
import { tallied } from './sections/queue.ts';
import { showRoute } from './sections/route.ts';
import type { View } from './view.ts';

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

/** What happens in a hall all the time, and which queues it is about; of all else every phone looks for itself. */
const QUEUES_OF: { readonly [T in TableName]?: (hall: Hall, id: string) => readonly string[] } = {
  lines: (_hall, id) => [id],
  staffing: (_hall, id) => [id],
  tallies: tallied('q'),
  desks: servedAt,
  tickets: () => [],
  legs: () => [],
  routes: () => [],
};

/** A phone is concerned by its own ticket and by its queue; most of what happens is about others. */
function concernedPhones(hall: Hall, touches: readonly Touch[]): (params: OfTicket) => boolean {
  const [own, queues] = [new Set<string>(), new Set<string>()];
  for (const { table, id } of touches) {
    const queuesOf = QUEUES_OF[table];
    if (!queuesOf) return () => true;
    if (table === 'tickets' || table === 'routes') own.add(id);
    for (const queueId of queuesOf(hall, id)) queues.add(queueId);
  }
  return ({ ticketId }) => own.has(ticketId) || queues.has(hall.tickets.get(ticketId)?.queueId ?? '');
}

/** One ticket, by the id that its token was read to. How many are ahead is counted in its line. */
export const ticketView: View<OfTicket> = {
  glance: concernedPhones,
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
        const first = state === 'waiting' ? beforeOf(hall, ticket, BEFORE_SHOWN) : null;
        const ahead = first?.ahead ?? null;
        const before = (first?.last ?? []).map(one => hall.tickets.get(one)!.label);
        const band = ahead === null ? null : bandFor(hall, ticket.queueId, ahead);
        const backAt = ticket.state === 'held' ? ticket.backAt : null;
        const until = ticket.state === 'missed' ? backUntil(ticketRules(hall), ticket) : null;
        const reason = ticket.state === 'voided' ? ticket.reason : null;
        const calls = 'calls' in ticket ? ticket.calls : 0;
        const place = { queue: queue.name, place: queue.place, ahead, counter: counter?.number ?? null };
        const lacks = lacksOf(hall, ticket);
        const route = showRoute(hall, ticket);
        return {
          route,
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
        routes: (_hall, id, { ticketId }) => (id === ticketId ? [id] : []),
        calling: (_hall, _id, { ticketId }) => [ticketId],
        queues: (_hall, _id, { ticketId }) => [ticketId],
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
