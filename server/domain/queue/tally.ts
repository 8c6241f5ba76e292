import type { Drafted } from '../state/tables.ts';
import type { Ticket, TicketState } from './ticket.ts';

/** Today's sums of a queue (`q/` and its id) or a counter (`c/` and its id); they follow from the tickets (rule V4). */
export interface Tally {
  issued: number;
  called: number;
  missed: number;
  done: number;
  left: number;
  /** Held now. */
  held: number;
  /** Time of service, without holds, of those done. */
  servedMs: number;
}

type Tallies = Pick<Drafted<Tally>, 'put' | 'drop' | 'edit' | 'has'>;

/** Before anything happened. */
export const NO_FIGURES: Readonly<Tally> = {
  issued: 0,
  called: 0,
  missed: 0,
  done: 0,
  left: 0,
  held: 0,
  servedMs: 0,
};

export const queueTally = (queueId: string): string => `q/${queueId}`;
export const counterTally = (counterId: string): string => `c/${counterId}`;

function row(tallies: Tallies, id: string): Tally {
  if (!tallies.has(id)) tallies.put(id, { ...NO_FIGURES });
  return tallies.edit(id);
}

/** Whether nothing is counted: such a tally is dropped, so that a recount has the same ones. */
const isZero = (t: Tally): boolean =>
  t.issued === 0 &&
  t.called === 0 &&
  t.missed === 0 &&
  t.done === 0 &&
  t.left === 0 &&
  t.held === 0 &&
  t.servedMs === 0;

/** Adds (sign 1) or takes away (sign -1) what one ticket counts for in the queue where it is. */
function count(there: Tally, ticket: Ticket, sign: 1 | -1): void {
  there.called += sign * ticket.called;
  there.missed += sign * ticket.misses;
  if (ticket.state === 'left') there.left += sign;
  else if (ticket.state === 'held') there.held += sign;
  else if (ticket.state === 'done') addService(there, ticket, sign);
}

type Done = Extract<Ticket, { state: 'done' }>;

function addService(tally: Tally, { startedAt, endedAt }: Done, sign: 1 | -1): void {
  tally.done += sign;
  tally.servedMs += sign * (endedAt - startedAt);
}

/** Counts a ticket that was just taken: nothing has happened to it yet. */
export function tallyTaken(tallies: Tallies, queueId: string): void {
  row(tallies, queueTally(queueId)).issued += 1;
}

/** Counts a ticket with whatever has happened to it. */
export function tallyWhole(tallies: Tallies, ticket: Ticket): void {
  tallyTaken(tallies, ticket.homeId);
  count(row(tallies, queueTally(ticket.queueId)), ticket, 1);
  if (ticket.state === 'done') addService(row(tallies, counterTally(ticket.counterId)), ticket, 1);
}

/** Counts a ticket that has changed: what it was is taken away, what it is is added. */
export function tallyChange(tallies: Tallies, before: Ticket, after: Ticket): void {
  if (sameFigures(before, after)) return;
  const was = row(tallies, queueTally(before.queueId));
  count(was, before, -1);
  count(before.queueId === after.queueId ? was : row(tallies, queueTally(after.queueId)), after, 1);
  if (after.state === 'done') addService(row(tallies, counterTally(after.counterId)), after, 1);
  if (before.queueId !== after.queueId && isZero(was)) tallies.drop(queueTally(before.queueId));
}

const COUNTED: ReadonlySet<TicketState> = new Set(['done', 'left', 'held']);

/** Most acts change no figure: then no tally is touched, and no screen is told. */
function sameFigures(a: Ticket, b: Ticket): boolean {
  if (a.queueId !== b.queueId || a.called !== b.called || a.misses !== b.misses) return false;
  return a.state === b.state || (!COUNTED.has(a.state) && !COUNTED.has(b.state));
}
