/** Initials of two letters: who types by initials may type them whole. */
const LONG_INITIALS = new Set(['zh', 'ch', 'sh']);
const SAID = /[a-z0-9]/;
/** So many letters are looked for at once, each a bit of a number; whether longer ones go on is looked at last. */
const AT_ONCE = 30;
const UNKNOWN = -1;

/**
 * Letters that run through a name by its syllables: each character takes its whole syllable or its initial, the last
 * one any beginning of it; signs between characters are passed over. Names are rows of numbers, places in `syllables`:
 * what the letters mean for a syllable is found out once, however many names hold it.
 */
export class Sound {
  private readonly letters: string;
  private readonly syllables: readonly string[];
  private readonly isSign: Uint8Array;
  private readonly count: number;
  /** By syllable and place in the letters: a bit for each place where they can go on behind it. */
  private readonly onward: Int32Array;

  /** Lower-case letters and figures, at least one. */
  constructor(letters: string, syllables: readonly string[]) {
    this.letters = letters;
    this.syllables = syllables;
    this.isSign = Uint8Array.from(syllables, syllable => (SAID.test(syllable[0] ?? '') ? 0 : 1));
    this.count = Math.min(letters.length, AT_ONCE);
    this.onward = new Int32Array(syllables.length * this.count).fill(UNKNOWN);
  }

  /** The syllables with which a run may begin, and for each those that may come next (1); null: whatever does. */
  beginnings(): Map<number, Uint8Array | null> {
    const found = new Map<number, Uint8Array | null>();
    const behind = new Map<number, Uint8Array>();
    this.syllables.forEach((text, syllable) => {
      if (text[0] !== this.letters[0]) return;
      const places = this.lookOnward(syllable, 0);
      if ((places & (1 << this.count)) !== 0) return void found.set(syllable, null);
      const next = behind.get(places) ?? this.nextFrom(places);
      behind.set(places, next);
      found.set(syllable, next);
    });
    return found;
  }

  /** By syllable: 1 where it has a letter that stands at one of these places, or is a sign that is passed over. */
  private nextFrom(places: number): Uint8Array {
    const letters = new Set([...this.letters.slice(0, this.count)].filter((_, at) => (places >> at) & 1));
    return Uint8Array.from(this.syllables, (text, syllable) =>
      this.isSign[syllable] === 1 || letters.has(text[0]!) ? 1 : 0,
    );
  }

  /** Whether a run begins at a place where one of `beginnings` is heard, in a row that goes on to `to`. */
  beginsAt(row: ArrayLike<number>, start: number, to: number): boolean {
    const { isSign, onward, count } = this;
    const isAll = 1 << count;
    let places = onward[row[start]! * count]!;
    if (places === UNKNOWN) places = this.lookOnward(row[start]!, 0);
    for (let place = start + 1; (places & isAll) === 0; place += 1) {
      if (place >= to) return false;
      const syllable = row[place]!;
      if (isSign[syllable] === 1) continue;
      let next = 0;
      for (let left = places; left !== 0; left &= left - 1) {
        const at = 31 - Math.clz32(left & -left);
        const known = onward[syllable * count + at]!;
        next |= known === UNKNOWN ? this.lookOnward(syllable, at) : known;
      }
      if (next === 0) return false;
      places = next;
    }
    return this.letters.length <= count || this.runs(row, start, to, 0, null);
  }

  /** Where the first run begins between two places of a row; -1 when there is none. */
  startIn(row: ArrayLike<number>, from: number, to: number): number {
    for (let place = from; place < to; place += 1)
      if (this.syllables[row[place]!]![0] === this.letters[0] && this.beginsAt(row, place, to)) return place;
    return -1;
  }

  /** The places that the run from `start` matches, counted from `origin` on. */
  placesFrom(row: ArrayLike<number>, start: number, to: number, origin: number): number[] {
    if (this.letters.length === 1) return [start - origin];
    const places: number[] = [];
    this.runs(row, start, to, 0, places);
    return places.reverse().map(place => place - origin);
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
    for (const taken of waysInto(this.syllables[syllable]!, this.letters, at)) {
      if (!this.runs(row, place + 1, to, at + taken, places)) continue;
      places?.push(place);
      return true;
    }
    return false;
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
