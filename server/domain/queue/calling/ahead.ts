import type { Hall } from '../../state/hall.ts';
import { remember } from '../../state/remember.ts';
import { countWhile, waitingIds } from '../line.ts';
import type { Ticket } from '../ticket.ts';
import { awaitedIn, callingRules, candidateOf, dueIn, type Floor, waitingIn } from './in-hall.ts';
import { TICKET_CLASSES } from './rules.ts';
import { type Caller, type Candidate, creditOf, scoreOf } from './score.ts';

/** A counter for one queue alone: by it a place in that queue's line is told to those who do not sit at a counter. */
export const anyCounter = (queueId: string): Caller => ({
  counterId: '',
  serves: [{ queueId, weight: 1, idleOnly: false }],
});

/** What a place in a line is told from. */
export type Waiter = Pick<Ticket, 'id' | 'queueId' | 'class' | 'since' | 'order' | 'slotAt'>;

type Rank = Pick<Candidate, 'order'> & { readonly tier: number; readonly credit: number };
type Ranked = Rank & { readonly id: string };

const isBetter = (a: Rank, b: Rank): boolean =>
  a.tier !== b.tier ? a.tier > b.tier : a.credit !== b.credit ? a.credit > b.credit : a.order < b.order;

/** Where a candidate stands in the line of its queue; null: it waits for one counter alone. */
function rankOf(hall: Floor, one: Candidate, now: number): Ranked | null {
  const score = scoreOf(one, anyCounter(one.queueId), callingRules(hall), now);
  return score && { id: one.ticketId, order: one.order, ...score };
}

const ownRank = (hall: Floor, { id, ...waiter }: Waiter, now: number): Ranked =>
  rankOf(hall, { ...waiter, ticketId: id, forCounter: null }, now)!;

/**
 * How many of its queue would be called before a waiting ticket, `now`, epoch ms; who waits for one counter alone is not
 * among them, and those who go before are all, though not all of them may in a row. All are counted by credit, by halving
 * each class's list, then put right for the few who go by something else, so that it costs as much in a line of ten as in
 * one of ten thousand.
 */
export function aheadOf(hall: Floor, waiter: Waiter, now: number): number {
  const { id: ownId, queueId } = waiter;
  const line = hall.lines.get(queueId);
  if (!line) return 0;
  const rules = callingRules(hall);
  const own = ownRank(hall, waiter, now);
  const byCredit = (id: string): boolean => {
    const ticket = hall.tickets.get(id)!;
    return isBetter({ tier: 1, credit: creditOf(ticket, 1, rules, now), order: ticket.order }, own);
  };
  const byRank = (id: string): boolean => {
    const rank = id === ownId ? null : rankOf(hall, candidateOf(hall, hall.tickets.get(id)!), now);
    return rank !== null && isBetter(rank, own);
  };
  let ahead = 0;
  for (const name of TICKET_CLASSES) ahead += countWhile(line.lanes[name], byCredit);
  const others = [...dueIn(hall, line, now), ...awaitedIn(hall, queueId)];
  const stored = hall.tickets.get(ownId);
  if (stored?.state === 'waiting' && stored.queueId === queueId) others.push(ownId);
  for (const id of new Set(others)) ahead += Number(byRank(id)) - Number(byCredit(id));
  return ahead;
}

/** A queue's line as it would be called when the last of it joined: every phone of the queue asks for it. */
const rankedLine = remember(
  ['tickets', 'lines', 'legs', 'desks', 'counters', 'profiles', 'calling'],
  (hall, queueId) => {
    const now = lastJoinedAt(hall, queueId);
    const line = waitingIn(hall, queueId)
      .candidates.map(one => rankOf(hall, one, now))
      .filter(one => one !== null);
    return { now, line: line.sort((a, b) => (isBetter(a, b) ? -1 : 1)).map(({ id }) => id) };
  },
);

/**
 * How many of its queue would be called before a waiting ticket at `lastJoinedAt`, and the ids of the `most` just before
 * it, the next to be called first.
 */
export function beforeOf(hall: Floor, ticket: Waiter, most: number): { ahead: number; last: string[] } {
  const { now, line } = rankedLine(hall, ticket.queueId);
  const own = ownRank(hall, ticket, now);
  const ahead = countWhile(line, id =>
    isBetter(rankOf(hall, candidateOf(hall, hall.tickets.get(id)!), now)!, own),
  );
  return { ahead, last: line.slice(Math.max(0, ahead - most), ahead) };
}

/**
 * The moment by which places in a line are told where no clock is at hand: when the last of those who wait took the number.
 * A view follows from facts alone (rule V3).
 */
export function lastJoinedAt({ lines, tickets }: Pick<Hall, 'lines' | 'tickets'>, queueId: string): number {
  let last = 0;
  for (const id of waitingIds(lines.get(queueId)!)) last = Math.max(last, tickets.get(id)!.takenAt);
  return last;
}
