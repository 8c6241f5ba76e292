import { errorsOf, type Measured, rateOf } from './hammer.ts';
import { figures, median } from './statistics.ts';

export type Measures = Readonly<Record<string, () => Promise<Measured>>>;

/** One way over all turns: medians, because one turn in three may meet a busy machine. */
export interface Summary {
  readonly rate: number;
  readonly p50: number;
  readonly p99: number;
  readonly slowest: number;
  readonly fastest: number;
  readonly errors: number;
  readonly errorNames: string;
}

/** Measures all of them in turn, again and again; each turn begins with another one. */
export async function inTurns(turns: number, measures: Measures): Promise<Map<string, Measured[]>> {
  const all = Object.entries(measures);
  const results = new Map<string, Measured[]>(all.map(([name]) => [name, []]));
  for (let turn = 0; turn < turns; turn += 1) {
    for (let i = 0; i < all.length; i += 1) {
      const [name, measure] = all[(i + turn) % all.length]!;
      results.get(name)!.push(await measure());
    }
  }
  return results;
}

/** Medians over the turns. */
export function summarize(measured: readonly Measured[]): Summary {
  const rates = measured.map(rateOf);
  const names = new Map<string, number>();
  for (const { errors } of measured) {
    for (const [name, count] of Object.entries(errors)) names.set(name, (names.get(name) ?? 0) + count);
  }
  return {
    rate: median(rates),
    p50: median(measured.map(({ p50 }) => p50)),
    p99: median(measured.map(({ p99 }) => p99)),
    slowest: Math.min(...rates),
    fastest: Math.max(...rates),
    errors: measured.reduce((sum, one) => sum + errorsOf(one), 0),
    errorNames: [...names].map(([name, count]) => `${count}x ${name}`).join('; '),
  };
}

/** What a note says of a rate. */
export function describe({ p50, p99, slowest, fastest, errors, errorNames }: Summary): string {
  const spread = `${Math.round(slowest)}–${Math.round(fastest)}/s`;
  const wrong = errors > 0 ? `, ERRORS ${errors}: ${errorNames}` : '';
  return `p50 ${figures(p50)} ms, p99 ${figures(p99)} ms, turns ${spread}${wrong}`;
}
