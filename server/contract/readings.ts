/** What changes without facts: read beside a view, with when and after which fact it was so. */
export interface Reading<T> {
  readonly value: T;
  /** Epoch ms. */
  readonly at: number;
  /** The newest fact it knows. */
  readonly revision: number;
}

/** How many people waited at a moment. */
export interface CurvePoint {
  readonly at: number;
  readonly waiting: number;
}

/** The day's curve of people waiting; null `usual` while there is no such weekday to compare with. */
export interface DayCurve {
  readonly slots: readonly CurvePoint[];
  /** Mean of the last such weekdays, set on today's hours. */
  readonly usual: readonly CurvePoint[] | null;
}
