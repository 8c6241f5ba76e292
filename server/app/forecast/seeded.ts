import type { Draw } from '../../domain/forecast/laws/shape.ts';

/**
 * Chance that can be told again (mulberry32): each run of a forecast has its own stream, the same at every forecast, so
 * that what is told does not tremble by chance alone.
 */
export function seededDraw(seed: number): (run: number) => Draw {
  return run => {
    let state = (seed + Math.imul(run + 1, 0x9e3779b1)) >>> 0;
    return () => {
      state = (state + 0x6d2b79f5) >>> 0;
      let t = state;
      t = Math.imul(t ^ (t >>> 15), t | 1);
      t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
      return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
    };
  };
}
