/** How long one waits, from low to high minutes; both 0: not at all. */
export interface Band {
  readonly lowMinutes: number;
  readonly highMinutes: number;
}
interface Waited {
  readonly band: Band | null;
  readonly waiting: number;
}

/** The band over several queues: from the shortest to the longest that is known; null when none is. Pure. */
export function bandOver(queues: readonly Waited[]): Band | null {
  const bands = queues.flatMap(({ band }) => (band === null ? [] : [band]));
  if (bands.length === 0) return null;
  return {
    lowMinutes: Math.min(...bands.map(band => band.lowMinutes)),
    highMinutes: Math.max(...bands.map(band => band.highMinutes)),
  };
}

export const isNone = (band: Band): boolean => band.highMinutes === 0;
