import { createClient } from 'redis';
import type { Doorbell, Log } from '../app/ports.ts';

/** One process alone needs no bell. */
export function silentDoorbell(): Doorbell {
  return { ring: () => undefined, onRing: () => undefined, close: () => Promise.resolve() };
}

/**
 * A bell over Redis: `(hall, seq)` and nothing else travels. Redis being away costs 250 ms a change, so no failure of it
 * reaches anybody; it is said once in the log.
 */
export async function redisDoorbell(url: string, hall: string, log: Log): Promise<Doorbell> {
  const channel = `hall:${hall}:seq`;
  const options = { url, socket: { reconnectStrategy: (tries: number) => Math.min(tries * 200, 5_000) } };
  const sender = createClient({ ...options, disableOfflineQueue: true });
  const listener = createClient(options);
  let said = false;
  const away = (error: unknown): void => {
    if (!said) log.warn({ error: (error as Error).message }, 'redis is away; others are told by looking');
    said = true;
  };
  for (const client of [sender, listener]) client.on('error', away).on('ready', () => (said = false));
  const ears: ((seq: number) => void)[] = [];
  void sender.connect().catch(away);
  void listener
    .connect()
    .then(() => listener.subscribe(channel, text => ears.forEach(listen => listen(Number(text)))))
    .catch(away);
  return {
    ring(seq) {
      if (sender.isReady) sender.publish(channel, String(seq)).catch(away);
    },
    onRing: listen => void ears.push(listen),
    async close() {
      await Promise.allSettled([sender.close(), listener.close()]);
    },
  };
}
