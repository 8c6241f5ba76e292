import type { Road } from '../clients/takers.ts';
import { openReception } from '../floor/reception.ts';
import type { Measured } from '../hammer.ts';
import { wants } from '../plan.ts';
import { baselineIn } from '../raw/contenders.ts';
import type { Takers } from '../roles/takers.ts';
import { inTurns } from '../turns.ts';
import { growTables } from './grow.ts';
import { addRate, type Phase } from './phase.ts';
import { rawTakes } from './take-raw.ts';

const ROADS: readonly Road[] = ['http', 'socketio'];
const CLIENTS = [32, 256];
const QUEUES = 30;

/** Through the whole house: a server in its own process, its clients in another one. */
export const takeWire: Phase = {
  name: 'a whole server, by HTTP and socket.io',
  ids: ['take/http/', 'take/socketio/'],
  async run(bed) {
    const { warmMs, measureMs: ms, turns } = bed.plan;
    const bench = await bed.database();
    const raw = await rawTakes(bed, bench);
    await growTables(bed, bench);
    const takers = await bed.role<Takers>('takers');
    /** Each time a fresh server, so that all of them begin with an empty hall. */
    const measure = async (road: Road, senders: number): Promise<Measured> => {
      const server = await bed.server(bench.ours);
      const { port, cookie, queueIds } = await openReception(server);
      const spread = queueIds.slice(0, QUEUES);
      const load = { senders, warmMs: warmMs * 2, ms };
      try {
        return await takers.ask('take', { road, port, cookie, queueIds: spread, load });
      } finally {
        await server.stop();
      }
    };
    const cases = ROADS.flatMap(road => CLIENTS.map(count => ({ id: `take/${road}/${count}`, road, count })));
    const wanted = cases.filter(({ id }) => wants(bed.plan, id));
    const ours = Object.fromEntries(wanted.map(({ id, road, count }) => [id, () => measure(road, count)]));
    const results = await inTurns(turns, { ...ours, ...raw.measures });
    const baseline = baselineIn(raw, results);
    for (const id of Object.keys(ours)) addRate(bed, id, results.get(id)!, baseline);
    await takers.end();
  },
};
