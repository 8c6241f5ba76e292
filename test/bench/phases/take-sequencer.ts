import path from 'node:path';
import type { Bed } from '../bed.ts';
import type { Measured } from '../hammer.ts';
import { wants } from '../plan.ts';
import { type Baseline, baselineIn } from '../raw/contenders.ts';
import type { HallMeasured, HallRole } from '../roles/hall.ts';
import type { RawSqlite } from '../roles/raw-sqlite.ts';
import { figures, median } from '../statistics.ts';
import { inTurns, type Measures, summarize } from '../turns.ts';
import type { Worker } from '../worker.ts';
import { growTables } from './grow.ts';
import { addRate, type Phase } from './phase.ts';
import { rawTakes } from './take-raw.ts';

export const SENDERS = [1, 8, 32, 256];

/** A measurement of the sequencer for each number of senders, each time in a hall that nobody used before. */
export function sequencerTakes(
  bed: Bed,
  worker: Worker<HallRole>,
  prefix: string,
  url: string | null,
  senders: readonly number[],
): Measures {
  const { warmMs, measureMs: ms } = bed.plan;
  const wanted = senders.filter(count => wants(bed.plan, `${prefix}/${count}`));
  const measure = async (count: number): Promise<HallMeasured> => {
    await worker.ask('open', { place: await bed.freshHall(url) });
    try {
      return await worker.ask('take', { senders: count, warmMs, ms });
    } finally {
      await worker.ask('close');
    }
  };
  return Object.fromEntries(wanted.map(count => [`${prefix}/${count}`, () => measure(count)]));
}

/** A row each, with the size of its batches. */
export function addSequencerRows(
  bed: Bed,
  ours: Measures,
  results: ReadonlyMap<string, Measured[]>,
  baseline: Baseline,
): void {
  for (const id of Object.keys(ours)) {
    const measured = results.get(id) as HallMeasured[];
    const batch = median(measured.map(({ meanBatch }) => meanBatch));
    addRate(bed, id, measured, baseline, `${figures(batch)} a batch`);
  }
}

export const takeSequencer: Phase = {
  name: 'the sequencer on MariaDB',
  ids: ['take/sequencer/'],
  async run(bed) {
    const bench = await bed.database();
    const raw = await rawTakes(bed, bench);
    await growTables(bed, bench);
    const worker = await bed.role<HallRole>('hall', true);
    const ours = sequencerTakes(bed, worker, 'take/sequencer', bench.ours, SENDERS);
    const results = await inTurns(bed.plan.turns, { ...ours, ...raw.measures });
    addSequencerRows(bed, ours, results, baselineIn(raw, results));
    await worker.end();
  },
};

export const takeSqlite: Phase = {
  name: 'the sequencer on SQLite',
  ids: ['take/sequencer-sqlite/', 'take/raw-sqlite/'],
  async run(bed) {
    const { plan, report } = bed;
    const raw = await bed.role<RawSqlite>('raw-sqlite');
    const worker = await bed.role<HallRole>('hall', true);
    const file = path.join(await bed.folder(), 'raw.sqlite');
    const load = { senders: 1, warmMs: 250, ms: plan.measureMs };
    const measures: Measures = {
      'take/raw-sqlite/one': () => raw.ask('take', { file, rows: 1, load }),
      'take/raw-sqlite/thirty': () => raw.ask('take', { file, rows: 30, load }),
    };
    const ours = sequencerTakes(bed, worker, 'take/sequencer-sqlite', null, SENDERS);
    const results = await inTurns(plan.turns, { ...ours, ...measures });
    const baseline = baselineIn({ tried: [], measures }, results);
    for (const id of Object.keys(measures)) addRate(bed, id, results.get(id)!, baseline);
    const { errors } = summarize(Object.keys(measures).flatMap(id => results.get(id)!));
    if (errors > 0) report.say(`raw SQLite made ${errors} errors`);
    addSequencerRows(bed, ours, results, baseline);
    await Promise.all([raw.end(), worker.end()]);
  },
};
