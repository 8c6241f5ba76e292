import type { Chance } from '../../../support/hall/chance.ts';

/** How long a kind of ticket takes a counter of speed 1, ms; `draw` by chance. */
export interface Law {
  readonly meanMs: number;
  draw(chance: Chance): number;
}

const MINUTE = 60_000;

export function normal(chance: Chance): number {
  return Math.sqrt(-2 * Math.log(1 - chance.next())) * Math.cos(2 * Math.PI * chance.next());
}

export const exponential = (chance: Chance, mean: number): number => -Math.log(1 - chance.next()) * mean;

/** Log-normal of a mean (minutes) and coefficient of variation. */
export function logNormal(mean: number, cv: number): Law {
  const variance = Math.log(1 + cv * cv);
  const log = Math.log(mean * MINUTE) - variance / 2;
  return {
    meanMs: mean * MINUTE,
    draw: chance => Math.exp(log + Math.sqrt(variance) * normal(chance)),
  };
}

/** Weibull of a mean (minutes) and shape. */
export function weibull(mean: number, shape: number): Law {
  const scale = (mean * MINUTE) / gamma(1 + 1 / shape);
  return {
    meanMs: mean * MINUTE,
    draw: chance => scale * (-Math.log(1 - chance.next())) ** (1 / shape),
  };
}

/** Sum of `shape` exponential steps. */
function erlang(mean: number, shape: number): Law {
  return {
    meanMs: mean * MINUTE,
    draw: chance => {
      let sum = 0;
      for (let i = 0; i < shape; i += 1) sum += exponential(chance, (mean * MINUTE) / shape);
      return sum;
    },
  };
}

/** Short ones and long ones: two gamma laws mixed. */
export function gammaMixture(shortMean: number, longMean: number, shareLong: number): Law {
  const [short, long] = [erlang(shortMean, 3), erlang(longMean, 4)];
  return {
    meanMs: (shortMean * (1 - shareLong) + longMean * shareLong) * MINUTE,
    draw: chance => (chance.is(shareLong) ? long : short).draw(chance),
  };
}

/** Lanczos' approximation. */
function gamma(x: number): number {
  const g = [
    676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
    -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
  ];
  const z = x - 1;
  const sum = g.reduce((all, one, i) => all + one / (z + i + 1), 0.9999999999998099);
  const t = z + g.length - 0.5;
  return Math.sqrt(2 * Math.PI) * t ** (z + 0.5) * Math.exp(-t) * sum;
}
