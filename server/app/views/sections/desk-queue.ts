import { TARGET_MINUTES } from '../../../domain/hall/plan.ts';
import { callerAt, waitingIn } from '../../../domain/queue/calling/in-hall.ts';
import { shownOf } from '../../../domain/queue/calling/shown.ts';
import type { Hall } from '../../../domain/state/hall.ts';
import { remember } from '../../../domain/state/remember.ts';
import { showQueue } from './queue.ts';

/** How many of each class of a line an officer sees by number. */
const NEXT_SHOWN = 8;

function showNext(hall: Hall, queueId: string, counterId: string) {
  return shownOf(line(hall, queueId).candidates, counterId, NEXT_SHOWN).map(
    ({ ticketId, forCounter, ...place }) => {
      const { label, takenAt } = hall.tickets.get(ticketId)!;
      const { since, order, slotAt } = place;
      const of = { class: place.class, since, order, slotAt };
      return { ticketId, label, takenAt, ...of, isBack: forCounter === counterId };
    },
  );
}

const READ = [
  ...(['queues', 'lines', 'tickets', 'legs', 'desks'] as const),
  ...(['counters', 'profiles', 'staffing', 'tallies'] as const),
] as const;

/** Who waits in a queue, and for which counters some of them do. */
const line = remember(READ, (hall, queueId) => {
  const { candidates } = waitingIn(hall as Hall, queueId);
  return { candidates, awaited: new Set(candidates.map(({ forCounter }) => forCounter)) };
});

/** By queue, profile, and a counter of it for whom somebody waits. */
const shown = remember(READ, (some, key) => {
  const hall = some as Hall;
  const [queueId, like, counterId] = key.split(' ') as [string, string, string];
  const record = showQueue(hall, queueId);
  if (!record) return null;
  const target = hall.queues.get(queueId)!.targetMinutes ?? TARGET_MINUTES;
  const { inARow } = hall.lines.get(queueId)!;
  const { weight, idleOnly } = callerAt(hall, like).serves.find(one => one.queueId === queueId)!;
  return { ...record, target, weight, idleOnly, inARow, next: showNext(hall, queueId, counterId) };
});

/**
 * A queue as the desk of a counter that serves it sees it; null: there is none. Counters of one profile see the same,
 * unless somebody waits for one of them alone, and are given the very same record.
 */
export function showDeskQueue(hall: Hall, queueId: string, counterId: string): unknown {
  const { profileId } = hall.counters.get(counterId)!;
  const isAwaited = line(hall, queueId).awaited.has(counterId);
  return shown(hall, `${queueId} ${likeness(hall, profileId)} ${isAwaited ? counterId : ''}`);
}

/** One counter of a profile, to stand for all. */
const likeness = remember(['counters'], ({ counters }, profileId) => {
  for (const counter of counters.values()) if (counter.profileId === profileId) return counter.id;
  return '';
});
