import { quantile } from '../quantile.ts';

/** So many outcomes are looked back on (ENGINES 2.3). */
const LAST = 500;
/** Of fewer nothing is said. */
const ENOUGH = 40;
/** A band is taken to be this wide at least, ms, when its misses are measured by it. */
const LEAST_WIDTH_MS = 60_000;
/** One in ten shall lie beyond each end; a little less is aimed at, as a hall changes faster than what is learnt of it. */
const INSIDE = 0.91;

export interface Band {
  readonly lowMs: number;
  readonly highMs: number;
}

const widthOf = ({ lowMs, highMs }: Band): number => Math.max(highMs - lowMs, LEAST_WIDTH_MS);

/**
 * Holds bands to what they promise (online conformal prediction, rule W7): each end is moved by the share of the width
 * that nine of ten, and a little more, of the last outcomes would have needed. A band that was too wide becomes narrower.
 */
export class Calibration {
  private readonly below: number[] = [];
  private readonly above: number[] = [];
  private next = 0;
  private moves: { low: number; high: number } | null = null;

  get isReady(): boolean {
    return this.below.length >= ENOUGH;
  }

  /** A band was told, and this came. */
  saw(band: Band, waitedMs: number): void {
    const width = widthOf(band);
    const at = this.below.length < LAST ? this.below.length : this.next;
    this.below[at] = (band.lowMs - waitedMs) / width;
    this.above[at] = (waitedMs - band.highMs) / width;
    this.next = (at + 1) % LAST;
    this.moves = null;
  }

  /** The band with its ends moved; never below nothing, never turned over. */
  correct(band: Band): Band {
    if (!this.isReady) return band;
    this.moves ??= {
      low: quantile(Float64Array.from(this.below).sort(), INSIDE),
      high: quantile(Float64Array.from(this.above).sort(), INSIDE),
    };
    const width = widthOf(band);
    const lowMs = Math.max(0, band.lowMs - this.moves.low * width);
    return { lowMs, highMs: Math.max(lowMs, band.highMs + this.moves.high * width) };
  }
}
