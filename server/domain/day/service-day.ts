/** A stored day of service. It is opened and closed by facts, never computed from the clock. */
export interface ServiceDay {
  readonly id: string;
  /** The hall's calendar date when it was opened, YYYY-MM-DD. */
  readonly date: string;
  readonly openedAt: number;
  closedAt: number | null;
  /** Opened for any time: kiosks give numbers outside the issuing hours too (rule D3). */
  anyTime: boolean;
}
