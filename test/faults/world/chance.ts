/** Chance that can be had again: the seed is printed with every run. */
export interface Chance {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number from `low` to `high`. */
  between(low: number, high: number): number;
  pick<T>(list: readonly T[]): T;
  isBelow(share: number): boolean;
  /** Deals a list in random order, and again from the start when all were dealt. */
  deck<T>(list: readonly T[]): () => T;
}

/** Mulberry32. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: list => list[Math.floor(next() * list.length)]!,
    isBelow: share => next() < share,
    deck<T>(list: readonly T[]) {
      let left: T[] = [];
      return () => {
        if (left.length === 0) left = [...list];
        return left.splice(Math.floor(next() * left.length), 1)[0]!;
      };
    },
  };
}
