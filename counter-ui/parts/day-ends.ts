/** What a day that closes now would end, by how it stands (rule D6). */
export interface DayEnds {
  readonly waiting: number;
  /** Called or being served. */
  readonly hand: number;
  readonly held: number;
  /** Missed a call and did not come back yet. */
  readonly missed: number;
}

/** Counts the live tickets that closing the day would end. */
export function dayEnds(tickets: Readonly<Record<string, { readonly state: string }>>): DayEnds {
  const among = (...states: readonly string[]): number =>
    Object.values(tickets).filter(({ state }) => states.includes(state)).length;
  return {
    waiting: among('waiting'),
    hand: among('called', 'serving'),
    held: among('held'),
    missed: among('missed'),
  };
}
