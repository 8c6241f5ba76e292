import type { Found, Named } from './items.ts';

export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** A name cut into pieces that were matched and pieces that were not. */
export function piecesOf(name: string, marks: readonly number[]): Piece[] {
  // Where the searched form is longer (㎡ is m2), places in it are none in the name.
  if (marks.length === 0 || name.normalize('NFKC').length !== name.length)
    return [{ text: name, hit: false }];
  const hit = new Set(marks);
  const pieces: { text: string; hit: boolean }[] = [];
  for (let at = 0; at < name.length; at += 1) {
    const last = pieces[pieces.length - 1];
    if (last && last.hit === hit.has(at)) last.text += name[at]!;
    else pieces.push({ text: name[at]!, hit: hit.has(at) });
  }
  return pieces;
}

/** The matched words of what was found with how often each was, commonest first; at most `most`, none of one sign. */
export function matchedWords(
  found: readonly Found<Named>[],
  most: number,
): { word: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { item, marks } of found) {
    const words = new Set(piecesOf(item.name, marks).flatMap(({ text, hit }) => (hit ? [text] : [])));
    for (const word of words) if (word.length > 1) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .map(([word, count]) => ({ word, count }))
    .sort((a, b) => b.count - a.count)
    .slice(0, most);
}

/** The matched words of what was found, as the best hits have them; at most `most`, none of one sign. */
export function meantWords(found: readonly Found<Named>[], most: number): string[] {
  const words = new Set<string>();
  for (const { item, marks } of found) {
    for (const { text, hit } of piecesOf(item.name, marks)) if (hit && text.length > 1) words.add(text);
    if (words.size >= most) break;
  }
  return [...words].slice(0, most);
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
