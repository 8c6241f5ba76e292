import type { Violation } from '../../../server/domain/queue/calling/judge/judge.ts';
import type { Hall } from '../../../server/domain/state/hall.ts';
import { replayed } from '../hall/whole.ts';
import { QueueDay } from './day.ts';

/** What many random days came to. */
export interface Days {
  steps: number;
  readonly acts: Map<string, number>;
  fewestTickets: number;
  /** Against the properties that facts can break: 1 to 4, 8, 9, 11 to 13; with the day's seed. */
  readonly violations: (Violation & { seed: number })[];
  /** Property 5: who was never called, though all counters went on after the last had come. */
  uncalled: number;
  /** Property 10: who got another age or class by being sent elsewhere. */
  aged: number;
  /** Property 14: days of which a replay gave another hall. */
  readonly otherReplay: number[];
  /** Property 11: days that left somebody neither served nor told. */
  readonly leftOpen: number[];
}

const STEPS = 700;
const LEAST_TICKETS = 150;
const REPLAYED = [
  'tickets',
  'lines',
  'desks',
  'legs',
  'routes',
  'holders',
  'tallies',
  'staffing',
  'calling',
] as const;

const told = (hall: Hall): string =>
  JSON.stringify(REPLAYED.map(name => [...hall[name].ids()].sort().map(id => [id, hall[name].get(id)])));

/** Days of these seeds, each judged fact by fact; every second one is closed with people waiting. */
export function manyDays(from: number, count: number): Days {
  const days: Days = {
    ...{ steps: 0, acts: new Map(), fewestTickets: Infinity, violations: [], uncalled: 0, aged: 0 },
    ...{ otherReplay: [], leftOpen: [] },
  };
  for (let seed = from; seed < from + count; seed += 1) {
    const day = new QueueDay(seed).run(STEPS);
    days.steps += STEPS;
    for (; day.taken < LEAST_TICKETS; days.steps += 10) day.run(10);
    if (seed % 2 === 0) days.uncalled += day.drain();
    day.close();
    for (const [act, done] of day.done) days.acts.set(act, (days.acts.get(act) ?? 0) + done);
    days.fewestTickets = Math.min(days.fewestTickets, day.taken);
    days.violations.push(...day.violations.map(one => ({ ...one, seed })));
    days.aged += day.aged.length;
    const open = [...day.hall.hall.tickets.values()].filter(
      ({ state }) => !['done', 'left', 'voided'].includes(state),
    );
    if (open.length > 0) days.leftOpen.push(seed);
    if (told(replayed(day.hall.journal, 500)) !== told(day.hall.hall)) days.otherReplay.push(seed);
  }
  return days;
}

/** What of them is not as it must be. */
export function faultsOf(days: Days): unknown[] {
  const { violations, uncalled, aged, otherReplay, leftOpen, acts, steps, fewestTickets } = days;
  const rare = [...acts].filter(([, done]) => done < steps / 100).map(([act]) => act);
  return [
    ...violations.slice(0, 5),
    ...(uncalled > 0 ? [{ uncalled }] : []),
    ...(aged > 0 ? [{ aged }] : []),
    ...(otherReplay.length > 0 ? [{ otherReplay }] : []),
    ...(leftOpen.length > 0 ? [{ leftOpen }] : []),
    ...(rare.length > 0 ? [{ rare }] : []),
    ...(fewestTickets < LEAST_TICKETS ? [{ fewestTickets }] : []),
  ];
}
