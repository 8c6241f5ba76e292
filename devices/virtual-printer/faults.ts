/** What a virtual printer may be told to get wrong. */
export interface Faults {
  /** Paper for this many more slips; 0: out of paper now; null: an endless roll. */
  readonly paperSlips: number | null;
  /** Once, when this many more bytes have been taken in. `drop` loses the connection, not what already came. */
  readonly trip: { readonly fault: Trip; readonly atByte: number } | null;
  /** How fast bytes are worked off; null: at once. 9,600 baud pass 960. */
  readonly bytesPerSecond: number | null;
  /** Says nothing, neither when asked nor when printed. */
  readonly silent: boolean;
  /** A second connection is reset, as cheap print servers do. */
  readonly oneConnection: boolean;
}

export type Trip = 'paper-out' | 'cover-open' | 'power-cut' | 'drop';

export const NO_FAULTS: Faults = {
  paperSlips: null,
  trip: null,
  bytesPerSecond: null,
  silent: false,
  oneConnection: false,
};
