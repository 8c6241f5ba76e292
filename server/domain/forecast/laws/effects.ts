/** What a time depends on: groups of one kind (queues, counters, days …), each with its shift of the logarithm. */
export interface Effect {
  /** The group of each observation. */
  readonly groupOf: Int32Array;
  readonly shift: Float64Array;
  /** How well each shift is known: variance of its error. */
  readonly doubt: Float64Array;
  /** Variance between groups. */
  between: number;
}

/** An effect of which nothing is known yet. */
export function effectOf(groupOf: Int32Array, groups: number): Effect {
  return { groupOf, shift: new Float64Array(groups), doubt: new Float64Array(groups), between: 0 };
}

/**
 * Sets an effect's shifts to the means of what the others leave over, drawn towards nothing by what is known of how
 * groups differ at all (empirical Bayes, variance by moments). `rest`: what is left of each observation with this effect
 * in it; `noise`: variance of one observation.
 */
export function shrink(effect: Effect, rest: Float64Array, weights: Float64Array, noise: number): void {
  const groups = effect.shift.length;
  const [sum, count, square] = [new Float64Array(groups), new Float64Array(groups), new Float64Array(groups)];
  for (let at = 0; at < rest.length; at += 1) {
    const group = effect.groupOf[at]!;
    sum[group]! += weights[at]! * rest[at]!;
    count[group]! += weights[at]!;
    square[group]! += weights[at]! ** 2;
  }
  let [between, weight] = [0, 0];
  for (let group = 0; group < groups; group += 1) {
    if (count[group] === 0) continue;
    // A group's mean square is the variance between groups and its own share of the noise.
    between += sum[group]! ** 2 / count[group]! - (noise * square[group]!) / count[group]!;
    weight += count[group]!;
  }
  effect.between = weight === 0 ? 0 : Math.max(0, between / weight);
  for (let group = 0; group < groups; group += 1) {
    const own = count[group] === 0 ? Infinity : (noise * square[group]!) / count[group]! ** 2;
    const trust = effect.between === 0 ? 0 : effect.between / (effect.between + own);
    effect.shift[group] = trust === 0 ? 0 : (trust * sum[group]!) / count[group]!;
    effect.doubt[group] = effect.between * (1 - trust);
  }
}
