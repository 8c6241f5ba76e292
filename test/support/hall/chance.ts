/** Chance that can be told again: the same seed gives the same figures (mulberry32). */
export class Chance {
  private state: number;
  constructor(seed: number) {
    this.state = seed >>> 0;
  }
  /** From 0 to below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }
  /** From 0 to below `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }
  between(from: number, to: number): number {
    return from + this.below(to - from + 1);
  }
  pick<T>(all: readonly T[]): T {
    if (all.length === 0) throw new Error('nothing to pick from');
    return all[this.below(all.length)]!;
  }
  /** True so often, from 0 to 1. */
  is(share: number): boolean {
    return this.next() < share;
  }
  text(length: number, alphabet: string): string {
    const signs = [...alphabet];
    return Array.from({ length }, () => this.pick(signs)).join('');
  }
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** An id that a sender makes before its first try. */
export const freshId = (chance: Chance): string => chance.text(20, LETTERS);
