/** Initials of two letters: who types by initials may type them whole. */
const LONG_INITIALS = new Set(['zh', 'ch', 'sh']);
const SAID = /[a-z0-9]/;
/** What a syllable is for some letters: it begins with the first, is a sign, begins with the second, has both. */
const [FIRST, SIGN, SECOND, BOTH] = [1, 2, 4, 8] as const;

/**
 * Letters that run through a name by its syllables: each character takes its whole syllable or its initial, the last
 * one any beginning of it; signs between characters are passed over. Names are rows of numbers, places in `syllables`:
 * what the letters mean for a syllable is found out once, however many names hold it.
 */
export class Sound {
  private readonly letters: string;
  private readonly syllables: readonly string[];
  private readonly roles: Uint8Array;
  /** By syllable and place in the letters: how many of them it may take, most first. */
  private readonly ways: (readonly number[] | undefined)[] = [];

  /** Lower-case letters and figures, at least one. */
  constructor(letters: string, syllables: readonly string[]) {
    this.letters = letters;
    this.syllables = syllables;
    this.roles = Uint8Array.from(syllables, syllable => {
      const sign = SAID.test(syllable[0] ?? '') ? 0 : SIGN;
      const first = syllable[0] !== letters[0] ? 0 : syllable[1] === letters[1] ? FIRST | BOTH : FIRST;
      return sign | first | (syllable[0] === letters[1] ? SECOND : 0);
    });
  }

  /** Where the first run begins between two places of a row; -1 when there is none. */
  startIn(row: ArrayLike<number>, from: number, to: number): number {
    const { roles } = this;
    const isOne = this.letters.length === 1;
    for (let place = from; place < to; place += 1) {
      const role = roles[row[place]!]!;
      if ((role & FIRST) === 0) continue;
      if (isOne) return place;
      // Most ends here: the second letter is neither in this syllable nor at the head of the next.
      const isLost =
        (role & BOTH) === 0 && place + 1 < to && (roles[row[place + 1]!]! & (SIGN | SECOND)) === 0;
      if (!isLost && this.runs(row, place, to, 0, null)) return place;
    }
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
    if (at > 0 && (this.roles[syllable]! & SIGN) !== 0) return this.runs(row, place + 1, to, at, places);
    for (const taken of this.waysInto(syllable, at)) {
      if (!this.runs(row, place + 1, to, at + taken, places)) continue;
      places?.push(place);
      return true;
    }
    return false;
  }

  private waysInto(syllable: number, at: number): readonly number[] {
    const key = syllable * this.letters.length + at;
    return (this.ways[key] ??= waysInto(this.syllables[syllable]!, this.letters, at));
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
