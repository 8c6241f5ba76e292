import { createServer } from 'node:net';
import type { Chance } from './chance.ts';

/**
 * A free port below those the system gives to outgoing connections: a server that is killed and started again on its
 * port must not find that a client which knocked in between got that very port, or even talks to itself through it.
 */
export async function quietPort(chance: Chance): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const port = chance.between(20_000, 32_000);
    if (await isFree(port)) return port;
  }
  throw new Error('no free port between 20000 and 32000');
}

function isFree(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
