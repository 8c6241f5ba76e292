import { openReception } from '../floor/reception.ts';
import type { PacedTakers } from '../roles/paced.ts';
import { figures, quantile } from '../statistics.ts';
import type { Phase } from './phase.ts';

const PER_SECOND = 20;

/** The burst at opening (ENGINES 6): what a citizen waits for a number. */
export const at20: Phase = {
  name: `${PER_SECOND} takes a second`,
  ids: ['take/at20/'],
  async run(bed) {
    const { report, plan } = bed;
    const { ours } = await bed.database();
    const server = await bed.server(ours);
    const { port, cookie, queueIds } = await openReception(server);
    const role = await bed.role<PacedTakers>('paced');
    const pace = { port, cookie, queueIds, perSecond: PER_SECOND };
    await role.ask('take', { ...pace, ms: 2_000 });
    const { latencies, errors } = await role.ask('take', { ...pace, ms: plan.pacedMs });
    const all = [...latencies.http, ...latencies.socketio];
    const wrong = Object.values(errors).reduce((sum, count) => sum + count, 0);
    report.wrong('take/at20', wrong);
    for (const [name, share] of [
      ['p50', 0.5],
      ['p99', 0.99],
    ] as const) {
      const roads = Object.entries(latencies).map(
        ([road, ms]) => `${road} ${figures(quantile(ms, share))} ms`,
      );
      const trouble = wrong > 0 ? `, ERRORS ${JSON.stringify(errors)}` : '';
      const note = `${roads.join(', ')}, of ${all.length} takes, from the moment each was due${trouble}`;
      report.add({ id: `take/at20/${name}`, value: quantile(all, share), unit: 'ms', note });
    }
    await Promise.all([role.end(), server.stop()]);
  },
};
