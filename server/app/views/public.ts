import { badgeOf } from '../../domain/queue/badge.ts';
import type { Zone } from '../../domain/hall/plan.ts';
import { cardsSection } from './sections/card.ts';
import { counterSection } from './sections/counter.ts';
import { hallSection, hallWithDaySection, staffedSection } from './sections/hall.ts';
import { kiosksSection } from './sections/kiosk.ts';
import { missedSection } from './sections/missed.ts';
import { boardSection, bureauSection, serviceSection, tileSection } from './sections/plan.ts';
import {
  bulletinsSection,
  headsSection,
  kioskBulletinsSection,
  noticeSection,
  openingSection,
} from './sections/published.ts';
import { queueSection } from './sections/queue.ts';
import { kioskRoutesSection } from './sections/route.ts';
import { tableSection } from './sections/table.ts';
import { voiceSection, voicesSection } from './sections/voice.ts';
import type { View } from './view.ts';
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
    duties: headsSection,
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
    routes: kioskRoutesSection,
    kiosks: kiosksSection,
    staffed: staffedSection,
    opening: openingSection,
    notice: noticeSection,
    bulletins: kioskBulletinsSection,
  },
};
