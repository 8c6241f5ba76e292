import type { Load, Measured } from '../hammer.ts';
import { baselineIn, rawWorker, type RawWay, tryAll, waysOf } from '../raw/contenders.ts';
import type { HallMeasured, HallRole } from '../roles/hall.ts';
import { figures, median } from '../statistics.ts';
import { inTurns } from '../turns.ts';
import { growTables } from './grow.ts';
import { addRate, type Phase } from './phase.ts';
import { addTried } from './take-raw.ts';

const WAITING = 10_000;
const CALLERS = 50;
/** Each measurement ends here, so that neither side runs out of people. */
const MOST_CALLS = 4_000;
/** Ours knows who is called where: each call takes a counter that is free, and the raw ways free none either. */
const COUNTERS = 8_000;
const OURS = `call/sequencer/${WAITING}`;

export const call: Phase = {
  name: `calling, with ${WAITING} waiting`,
  ids: [OURS, 'call/raw/'],
  async run(bed) {
    const { plan, report } = bed;
    const bench = await bed.database();
    const { raw: url, ours } = bench;
    await growTables(bed, bench);
    const worker = await rawWorker(bed, bench);
    const measureRaw = async ({ way, rows }: RawWay, load: Load): Promise<Measured> => {
      await worker.ask('fill', { url, rows, count: WAITING });
      return worker.ask('claim', { url, way, rows, load: { ...load, limit: MOST_CALLS } });
    };
    // One round trip cannot claim: the row that is found must be known before it is changed.
    const raw = await tryAll(bed, waysOf('call/raw', ['query', 'execute'], [8, CALLERS]), measureRaw);
    const hall = await bed.role<HallRole>('hall', true);
    const measureOurs = async (): Promise<HallMeasured> => {
      await hall.ask('open', { place: await bed.freshHall(ours), counters: COUNTERS });
      await hall.ask('fill', WAITING);
      const load = { senders: CALLERS, warmMs: 150, ms: plan.measureMs, limit: MOST_CALLS };
      const measured = await hall.ask('call', load);
      await hall.ask('close');
      return measured;
    };
    const results = await inTurns(plan.turns, { [OURS]: measureOurs, ...raw.measures });
    addTried(bed, raw);
    const twice = await worker.ask('twice', url);
    const measured = results.get(OURS) as HallMeasured[];
    const batch = median(measured.map(({ meanBatch }) => meanBatch));
    const remark = `${figures(batch)} a batch, raw called ${twice} twice`;
    addRate(bed, OURS, measured, baselineIn(raw, results), remark);
    if (twice > 0) report.say(`the raw claims called ${twice} tickets twice`);
    await hall.end();
  },
};
