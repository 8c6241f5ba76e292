import { setTimeout as sleep } from 'node:timers/promises';
import { now } from '../world/log-book.ts';
import { openWorld } from '../world/world.ts';
import { inWorld, medianOf, type PhaseContext, type PhaseResult } from './phase.ts';

/** kill -9 of the server at random moments under load; `databaseUrl` null: on SQLite. */
export async function killServer(
  name: string,
  databaseUrl: string | null,
  kills: number,
  { chance, say }: PhaseContext,
): Promise<PhaseResult> {
  const open = () => openWorld({ chance, databaseUrl });
  const starts: number[] = [];
  const result = await inWorld(name, open, async (world, recoveries) => {
    const crowd = world.work();
    const [server] = world.servers;
    for (let i = 1; i <= kills; i += 1) {
      await sleep(chance.between(30, 900));
      const at = now();
      await server!.kill9();
      const gone = now();
      await server!.start();
      starts.push(now() - gone);
      if (!(await recoveries.wait(`kill ${i}`, at, gone))) break;
      if (i % 10 === 0) say(`${name}: ${i} kills`);
    }
    await crowd.stop();
    return kills;
  });
  const [median, worst] = [medianOf(starts), Math.max(0, ...starts)].map(Math.round);
  return {
    ...result,
    notes: [`of that the start of the program itself: median ${median} ms, worst ${worst} ms`],
  };
}
