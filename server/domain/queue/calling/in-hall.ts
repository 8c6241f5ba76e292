import type { HallPlan, Profile } from '../../hall/plan.ts';
import type { Hall } from '../../state/hall.ts';
import { remember } from '../../state/remember.ts';
import { waitsFor } from '../leg.ts';
import type { Ticket } from '../ticket.ts';
import type { Lines, Waiting } from './pick.ts';
import { type CallingRules, USUAL_CALLING } from './rules.ts';
import { type Caller, type Candidate, scoreOf } from './score.ts';

/** What of a hall calling is decided from. */
export type Floor = Pick<Hall, 'tickets' | 'lines' | 'legs' | 'desks' | 'counters' | 'profiles' | 'calling'>;

/** By what the hall calls now. */
export function callingRules({ calling }: Pick<Hall, 'calling'>): CallingRules {
  return calling.get('hall')?.rules ?? USUAL_CALLING;
}

/** A ticket as calling sees it. */
export function candidateOf(hall: Floor, ticket: Ticket): Candidate {
  const { id, queueId, since, order, slotAt } = ticket;
  const forCounter = hall.legs.size === 0 ? null : waitsFor(hall, id);
  return { ticketId: id, queueId, class: ticket.class, since, order, slotAt, forCounter };
}

/** Who waits in a queue. */
export function waitingIn(hall: Floor, queueId: string): Waiting {
  const line = hall.lines.get(queueId);
  if (!line) return { candidates: [], inARow: 0 };
  const candidates = line.waiting.map(id => candidateOf(hall, hall.tickets.get(id)!));
  return { candidates, inARow: line.inARow };
}

/** Who waits in some queues. */
export function linesOf(hall: Floor, queueIds: readonly string[]): Lines {
  return new Map(queueIds.map(id => [id, waitingIn(hall, id)]));
}

/** A counter with the queues of its profile; an unknown one serves none. */
export function callerAt(hall: Pick<Hall, 'counters' | 'profiles'>, counterId: string): Caller {
  const counter = hall.counters.get(counterId);
  return callerBy(counterId, counter && hall.profiles.get(counter.profileId));
}

/** Every counter of a plan. */
export function callersOf({ counters, profiles }: Pick<HallPlan, 'counters' | 'profiles'>): Caller[] {
  return counters.map(({ id, profileId }) =>
    callerBy(
      id,
      profiles.find(one => one.id === profileId),
    ),
  );
}

/** A counter by a profile. */
export function callerBy(counterId: string, profile: Profile | undefined): Caller {
  const serves = (profile?.queueIds ?? []).map(queueId => {
    const { weight = 1, idleOnly = false } = profile?.weights?.find(one => one.queueId === queueId) ?? {};
    return { queueId, weight, idleOnly };
  });
  return { counterId, serves };
}

/** A counter for one queue alone: by it a place in that queue's line is told to those who do not sit at a counter. */
export const anyCounter = (queueId: string): Caller => ({
  counterId: '',
  serves: [{ queueId, weight: 1, idleOnly: false }],
});

/** What a place in a line is told from. */
export type Waiter = Pick<Ticket, 'id' | 'queueId' | 'class' | 'since' | 'order' | 'slotAt'>;

/**
 * How many of its queue would be called before a waiting ticket, `now`, epoch ms; who waits for one counter alone is not
 * among them, and those who go before are all, though not all of them may in a row.
 */
export function aheadOf(hall: Floor, ticket: Waiter, now: number): number {
  return betterThan(hall, ticket, now).length;
}

/** The ids of those of its queue who would be called before a waiting ticket at `lastJoinedAt`, the next to be called first. */
export function beforeOf(hall: Floor, ticket: Waiter): string[] {
  const { now, line } = rankedLine(hall, ticket.queueId);
  const own = rankOf(hall, { ...ticket, ticketId: ticket.id, forCounter: null }, now)!;
  return line.filter(one => one.id !== ticket.id && isBetter(one, own)).map(({ id }) => id);
}

function betterThan(hall: Floor, { id, ...waiter }: Waiter, now: number): Ranked[] {
  const own = rankOf(hall, { ...waiter, ticketId: id, forCounter: null }, now)!;
  return rankedAt(hall, waiter.queueId, now).filter(one => one.id !== id && isBetter(one, own));
}

/** Where a candidate stands in the line of its queue; null: it waits for one counter alone. */
function rankOf(hall: Floor, one: Candidate, now: number): Ranked | null {
  const score = scoreOf(one, anyCounter(one.queueId), callingRules(hall), now);
  return score && { id: one.ticketId, order: one.order, ...score };
}

const rankedAt = (hall: Floor, queueId: string, now: number): Ranked[] =>
  waitingIn(hall, queueId)
    .candidates.map(one => rankOf(hall, one, now))
    .filter(one => one !== null);

/** A queue's line as it would be called when the last of it joined: every phone of the queue asks for it. */
const rankedLine = remember(
  ['tickets', 'lines', 'legs', 'desks', 'counters', 'profiles', 'calling'],
  (hall, queueId) => {
    const now = lastJoinedAt(hall, queueId);
    return { now, line: rankedAt(hall, queueId, now).sort((a, b) => (isBetter(a, b) ? -1 : 1)) };
  },
);

type Ranked = Pick<Candidate, 'order'> & {
  readonly id: string;
  readonly tier: number;
  readonly credit: number;
};

const isBetter = (a: Ranked, b: Ranked): boolean =>
  a.tier !== b.tier ? a.tier > b.tier : a.credit !== b.credit ? a.credit > b.credit : a.order < b.order;

/**
 * The moment by which places in a line are told where no clock is at hand: when the last of those who wait took the number.
 * A view follows from facts alone (rule V3).
 */
export function lastJoinedAt({ lines, tickets }: Pick<Hall, 'lines' | 'tickets'>, queueId: string): number {
  let last = 0;
  for (const id of lines.get(queueId)!.waiting) last = Math.max(last, tickets.get(id)!.takenAt);
  return last;
}
