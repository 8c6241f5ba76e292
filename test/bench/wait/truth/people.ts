import type { TicketClass } from '../../../../server/domain/queue/calling/rules.ts';
import type { Candidate } from '../../../../server/domain/queue/calling/score.ts';
import type { Chance } from '../../../support/hall/chance.ts';
import {
  BUS_SIZE,
  capacityOf,
  type DayPlan,
  type Generator,
  HALF_CLOSES,
  type KindOfTicket,
  LAST_NUMBER,
  MINUTE,
  OPENS,
  pickKind,
  type Stress,
} from '../halls/hall.ts';
import { exponential, normal } from '../halls/laws.ts';

/** One who comes, with what nobody can know. */
export interface Person extends Candidate {
  readonly takenAt: number;
  readonly kind: KindOfTicket;
  /** When patience ends, and whether that is said. */
  readonly givesUpAt: number;
  readonly saysSo: boolean;
}

/** A slot that was booked; whoever comes to it checks in at a moment of the day. */
export interface Booking {
  readonly queueId: string;
  readonly slotAt: number;
  /** Null: never. */
  readonly comesAt: number | null;
}

const HALF_HOUR = 30;
export const BOOKED_LATE = { mean: -6, scatter: 5 } as const;
export const BOOKED_SHOWS = 0.92;

export function dayPlanOf(hall: Generator, chance: Chance): DayPlan {
  let rest = chance.next();
  const stress =
    (Object.entries(hall.stress) as [Stress, number][]).find(([, share]) => (rest -= share) < 0)?.[0] ??
    'none';
  const [least, most] = hall.loads;
  const [all, queue, counter] = hall.dayScatter;
  const pace = (scatter: number): number => Math.exp(scatter * normal(chance));
  return {
    stress,
    stressAt: stress === 'half-closed' ? HALF_CLOSES : 9 * 60 + chance.below(7 * 60),
    load: least + (most - least) * chance.next(),
    arrivalFactor: Math.exp(hall.arrivalScatter * normal(chance)),
    paceAll: pace(all),
    paceOf: new Map([
      ...hall.queues.map(({ id }) => [id, pace(queue)] as const),
      ...hall.counters.map(({ id }) => [id, pace(counter)] as const),
    ]),
  };
}

/** How many come to all queues a minute, at a minute of the day; those who booked apart. */
export function rateAt(hall: Generator, plan: DayPlan, minute: number): number {
  const slot = Math.floor((minute - OPENS) / HALF_HOUR);
  const whole = hall.profile.reduce((sum, weight) => sum + weight, 0);
  const a = (hall.profile[slot] ?? 0) / whole / HALF_HOUR;
  return a * capacityOf(hall) * plan.load * plan.arrivalFactor * (1 - hall.bookedShare);
}

export function givesUp(hall: Generator, takenAt: number, waitedMs: number, chance: Chance): number {
  const [from, mean] = hall.patience;
  return takenAt + Math.max(waitedMs, from * MINUTE) + exponential(chance, mean * MINUTE);
}

let serial = 0;

/** One who takes a number at `at`, ms of the day. */
export function personAt(
  hall: Generator,
  at: number,
  of: { queueId?: string; class?: TicketClass; slotAt?: number; since?: number },
  chance: Chance,
): Person {
  let rest = chance.next();
  const queue =
    hall.queues.find(({ id, share }) =>
      of.queueId === undefined ? (rest -= share) < 0 : id === of.queueId,
    ) ?? hall.queues.at(-1)!;
  serial += 1;
  return {
    ...{
      ticketId: `t${serial}`,
      queueId: queue.id,
      order: serial,
      slotAt: of.slotAt ?? null,
      forCounter: null,
    },
    class: of.class ?? (chance.is(hall.priorityShare) ? 'priority' : 'ordinary'),
    ...{ since: of.since ?? at, takenAt: at, kind: pickKind(queue.kinds, chance) },
    ...{ givesUpAt: givesUp(hall, at, 0, chance), saysSo: chance.is(hall.saysSo) },
  };
}

/** Who comes without a booking from a minute of the day on, in order. */
export function walkIns(
  hall: Generator,
  plan: DayPlan,
  from: number,
  until: number,
  chance: Chance,
): Person[] {
  const people: Person[] = [];
  for (let minute = from; minute < until; minute += HALF_HOUR - ((minute - OPENS) % HALF_HOUR)) {
    const end = Math.min(until, minute + HALF_HOUR - ((minute - OPENS) % HALF_HOUR));
    const rate = rateAt(hall, plan, minute);
    if (rate <= 0) continue;
    let at = minute;
    while ((at += exponential(chance, 1 / rate)) < end) people.push(personAt(hall, at * MINUTE, {}, chance));
  }
  return people;
}

/** Sixty who get off a bus within five minutes, for one queue. */
export function bus(hall: Generator, minute: number, chance: Chance): Person[] {
  const queueId = chance.pick(hall.queues).id;
  return Array.from({ length: BUS_SIZE }, () =>
    personAt(hall, (minute + 5 * chance.next()) * MINUTE, { queueId, class: 'ordinary' }, chance),
  ).sort((a, b) => a.takenAt - b.takenAt);
}

/** The day's bookings: by the same profile, on slots of 15 minutes. */
export function bookings(hall: Generator, plan: DayPlan, chance: Chance): Booking[] {
  const count = Math.round(capacityOf(hall) * plan.load * hall.bookedShare);
  return Array.from({ length: count }, () => {
    const slots = (LAST_NUMBER - OPENS - 30) / 15;
    const slotAt = (OPENS + 15 + 15 * chance.below(slots)) * MINUTE;
    const late = (BOOKED_LATE.mean + BOOKED_LATE.scatter * normal(chance)) * MINUTE;
    let rest = chance.next();
    const queueId = (hall.queues.find(({ share }) => (rest -= share) < 0) ?? hall.queues[0]!).id;
    return {
      queueId,
      slotAt,
      comesAt: chance.is(BOOKED_SHOWS) ? Math.max(OPENS * MINUTE, slotAt + late) : null,
    };
  });
}
