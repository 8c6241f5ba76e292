import { type Effect, effectOf, shrink } from './effects.ts';
import { logNormalShape, type Shape, shapeOf } from './shape.ts';

/** How long a counter was taken by one ticket, from call to its end, ms. */
export interface Served {
  readonly queueId: string;
  readonly counterId: string;
  /** Item; null where nobody said. */
  readonly kind: string | null;
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly ms: number;
  /** False: it is in hand still (censored), and lasts longer than `ms`. */
  readonly whole: boolean;
}

/** How long tickets take a counter, as far as it is known. */
export interface ServiceLaws {
  /** Logarithm of the usual time (ms) of a queue at a counter, today. */
  logOf(queueId: string, counterId: string): number;
  /** What the item adds to that. */
  logOfKind(queueId: string, kind: string | null): number;
  shapeOf(queueId: string): Shape;
  /** Standard deviation of what today does to all, and to a queue of its own. */
  readonly todayDoubt: number;
  queueDoubt(queueId: string): number;
}

/** A day counts half of one ten days later (ENGINES 2.3). */
const HALF_LIFE_DAYS = 10;
/** Of fewer the shape of the whole hall is taken (ENGINES 2.3). */
const ENOUGH = 50;
const PASSES = 4;
const SHORTEST_MS = 5_000;
const USUAL_SIGMA = 0.7;
const MOST_SIGMAS = 3.5;
const MINUTE_MS = 60_000;
const USUAL_MINUTES = 8;

const KEYS = {
  queue: (one: Served) => one.queueId,
  counter: (one: Served) => one.counterId,
  pair: (one: Served) => `${one.queueId} ${one.counterId}`,
  kind: (one: Served) => `${one.queueId} ${one.kind ?? ''}`,
  day: (one: Served) => `${one.day}`,
  queueDay: (one: Served) => `${one.queueId} ${one.day}`,
  counterDay: (one: Served) => `${one.counterId} ${one.day}`,
} as const;
type Name = keyof typeof KEYS;
const NAMES = Object.keys(KEYS) as Name[];

/**
 * Learns how long tickets take from those that were served (rule W2): the logarithm is the plan's figure for the queue
 * and shifts for queue, counter, both, item and day, each drawn towards nothing by empirical Bayes; the scatter that is
 * left is taken as it was seen. Each ticket is sorted into its groups once, so that a fit of a month takes milliseconds.
 */
export class ServiceBook {
  private served: Served[] = [];
  private indexes = newIndexes();
  private groups = newGroups();

  add(one: Served): void {
    this.served.push(one);
    for (const name of NAMES) {
      const index = this.indexes[name];
      const key = KEYS[name](one);
      const known = index.get(key);
      if (known === undefined) index.set(key, index.size);
      this.groups[name].push(known ?? index.size - 1);
    }
  }

  /** Forgets what is older than a day (days since 1970-01-01), and the oldest of more than `most`. */
  forget(before: number, most: number): void {
    const kept = this.served.filter(one => one.day >= before).slice(-most);
    [this.served, this.indexes, this.groups] = [[], newIndexes(), newGroups()];
    for (const one of kept) this.add(one);
  }

  /** The laws as they are today, with those in hand now. `usual`: minutes by the plan; null: it says nothing. */
  laws(
    today: number,
    usual: (queueId: string) => number | null,
    inHand: readonly Served[] = [],
  ): ServiceLaws {
    const count = this.served.length;
    for (const one of inHand) this.add(one);
    const laws = this.fit(today, usual);
    this.served.length = count;
    for (const name of NAMES) this.groups[name].length = count;
    return laws;
  }

