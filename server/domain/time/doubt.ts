/** The clock stepped by more than 60 s: acts of the clock wait until a director confirms the time (rule H3). */
export interface TimeDoubt {
  readonly at: number;
  readonly stepMs: number;
}
