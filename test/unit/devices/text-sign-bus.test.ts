import { afterEach, describe, expect, it } from 'vitest';
import { processTimers } from '../../../devices/agent/ports.ts';
import { runSigns, type SignPace } from '../../../devices/text-sign/bus.ts';
import { UNKNOWN } from '../../../devices/text-sign/told.ts';
import { tcpTransport } from '../../../devices/transport/tcp.ts';
import { startVirtualBus, type VirtualBus } from '../../../devices/virtual-sign/server.ts';
import { until } from '../../support/until.ts';

/** Ten times as fast as in a hall. */
const PACE: SignPace = {
  ...{ askMs: 60, againMs: 250, staleMs: 600, signSeconds: 1, answerMs: 80, retryMs: [30, 120] },
};
const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

/** What the hall says, as a test sets it; null: it is not to be reached. */
type Hall = Map<number, string | null>;

async function bus(hall: Hall, addresses = [1]) {
  const virtual = await startVirtualBus(addresses);
  const ending = new AbortController();
  const log: string[] = [];
  const signs = addresses.map(address => ({
    ...{ counter: 20 + address, host: '127.0.0.1', port: virtual.port, address, width: 128, height: 16 },
  }));
  const done = runSigns({
    ...{ signs, timers: processTimers, signal: ending.signal, pace: PACE },
    ask: counter => Promise.resolve(hall.get(counter) ?? null),
    openTransport: () => tcpTransport({ host: '127.0.0.1', port: virtual.port }),
    log: (event, facts) => void log.push(`${event} ${JSON.stringify(facts)}`),
  });
  const end = async (): Promise<void> => {
    ending.abort();
    await done;
  };
  closers.push(() => virtual.close(), end);
  return { virtual, end, log };
}
const says = (virtual: VirtualBus, text: string, address = 1) =>
  until(() => virtual.signs.get(address)!.shows() === text, { what: text, everyMs: 10, timeoutMs: 5_000 });

describe('signs on a bus', () => {
  it('[B25] say what the hall says, each its own, in order', async () => {
    const hall: Hall = new Map([
      [21, '请稍候'],
      [22, '请B001号'],
    ]);
    const { virtual } = await bus(hall, [1, 2]);
    await says(virtual, '请稍候');
    await says(virtual, '请B001号', 2);
    hall.set(21, '请A001号');
    await says(virtual, '请A001号');
    hall.set(21, 'A001 办理中');
    await says(virtual, 'A001 办理中');
    expect([...new Set(virtual.signs.get(1)!.written)].slice(-3)).toEqual([
      '请稍候',
      '请A001号',
      'A001 办理中',
    ]);
    expect(virtual.connections()).toBe(1);
  });

  it('[B25] say that nothing is known when the hall is silent, and never go on with a number', async () => {
    const hall: Hall = new Map([[21, '请A001号']]);
    const { virtual } = await bus(hall);
    await says(virtual, '请A001号');
    hall.set(21, null);
    const silentAt = Date.now();
    await says(virtual, UNKNOWN);
    expect(Date.now() - silentAt).toBeLessThan(PACE.staleMs + 500);
    hall.set(21, '请稍候');
    await says(virtual, '请稍候');
  });

  it('[B25] are told again after a power cut', async () => {
    const { virtual } = await bus(new Map([[21, '请A001号']]));
    await says(virtual, '请A001号');
    virtual.signs.get(1)!.cutPower();
    expect(virtual.signs.get(1)!.shows()).toBe('');
    await says(virtual, '请A001号');
    expect(virtual.connections()).toBe(1);
  });

  it('[B25] go dark by themselves when the agent is gone', async () => {
    const { virtual, end } = await bus(new Map([[21, '请A001号']]));
    await says(virtual, '请A001号');
    await end();
    await says(virtual, '');
  });

  it('[B25] are connected to anew when the wire was away, and say what is so then', async () => {
    const hall: Hall = new Map([[21, '请A001号']]);
    const { virtual, log } = await bus(hall);
    await says(virtual, '请A001号');
    virtual.fault('away');
    await until(() => log.some(line => line.includes('"lost"') || line.startsWith('sign-away')), {
      what: 'the loss',
    });
    hall.set(21, '请A002号');
    await says(virtual, '');
    virtual.fault('none');
    await says(virtual, '请A002号');
    expect(virtual.connections()).toBeGreaterThan(1);
  });

  it('[B25] that do not answer keep no other waiting', async () => {
    const hall: Hall = new Map([
      [21, '请A001号'],
      [22, '请稍候'],
    ]);
    const { virtual, log } = await bus(hall, [1, 2]);
    await says(virtual, '请稍候', 2);
    virtual.fault('mute');
    hall.set(22, '请B009号');
    await says(virtual, '请B009号', 2);
    await until(() => log.some(line => line.includes('"silent"')), { what: 'silence noticed' });
    virtual.fault('none');
    await until(() => log.at(-1)!.includes('"ack"'), { what: 'answers again' });
  });
});
