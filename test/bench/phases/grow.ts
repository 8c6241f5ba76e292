import type { Bed, Bench } from '../bed.ts';
import type { HallRole } from '../roles/hall.ts';

const TAKES = 20_000;
const grown = new WeakMap<Bench, Promise<void>>();

/**
 * Lets our tables grow, once a database: InnoDB lengthens a small file page by page with two fsyncs each time. The raw
 * ways' tables have grown while the best of them was looked for.
 */
export function growTables(bed: Bed, bench: Bench): Promise<void> {
  const found = grown.get(bench);
  if (found) return found;
  const growing = (async () => {
    const worker = await bed.role<HallRole>('hall');
    await worker.ask('open', { place: await bed.freshHall(bench.ours) });
    await worker.ask('take', { senders: 256, warmMs: 0, ms: 30_000, limit: TAKES });
    await worker.end();
  })();
  grown.set(bench, growing);
  return growing;
}
