import { setTimeout as sleep } from 'node:timers/promises';
import { startProxy } from '../../support/proxy.ts';
import { databaseProxy } from '../world/database-proxy.ts';
import { now } from '../world/log-book.ts';
import { openWorld } from '../world/world.ts';
import { inWorld, type PhaseContext, type PhaseResult } from './phase.ts';
import { clientWireFaults, databaseWireFaults } from './wire-faults.ts';

/** Faults on the wires between clients and server and between server and MariaDB, one after another, under load. */
export async function cutWires(
  databaseUrl: string,
  faults: number,
  { chance, say }: PhaseContext,
): Promise<PhaseResult> {
  const name = 'cut-wires';
  const database = await databaseProxy(databaseUrl);
  const struck = new Map<string, number>();
  const count = (what: string): void => void struck.set(what, (struck.get(what) ?? 0) + 1);
  const onDatabase = databaseWireFaults(database.proxy, chance, () => count('(no COMMIT came)'));
  try {
    const open = () => openWorld({ chance, databaseUrl, seenBy: () => database.url });
    const result = await inWorld(name, open, async (world, recoveries) => {
      const [server] = world.servers;
      const clients = await startProxy({ target: { port: server!.running.port } });
      const deal = chance.deck([...clientWireFaults(clients, chance), ...onDatabase]);
      const crowd = world.work({ addresses: [`http://127.0.0.1:${clients.port}`], patienceMs: 2_500 });
      for (let i = 1; i <= faults; i += 1) {
        await sleep(chance.between(20, 300));
        const fault = deal();
        count(fault.name);
        await fault.inflict();
        const whole = now();
        if (!(await recoveries.wait(`${fault.name} (${i})`, whole))) break;
        if (i % 25 === 0) say(`${name}: ${i} faults`);
      }
      await crowd.stop();
      await clients.stop();
      return faults;
    });
    return { ...result, notes: [...struck].map(([what, n]) => `${what} ${n}`).sort() };
  } finally {
    await database.proxy.stop();
  }
}
