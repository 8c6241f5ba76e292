import type { Hall } from '../state/hall.ts';
import type { Ticket } from './ticket.ts';

/** What the badge of a number says. Why it goes before is never said: the green channel and every entitlement look alike. */
export const BADGES = ['booked', 'priority'] as const;
export type Badge = (typeof BADGES)[number];

/** The badge of a ticket on public boards; null while no board of the hall is to show any (rule B23). */
export function badgeOf(hall: Pick<Hall, 'boards'>, ticket: Pick<Ticket, 'class'>): Badge | null {
  if (ticket.class === 'ordinary') return null;
  for (const board of hall.boards.values())
    if (board.badge) return ticket.class === 'booked' ? 'booked' : 'priority';
  return null;
}
