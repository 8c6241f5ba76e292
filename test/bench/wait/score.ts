/** One told wait and what became of it, minutes. */
export interface Told {
  readonly class: string;
  readonly wait: number;
  readonly by: Readonly<Record<string, number>>;
  /** Of ours, by name of the band: 10 %, 50 %, 90 %. */
  readonly bands: Readonly<Record<string, readonly [low: number, mid: number, high: number]>>;
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

export const maeOf = (told: readonly Told[], name: string): number =>
  mean(told.map(one => Math.abs(one.by[name]! - one.wait)));

const pinball = (share: number, told: number, wait: number): number =>
  wait >= told ? share * (wait - told) : (1 - share) * (told - wait);

export interface BandScore {
  readonly pinball: readonly [number, number, number];
  /** Shares, 0 to 1. */
  readonly coverage: number;
  readonly above: number;
  readonly width: number;
}

/** How well a band holds: pinball loss of its three figures, share inside, share above, mean width. */
export function bandScore(told: readonly Told[], name: string): BandScore {
  const at = (share: number, place: 0 | 1 | 2): number =>
    mean(told.map(one => pinball(share, one.bands[name]![place], one.wait)));
  return {
    pinball: [at(0.1, 0), at(0.5, 1), at(0.9, 2)],
    coverage: mean(told.map(({ bands, wait }) => +(bands[name]![0] <= wait && wait <= bands[name]![2]))),
    above: mean(told.map(({ bands, wait }) => +(wait > bands[name]![2]))),
    width: mean(told.map(({ bands }) => bands[name]![2] - bands[name]![0])),
  };
}
