import { pinyinOf } from '../../../server/app/search/pinyin.ts';
import type { Chance } from '../../support/hall/chance.ts';

export const KINDS = ['pinyin', 'initials', 'words', 'mixed', 'typos', 'keys'] as const;
export type Kind = (typeof KINDS)[number];

/** What people type for names such as these: for each kind at least so many queries, the same for the same chance. */
export function queriesFor(
  names: readonly string[],
  least: number,
  chance: Chance,
): Record<Kind, readonly string[]> {
  const sound = (of = chance.pick(names)): string[] => part(syllablesOf(of), 2, 6, chance);
  const initials = (of = chance.pick(names)): string =>
    sound(of)
      .map(syllable => syllable[0])
      .join('');
  const word = (of = chance.pick(names)): string => part(hanOf(of), 2, 4, chance).join('');
  const both = (one: (of: string) => string, other: (of: string) => string): string => {
    const name = chance.pick(names);
    return `${one(name)} ${other(name)}`;
  };
  const kinds: Readonly<Record<Kind, () => string[]>> = {
    pinyin: () => [chance.is(0.8) ? sound().join('') : sound().join(' ')],
    initials: () => [initials()],
    words: () => [chance.is(0.7) ? word() : both(word, word)],
    mixed: () => [chance.is(0.5) ? both(word, initials) : both(initials, word)],
    typos: () => [chance.is(0.3) ? reversed(word()) : mistyped(sound().join(''), chance)],
    // One letter after another, and each is a query.
    keys: () => {
      const whole = chance.is(0.5) ? initials() : sound().join('');
      return Array.from(whole, (_, at) => whole.slice(0, at + 1));
    },
  };
  const enough = (make: () => string[]): string[] => {
    const queries: string[] = [];
    while (queries.length < least) queries.push(...make().map(query => query.slice(0, 40)));
    return queries;
  };
  return Object.fromEntries(KINDS.map(kind => [kind, enough(kinds[kind])])) as Record<Kind, string[]>;
}

const hanOf = (name: string): string[] => name.match(/\p{Script=Han}/gu) ?? [];
const syllablesOf = (name: string): string[] =>
  pinyinOf(name)
    .split(' ')
    .filter(piece => /^[a-z]+$/.test(piece));
const reversed = (text: string): string => [...text].reverse().join('');

/** Some neighbours out of a row, from anywhere in it. */
function part(row: readonly string[], least: number, most: number, chance: Chance): string[] {
  const length = Math.min(row.length, chance.between(least, most));
  const from = chance.below(row.length - length + 1);
  return row.slice(from, from + length);
}

/** One letter left out, doubled or wrong, in the first half, where it is noticed last. */
function mistyped(letters: string, chance: Chance): string {
  const at = chance.below(Math.ceil(letters.length / 2));
  const instead = chance.pick(['', letters[at]! + letters[at]!, chance.pick([...'qwxvk'])]);
  return letters.slice(0, at) + instead + letters.slice(at + 1);
}
