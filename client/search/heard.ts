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

/** Takes a row of so many different syllables, by number. */
export function heardIn(row: Uint32Array, syllables: number): Heard {
  const nextOf = (place: number): number => row[place + 1] ?? syllables;
  const byNext = counted(Uint32Array.from(row.keys()), nextOf, syllables + 1);
  const at = counted(byNext, place => row[place]!, syllables);
  const pairsFrom = new Uint32Array(syllables + 1);
  const pairNext: number[] = [];
  const pairFrom: number[] = [];
  let [first, second] = [-1, -1];
  at.forEach((place, i) => {
    const next = nextOf(place);
    if (row[place] === first && next === second) return;
    [first, second] = [row[place]!, next];
    pairsFrom[first + 1]! += 1;
    pairNext.push(next);
    pairFrom.push(i);
  });
  for (let syllable = 0; syllable < syllables; syllable += 1)
    pairsFrom[syllable + 1]! += pairsFrom[syllable]!;
  return {
    ...{ at, pairsFrom },
    pairNext: Uint32Array.from(pairNext),
    pairFrom: Uint32Array.from([...pairFrom, at.length]),
  };
}

/** Places in the order of a number below `most` that each has; equals stay in their order. */
function counted(places: Uint32Array, numberOf: (place: number) => number, most: number): Uint32Array {
  const from = new Uint32Array(most + 1);
  for (const place of places) from[numberOf(place) + 1]! += 1;
  for (let n = 0; n < most; n += 1) from[n + 1]! += from[n]!;
  const sorted = new Uint32Array(places.length);
  for (const place of places) {
    const n = numberOf(place);
    sorted[from[n]!] = place;
    from[n]! += 1;
  }
  return sorted;
}
