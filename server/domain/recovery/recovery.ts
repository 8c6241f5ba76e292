/**
 * The hall after a restore: no number is given before the devices said which were printed, or the wait for them is
 * over (rule R1). One row, id `hall`, while it lasts.
 */
export interface Recovery {
  readonly restoredAt: number;
  /** Paired kiosks and agents that have not yet answered. */
  awaiting: readonly string[];
  /** Highest number known printed, by queue. */
  readonly highest: Readonly<Record<string, number>>;
}

/** A service day that a restore took away, and the highest numbers that were printed on it, by queue. */
export interface LostDay {
  readonly date: string;
  readonly highest: Readonly<Record<string, number>>;
}
