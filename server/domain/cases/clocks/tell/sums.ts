import type { ClockAccount, ClockDay } from '../explain.ts';
import { groundSaid, type TellLanguage, unitOf } from './said.ts';
import type { TellWords } from './words.ts';

export interface ClockSum {
  readonly words: string;
  readonly n: number;
}

/** The days up to today by their reasons, and how many of them are counted: they add up to all of them. */
export function sumsOf(
  account: ClockAccount,
  words: TellWords,
  language: TellLanguage,
): { title: string; rows: ClockSum[]; used: ClockSum } {
  const past = account.days.filter(({ date }) => date <= account.today);
  const kinds = new Map<string, number>();
  for (const day of past) {
    if (day.n !== null) continue;
    const why = whyOf(day, account, words, language);
    kinds.set(why, (kinds.get(why) ?? 0) + 1);
  }
  return {
    title: words.sums(past.length),
    rows: [...kinds].map(([why, n]) => ({ words: words.notCounted(why), n })),
    used: { words: words.used[unitOf(account) === 'G' ? 'G' : 'Z'], n: account.used },
  };
}

function whyOf(
  { why, ground, name }: ClockDay,
  { kind, how }: ClockAccount,
  words: TellWords,
  language: TellLanguage,
): string {
  if (why === 'start') return words.startDay[how === 'deemed' ? 'deemed' : kind];
  if (why === 'paused') return ground ? groundSaid(ground, language) : words.legend.paused;
  if (why === 'holiday') return words.holiday(name);
  if (why === 'rolled') return words.rolled;
  return why === 'weekend' ? words.weekend : words.beyond;
}
