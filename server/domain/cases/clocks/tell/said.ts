import { ENTRY_WORDS } from '../../../catalogue/entry/words.ts';
import type { SpecialProcedure } from '../../../catalogue/entry/terms.ts';
import type { ClockAccount, ClockLimit } from '../explain.ts';
import type { TellWords } from './words.ts';

export type TellLanguage = 'zh' | 'en';

/** A date in words; with its year where that is not the one of `now`. */
export function dateSaid(words: TellWords, date: string, now: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return words.date(date.slice(0, 4) === now.slice(0, 4) ? null : year, month, day);
}

export const groundSaid = (ground: SpecialProcedure, language: TellLanguage): string =>
  ENTRY_WORDS.special[ground][language];

/** The unit in which a clock's days are numbered. */
export const unitOf = ({ promised, statutory }: ClockAccount): ClockLimit['unit'] =>
  (promised ?? statutory)?.unit ?? 'G';
