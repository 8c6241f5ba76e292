import type { Bureau, Item, Zone } from '../../domain/hall/plan.ts';
import { counterSection } from './sections/counter.ts';
import { hallSection, hallWithDaySection } from './sections/hall.ts';
import { missedSection } from './sections/missed.ts';
import { queueSection } from './sections/queue.ts';
import { tableSection } from './sections/table.ts';
import type { View } from './view.ts';
import type { Hall } from '../../domain/state/hall.ts';

function showCall(hall: Hall, id: string): unknown {
  const ticket = hall.tickets.get(id);
  if (!ticket || (ticket.state !== 'called' && ticket.state !== 'serving')) return null;
  const counter = hall.counters.get(ticket.counterId);
  if (!counter) return null;
  const { label, queueId, state, calls } = ticket;
  const at = ticket.state === 'called' ? ticket.lastCallAt : ticket.calledAt;
  return { label, counter: counter.number, zoneId: counter.zoneId, queueId, state, calls, at };
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
      on: { tickets: (_hall, id) => [id], counters: calledIds },
    },
    queues: queueSection,
    counters: counterSection,
    missed: missedSection,
  },
};

export const kioskView: View<unknown> = {
  sections: {
    hall: hallWithDaySection,
    bureaus: tableSection<Bureau>('bureaus', ({ name, zoneId }) => ({ name, zoneId })),
    queues: queueSection,
  },
};

export const catalogueView: View<unknown> = {
  sections: {
    items: tableSection<Item>('items', ({ name, group, bureauId, queueId }) => ({
      name,
      group,
      bureauId,
      queueId,
    })),
  },
};

/** One ticket, by the id that its token was read to. How many are ahead is counted in its line. */
export const ticketView: View<{ ticketId: string }> = {
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
        const ahead = state === 'waiting' ? hall.lines.get(ticket.queueId)!.waiting.indexOf(id) : null;
        const calls = 'calls' in ticket ? ticket.calls : 0;
        const place = { queue: queue.name, place: queue.place, ahead, counter: counter?.number ?? null };
        return { label, state, takenAt, calls, ...place };
      },
      on: {
        tickets: (_hall, id, { ticketId }) => (id === ticketId ? [id] : []),
        lines: (hall, id, { ticketId }) => (hall.tickets.get(ticketId)?.queueId === id ? [ticketId] : []),
        queues: (hall, id, { ticketId }) => (hall.tickets.get(ticketId)?.queueId === id ? [ticketId] : []),
        counters: (_hall, _id, { ticketId }) => [ticketId],
      },
    },
  },
};
