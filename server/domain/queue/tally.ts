import type { Drafted } from '../state/tables.ts';
import type { Hand } from './hands.ts';
import type { Outcome } from './outcomes.ts';
import type { RouteLeg } from './routes/route.ts';
import type { Ticket } from './ticket.ts';

/** Today's sums of a queue (`q/` and its id), a counter (`c/`) or an officer (`o/`); they follow from the tickets (rule V4). */
export interface Tally {
  issued: number;
  called: number;
  missed: number;
  done: number;
  left: number;
  /** Ended by the hall: the day closed, or nobody came back. */
  voided: number;
  /** Made at counters for those who came without a number; among those issued. */
  direct: number;
  /** Handed out on paper and entered later; among those issued. */
  paper: number;
  /** Of those issued: in another queue now, or ended there (rule T30). */
  moved: number;
  /** Held now. */
  held: number;
  /** Services on legs of routes that went on; they are not among those done. */
  legs: number;
  /** Time of service, without holds, of those done and of legs. */
  servedMs: number;
  /** Of those done, by what came of it, where that was entered. */
  outcomes: Readonly<Partial<Record<Outcome, number>>>;
}

type Tallies = Pick<Drafted<Tally>, 'put' | 'drop' | 'edit' | 'has'>;

/** Before anything happened. */
export const NO_FIGURES: Readonly<Tally> = {
  issued: 0,
  called: 0,
  missed: 0,
  done: 0,
  left: 0,
  voided: 0,
  direct: 0,
  paper: 0,
  moved: 0,
  held: 0,
  legs: 0,
  servedMs: 0,
  outcomes: {},
};

export const queueTally = (queueId: string): string => `q/${queueId}`;
/** Of a member of staff: the time that was theirs, and what they ended (rule C7). */
export const officerTally = (staffId: string): string => `o/${staffId}`;
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
  t.voided === 0 &&
  t.direct === 0 &&
  t.paper === 0 &&
  t.moved === 0 &&
  t.held === 0 &&
  t.legs === 0 &&
  t.servedMs === 0;

/** One more or less of an outcome; those of which there are none are left out, the rest stand in one order. */
function counted(outcomes: Tally['outcomes'], outcome: Outcome, sign: 1 | -1): Tally['outcomes'] {
  const sums = { ...outcomes, [outcome]: (outcomes[outcome] ?? 0) + sign };
  const kept = Object.entries(sums).filter(([, sum]) => sum !== 0);
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Adds (sign 1) or takes away (sign -1) what one ticket counts for. */
function count(tallies: Tallies, ticket: Ticket, sign: 1 | -1): void {
  const home = row(tallies, queueTally(ticket.homeId));
  home.issued += sign;
  if (ticket.direct) home.direct += sign;
  if (ticket.enteredAt !== null) home.paper += sign;
  if (ticket.homeId !== ticket.queueId) home.moved += sign;
  const there = row(tallies, queueTally(ticket.queueId));
  there.called += sign * ticket.called;
  there.missed += sign * ticket.misses;
  if (ticket.state === 'left') there.left += sign;
  if (ticket.state === 'voided') there.voided += sign;
  if (ticket.state === 'held') there.held += sign;
  if (ticket.state !== 'done') return;
  const servedMs = sign * (ticket.endedAt - ticket.startedAt);
  there.done += sign;
  there.servedMs += servedMs;
  if (ticket.outcome !== null) there.outcomes = counted(there.outcomes, ticket.outcome, sign);
  const counter = row(tallies, counterTally(ticket.counterId));
  counter.done += sign;
  counter.servedMs += servedMs;
  countHands(tallies, ticket.hands, 'done', sign);
}

/** The time that was each officer's, and what the last of them ended (rule C7). */
function countHands(tallies: Tallies, hands: readonly Hand[], of: 'done' | 'legs', sign: 1 | -1): void {
  for (const { officerId, ms } of hands) row(tallies, officerTally(officerId)).servedMs += sign * ms;
  const last = hands.at(-1);
  if (last) row(tallies, officerTally(last.officerId))[of] += sign;
}

/** Adds (sign 1) or takes away (sign -1) what a leg counts for that is done (rule T25): at its queue and its counter. */
export function tallyLeg(tallies: Tallies, { queueId, served }: RouteLeg, sign: 1 | -1): void {
  if (!served) return;
  for (const id of [queueTally(queueId), counterTally(served.counterId)]) {
    const there = row(tallies, id);
    there.legs += sign;
    there.servedMs += sign * (served.endedAt - served.startedAt);
    dropIfZero(tallies, id);
  }
  const { hands = [] } = served;
  countHands(tallies, hands, 'legs', sign);
  for (const { officerId } of hands) dropIfZero(tallies, officerTally(officerId));
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
  if (before.state !== 'done') return;
  dropIfZero(tallies, counterTally(before.counterId));
  for (const { officerId } of before.hands) dropIfZero(tallies, officerTally(officerId));
}

const COUNTED: readonly Ticket['state'][] = ['done', 'left', 'voided', 'held'];

/** Most acts change no figure: then no tally is touched, and no screen is told. */
function sameFigures(a: Ticket, b: Ticket): boolean {
  const counts = ({ state }: Ticket): boolean => COUNTED.includes(state);
  return (
    a.queueId === b.queueId &&
    a.called === b.called &&
    a.misses === b.misses &&
    (a.state === b.state || (!counts(a) && !counts(b)))
  );
}
