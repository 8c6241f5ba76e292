import { dayAt, startOf } from '../civil.ts';

const MINUTE_MS = 60_000;

/** Minutes of a wall day, 0-1440, in order; the end is not part of it. */
export type OpenSpan = readonly [from: number, to: number];

/** When a hall is open: the spans of each day (days since 1970-01-01), on a wall `offsetMinutes` east of UTC. */
export interface OpenHours {
  readonly spansOn: (day: number) => readonly OpenSpan[];
  readonly offsetMinutes: number;
}

/** From `from` to before `to`, epoch ms. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** What does not open in so many days does not open. */
export const LOOK_DAYS = 400;
const LOOK_MS = LOOK_DAYS * 86_400_000;

const periodsOn = (hours: OpenHours, day: number): Period[] => {
  const start = startOf(day, hours.offsetMinutes);
  return hours
    .spansOn(day)
    .map(([from, to]) => ({ from: start + from * MINUTE_MS, to: start + to * MINUTE_MS }));
};

/** Opening periods that end after `at`, in order, those that touch as one; until none comes for `LOOK_DAYS`. */
export function* periodsFrom(hours: OpenHours, at: number): Generator<Period> {
  let held: Period | null = null;
  let day = dayAt(at, hours.offsetMinutes);
  for (let empty = 0; empty < LOOK_DAYS; day += 1) {
    empty += 1;
    for (const period of periodsOn(hours, day)) {
      empty = 0;
      if (held && held.to === period.from) held = { from: held.from, to: period.to };
      else {
        if (held && held.to > at) yield held;
        held = period;
      }
    }
    // A period that ends at midnight may go on after it; every other is whole, and so is one that never ends.
    if (held && (held.to !== startOf(day + 1, hours.offsetMinutes) || held.to - held.from > LOOK_MS)) {
      if (held.to > at) yield held;
      held = null;
    }
  }
}

/** Opening periods that begin before `at`, latest first. */
export function* periodsBefore(hours: OpenHours, at: number): Generator<Period> {
  let held: Period | null = null;
  let day = dayAt(at, hours.offsetMinutes);
  for (let empty = 0; empty < LOOK_DAYS; day -= 1) {
    empty += 1;
    for (const period of periodsOn(hours, day).reverse()) {
      empty = 0;
      if (held && held.from === period.to) held = { from: period.from, to: held.to };
      else {
        if (held && held.from < at) yield held;
        held = period;
      }
    }
    if (held && (held.from !== startOf(day, hours.offsetMinutes) || held.to - held.from > LOOK_MS)) {
      if (held.from < at) yield held;
      held = null;
    }
  }
}
