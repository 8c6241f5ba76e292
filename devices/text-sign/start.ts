import { type Log, processTimers } from '../agent/ports.ts';
import { tcpTransport } from '../transport/tcp.ts';
import { runSigns } from './bus.ts';
import { hallLines } from './hall-lines.ts';
import type { SignPlace } from './signs-config.ts';

/** Keeps all text signs of an agent: one connection for each port they hang at. Ends with `signal`. */
export async function startSigns(
  signs: readonly SignPlace[],
  { url, log, signal }: { readonly url: string; readonly log: Log; readonly signal: AbortSignal },
): Promise<void> {
  const buses = new Map<string, SignPlace[]>();
  for (const sign of signs) {
    const at = `${sign.host}:${sign.port}`;
    buses.set(at, [...(buses.get(at) ?? []), sign]);
  }
  const monotonic = { ...processTimers, now: () => performance.now() };
  await Promise.all(
    [...buses.values()].map(bus => {
      const { host, port } = bus[0]!;
      return runSigns({
        ...{ signs: bus, ask: hallLines(url), timers: monotonic, log, signal },
        openTransport: () => tcpTransport({ host, port, writeMs: 3_000 }),
      });
    }),
  );
}
