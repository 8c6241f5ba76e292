import type { Hall } from '../../../domain/state/hall.ts';
import type { Section } from '../view.ts';
import { same } from './table.ts';

/** What every screen says of a counter. */
export function showCounter(hall: Hall, counterId: string): Record<string, unknown> | null {
  const counter = hall.counters.get(counterId);
  if (!counter) return null;
  const desk = hall.desks.get(counterId);
  const ticket = desk?.ticketId ? hall.tickets.get(desk.ticketId) : undefined;
  const idle = desk?.paused ? 'paused' : 'idle';
  return {
    number: counter.number,
    zoneId: counter.zoneId,
    open: desk !== undefined,
    label: ticket?.label ?? null,
    state: ticket ? (ticket.state === 'serving' ? 'serving' : 'called') : idle,
    since: desk?.since ?? null,
  };
}

/** The counter a ticket stands at. */
export const counterOfTicket = (hall: Hall, ticketId: string): string[] => {
  const ticket = hall.tickets.get(ticketId);
  return ticket && 'counterId' in ticket ? [ticket.counterId] : [];
};

export const counterSection: Section<unknown> = {
  ids: hall => hall.counters.ids(),
  one: showCounter,
  on: { counters: same, desks: same, tickets: counterOfTicket },
};
