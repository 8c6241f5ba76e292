/** Chance that can be played again: the same seed, the same day. */
export interface Chance {
  /** In [0, 1). */
  next(): number;
  /** Whether something happens that happens so often. */
  hits(share: number): boolean;
  between(low: number, high: number): number;
  pick<T>(list: readonly T[]): T;
  /** Picks by weight. */
  weighed<T>(list: readonly (readonly [T, number])[]): T;
}

/** A generator (mulberry32) from a seed. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    hits: share => next() < share,
    between: (low, high) => low + next() * (high - low),
    pick: list => list[Math.floor(next() * list.length)]!,
    weighed(list) {
      let left = next() * list.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [one, weight] of list) if ((left -= weight) < 0) return one;
      return list.at(-1)![0];
    },
  };
}
