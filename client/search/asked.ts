import type { IndexRows, Named } from './catalogue-index.ts';
import { Run, Sound } from './sound.ts';

/** A word of a query and, where it can be a sound, the pairs of syllables at which it may begin. */
export interface Asked {
  readonly word: string;
  readonly sound: Sound | null;
  /** Pairs by their number in `heard`, and how far each takes the sound. */
  readonly pairs: readonly number[];
  readonly runs: readonly Run[];
  /** How many places those pairs have. */
  readonly places: number;
}

const LETTERS = /^[a-z0-9]+$/;

export const isLetters = (word: string): boolean => LETTERS.test(word);

/**
 * The words in the order in which they are looked for: those that are no sound, longest first, then the sounds, rarest
 * first; so that what is heard everywhere is looked for among few.
 */
export function inOrder(rows: IndexRows<Named>, words: readonly string[], literal: boolean): Asked[] {
  const asked = words.map(word => (literal || !isLetters(word) ? silent(word) : heard(rows, word)));
  return asked.sort((a, b) =>
    a.sound && b.sound ? a.places - b.places : a.sound ? 1 : b.sound ? -1 : b.word.length - a.word.length,
  );
}

const silent = (word: string): Asked => ({ word, sound: null, pairs: [], runs: [], places: 0 });

function heard(
  { syllables, heard: { pairsFrom, pairNext, pairFrom } }: IndexRows<Named>,
  word: string,
): Asked {
  const sound = new Sound(word, syllables);
  const pairs: number[] = [];
  const runs: Run[] = [];
  let places = 0;
  for (const syllable of sound.beginnings()) {
    const last = pairsFrom[syllable + 1]!;
    for (let pair = pairsFrom[syllable]!; pair < last; pair += 1) {
      const run = sound.runOf(syllable, pairNext[pair]!);
      if (run === Run.none) continue;
      pairs.push(pair);
      runs.push(run);
      places += pairFrom[pair + 1]! - pairFrom[pair]!;
    }
  }
  return { word, sound, pairs, runs, places };
}
