import type { Measured } from '../hammer.ts';
import type { HallRole } from '../roles/hall.ts';
import { inTurns, summarize } from '../turns.ts';
import { growTables } from './grow.ts';
import { addRate, type Phase } from './phase.ts';

const ID = 'take/two-processes';
const ONE = 'take/one-process';
/** The same 32 senders, half of them at each process: what a load balancer does to a hall that one process could serve. */
const SPLIT = 'take/two-processes-split';
const SENDERS = 32;

/** Two measurements at the same time, as one. */
export function together(a: Measured, b: Measured): Measured {
  const errors = { ...a.errors };
  for (const [name, count] of Object.entries(b.errors)) errors[name] = (errors[name] ?? 0) + count;
  const done = Math.round((a.done / a.ms + b.done / b.ms) * a.ms);
  return { done, ms: a.ms, p50: (a.p50 + b.p50) / 2, p99: Math.max(a.p99, b.p99), errors };
}

export const twoProcesses: Phase = {
  name: 'two processes on one hall',
  ids: [ID, ONE, SPLIT],
  async run(bed) {
    const { warmMs, measureMs: ms, turns } = bed.plan;
    const bench = await bed.database();
    const { ours } = bench;
    await growTables(bed, bench);
    const [first, second] = await Promise.all([
      bed.role<HallRole>('hall', true),
      bed.role<HallRole>('hall', true),
    ]);
    let doubled = 0;
    const checked = (labels: readonly string[]): void => {
      doubled += labels.length - new Set(labels).size;
    };
    const one = async (): Promise<Measured> => {
      await first.ask('open', { place: await bed.freshHall(ours) });
      const measured = await first.ask('take', { senders: SENDERS, warmMs, ms });
      checked(await first.ask('labels'));
      await first.ask('close');
      return measured;
    };
    const both = (senders: number) => async (): Promise<Measured> => {
      const place = await bed.freshHall(ours);
      await first.ask('open', { place });
      await second.ask('open', { place });
      const load = { senders, warmMs, ms };
      const [a, b] = await Promise.all([first.ask('take', load), second.ask('take', load)]);
      checked([...(await first.ask('labels')), ...(await second.ask('labels'))]);
      await Promise.all([first.ask('close'), second.ask('close')]);
      return together(a, b);
    };
    const results = await inTurns(turns, { [ONE]: one, [ID]: both(SENDERS), [SPLIT]: both(SENDERS / 2) });
    const baseline = { id: ONE, ...summarize(results.get(ONE)!) };
    addRate(bed, ONE, results.get(ONE)!, baseline);
    addRate(bed, ID, results.get(ID)!, baseline, `${SENDERS} senders at each, ${doubled} doubled labels`);
    addRate(bed, SPLIT, results.get(SPLIT)!, baseline, `${SENDERS / 2} senders at each`);
    bed.report.wrong('doubled labels', doubled);
    await Promise.all([first.end(), second.end()]);
  },
};
