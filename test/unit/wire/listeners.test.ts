import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Clock } from '../../../server/app/ports.ts';
import { makeListeners } from '../../../server/wire/listeners.ts';
import { openSiteTls } from '../../../server/wire/tls/site-tls.ts';

/** A clock that runs nothing by itself: what was asked for later, and not called off. */
function stillClock(): { readonly clock: Clock; readonly due: Set<() => void> } {
  const due = new Set<() => void>();
  const later = (_ms: number, run: () => void): (() => void) => {
    due.add(run);
    return () => void due.delete(run);
  };
  return { due, clock: { monotonic: () => 0, wall: () => Date.now(), sleep: async () => undefined, later } };
}

it('looks at the addresses from time to time, and no more once its doors are closed', async () => {
  const site = await openSiteTls({
    files: { read: () => null, write: () => undefined, pathOf: name => name },
    names: () => ({ dns: ['localhost'], ips: ['127.0.0.1'] }),
    now: () => Date.now(),
    random: bytes => randomBytes(bytes),
  });
  const { clock, due } = stillClock();
  const silent = () => undefined;
  const log = { info: silent, warn: silent, error: silent };
  const look = (): void => {
    const [first] = due;
    due.delete(first!);
    first!();
  };
  const listeners = await makeListeners(() => undefined, { tls: null, site, clock, log });
  expect(due.size).toBe(1);
  look();
  await expect.poll(() => due.size).toBe(1);

  // The doors close while a look is under way.
  look();
  await listeners.close();
  await new Promise(resolve => setTimeout(resolve, 50));
  expect(due.size).toBe(0);
});
