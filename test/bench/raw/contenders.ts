import type { Bed, Bench } from '../bed.ts';
import type { Load, Measured } from '../hammer.ts';
import type { RawMysql } from '../roles/raw-mysql.ts';
import { inTurns, type Measures, summarize, type Summary } from '../turns.ts';
import type { Worker } from '../worker.ts';
import type { Way } from './connections.ts';

/** One of the ways in which bare mysql2 does the work. */
export interface RawWay {
  readonly id: string;
  readonly way: Way;
  readonly rows: number;
  readonly connections: number;
}

/** All raw ways, tried out; the best of them are measured again in turns with ours. */
export interface Contenders {
  readonly tried: readonly (RawWay & { readonly summary: Summary })[];
  /** The fastest, ready to be measured; more than one, because the try-out has its own noise. */
  readonly measures: Measures;
}

export interface Baseline extends Summary {
  readonly id: string;
}

const HOW_MANY = 2;
const ROWS = { one: 1, thirty: 30 };

/** Every way: spoken so, on one row or thirty, by so many connections. */
export function waysOf(prefix: string, ways: readonly Way[], connections: readonly number[]): RawWay[] {
  return ways.flatMap(way =>
    Object.entries(ROWS).flatMap(([name, rows]) =>
      connections.map(count => ({ id: `${prefix}/${way}-${name}/${count}`, way, rows, connections: count })),
    ),
  );
}

const workers = new Map<string, Promise<Worker<RawMysql>>>();

/** The process of the raw ways on one database, its tables made. */
export function rawWorker(bed: Bed, { raw }: Bench): Promise<Worker<RawMysql>> {
  const start = async (): Promise<Worker<RawMysql>> => {
    const worker = await bed.role<RawMysql>('raw-mysql');
    await worker.ask('make', raw);
    return worker;
  };
  const found = workers.get(raw) ?? start();
  workers.set(raw, found);
  return found;
}

type Measure = (way: RawWay, load: Load) => Promise<Measured>;

/** Tries all ways in turns and keeps the fastest. */
export async function tryAll(bed: Bed, ways: readonly RawWay[], measure: Measure): Promise<Contenders> {
  const { plan } = bed;
  const load = (way: RawWay, ms: number): Load => ({ senders: way.connections, warmMs: 250, ms });
  const trial: Measures = Object.fromEntries(
    ways.map(way => [way.id, () => measure(way, load(way, plan.tryMs))]),
  );
  const results = await inTurns(plan.turns, trial);
  const tried = ways
    .map(way => ({ ...way, summary: summarize(results.get(way.id)!) }))
    .sort((a, b) => b.summary.rate - a.summary.rate);
  const measures = listed(tried)
    .slice(0, HOW_MANY)
    .map(way => [way.id, () => measure(way, load(way, plan.measureMs))] as const);
  return { tried, measures: Object.fromEntries(measures) };
}

/**
 * The ways that DESIGN 9 lists for a baseline: query and execute. All of a take in one packet of statements is faster
 * still; its rows are printed beside them, against the same baseline, so that nothing is hidden.
 */
export function listed<W extends RawWay>(ways: readonly W[]): readonly W[] {
  const plain = ways.filter(({ way }) => way !== 'multi');
  return plain.length > 0 ? plain : ways;
}

/** The fastest of the contenders in a run in which they took turns with ours. */
export function baselineIn({ measures }: Contenders, results: ReadonlyMap<string, Measured[]>): Baseline {
  const all = Object.keys(measures).map(id => ({ id, ...summarize(results.get(id)!) }));
  return all.reduce((best, one) => (one.rate > best.rate ? one : best));
}
