import type { ClockAccount, ClockDay } from '../explain.ts';
import type { Light } from '../light.ts';
import { groundSaid, type TellLanguage } from './said.ts';
import type { TellWords } from './words.ts';

/** One day as it is drawn: its place in the calendar, what it counts as, and what is said in it. */
export interface ClockCell {
  readonly date: string;
  /** 4月27日 for the first and at each month's begin, else the day alone. */
  readonly label: string;
  readonly look: 'start' | 'counted' | 'coming' | 'paused' | 'holiday' | 'weekend';
  /** Which day of the limit it is; null: it is not counted. */
  readonly n: number | null;
  /** Why it is not counted, or what it is beside. */
  readonly says: readonly string[];
  /** What ends on it. */
  readonly due: string | null;
  readonly isToday: boolean;
  readonly provisional: string | null;
  /** The light that turns on it. */
  readonly turn: Light | null;
}

/** The days of a clock in weeks from Monday on, each with its reason. */
export function weeksOf(
  account: ClockAccount,
  words: TellWords,
  language: TellLanguage,
): (ClockCell | null)[][] {
  const { days, today } = account;
  const before = Array.from({ length: days[0]?.weekday ?? 0 }, () => null);
  const cells = days.map((day, at): ClockCell => {
    const [, month, date] = day.date.split('-').map(Number) as [number, number, number];
    return {
      date: day.date,
      label: at === 0 || date === 1 ? words.monthDay(month, date) : String(date),
      look: lookOf(day, today),
      n: day.n,
      says: saidOf(day, account, words, language),
      due: day.last && words.due[account.kind === 'decision' ? day.last : account.kind],
      isToday: day.date === today,
      provisional: day.provisional && day.why !== 'start' ? words.provisional : null,
      turn: day.light,
    };
  });
  const all: (ClockCell | null)[] = [...before, ...cells];
  while (all.length % 7 !== 0) all.push(null);
  return Array.from({ length: all.length / 7 }, (_, week) => all.slice(7 * week, 7 * week + 7));
}

function lookOf({ why, date, n }: ClockDay, today: string): ClockCell['look'] {
  if (n !== null) return date <= today ? 'counted' : 'coming';
  if (why === 'start' || why === 'paused' || why === 'weekend') return why;
  return why === 'holiday' || why === 'rolled' ? 'holiday' : date <= today ? 'counted' : 'coming';
}

function saidOf(
  { why, ground, name }: ClockDay,
  { kind, how }: ClockAccount,
  words: TellWords,
  language: TellLanguage,
): string[] {
  switch (why) {
    case 'start':
      return [words.startDay[how === 'deemed' ? 'deemed' : kind]];
    case 'paused':
      return [...(ground ? [groundSaid(ground, language)] : []), ...(name ? [words.worked] : [])];
    case 'holiday':
      return [words.holiday(name)];
    case 'weekend':
      return [words.weekend];
    case 'rolled':
      return [words.rolled];
    case 'worked':
      return [words.worked];
    case 'working':
    case 'natural':
      return [];
  }
}
