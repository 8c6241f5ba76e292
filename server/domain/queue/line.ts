import type { Ticket } from './ticket.ts';

/** A queue's line today: the next number to print, and the ids of those who wait, by the place from which they wait. */
export interface Line {
  readonly queueId: string;
  next: number;
  waiting: string[];
  /** Label of the ticket called last today, for boards. */
  lastCalled: string | null;
  /** How many that go before were called last in a row (rule Q6). */
  inARow: number;
}

/** From when a ticket's credit runs, and what decides between equals (rule Q3). */
export type Place = Pick<Ticket, 'since' | 'order'>;
type PlaceOf = (ticketId: string) => Place;

/** Whether a place is before another. */
export const isBefore = (a: Place, b: Place): boolean =>
  a.since < b.since || (a.since === b.since && a.order < b.order);

/** Where a place belongs among the waiting: after all that are not behind it. */
function indexOf(waiting: readonly string[], place: Place, placeOf: PlaceOf): number {
  let low = 0;
  let high = waiting.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(place, placeOf(waiting[middle]!))) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Puts a ticket into the line at its place; most come last, so the end is looked at first. */
export function join(line: Line, ticketId: string, place: Place, placeOf: PlaceOf): void {
  const last = line.waiting[line.waiting.length - 1];
  if (last === undefined || !isBefore(place, placeOf(last))) line.waiting.push(ticketId);
  else line.waiting.splice(indexOf(line.waiting, place, placeOf), 0, ticketId);
}

/** Takes a ticket out of the line; most go from its head, so the head is looked at first. */
export function leaveLine(line: Line, ticketId: string): void {
  const at = line.waiting[0] === ticketId ? 0 : line.waiting.indexOf(ticketId);
  if (at < 0) throw new Error('ticket is not in its line');
  if (at === 0) line.waiting.shift();
  else line.waiting.splice(at, 1);
}
