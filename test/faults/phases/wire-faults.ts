import { setTimeout as sleep } from 'node:timers/promises';
import type { Proxy, Verdict } from '../../support/proxy.ts';
import type { Chance } from '../world/chance.ts';
import { mysqlWatch } from '../../support/mysql-watch.ts';

/** One way to spoil a wire; resolves when it is whole again. */
export interface WireFault {
  readonly name: string;
  inflict(): Promise<void>;
}

const LONGEST_DELAY_MS = 2_000;
const SETTLED_MS = 15;

/** What happens to any wire: resets, delays, refused connections, one direction that says nothing. */
function plainFaults(where: string, proxy: Proxy, chance: Chance): WireFault[] {
  const pausing = (way: 'up' | 'down') => async () => {
    proxy.pause(way);
    await sleep(chance.between(200, LONGEST_DELAY_MS));
    proxy.resume(way);
  };
  return [
    { name: `${where} reset`, inflict: async () => proxy.cutAll() },
    {
      name: `${where} slow`,
      async inflict() {
        proxy.rules.delayMs = chance.between(50, LONGEST_DELAY_MS);
        await sleep(chance.between(200, 1_000));
        proxy.rules.delayMs = 0;
      },
    },
    {
      name: `${where} refused`,
      async inflict() {
        await proxy.refuse(true);
        proxy.cutAll();
        await sleep(chance.between(100, 700));
        await proxy.refuse(false);
      },
    },
    { name: `${where} silent upwards`, inflict: pausing('up') },
    { name: `${where} silent downwards`, inflict: pausing('down') },
    {
      name: `${where} silent, then reset`,
      async inflict() {
        proxy.pause();
        await sleep(chance.between(100, 1_000));
        proxy.cutAll();
        proxy.resume();
      },
    },
  ];
}

/** The wire to the clients: also an answer that is cut off on its way. */
export function clientWireFaults(proxy: Proxy, chance: Chance): WireFault[] {
  const cutAnAnswer: WireFault = {
    name: 'clients answer cut',
    inflict: () =>
      new Promise(resolve => {
        const late = setTimeout(() => done(), 1_000);
        const done = (): Verdict => {
          clearTimeout(late);
          off();
          resolve();
          return 'cut';
        };
        const off = proxy.onServerData(() => done());
      }),
  };
  return [...plainFaults('clients', proxy, chance), cutAnAnswer, cutAnAnswer];
}

/** The wire to MariaDB: also cuts just before a COMMIT arrives, and just before its answer does; `missed`: none came. */
export function databaseWireFaults(proxy: Proxy, chance: Chance, missed: () => void): WireFault[] {
  let armed: { phase: 'sent' | 'answered'; verdict: Verdict; struck: () => void } | null = null;
  mysqlWatch(proxy, {
    on: /COMMIT$/,
    within: /FOR UPDATE/,
    async then(phase) {
      if (armed?.phase !== phase) return 'pass';
      const { verdict, struck } = armed;
      armed = null;
      struck();
      // A batch is one packet: its first answer may come before the COMMIT at its end is done.
      if (phase === 'answered') await sleep(SETTLED_MS);
      return verdict;
    },
  });
  const atCommit = (phase: 'sent' | 'answered', verdict: Verdict) =>
    new Promise<void>(resolve => {
      const late = setTimeout(() => {
        armed = null;
        missed();
        resolve();
      }, 2_000);
      const struck = (): void => {
        clearTimeout(late);
        resolve();
      };
      armed = { phase, verdict, struck };
    });
  const heldAnswer: WireFault = {
    name: 'database COMMIT answer held',
    async inflict() {
      await atCommit('answered', 'hold');
      await sleep(chance.between(100, LONGEST_DELAY_MS));
      proxy.release();
    },
  };
  const before: WireFault = { name: 'database cut before COMMIT', inflict: () => atCommit('sent', 'cut') };
  const after: WireFault = { name: 'database cut after COMMIT', inflict: () => atCommit('answered', 'cut') };
  return [...plainFaults('database', proxy, chance), before, after, after, after, heldAnswer];
}
