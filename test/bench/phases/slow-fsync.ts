import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { findProgram } from '../../../scripts/parts.mjs';
import type { Bed, Bench } from '../bed.ts';
import { baselineIn, rawWorker, waysOf } from '../raw/contenders.ts';
import type { HallRole } from '../roles/hall.ts';
import { inTurns } from '../turns.ts';
import { growTables } from './grow.ts';
import type { Phase } from './phase.ts';
import { addTried, rawTakes } from './take-raw.ts';
import { addSequencerRows, sequencerTakes } from './take-sequencer.ts';

const SLOW_MS = 5;
/** A slow disk rewards many connections, which share one fsync: the raw ways get more of them here. */
const WAYS = waysOf('take/slow-fsync/raw', ['query', 'execute', 'multi'], [32, 128]);

/** Starts a MariaDB under whose log each fsync takes `SLOW_MS` longer. */
async function startSlow(bed: Bed): Promise<Bench> {
  const shim = path.join(await bed.folder(), 'slow-fsync.so');
  const source = path.join(import.meta.dirname, '../slow-fsync.c');
  execFileSync('gcc', ['-shared', '-fPIC', '-O2', '-o', shim, source, '-ldl']);
  process.env['LD_PRELOAD'] = shim;
  process.env['HALL_SLOW_FSYNC_MS'] = String(SLOW_MS);
  try {
    return await bed.start(['--innodb-flush-method=fsync']);
  } finally {
    delete process.env['LD_PRELOAD'];
    delete process.env['HALL_SLOW_FSYNC_MS'];
  }
}

export const slowFsync: Phase = {
  name: 'a slow disk',
  ids: ['take/slow-fsync/'],
  async run(bed) {
    const { plan, report } = bed;
    if (process.platform !== 'linux' || findProgram('gcc') === null) {
      report.say('!!! SKIPPED take/slow-fsync: it needs gcc and Linux !!!');
      return;
    }
    await bed.database();
    const bench = await startSlow(bed);
    const worker = await rawWorker(bed, bench);
    const load = { senders: 1, warmMs: 200, ms: 1_000 };
    const alone = await worker.ask('take', { url: bench.raw, way: 'query', rows: 1, load });
    const commitMs = alone.p50;
    const note = `one connection; each fsync sleeps ${SLOW_MS} ms`;
    report.add({ id: 'take/slow-fsync/commit', value: commitMs, unit: 'ms', note });
    if (commitMs < SLOW_MS) throw new Error(`a take costs ${commitMs} ms: the shim does not reach the log`);
    const raw = await rawTakes(bed, bench, WAYS);
    addTried(bed, raw);
    await growTables(bed, bench);
    const hall = await bed.role<HallRole>('hall', true);
    const ours = sequencerTakes(bed, hall, 'take/slow-fsync/sequencer', bench.ours, [32, 256]);
    const results = await inTurns(plan.turns, { ...ours, ...raw.measures });
    addSequencerRows(bed, ours, results, baselineIn(raw, results));
    await hall.end();
    await bench.mariadb.stop();
  },
};
