import { setTimeout as sleep } from 'node:timers/promises';
import { mysqlWatch } from '../../support/mysql-watch.ts';
import type { Proxy } from '../../support/proxy.ts';
import { databaseProxy } from '../world/database-proxy.ts';
import { now } from '../world/log-book.ts';
import { openWorld } from '../world/world.ts';
import { inWorld, type PhaseContext, type PhaseResult } from './phase.ts';

const ARMED_MS = 3_000;

/** Lets `freeze` strike just when a process has got the hall's lock: the worst moment there is. */
function atTheLock(proxy: Proxy): (freeze: () => void) => Promise<void> {
  let armed: (() => void) | null = null;
  mysqlWatch(proxy, {
    on: /FOR UPDATE/,
    then: phase => {
      if (phase !== 'answered') return 'pass';
      armed?.();
      armed = null;
      return 'pass';
    },
  });
  return async freeze => {
    let isFrozen = false;
    armed = () => {
      isFrozen = true;
      freeze();
    };
    for (const end = now() + ARMED_MS; !isFrozen && now() < end;) await sleep(5);
    armed = null;
    if (!isFrozen) freeze();
  };
}

/**
 * SIGSTOP of one of two processes, every other time while it holds the lock, then SIGCONT: the other goes on, and
 * what the frozen one had begun counts once or not at all.
 */
export async function frozen(
  databaseUrl: string,
  times: number,
  { chance, say }: PhaseContext,
): Promise<PhaseResult> {
  const name = 'frozen-process';
  const wires = [await databaseProxy(databaseUrl), await databaseProxy(databaseUrl)];
  const locks = wires.map(({ proxy }) => atTheLock(proxy));
  const open = () => openWorld({ chance, databaseUrl, servers: 2, seenBy: i => wires[i]!.url });
  const notes: string[] = [];
  try {
    const result = await inWorld(name, open, async (world, recoveries) => {
      const crowd = world.work({ patienceMs: 2_000 });
      for (let i = 1; i <= times; i += 1) {
        await sleep(chance.between(300, 1_000));
        const which = chance.between(0, 1);
        const { running } = world.servers[which]!;
        if (i % 2 === 1) await locks[which]!(() => running.freeze());
        else running.freeze();
        const at = now();
        const isBack = await recoveries.wait(`freeze ${i}`, at, at + 50);
        await sleep(chance.between(500, 6_000));
        running.thaw();
        if (!isBack) break;
        notes.push(
          `${i % 2 === 1 ? 'in its transaction' : 'anywhere'} ${Math.round(recoveries.all.at(-1)!)} ms`,
        );
        await sleep(chance.between(500, 1_500));
        say(`${name}: ${i}`);
      }
      await crowd.stop();
      return times;
    });
    return { ...result, notes };
  } finally {
    for (const { proxy } of wires) await proxy.stop();
  }
}
