import { openDay } from '../../day/facts.ts';
import { countWaiting, waitingIds } from '../../queue/line.ts';
import type { Hall } from '../../state/hall.ts';
import type { Desk } from '../desk.ts';
import { servedAt } from '../staffing.ts';
import { tideRules, type TideRules } from './rules.ts';
import type { Proposal } from './tide.ts';

const MINUTE_MS = 60_000;

const waitingAt = (hall: Hall, queueId: string): number => {
  const line = hall.lines.get(queueId);
  return line ? countWaiting(line) : 0;
};

/** How many of a queue have waited the rules' minutes. */
function longWaiting(hall: Hall, queueId: string, { minutes }: TideRules, now: number): number {
  const line = hall.lines.get(queueId);
  const from = now - minutes * MINUTE_MS;
  return line ? waitingIds(line).filter(id => hall.tickets.get(id)!.takenAt <= from).length : 0;
}

const ownLoad = (hall: Hall, counterId: string): number =>
  servedAt(hall, counterId).reduce((sum, queueId) => sum + waitingAt(hall, queueId), 0);

/** The profile by which a counter may serve a queue that it does not serve now; null: none, or it changed too lately. */
function profileFor(hall: Hall, { counterId }: Desk, queueId: string, rules: TideRules, now: number) {
  const tide = hall.tides.get(counterId);
  if (tide && (tide.closedAt === null || now - tide.closedAt < rules.shortest * MINUTE_MS)) return null;
  if (servedAt(hall, counterId).includes(queueId)) return null;
  const offered = hall.counters.get(counterId)?.tidalIds ?? [];
  return offered.find(id => hall.profiles.get(id)?.queueIds.includes(queueId)) ?? null;
}

function opening(hall: Hall, rules: TideRules, now: number): Proposal[] {
  const taken = new Set<string>();
  const loads = [...hall.queues.ids()]
    .map(queueId => ({ queueId, waiting: longWaiting(hall, queueId, rules, now) }))
    .filter(({ waiting }) => waiting > rules.waiting)
    .sort((a, b) => b.waiting - a.waiting || (a.queueId < b.queueId ? -1 : 1));
  return loads.flatMap(({ queueId, waiting }) => {
    const candidates = [...hall.desks.values()]
      .filter(({ counterId, paused }) => paused === null && !taken.has(counterId))
      .flatMap(desk => {
        const profileId = profileFor(hall, desk, queueId, rules, now);
        return profileId === null ? [] : [{ counterId: desk.counterId, profileId }];
      })
      .sort(
        (a, b) =>
          ownLoad(hall, a.counterId) - ownLoad(hall, b.counterId) || (a.counterId < b.counterId ? -1 : 1),
      );
    const [best] = candidates;
    if (!best || ownLoad(hall, best.counterId) >= waiting) return [];
    taken.add(best.counterId);
    return [{ act: 'open' as const, ...best, queueId, waiting }];
  });
}

function closing(hall: Hall, rules: TideRules, now: number): Proposal[] {
  return [...hall.tides.values()].flatMap(({ counterId, usualId, profileId, since, closedAt }) => {
    if (closedAt !== null || now - since < rules.shortest * MINUTE_MS) return [];
    const usual = hall.profiles.get(usualId)?.queueIds ?? [];
    const extra = (hall.profiles.get(profileId)?.queueIds ?? []).filter(id => !usual.includes(id));
    const waiting = extra.reduce((sum, id) => sum + waitingAt(hall, id), 0);
    return waiting <= rules.closeWaiting ? [{ act: 'close' as const, counterId, waiting }] : [];
  });
}

/**
 * What the load asks for at `now`, epoch ms (rule C8): one counter for each queue of which too many have waited too long,
 * the one whose own queues are the emptiest and emptier than that one, and the end of what is needed no more. From facts
 * and the clock alone, so that two who look see the same.
 */
export function proposals(hall: Hall, now: number): Proposal[] {
  const rules = tideRules(hall);
  if (rules === null || !openDay(hall)) return [];
  return [...opening(hall, rules, now), ...closing(hall, rules, now)];
}
