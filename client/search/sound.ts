/** Initials of two letters: who types by initials may type them whole. */
const LONG_INITIALS = new Set(['zh', 'ch', 'sh']);
const SAID = /[a-z0-9]/;
/** So many letters are looked for at once, each a bit of a number; whether longer ones go on is looked at last. */
const AT_ONCE = 30;
const UNKNOWN = -1;

/** How far two syllables take a run: not at all, to its end with the first or with the second, or on behind them. */
export const Run = { none: 0, ends: 1, endsBehind: 2, goesOn: 3 } as const;
export type Run = (typeof Run)[keyof typeof Run];

/**
 * Letters that run through a name by its syllables: each character takes its whole syllable or its initial, the last
 * one any beginning of it; signs between characters are passed over. Names are rows of numbers, places in `syllables`:
 * what the letters mean for a syllable is found out once, however many names hold it.
 */
export class Sound {
  private readonly letters: string;
  private readonly syllables: readonly string[];
  private readonly isSign: Uint8Array;
  /** By syllable: 1 where it has the first letter. */
  private readonly isFirst: Uint8Array;
  private readonly count: number;
  /** By syllable and place in the letters: a bit for each place where they can go on behind it. */
  private readonly onward: Int32Array;
  private readonly ways: (readonly number[] | undefined)[] = [];

  /** Lower-case letters and figures, at least one. */
  constructor(letters: string, syllables: readonly string[]) {
    this.letters = letters;
    this.syllables = syllables;
    this.isSign = Uint8Array.from(syllables, syllable => (SAID.test(syllable[0] ?? '') ? 0 : 1));
    this.isFirst = Uint8Array.from(syllables, syllable => (syllable[0] === letters[0] ? 1 : 0));
    this.count = Math.min(letters.length, AT_ONCE);
    this.onward = new Int32Array(syllables.length * this.count).fill(UNKNOWN);
  }

  /** The syllables with which a run may begin. */
  beginnings(): number[] {
    const found: number[] = [];
    for (let syllable = 0; syllable < this.syllables.length; syllable += 1)
      if (this.isFirst[syllable] === 1) found.push(syllable);
    return found;
  }

  /** How far two syllables one after the other take a run; `second`: as many as there are syllables where none follows. */
  runOf(first: number, second: number): Run {
    const { count, letters } = this;
    const isAll = letters.length <= count ? 1 << count : 0;
    const places = this.onwardOf(first, 0);
    if ((places & isAll) !== 0) return Run.ends;
    if (second === this.syllables.length) return Run.none;
    if (this.isSign[second] === 1 || places >= 1 << count) return Run.goesOn;
    const next = this.nextOf(second, places);
    if (next === 0) return Run.none;
    return (next & isAll) !== 0 ? Run.endsBehind : Run.goesOn;
  }

  /** Whether a run begins at a place where one of `beginnings` is heard, in a row that goes on to `to`. */
  beginsAt(row: ArrayLike<number>, start: number, to: number): boolean {
    const { isSign, count } = this;
    const isAll = 1 << count;
    let places = this.onwardOf(row[start]!, 0);
    for (let place = start + 1; (places & isAll) === 0; place += 1) {
      if (place >= to) return false;
      const syllable = row[place]!;
      if (isSign[syllable] === 1) continue;
      places = this.nextOf(syllable, places);
      if (places === 0) return false;
    }
    return this.letters.length <= count || this.runs(row, start, to, 0, null);
  }

  private onwardOf(syllable: number, at: number): number {
    const known = this.onward[syllable * this.count + at]!;
    return known === UNKNOWN ? this.lookOnward(syllable, at) : known;
  }

  /** Where the letters can go on behind a syllable, from any of these places. */
  private nextOf(syllable: number, places: number): number {
    let next = 0;
    for (let left = places; left !== 0; left &= left - 1)
      next |= this.onwardOf(syllable, 31 - Math.clz32(left & -left));
    return next;
  }

  /** Where the first run begins between two places of a row; -1 when there is none. */
  startIn(row: ArrayLike<number>, from: number, to: number): number {
    for (let place = from; place < to; place += 1)
      if (this.isFirst[row[place]!] === 1 && this.beginsAt(row, place, to)) return place;
    return -1;
  }

  /** The places that the run from `start` matches, counted from `origin` on. */
  placesFrom(row: ArrayLike<number>, start: number, to: number, origin: number): number[] {
    if (this.letters.length === 1) return [start - origin];
    const places: number[] = [];
    this.runs(row, start, to, 0, places);
    for (let left = 0, right = places.length - 1; left <= right; left += 1, right -= 1)
      [places[left], places[right]] = [places[right]! - origin, places[left]! - origin];
    return places;
  }

  private runs(
    row: ArrayLike<number>,
    place: number,
    to: number,
    at: number,
    places: number[] | null,
  ): boolean {
    if (at === this.letters.length) return true;
    if (place >= to) return false;
    const syllable = row[place]!;
    if (at > 0 && this.isSign[syllable] === 1) return this.runs(row, place + 1, to, at, places);
    for (const taken of this.waysOf(syllable, at)) {
      if (!this.runs(row, place + 1, to, at + taken, places)) continue;
      places?.push(place);
      return true;
    }
    return false;
  }

  private waysOf(syllable: number, at: number): readonly number[] {
    const key = syllable * this.letters.length + at;
    return (this.ways[key] ??= waysInto(this.syllables[syllable]!, this.letters, at));
  }

  private lookOnward(syllable: number, at: number): number {
    let places = 0;
    for (const taken of waysInto(this.syllables[syllable]!, this.letters, at))
      places |= 1 << Math.min(at + taken, this.count);
    this.onward[syllable * this.count + at] = places;
    return places;
  }
}

/** How many letters a syllable may take from `at` on, most first. */
function waysInto(piece: string, letters: string, at: number): number[] {
  let most = 0;
  while (most < piece.length && at + most < letters.length && piece[most] === letters[at + most]) most += 1;
  if (most === 0) return [];
  const isWhole = most === piece.length || at + most === letters.length;
  const ways = isWhole ? [most] : [];
  if (most > 1 && LONG_INITIALS.has(piece.slice(0, 2)) && !ways.includes(2)) ways.push(2);
  if (!ways.includes(1)) ways.push(1);
  return ways;
}
