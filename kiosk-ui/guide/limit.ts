/** How long something may take: n working days (G) or calendar days (Z). */
export interface Limit {
  readonly n: number;
  readonly unit: 'G' | 'Z';
}

/** A limit as figure and unit apart; null stands for done while one waits. */
export function unitOf({ n, unit }: Limit): 'working' | 'calendar' | null {
  if (n === 0) return null;
  return unit === 'G' ? 'working' : 'calendar';
}
