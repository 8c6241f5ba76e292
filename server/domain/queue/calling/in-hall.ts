import type { HallPlan, Profile } from '../../hall/plan.ts';
import type { Hall } from '../../state/hall.ts';
import { waitsFor } from '../leg.ts';
import { countWhile, type Line, waitingIds } from '../line.ts';
import type { Ticket } from '../ticket.ts';
import type { Lines, Waiting } from './pick.ts';
import { type CallingRules, TICKET_CLASSES, USUAL_CALLING } from './rules.ts';
import { type Caller, type Candidate, isDue } from './score.ts';

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
  const candidates = waitingIds(line).map(id => candidateOf(hall, hall.tickets.get(id)!));
  return { candidates, inARow: line.inARow };
}

/** Ids of those who wait in a queue for one counter alone (rules Q2, T16). */
export function awaitedIn(hall: Floor, queueId: string): string[] {
  if (hall.legs.size === 0) return [];
  return [...hall.legs.ids()].filter(id => {
    const ticket = hall.tickets.get(id)!;
    return ticket.state === 'waiting' && ticket.queueId === queueId && waitsFor(hall, id) !== null;
  });
}

/** Ids of those in a line whose slot is over `now`, epoch ms, so that they are next (rule Q5). */
export function dueIn(hall: Floor, { slots }: Pick<Line, 'slots'>, now: number): string[] {
  const rules = callingRules(hall);
  return slots.slice(
    0,
    countWhile(slots, id => isDue(hall.tickets.get(id)!, rules, now)),
  );
}

/**
 * Those of a queue who can be called next at all, as `headsOf` finds them among all who wait, found from the heads of its
 * lists: of each class and by slot the first whom any counter may call, and who waits for one counter alone.
 */
export function headsIn(hall: Floor, queueId: string): Waiting {
  const line = hall.lines.get(queueId);
  if (!line) return { candidates: [], inARow: 0 };
  const heads = new Set(awaitedIn(hall, queueId));
  for (const ids of [...TICKET_CLASSES.map(name => line.lanes[name]), line.slots]) {
    const first = ids.find(id => !heads.has(id) || waitsFor(hall, id) === null);
    if (first !== undefined) heads.add(first);
  }
  const candidates = [...heads].map(id => candidateOf(hall, hall.tickets.get(id)!));
  return { candidates, inARow: line.inARow };
}

/** Who can be called next in some queues. */
export function headsOfLines(hall: Floor, queueIds: readonly string[]): Lines {
  return new Map(queueIds.map(id => [id, headsIn(hall, id)]));
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
