/**
 * Where in a row of syllables each is heard, by the one that follows it: a query asks for both, and passes over thousands
 * of places at once where the second does not fit. `at` has the places; pair `p` has those from `pairFrom[p]` to before
 * the next one's; syllable `s` has the pairs from `pairsFrom[s]` to before the next one's.
 */
export interface Heard {
  readonly at: Uint32Array;
  readonly pairsFrom: Uint32Array;
  /** The second of each pair; as many as there are syllables where the row ends behind the first. */
  readonly pairNext: Uint32Array;
  readonly pairFrom: Uint32Array;
}

/** Sorts a row of so many different syllables, by number, in steps between which a page can do something else. */
export class HeardMaker {
  private readonly row: Uint32Array;
  private readonly nexts: Uint32Array;
  private readonly syllables: number;
  private places: Uint32Array | null = null;
  private at: Uint32Array | null = null;

  constructor(row: Uint32Array, syllables: number) {
    this.row = row;
    this.nexts = new Uint32Array(row.length).fill(syllables);
    this.nexts.set(row.subarray(1));
    this.syllables = syllables;
  }

  /** Does the next step; true while there are more. */
  step(): boolean {
    if (this.places === null) this.places = sortedBy(this.nexts, null, this.syllables + 1);
    else this.at ??= sortedBy(this.row, this.places, this.syllables);
    return this.at === null;
  }

  /** The pairs; what is not sorted yet is sorted now. */
  finish(): Heard {
    while (this.step());
    const at = this.at!;
    const { row, nexts, syllables } = this;
    const pairsFrom = new Uint32Array(syllables + 1);
    const pairNext: number[] = [];
    const pairFrom: number[] = [];
    let [first, second] = [-1, -1];
    for (let i = 0; i < at.length; i += 1) {
      const place = at[i]!;
      if (row[place] === first && nexts[place] === second) continue;
      [first, second] = [row[place]!, nexts[place]!];
      pairsFrom[first + 1]! += 1;
      pairNext.push(second);
      pairFrom.push(i);
    }
    for (let syllable = 0; syllable < syllables; syllable += 1)
      pairsFrom[syllable + 1]! += pairsFrom[syllable]!;
    return {
      ...{ at, pairsFrom },
      pairNext: Uint32Array.from(pairNext),
      pairFrom: Uint32Array.from([...pairFrom, at.length]),
    };
  }
}

/** Places, or all of them, in the order of the number below `most` that each has; equals stay in their order. */
function sortedBy(numbers: Uint32Array, places: Uint32Array | null, most: number): Uint32Array {
  const from = new Uint32Array(most + 1);
  for (let i = 0; i < numbers.length; i += 1) from[numbers[i]! + 1]! += 1;
  for (let n = 0; n < most; n += 1) from[n + 1]! += from[n]!;
  const sorted = new Uint32Array(numbers.length);
  for (let i = 0; i < numbers.length; i += 1) {
    const place = places === null ? i : places[i]!;
    const n = numbers[place]!;
    sorted[from[n]!] = place;
    from[n]! += 1;
  }
  return sorted;
}
