import type { Chance } from '../../../support/hall/chance.ts';
import type { Law } from './laws.ts';

export const MINUTE = 60_000;
/** Minutes of the day from which and until which numbers are given; counters begin at the first. */
export const OPENS = 8.5 * 60;
export const LAST_NUMBER = 17 * 60;

export interface KindOfTicket {
  readonly kind: string;
  readonly share: number;
  readonly law: Law;
}

export interface QueueOfHall {
  readonly id: string;
  /** Share of all who come. */
  readonly share: number;
  readonly kinds: readonly KindOfTicket[];
}

export interface CounterOfHall {
  readonly id: string;
  readonly serves: readonly {
    readonly queueId: string;
    readonly weight: number;
    readonly idleOnly: boolean;
  }[];
  /** Times are multiplied by it. */
  readonly pace: number;
  /** Minutes of the day. */
  readonly lunch: readonly [from: number, to: number];
}

export type Stress = 'none' | 'half-closed' | 'bus' | 'power-cut';

/** A generator of halls: how people come, how they are served, and what goes wrong. */
export interface Generator {
  readonly name: string;
  readonly queues: readonly QueueOfHall[];
  readonly counters: readonly CounterOfHall[];
  /** Weight of each half hour from opening on. */
  readonly profile: readonly number[];
  /** A day's load: work that comes over what the counters can do. */
  readonly loads: readonly [least: number, most: number];
  readonly priorityShare: number;
  readonly bookedShare: number;
  readonly noShow: number;
  /** More do not come the longer they wait: added for an hour. */
  readonly noShowPerHour: number;
  /** Nobody gives up before; then after this mean on average, minutes. */
  readonly patience: readonly [from: number, mean: number];
  /** Of those who give up, who says so. */
  readonly saysSo: number;
  /** Scatter of a day's pace: of all, of a queue, of a counter. */
  readonly dayScatter: readonly [all: number, queue: number, counter: number];
  /** Scatter of how many come on a day beside its load. */
  readonly arrivalScatter: number;
  /** Mean from one end to the next call, minutes. */
  readonly turnaround: number;
  /** Unplanned absences of a counter, a hour of its day, and their mean, minutes. */
  readonly breaks: readonly [perHour: number, mean: number];
  /** Chance of each kind of day. */
  readonly stress: Readonly<Partial<Record<Stress, number>>>;
}

export const HALF_CLOSES = 10.5 * 60;
export const BUS_SIZE = 60;
export const POWER_CUT_MINUTES = 20;

/** What a day is: known to nobody beforehand, but the oracle knows pace and load. */
export interface DayPlan {
  readonly stress: Stress;
  /** Minute of the day of the bus or the cut. */
  readonly stressAt: number;
  readonly load: number;
  readonly arrivalFactor: number;
  readonly paceAll: number;
  readonly paceOf: ReadonlyMap<string, number>;
}

/** Mean time of a queue's tickets, ms. */
export const meanOf = (queue: QueueOfHall): number =>
  queue.kinds.reduce((sum, { share, law }) => sum + share * law.meanMs, 0);

/** Tickets a day at load 1: what the counters can do, lunch and turnaround taken off, queues mixed by share. */
export function capacityOf(hall: Generator): number {
  const minutes = hall.counters.reduce(
    (sum, { lunch, pace }) => sum + (LAST_NUMBER + 20 - OPENS - (lunch[1] - lunch[0])) / pace,
    0,
  );
  const away = 1 + (hall.breaks[0] / 60) * hall.breaks[1];
  const mean = hall.queues.reduce((sum, queue) => sum + queue.share * meanOf(queue), 0) / MINUTE;
  return minutes / away / (mean * (1 - hall.noShow) + hall.noShow * 1.3 + hall.turnaround);
}

export function pickKind(kinds: readonly KindOfTicket[], chance: Chance): KindOfTicket {
  let rest = chance.next();
  return kinds.find(({ share }) => (rest -= share) < 0) ?? kinds.at(-1)!;
}
