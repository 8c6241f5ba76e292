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

/** The matched words of what was found, none of one sign, as the best hits have them, with how often each was. */
export function countWords(found: readonly Found<Named>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of found) {
    const { marks } = one;
    // Of most names one sign is matched, and nothing has to be cut.
    if (marks.length < 2) continue;
    const words = hitWords(one.item.name, marks);
    for (const word of words.length > 1 ? new Set(words) : words)
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** The matched pieces of a name; none of one sign. */
function hitWords(name: string, marks: readonly number[]): string[] {
  const words: string[] = [];
  for (let from = 0, to = 1; from < marks.length; from = to, to += 1) {
    while (to < marks.length && marks[to] === marks[to - 1]! + 1) to += 1;
    if (to - from > 1) words.push(name.slice(marks[from], marks[to - 1]! + 1));
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
