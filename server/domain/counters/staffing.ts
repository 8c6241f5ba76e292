import type { Hall } from '../state/hall.ts';
import type { Drafted } from '../state/tables.ts';

/** Who serves a queue now: it follows from the desks and their profiles, and is kept so that no take counts them. */
export interface Staffing {
  /** Counters that are open, not paused, and serve it. */
  readonly open: number;
  readonly paused: number;
  /** The open counters, each by its share: one that serves four queues is a quarter. In millionths, to add exactly. */
  readonly shares: number;
}

const MILLION = 1_000_000;
const NOBODY: Staffing = { open: 0, paused: 0, shares: 0 };

/** The queues that a counter serves by its profile. */
export function servedAt(hall: Pick<Hall, 'counters' | 'profiles'>, counterId: string): readonly string[] {
  const counter = hall.counters.get(counterId);
  return (counter && hall.profiles.get(counter.profileId)?.queueIds) ?? [];
}

/** How many counters of the hall are open and not paused (rule C3). */
export function countersOpen({ desks }: Pick<Hall, 'desks'>): number {
  let open = 0;
  for (const { paused } of desks.values()) if (paused === null) open += 1;
  return open;
}

/** Counts the desks that serve a queue. */
export function staffingOf(hall: Pick<Hall, 'desks' | 'counters' | 'profiles'>, queueId: string): Staffing {
  let [open, paused, shares] = [0, 0, 0];
  for (const { counterId, paused: pause } of hall.desks.values()) {
    const served = servedAt(hall, counterId);
    if (!served.includes(queueId)) continue;
    if (pause !== null) paused += 1;
    else [open, shares] = [open + 1, shares + Math.round(MILLION / served.length)];
  }
  return open + paused === 0 ? NOBODY : { open, paused, shares };
}

/** Counts these queues' desks anew, after a counter opened, closed, paused or went on. */
export function restaff(
  hall: Pick<Hall, 'desks' | 'counters' | 'profiles'> & {
    readonly staffing: Pick<Drafted<Staffing>, 'put' | 'drop' | 'has'>;
  },
  queueIds: Iterable<string>,
): void {
  for (const queueId of queueIds) {
    const staffing = staffingOf(hall, queueId);
    if (staffing !== NOBODY) hall.staffing.put(queueId, staffing);
    else if (hall.staffing.has(queueId)) hall.staffing.drop(queueId);
  }
}

/** Who serves a queue now, as it is kept. */
export function staffedNow(hall: Pick<Hall, 'staffing'>, queueId: string): Staffing {
  return hall.staffing.get(queueId) ?? NOBODY;
}
