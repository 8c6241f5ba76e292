import type { SpecialProcedure } from '../../catalogue/entry/terms.ts';
import { dateOf, dayOf, weekdayOf } from '../../time/civil.ts';
import type { NamedDay, PublishedYear } from '../../time/legal/calendar.ts';
import { legalLeft } from '../../time/legal/due.ts';
import type { AcceptedHow, Case, Extension } from '../case.ts';
import { type Light, type Milestone, milestones } from './light.ts';
import type { Reckoning } from './reckoning.ts';
import { type RunningClock, runningClock, type Times, timesOf } from './running.ts';

/**
 * Why a day is counted or not: `start` the day it began (民法典 201), `working`, `worked` in place of a day off (调休),
 * `natural` any day of a limit in natural days, `weekend`, `holiday`, `paused` a day that would be counted, in a special procedure (行政许可法 45),
 * `rolled` a day off after the last one, on to the next working day (民法典 203).
 */
export const DAY_WHYS = [
  'start',
  'working',
  'worked',
  'natural',
  'weekend',
  'holiday',
  'paused',
  'rolled',
] as const;
export type DayWhy = (typeof DAY_WHYS)[number];

export interface ClockDay {
  readonly date: string;
  /** 0 is Monday. */
  readonly weekday: number;
  readonly why: DayWhy;
  /** Which day of the limit it is; null: not counted. */
  readonly n: number | null;
  /** What the calendar calls a day off, or a day worked in the place of one. */
  readonly name: string | null;
  readonly ground: SpecialProcedure | null;
  /** Its year's days off are not announced (rule L4). */
  readonly provisional: boolean;
  /** The light from this day on. */
  readonly light: Light | null;
  readonly last: 'promised' | 'statutory' | 'both' | null;
}

/** One limit of the running clock; `left`: days to its last, below 0 when it is over, as the limit counts them. */
export interface ClockLimit {
  readonly n: number;
  readonly unit: 'G' | 'Z';
  readonly dueOn: string | null;
  readonly left: number | null;
}

/** A clock told day by day, from the one it began on to its last. */
export interface ClockAccount {
  readonly kind: RunningClock['kind'];
  readonly from: string;
  readonly how: AcceptedHow | null;
  readonly promised: ClockLimit | null;
  readonly statutory: ClockLimit | null;
  readonly extension: Pick<Extension, 'on' | 'days'> | null;
  readonly pausedSince: string | null;
  readonly provisional: boolean;
  readonly light: Light;
  /** The days on which the light turns by the clock alone, rising. */
  readonly turns: readonly Milestone[];
  readonly today: string;
  readonly days: readonly ClockDay[];
  /** Of the days up to today: how many for each reason, and how many are counted. */
  readonly sums: Readonly<Record<DayWhy, number>>;
  readonly used: number;
}

/**
 * Explains the clock that runs for a case (rule G42), by the same functions that its last days come from; null where
 * none runs. Days are numbered in the unit of the promise, or of the statute where nothing is promised. While a special
 * procedure lasts, the days that were told of it are left out (rule G21), and the account ends where the limit then does.
 */
export function explainClock(
  { calendar, lights }: Reckoning,
  years: readonly PublishedYear[],
  one: Case,
  today: string,
): ClockAccount | null {
  const clock = runningClock(one);
  const main = clock?.promised ?? clock?.statutory;
  if (!clock || !main) return null;
  const times = timesOf(calendar, clock);
  const turns = milestones(calendar, clock, times, lights);
  const named = new Map(years.flatMap(({ days }) => days).map(day => [day.date, day]));
  const days: ClockDay[] = [];
  const last = dayOf(endOf(clock, times));
  const most = Math.max(
    ...[clock.promised, clock.statutory].map(limit => (limit?.unit === main.unit ? limit.n : 0)),
  );
  let n = 0;
  for (let day = dayOf(clock.from); day <= last; day += 1) {
    const date = dateOf(day);
    const pause = clock.pauses.find(({ from, to }) => from <= date && (to === null || date <= to));
    const works = calendar.working(day);
    const why =
      date === clock.from
        ? 'start'
        : pause && (works || main.unit === 'Z')
          ? 'paused'
          : n >= most && !works && main.unit === 'Z'
            ? 'rolled'
            : plain(main.unit, works, day, named.get(date));
    const counted = why === 'working' || why === 'worked' || why === 'natural';
    if (counted) n += 1;
    days.push({
      ...{ date, weekday: weekdayOf(day), why, n: counted && n <= most ? n : null },
      name: named.get(date)?.name ?? null,
      ground: why === 'paused' ? groundOn(one, date) : null,
      provisional: !calendar.published(day),
      light: turnOn(turns, date),
      last: lastOn(times, date),
    });
  }
  const past = days.filter(({ date }) => date <= today);
  const count = (why: DayWhy): number => past.filter(day => day.why === why).length;
  const limit = (of: RunningClock['promised'], dueOn: string | null): ClockLimit | null =>
    of && {
      ...{ n: of.n, unit: of.unit, dueOn },
      left: dueOn === null ? null : legalLeft(calendar, today, dueOn, of.unit),
    };
  return {
    ...{ kind: clock.kind, from: clock.from, today, days, light: one.light, turns },
    how: clock.kind === 'decision' ? (one.acceptance?.how ?? null) : null,
    promised: limit(clock.promised, times.dueOn),
    statutory: limit(clock.statutory, times.statutoryOn),
    extension: clock.kind === 'decision' && one.extension ? pick(one.extension) : null,
    ...{ pausedSince: clock.standing?.from ?? null, provisional: times.provisional },
    sums: Object.fromEntries(DAY_WHYS.map(why => [why, count(why)])) as Record<DayWhy, number>,
    used: past.filter(day => day.n !== null).length,
  };
}

const pick = ({ on, days }: Extension) => ({ on, days });

const endOf = (clock: RunningClock, { dueOn, statutoryOn }: Times): string =>
  [clock.from, dueOn, statutoryOn]
    .filter(end => end !== null)
    .sort()
    .at(-1)!;

function plain(unit: 'G' | 'Z', works: boolean, day: number, named: NamedDay | undefined): DayWhy {
  if (unit === 'Z') return 'natural';
  if (works) return named && !named.off ? 'worked' : 'working';
  return weekdayOf(day) > 4 && !named ? 'weekend' : 'holiday';
}

const groundOn = ({ specials }: Case, date: string): SpecialProcedure | null =>
  specials.find(({ from, to }) => from <= date && (to === null || date <= to))?.ground ?? null;

const turnOn = (turns: readonly Milestone[], date: string): Light | null =>
  turns.find(({ on }) => on === date)?.light ?? null;

function lastOn({ dueOn, statutoryOn }: Times, date: string): ClockDay['last'] {
  if (date === dueOn) return date === statutoryOn ? 'both' : 'promised';
  return date === statutoryOn ? 'statutory' : null;
}
