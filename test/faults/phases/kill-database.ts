import { setTimeout as sleep } from 'node:timers/promises';
import { startMariaDb } from '../../support/mariadb.ts';
import { now } from '../world/log-book.ts';
import { quietPort } from '../world/quiet-port.ts';
import { openWorld } from '../world/world.ts';
import { inWorld, type PhaseContext, type PhaseResult } from './phase.ts';

/** kill -9 of MariaDB under load; the server stays up and must find it again. `flush` 1 is durable. */
export async function killDatabase(
  kills: number,
  { chance, say }: PhaseContext,
  flush: 0 | 1 = 1,
): Promise<PhaseResult> {
  const name = 'kill-database';
  const mariadb = await startMariaDb({ port: await quietPort(chance), flush });
  try {
    const databaseUrl = await mariadb.createDatabase();
    return await inWorld(
      name,
      () => openWorld({ chance, databaseUrl }),
      async (world, recoveries) => {
        const crowd = world.work();
        for (let i = 1; i <= kills; i += 1) {
          await sleep(chance.between(30, 900));
          const at = now();
          await mariadb.kill9();
          const gone = now();
          await sleep(chance.between(0, 300));
          await mariadb.restart();
          if (!(await recoveries.wait(`kill ${i}`, at, gone))) break;
          if (i % 10 === 0) say(`${name}: ${i} kills`);
        }
        await crowd.stop();
        return kills;
      },
    );
  } finally {
    await mariadb.stop();
  }
}

/**
 * Are we blind? A MariaDB that answers before its disk has the commit loses some at kill -9: that must be found, or
 * the other phases mean nothing.
 */
export async function blindnessCheck(context: PhaseContext): Promise<PhaseResult> {
  const name = 'blindness-check';
  const seen = { name, judgement: null, recoveries: [] };
  for (let faults = 1; ; faults += 1) {
    const { judgement, wrong } = await killDatabase(1, context, 0);
    const lost = judgement?.lost ?? 0;
    const notes = [`a MariaDB that does not wait for its disk was found out: ${lost} lost`];
    if (lost > 0) return { ...seen, faults, wrong: [], notes };
    // It writes once a second, so a kill may happen to fall just behind that.
    if (faults === LUCKY_KILLS)
      return { ...seen, faults, wrong: [`a database that forgets was not found out: ${wrong.join(' | ')}`] };
  }
}

const LUCKY_KILLS = 3;
