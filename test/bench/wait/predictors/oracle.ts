import type { Chance } from '../../../support/hall/chance.ts';
import { type DayPlan, type Generator, LAST_NUMBER, MINUTE, OPENS } from '../halls/hall.ts';
import { exponential } from '../halls/laws.ts';
import { comer } from '../truth/day.ts';
import {
  type Booking,
  BOOKED_LATE,
  BOOKED_SHOWS,
  bus,
  dayPlanOf,
  givesUp,
  type Person,
  personAt,
  rateAt,
} from '../truth/people.ts';
import { type Stream, type TrueCounter, World } from '../truth/world.ts';
import { normal } from '../halls/laws.ts';

/**
 * Knows how the hall is made: the true laws of service with this day's paces, how many come today, who leaves how; what is
 * yet to come (arrivals, closing, bus, cut) as far as a distribution. Runs the very hall on, many times.
 */
export function oracle(
  world: World,
  booked: readonly Booking[],
  ticketId: string,
  runs: number,
  chance: Chance,
) {
  const waits: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    let calledAt = Infinity;
    const { hall, now } = world;
    const plan = futureOf(world, chance);
    const fork = new World({
      ...{ hall, plan, at: now, chance },
      stream: future(world, plan, booked, chance),
      listener: {
        called: (person, _counter, at) => {
          if (person.ticketId === ticketId) calledAt = at;
        },
        left: () => {},
      },
      counters: world.counters.map(one => ({ ...one })),
    });
    for (const counter of fork.counters) redraw(fork, counter, now, chance);
    for (const [queueId, line] of world.lines) {
      const copy = fork.lines.get(queueId)!;
      copy.inARow = line.inARow;
      for (const person of line.all())
        if (!(person.saysSo && person.givesUpAt <= now) || person.ticketId === ticketId)
          copy.join(redrawn(hall, person, now, person.ticketId === ticketId, chance));
    }
    while (calledAt === Infinity && fork.now < now + 8 * 60 * MINUTE && fork.step());
    waits.push(calledAt - now);
  }
  return waits.sort((a, b) => a - b);
}

/** What may still go wrong today: what has begun is known, else it is drawn as such days are. */
function futureOf({ hall, plan, now }: World, chance: Chance): DayPlan {
  if (plan.stress !== 'none' && plan.stressAt * MINUTE <= now) return plan;
  const drawn = dayPlanOf(hall, chance);
  const isToCome = drawn.stressAt * MINUTE > now;
  return { ...plan, stress: isToCome ? drawn.stress : 'none', stressAt: drawn.stressAt };
}

/** What is in hand lasts as long as such ones do that are not over yet. */
function redraw(world: World, counter: TrueCounter, now: number, chance: Chance): void {
  const { turnaround, breaks } = world.hall;
  if (counter.doing === 'after') counter.nextAt = now + exponential(chance, turnaround * MINUTE);
  if (counter.doing === 'break') counter.nextAt = now + exponential(chance, breaks[1] * MINUTE);
  if (counter.doing !== 'serves' || counter.inHand === null) return;
  const { person, calledAt, comes } = counter.inHand;
  for (let tries = 0; tries < 100; tries += 1) {
    counter.nextAt = calledAt + world.timeOf(counter, person, comes);
    if (counter.nextAt > now) return;
  }
  counter.nextAt = now + 3 * MINUTE;
}

/** Whether one is still there nobody knows; who is asked about is looked at as if it stayed in line. */
function redrawn(hall: Generator, person: Person, now: number, isAsked: boolean, chance: Chance): Person {
  if (isAsked) return { ...person, givesUpAt: Infinity };
  const [from, mean] = hall.patience;
  const waited = now - person.takenAt;
  const stays = Math.exp(-Math.max(0, waited / MINUTE - from) / mean);
  const goneSilently = (1 - stays) * (1 - hall.saysSo);
  if (chance.is(goneSilently / (stays + goneSilently))) return { ...person, givesUpAt: now, saysSo: false };
  return {
    ...person,
    givesUpAt: givesUp(hall, person.takenAt, waited, chance),
    saysSo: chance.is(hall.saysSo),
  };
}

/** Who comes from now on, as far as it can matter to who waits already. */
function future({ hall, now }: World, plan: DayPlan, booked: readonly Booking[], chance: Chance): Stream {
  const others = hall.counters.some(({ serves }) => serves.some(({ idleOnly }) => idleOnly));
  const sure = booked.flatMap(one => {
    if (one.comesAt !== null && one.comesAt <= now) return [];
    for (let tries = 0; tries < 20; tries += 1) {
      if (!chance.is(BOOKED_SHOWS)) return [];
      const late = (BOOKED_LATE.mean + BOOKED_LATE.scatter * normal(chance)) * MINUTE;
      const comesAt = Math.max(OPENS * MINUTE, one.slotAt + late);
      if (comesAt > now) return comer(hall, { ...one, comesAt }, chance);
    }
    return [];
  });
  if (others && plan.stress === 'bus' && plan.stressAt * MINUTE > now)
    sure.push(...bus(hall, plan.stressAt, chance));
  sure.sort((a, b) => a.takenAt - b.takenAt);
  const share = others ? 1 : hall.priorityShare;
  let [at, next] = [now / MINUTE, 0];
  const walkIn = (): Person | null => {
    while (at < LAST_NUMBER) {
      const slotEnds = Math.min(LAST_NUMBER, (Math.floor((at - OPENS) / 30) + 1) * 30 + OPENS);
      const rate = rateAt(hall, plan, at) * share;
      const step = rate > 0 ? exponential(chance, 1 / rate) : Infinity;
      if (at + step < slotEnds) {
        at += step;
        return personAt(hall, at * MINUTE, others ? {} : { class: 'priority' }, chance);
      }
      at = slotEnds;
    }
    return null;
  };
  let waiting = walkIn();
  return () => {
    const one = sure[next];
    if (one && (waiting === null || one.takenAt <= waiting.takenAt)) {
      next += 1;
      return { ...one, order: 1e9 + one.order };
    }
    const walker = waiting;
    waiting = walker && walkIn();
    return walker && { ...walker, order: 1e9 + walker.order };
  };
}
