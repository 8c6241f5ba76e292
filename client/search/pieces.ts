import type { Found, Named } from './items.ts';

export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** A name cut into pieces that were matched and pieces that were not. */
export function piecesOf(name: string, marks: readonly number[]): Piece[] {
  if (marks.length === 0) return [{ text: name, hit: false }];
  const hit = new Set(marks);
  const pieces: { text: string; hit: boolean }[] = [];
  for (let at = 0; at < name.length; at += 1) {
    const last = pieces[pieces.length - 1];
    if (last && last.hit === hit.has(at)) last.text += name[at]!;
    else pieces.push({ text: name[at]!, hit: hit.has(at) });
  }
  return pieces;
}

/** A word of two signs is a number here, which is counted in half the time; most words are. */
type Word = string | number;
const SIGN = 0x1_00_00;

/** The matched words of what was found, none of one sign, as the best hits have them, with how often each was. */
export function countWords(found: readonly Found<Named>[]): ReadonlyMap<string, number> {
  const counts = new Map<Word, number>();
  for (const one of found) {
    const { marks } = one;
    // Of most names one sign is matched, and nothing has to be cut.
    if (marks.length < 2) continue;
    if (marks.length === 2 && marks[1] !== marks[0]! + 1) continue;
    const { name } = one.item;
    if (marks.length === 2) count(counts, wordAt(name, marks[0]!, marks[0]! + 2));
    else for (const word of new Set(hitWords(name, marks))) count(counts, word);
  }
  return new Map([...counts].map(([word, count]) => [textOf(word), count]));
}

const count = (counts: Map<Word, number>, word: Word): unknown =>
  counts.set(word, (counts.get(word) ?? 0) + 1);

const wordAt = (name: string, from: number, to: number): Word =>
  to - from === 2 ? name.charCodeAt(from) * SIGN + name.charCodeAt(from + 1) : name.slice(from, to);

const textOf = (word: Word): string =>
  typeof word === 'string' ? word : String.fromCharCode(Math.floor(word / SIGN), word % SIGN);

/** The matched pieces of a name; none of one sign. */
function hitWords(name: string, marks: readonly number[]): Word[] {
  const words: Word[] = [];
  for (let from = 0, to = 1; from < marks.length; from = to, to += 1) {
    while (to < marks.length && marks[to] === marks[to - 1]! + 1) to += 1;
    if (to - from > 1) words.push(wordAt(name, marks[from]!, marks[to - 1]! + 1));
  }
  return words;
}

/** The commonest of these words, at most `most`. */
export function commonest(
  counts: ReadonlyMap<string, number>,
  most: number,
): { word: string; count: number }[] {
  return [...counts]
    .map(([word, count]) => ({ word, count }))
    .sort((a, b) => b.count - a.count)
    .slice(0, most);
}

/** Words without the end that all of them share: 养老保险, 医疗保险 are 养老, 医疗. */
export function withoutSharedEnd(words: readonly string[]): string[] {
  if (words.length < 2) return [...words];
  let end = 0;
  const shortest = Math.min(...words.map(word => word.length));
  const at = (word: string): string | undefined => word[word.length - 1 - end];
  while (end < shortest - 2 && words.every(word => at(word) === at(words[0]!))) end += 1;
  return words.map(word => word.slice(0, word.length - end));
}
