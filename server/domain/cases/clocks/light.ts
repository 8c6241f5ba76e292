import { addWorking } from '../../time/legal/count.ts';
import type { LegalCalendar } from '../../time/legal/calendar.ts';
import { dateOf, dayOf } from '../../time/civil.ts';
import type { RunningClock, Times } from './running.ts';

/** `off`: no limit runs. `red` past the promise, `overdue` past the statute (DOMAIN (b), 电子监察). */
export const LIGHTS = ['off', 'green', 'remind', 'yellow', 'red', 'overdue', 'paused'] as const;
export type Light = (typeof LIGHTS)[number];

/** When the lights before red turn: days left, and the share of the limit that is used. */
export interface LightRules {
  readonly remindDays: number;
  readonly yellowDays: number;
  readonly yellowShare: number;
}

/** Reminded at two days left, yellow at one or at nine tenths (DOMAIN (b); 榆林市细则). */
export const USUAL_LIGHTS: LightRules = { remindDays: 2, yellowDays: 1, yellowShare: 0.9 };

/** From this day on the light is so, until the next milestone. */
export interface Milestone {
  readonly on: string;
  readonly light: Light;
}

/**
 * The days on which a clock's light turns, rising (rule G3). A light before red needs a day of the limit to be used
 * up, so that a limit of a day begins green. Takes the clock, its times and the rules; gives no milestone without clock.
 */
export function milestones(
  calendar: LegalCalendar,
  clock: RunningClock | null,
  times: Times,
  rules: LightRules = USUAL_LIGHTS,
): Milestone[] {
  if (!clock) return [];
  const start: Milestone = { on: clock.from, light: 'green' };
  const last = times.dueOn ?? times.statutoryOn;
  const length = times.dueOn === null ? clock.statutory : clock.promised;
  if (last === null || length === null) return standing([start], clock);
  const before = (left: number): string => {
    const back = left >= length.n ? length.n - 1 : left;
    const day = dayOf(last);
    return dateOf(length.unit === 'G' ? addWorking(calendar, day, -back) : day - back);
  };
  const early: Milestone[] =
    length.n < 1
      ? []
      : [
          { on: before(rules.remindDays), light: 'remind' },
          {
            on: before(Math.max(rules.yellowDays, Math.floor(length.n * (1 - rules.yellowShare) + 1e-9))),
            light: 'yellow',
          },
        ];
  const late: Milestone[] = [
    ...(times.dueOn === null ? [] : [{ on: dayAfter(times.dueOn), light: 'red' } as const]),
    ...(times.statutoryOn === null ? [] : [{ on: dayAfter(times.statutoryOn), light: 'overdue' } as const]),
  ];
  return standing(rising([start, ...early, ...late]), clock);
}

const dayAfter = (date: string): string => dateOf(dayOf(date) + 1);

/** Grey while a special procedure lasts, up to the last day that was told; then as the clock is (rule G21). */
function standing(all: readonly Milestone[], { standing: still }: RunningClock): Milestone[] {
  if (!still) return [...all];
  const again = dayAfter(still.until);
  return [
    ...all.filter(({ on }) => on < still.from),
    { on: still.from, light: 'paused' },
    { on: again, light: lightOn(all, again) },
    ...all.filter(({ on }) => on > again),
  ];
}

/** Two on one day: the graver stays. One that is no graver than what stands already is passed over. */
function rising(all: readonly Milestone[]): Milestone[] {
  const grave = ({ light }: Milestone): number => LIGHTS.indexOf(light);
  const sorted = [...all].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : grave(a) - grave(b)));
  const kept: Milestone[] = [];
  for (const one of sorted) {
    const top = kept.at(-1);
    if (top && grave(top) >= grave(one)) continue;
    if (top?.on === one.on) kept.pop();
    kept.push(one);
  }
  return kept;
}

/** The light on a date; `off` before the first milestone. */
export const lightOn = (all: readonly Milestone[], date: string): Light =>
  all.filter(({ on }) => on <= date).at(-1)?.light ?? 'off';

/** The first day after a date on which the light turns; null: it stays. */
export const nextTurn = (all: readonly Milestone[], date: string): string | null =>
  all.find(({ on }) => on > date)?.on ?? null;
