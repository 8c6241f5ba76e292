import type { Bed, Bench } from '../bed.ts';
import { type Contenders, listed, rawWorker, tryAll, waysOf } from '../raw/contenders.ts';
import { describe } from '../turns.ts';
import type { Phase } from './phase.ts';

/** What the raw ways take numbers at, by database; tried once a run. */
const tried = new WeakMap<Bench, Promise<Contenders>>();
const WAYS = waysOf('take/raw', ['query', 'execute', 'multi'], [8, 32]);

/** Tries every raw way of taking a number on a database, once. */
export function rawTakes(bed: Bed, bench: Bench, ways = WAYS): Promise<Contenders> {
  const found = tried.get(bench);
  if (found) return found;
  const trying = (async () => {
    const worker = await rawWorker(bed, bench);
    return tryAll(bed, ways, ({ way, rows }, load) =>
      worker.ask('take', { url: bench.raw, way, rows, load }),
    );
  })();
  tried.set(bench, trying);
  return trying;
}

/** A row each, the fastest first; all stand against the fastest of those that DESIGN 9 lists. */
export function addTried({ report }: Bed, contenders: Contenders): void {
  const best = listed(contenders.tried)[0]!;
  for (const { id, summary } of contenders.tried) {
    const ratio = summary.rate / best.summary.rate;
    report.add({ id, value: summary.rate, unit: '/s', against: best.id, ratio, note: describe(summary) });
  }
}

export const takeRaw: Phase = {
  name: 'raw ways of taking a number',
  ids: ['take/raw/'],
  async run(bed) {
    addTried(bed, await rawTakes(bed, await bed.database()));
  },
};
