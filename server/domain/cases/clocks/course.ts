import type { CaseClock } from './clock.ts';
import { type Milestone, milestones } from './light.ts';
import type { Reckoning } from './reckoning.ts';
import { type RunningClock, runningClock, type Times, timesOf } from './running.ts';

/** How a clock goes on from where it stands: its last days, and the days on which its light turns, rising. */
export interface Course {
  readonly times: Times;
  readonly turns: readonly Milestone[];
}

/** Clocks that are kept of one reckoning: of a county's cases most began on the same days with the same limits. */
const KEPT = 20_000;

const kept = new WeakMap<Reckoning, Map<string, Course>>();

/** The course of a case's clock by the hall's calendar and rules (rules G2, G3); clocks alike are counted once. */
export function courseOf(reckoning: Reckoning, one: CaseClock): Course {
  const clock = runningClock(one);
  const key = JSON.stringify(clock);
  let courses = kept.get(reckoning);
  if (!courses || courses.size >= KEPT) kept.set(reckoning, (courses = new Map<string, Course>()));
  let course = courses.get(key);
  if (!course) courses.set(key, (course = counted(reckoning, clock)));
  return course;
}

function counted({ calendar, lights }: Reckoning, clock: RunningClock | null): Course {
  const times = timesOf(calendar, clock);
  return { times, turns: milestones(calendar, clock, times, lights) };
}
