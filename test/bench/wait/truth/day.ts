import { Chance } from '../../../support/hall/chance.ts';
import {
  type DayPlan,
  type Generator,
  LAST_NUMBER,
  MINUTE,
  OPENS,
  POWER_CUT_MINUTES,
} from '../halls/hall.ts';
import { type Booking, bookings, bus, dayPlanOf, type Person, personAt, walkIns } from './people.ts';
import { creditFrom } from '../../../../server/domain/queue/calling/score.ts';
import { USUAL_CALLING } from '../../../../server/domain/queue/calling/rules.ts';

/** A day as it will be. */
export interface TrueDay {
  readonly plan: DayPlan;
  readonly people: readonly Person[];
  readonly booked: readonly Booking[];
}

/** One who booked, when it checks in. */
export function comer(hall: Generator, { queueId, slotAt, comesAt }: Booking, chance: Chance): Person {
  const since = creditFrom(slotAt, comesAt!, USUAL_CALLING);
  return personAt(hall, comesAt!, { queueId, class: 'booked', slotAt, since }, chance);
}

/** Makes a day of a hall; the same seed makes the same. */
export function trueDay(hall: Generator, seed: number): TrueDay {
  const chance = new Chance(seed);
  const plan = dayPlanOf(hall, chance);
  const booked = bookings(hall, plan, chance);
  const people = [
    ...walkIns(hall, plan, OPENS, LAST_NUMBER, chance),
    ...booked.filter(({ comesAt }) => comesAt !== null).map(one => comer(hall, one, chance)),
    ...(plan.stress === 'bus' ? bus(hall, plan.stressAt, chance) : []),
  ];
  const [from, to] = [plan.stressAt, plan.stressAt + POWER_CUT_MINUTES].map(minute => minute * MINUTE) as [
    number,
    number,
  ];
  // Without power no kiosk gives a number: who comes then takes one afterwards.
  const late = (one: Person): Person => {
    if (plan.stress !== 'power-cut' || one.takenAt < from || one.takenAt >= to) return one;
    const takenAt = to + chance.next() * 2 * MINUTE;
    return {
      ...one,
      takenAt,
      since: Math.max(one.since, takenAt),
      givesUpAt: one.givesUpAt + takenAt - one.takenAt,
    };
  };
  const sorted = people.map(late).sort((a, b) => a.takenAt - b.takenAt);
  return { plan, booked, people: sorted.map((one, order) => ({ ...one, order, ticketId: `n${order}` })) };
}

export const streamOf = (people: readonly Person[]) => {
  let at = 0;
  return (): Person | null => people[at++] ?? null;
};
