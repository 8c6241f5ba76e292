import { apart, type NaiveDays, type NaiveLimit, type NaivePause, plus } from './days.ts';
import type { ModelCase } from './model.ts';

interface ModelClock {
  readonly from: string;
  readonly promised: NaiveLimit | null;
  readonly statutory: NaiveLimit | null;
  readonly pauses: readonly NaivePause[];
}
const longer = (limit: NaiveLimit | null, days: number): NaiveLimit | null =>
  limit && { ...limit, n: limit.n + days };

function clockOf(one: ModelCase): ModelClock | null {
  const { state, item } = one;
  const none = { promised: null, pauses: [] };
  if (state === 'received') return { from: one.received, ...none, statutory: { n: 5, unit: 'G' } };
  if (state === 'decided' && one.decided!.granted)
    return { from: one.decided!.on, ...none, statutory: { n: 10, unit: 'G' } };
  if (!['accepted', 'in_progress', 'suspended'].includes(state)) return null;
  return {
    from: one.accepted!,
    promised: longer(one.promised, one.extended?.promise ? one.extended.days : 0),
    statutory: longer(item.statutory, one.extended?.days ?? 0),
    pauses: stillOf(one),
  };
}

export interface ModelTimes {
  readonly dueOn: string | null;
  readonly statutoryOn: string | null;
}
export function timesOf(days: NaiveDays, one: ModelCase): ModelTimes {
  const clock = clockOf(one);
  const last = (limit: NaiveLimit | null): string | null =>
    clock && limit && days.last(clock.from, limit, clock.pauses);
  return { dueOn: last(clock?.promised ?? null), statutoryOn: last(clock?.statutory ?? null) };
}

export interface ModelRules {
  readonly remindDays: number;
  readonly yellowDays: number;
  readonly yellowShare: number;
}

/** The light that a case should have on a day. */
export function lightOf(days: NaiveDays, rules: ModelRules, one: ModelCase, today: string): string {
  const clock = clockOf(one);
  if (!clock) return 'off';
  const still = one.specials.find(({ to }) => to === null);
  if (still && still.from <= today && today <= still.until) return 'paused';
  const { dueOn, statutoryOn } = timesOf(days, one);
  if (statutoryOn !== null && today > statutoryOn) return 'overdue';
  if (dueOn !== null && today > dueOn) return 'red';
  const last = dueOn ?? statutoryOn;
  const length = dueOn === null ? clock.statutory : clock.promised;
  if (last === null || length === null || length.n < 1) return 'green';
  const left = length.unit === 'G' ? days.between(today, last) : apart(today, last);
  const unused = Math.floor(length.n * (1 - rules.yellowShare) + 1e-9);
  const within = (most: number): boolean => left <= Math.min(most, length.n - 1);
  if (within(Math.max(rules.yellowDays, unused))) return 'yellow';
  return within(rules.remindDays) ? 'remind' : 'green';
}

/** Five working days went by and nobody told anything. */
export const isDeemed = (days: NaiveDays, one: ModelCase, today: string): boolean =>
  one.state === 'received' && today > days.last(one.received, { n: 5, unit: 'G' }, []);

/** Whether the limit for the decision is over. */
export function isLate(days: NaiveDays, one: ModelCase, today: string): boolean {
  const { dueOn, statutoryOn } = timesOf(days, one);
  const last = statutoryOn ?? dueOn;
  return last !== null && today > last;
}

/** The days on which the clock stood still, as far as they were told. */
export const stillOf = ({ specials }: ModelCase): NaivePause[] =>
  specials.map(({ from, to, until }) => ({ from, to: to !== null && to < until ? to : until }));

/** The last of the working days that were told of a special procedure, its first day among them. */
export const untilOf = (days: NaiveDays, today: string, told: number): string =>
  days.last(plus(today, -1), { n: told, unit: 'G' }, []);
