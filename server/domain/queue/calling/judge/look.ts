import { anyCounter } from '../ahead.ts';
import { order } from '../order.ts';
import type { Book, Entry } from './book.ts';

/** Whether a ticket has come to its end. */
export const isOver = ({ state }: Entry): boolean =>
  state === 'done' || state === 'left' || state === 'voided';

/** The counter that a ticket waits for: open, not paused, and serving its queue (rules Q2, T16); null: any. */
export function waitsAt(book: Book, { goesTo, queueId }: Entry): string | null {
  if (goesTo === null) return null;
  const at = 'counterId' in goesTo ? goesTo.counterId : seatOf(book, goesTo.officerId);
  const seat = at === null ? undefined : book.seats.get(at);
  const serves = at !== null && book.callers.get(at)?.serves.some(one => one.queueId === queueId);
  return seat && !seat.paused && serves ? at : null;
}

function seatOf(book: Book, officerId: string): string | null {
  for (const [counterId, seat] of book.seats) if (seat.officerId === officerId) return counterId;
  return null;
}

/** Whether a counter has the skill for a ticket, and it waits for no other. */
export function mayCall(book: Book, counterId: string, ticket: Entry): boolean {
  const serves = book.callers.get(counterId)?.serves ?? [];
  if (!serves.some(({ queueId, weight }) => queueId === ticket.queueId && weight > 0)) return false;
  const at = waitsAt(book, ticket);
  return at === null || at === counterId;
}

/** Whether so many others of its queue are called before a ticket as the rules stand, epoch ms, or all where fewer wait. */
export function letsPass(book: Book, ticket: Entry, places: number, now: number): boolean {
  const candidates = [...book.tickets.values()]
    .filter(one => one.id !== ticket.id && one.state === 'waiting' && one.queueId === ticket.queueId)
    .filter(one => waitsAt(book, one) === null)
    .concat(ticket)
    .map(one => ({ ...one, ticketId: one.id, forCounter: null }));
  const line = { candidates, inARow: book.inARow.get(ticket.queueId) ?? 0 };
  const lines = new Map([[ticket.queueId, line]]);
  const most = Math.min(places, candidates.length - 1);
  const called = order(lines, anyCounter(ticket.queueId), book.rules, now, most);
  return called.every(({ ticketId }) => ticketId !== ticket.id);
}
