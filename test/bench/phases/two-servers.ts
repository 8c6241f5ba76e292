import { openReception } from '../floor/reception.ts';
import type { Measured } from '../hammer.ts';
import type { Takers } from '../roles/takers.ts';
import { inTurns, summarize } from '../turns.ts';
import { growTables } from './grow.ts';
import { addRate, type Phase } from './phase.ts';
import { together } from './two-processes.ts';

const CLIENTS = [32, 256];
const QUEUES = 30;

/**
 * The same clients on sockets, in two halves: both at one server, or each at one of two servers of the same hall. What a
 * hall gains or loses by a second process, its outside face included.
 */
export const twoServers: Phase = {
  name: 'two servers on one hall, by socket.io',
  ids: ['take/two-servers/', 'take/one-server/'],
  async run(bed) {
    const { warmMs, measureMs: ms, turns } = bed.plan;
    const bench = await bed.database();
    await growTables(bed, bench);
    const takers = await Promise.all([bed.role<Takers>('takers'), bed.role<Takers>('takers')]);
    const measure = async (servers: 1 | 2, clients: number): Promise<Measured> => {
      const place = await bed.freshHall(bench.ours);
      const first = await bed.server(bench.ours, place);
      const { port, cookie, queueIds } = await openReception(first);
      const second = servers === 2 ? await bed.server(bench.ours, place) : first;
      const load = { senders: clients / 2, warmMs: warmMs * 2, ms };
      const at = { road: 'socketio', cookie, queueIds: queueIds.slice(0, QUEUES), load } as const;
      try {
        const [a, b] = await Promise.all([
          takers[0].ask('take', { ...at, port }),
          takers[1].ask('take', { ...at, port: servers === 2 ? second.port : port }),
        ]);
        return together(a, b);
      } finally {
        await first.stop();
        if (servers === 2) await second.stop();
      }
    };
    const cases = CLIENTS.flatMap(clients => [
      [`take/one-server/${clients}`, () => measure(1, clients)] as const,
      [`take/two-servers/${clients}`, () => measure(2, clients)] as const,
    ]);
    const results = await inTurns(turns, Object.fromEntries(cases));
    for (const clients of CLIENTS) {
      const id = `take/one-server/${clients}`;
      const baseline = { id, ...summarize(results.get(id)!) };
      addRate(bed, id, results.get(id)!, baseline);
      addRate(bed, `take/two-servers/${clients}`, results.get(`take/two-servers/${clients}`)!, baseline);
    }
    await Promise.all(takers.map(one => one.end()));
  },
};
