import type { Drafted } from '../state/tables.ts';
import type { Ticket } from './ticket.ts';

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

/** Adds (sign 1) or takes away (sign -1) what one ticket counts for. */
function count(tallies: Tallies, ticket: Ticket, sign: 1 | -1): void {
  row(tallies, queueTally(ticket.homeId)).issued += sign;
  const there = row(tallies, queueTally(ticket.queueId));
  there.called += sign * ticket.called;
  there.missed += sign * ticket.misses;
  if (ticket.state === 'left') there.left += sign;
  if (ticket.state === 'held') there.held += sign;
  if (ticket.state !== 'done') return;
  const servedMs = sign * (ticket.endedAt - ticket.startedAt);
  there.done += sign;
  there.servedMs += servedMs;
  const counter = row(tallies, counterTally(ticket.counterId));
  counter.done += sign;
  counter.servedMs += servedMs;
}

function dropIfZero(tallies: Tallies, id: string): void {
  if (tallies.has(id) && isZero(tallies.edit(id))) tallies.drop(id);
}

/** Counts a ticket that is new. */
export function tallyNew(tallies: Tallies, ticket: Ticket): void {
  count(tallies, ticket, 1);
}

/** Counts a ticket that has changed: what it was is taken away, what it is is added. */
export function tallyChange(tallies: Tallies, before: Ticket, after: Ticket): void {
  if (sameFigures(before, after)) return;
  count(tallies, before, -1);
  count(tallies, after, 1);
  if (before.queueId !== after.queueId) dropIfZero(tallies, queueTally(before.queueId));
}

/** Most acts change no figure: then no tally is touched, and no screen is told. */
function sameFigures(a: Ticket, b: Ticket): boolean {
  const counts = (t: Ticket): boolean => t.state === 'done' || t.state === 'left' || t.state === 'held';
  return (
    a.queueId === b.queueId &&
    a.called === b.called &&
    a.misses === b.misses &&
    (a.state === b.state || (!counts(a) && !counts(b)))
  );
}