  private fit(today: number, usual: (queueId: string) => number | null): ServiceLaws {
    const { served, groups } = this;
    // Those in hand may have brought new groups; they stay in the index without harm.
    const indexes = Object.fromEntries(NAMES.map(name => [name, new Map(this.indexes[name])])) as Indexes;
    const base = (queueId: string): number => Math.log((usual(queueId) ?? USUAL_MINUTES) * MINUTE_MS);
    const weights = Float64Array.from(served, one => 2 ** (-Math.max(0, today - one.day) / HALF_LIFE_DAYS));
    const seen = Float64Array.from(
      served,
      one => Math.log(Math.max(one.ms, SHORTEST_MS)) - base(one.queueId),
    );
    const effects = Object.fromEntries(
      NAMES.map(name => [name, effectOf(Int32Array.from(groups[name]), indexes[name].size)]),
    ) as Record<Name, Effect>;
    const fitted = new Float64Array(served.length);
    const { noise, values } = fit(served, seen, weights, Object.values(effects), fitted);
    const shapes = shapesOf(served, values, fitted, weights, Math.sqrt(noise));
    const shift = (name: Name, key: string): number => {
      const group = indexes[name].get(key);
      return group === undefined ? 0 : effects[name].shift[group]!;
    };
    const doubt = (name: Name, key: string): number => {
      const group = indexes[name].get(key);
      return group === undefined ? effects[name].between : effects[name].doubt[group]!;
    };
    return {
      logOf: (queueId, counterId) =>
        base(queueId) +
        shift('queue', queueId) +
        shift('counter', counterId) +
        shift('pair', `${queueId} ${counterId}`) +
        shift('day', `${today}`) +
        shift('queueDay', `${queueId} ${today}`) +
        shift('counterDay', `${counterId} ${today}`),
      logOfKind: (queueId, kind) => shift('kind', `${queueId} ${kind ?? ''}`),
      shapeOf: queueId => shapes.own.get(queueId) ?? shapes.all,
      todayDoubt: Math.sqrt(doubt('day', `${today}`)),
      queueDoubt: queueId => Math.sqrt(doubt('queueDay', `${queueId} ${today}`) + doubt('queue', queueId)),
    };
  }
}

type Indexes = Record<Name, Map<string, number>>;
const newIndexes = (): Indexes => Object.fromEntries(NAMES.map(name => [name, new Map()])) as Indexes;
const newGroups = (): Record<Name, number[]> =>
  Object.fromEntries(NAMES.map((name): [string, number[]] => [name, []])) as Record<Name, number[]>;

/** Goes over the effects some times, each fitted to what the others leave; gives the variance left, and what was fitted. */
function fit(
  served: readonly Served[],
  seen: Float64Array,
  weights: Float64Array,
  effects: readonly Effect[],
  fitted: Float64Array,
): { noise: number; values: Float64Array } {
  const values = seen.slice();
  const rest = new Float64Array(seen.length);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let noise = USUAL_SIGMA ** 2;
  for (let pass = 0; pass < PASSES && total > 0; pass += 1) {
    for (const effect of effects) {
      for (let at = 0; at < rest.length; at += 1) {
        rest[at] = values[at]! - fitted[at]! + effect.shift[effect.groupOf[at]!]!;
        fitted[at]! -= effect.shift[effect.groupOf[at]!]!;
      }
      shrink(effect, rest, weights, noise);
      for (let at = 0; at < rest.length; at += 1) fitted[at]! += effect.shift[effect.groupOf[at]!]!;
    }
    let square = 0;
    for (let at = 0; at < rest.length; at += 1) square += weights[at]! * (values[at]! - fitted[at]!) ** 2;
    noise = Math.max(0.01, square / total);
    const sigma = Math.sqrt(noise);
    // What is in hand still lasts as long as such ones do (EM); what is beyond all measure was interrupted.
    for (let at = 0; at < values.length; at += 1) {
      const above = (seen[at]! - fitted[at]!) / sigma;
      if (!served[at]!.whole) values[at] = fitted[at]! + sigma * meanAbove(above);
      else
        values[at] =
          above > MOST_SIGMAS
            ? fitted[at]! + MOST_SIGMAS * sigma
            : above < -MOST_SIGMAS
              ? fitted[at]! - MOST_SIGMAS * sigma
              : seen[at]!;
    }
  }
  return { noise, values };
}

/** The mean of those standard normal figures that are above `z`. */
function meanAbove(z: number): number {
  if (z > 4) return z + 1 / z;
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  return density / Math.max(1e-9, upperTail(z));
}

/** Share of standard normal figures above `z` (Abramowitz and Stegun 26.2.17). */
function upperTail(z: number): number {
  if (z < 0) return 1 - upperTail(-z);
  const t = 1 / (1 + 0.2316419 * z);
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
}

function shapesOf(
  served: readonly Served[],
  values: Float64Array,
  fitted: Float64Array,
  weights: Float64Array,
  sigma: number,
): { all: Shape; own: ReadonlyMap<string, Shape> } {
  const by = new Map<string, { factor: number; weight: number }[]>();
  const all: { factor: number; weight: number }[] = [];
  served.forEach((one, at) => {
    if (!one.whole) return;
    const point = { factor: Math.exp(values[at]! - fitted[at]!), weight: weights[at]! };
    all.push(point);
    const own = by.get(one.queueId);
    if (own) own.push(point);
    else by.set(one.queueId, [point]);
  });
  const own = [...by].filter(([, points]) => points.length >= ENOUGH);
  return {
    all: all.length >= ENOUGH ? shapeOf(all) : logNormalShape(served.length === 0 ? USUAL_SIGMA : sigma),
    own: new Map(own.map(([queueId, points]) => [queueId, shapeOf(points)])),
  };
}
