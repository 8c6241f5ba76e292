import { inOrder, isLetters } from './asked.ts';
import { END, type IndexRows, type Named } from './catalogue-index.ts';
import { rowsOf } from './prepared.ts';
import { NO_HIT, plainBeside, WordHits } from './word-hits.ts';
import { wordsOf } from './words.ts';

export type { Named } from './catalogue-index.ts';

export interface Found<T> {
  readonly id: string;
  readonly item: T;
  /** Places in the name that the query matched; none where the searched form has other places (㎡ is m2). */
  readonly marks: readonly number[];
}

export interface SearchParts<T> {
  /** What else counts for an item: its bureau and queue, in both languages; the same for all of one bureau and queue. */
  readonly beside?: (item: T) => string;
  /** Letters are letters and nothing else. */
  readonly literal?: boolean;
}

/** Behind every hit of the whole sound come those of its words. */
const TURN = 500;
const LONGEST = 99;
const COSTS = 4_096;

/**
 * Items that hold every word of the query, in any order: in the name, by initials or syllables of its sound, in group,
 * or in what stands beside them. Best first: in the name before the rest, early in it, shorter names before longer.
 * A record of items is searched in a form that is made once for it: give the same record for the same items.
 */
export function searchItems<T extends Named>(
  items: Readonly<Record<string, T>>,
  query: string,
  { beside = () => '', literal = false }: SearchParts<T> = {},
): Found<T>[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const rows = rowsOf(items);
  const besides = rows.anyAt.map(item => plainBeside(beside(item)));
  // "yang lao" is one sound before it is two words.
  const wholes = words.length > 1 && words.every(isLetters) ? [[words.join('')], words] : [words];
  return bestFirst(
    rows,
    wholes.map(whole => hitsOf(rows, whole, besides, literal)),
  );
}

/** One word after another; each further one is looked for in what is left. */
function hitsOf(
  rows: IndexRows<Named>,
  words: readonly string[],
  besides: readonly string[],
  literal: boolean,
): WordHits[] {
  let left: readonly number[] | null = null;
  return inOrder(rows, words, literal).map((asked, index) => {
    const hits: WordHits = new WordHits(rows, asked, besides, left);
    if (index + 1 < words.length) left = hits.found(left);
    return hits;
  });
}

function bestFirst<T extends Named>(rows: IndexRows<T>, turns: readonly (readonly WordHits[])[]): Found<T>[] {
  const costs = new Uint16Array(rows.items.length).fill(NO_HIT);
  const ends = new Uint32Array(COSTS);
  const turnOf = new Uint8Array(rows.items.length);
  turns.forEach((all, turn) => {
    const worst = worstOf(all);
    for (let n = 0; n < costs.length; n += 1) {
      if (worst[n] === NO_HIT || costs[n] !== NO_HIT) continue;
      const length = rows.nameStarts[n + 1]! - rows.nameStarts[n]! - END.length;
      const cost = worst[n]! + turn * TURN + Math.min(length, LONGEST);
      costs[n] = cost;
      turnOf[n] = turn;
      ends[cost]! += 1;
    }
  });
  for (let cost = 1; cost < COSTS; cost += 1) ends[cost]! += ends[cost - 1]!;
  const sorted = new Array<Found<T>>(ends[COSTS - 1]!);
  // From the last, so that equals stay in their order.
  for (let n = costs.length - 1; n >= 0; n -= 1) {
    const cost = costs[n]!;
    if (cost !== NO_HIT) sorted[(ends[cost]! -= 1)] = new FoundItem(rows, n, turns[turnOf[n]!]!);
  }
  return sorted;
}

/** What the worst of some words costs for each item. */
function worstOf([first, ...rest]: readonly WordHits[]): Uint16Array {
  if (rest.length === 0) return first!.costs;
  const worst = first!.costs.slice();
  for (const { costs } of rest)
    for (let n = 0; n < worst.length; n += 1) if (costs[n]! > worst[n]!) worst[n] = costs[n]!;
  return worst;
}

/** Marks are made for those that somebody looks at. */
class FoundItem<T extends Named> implements Found<T> {
  private readonly rows: IndexRows<T>;
  private readonly n: number;
  private readonly hits: readonly WordHits[];
  constructor(rows: IndexRows<T>, n: number, hits: readonly WordHits[]) {
    this.rows = rows;
    this.n = n;
    this.hits = hits;
  }
  get id(): string {
    return this.rows.ids[this.n]!;
  }
  get item(): T {
    return this.rows.items[this.n]!;
  }
  get marks(): readonly number[] {
    if (this.hits.length === 1) return this.hits[0]!.marksOf(this.n);
    const marks = this.hits.flatMap(hit => hit.marksOf(this.n)).sort((a, b) => a - b);
    return marks.filter((mark, at) => mark !== marks[at - 1]);
  }
}
