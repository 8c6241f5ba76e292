import { describe, expect, it } from 'vitest';
import type { PrintDesk } from '../../../devices/agent/desk.ts';
import { RESYNC, runPrinter } from '../../../devices/agent/loop.ts';
import { encodeSlip } from '../../../devices/slip/encode.ts';
import type { Transport } from '../../../devices/transport/transport.ts';
import { tcpTransport } from '../../../devices/transport/tcp.ts';
import { startVirtualPrinter } from '../../../devices/virtual-printer/server.ts';
import type { Trip } from '../../../devices/virtual-printer/faults.ts';
import { Machine } from '../../../devices/virtual-printer/machine.ts';
import type { SlipModel } from '../../../server/contract/printing.ts';
import { until } from '../../support/until.ts';
import { fastTimers, TestDesk } from './support/desk.ts';
import { bytesOf, jobFor, slip, wide } from './support/examples.ts';
import { copiesOf, machineTransport, printOn } from './support/paper.ts';

const patience = { confirmMs: 1_500, stoppedMs: 3_000, pollMs: 300 };
const QUESTIONS = 12;

/** A hall with one printer, one ticket, and staff who reload the paper and reprint what became unknown. */
function hall(model: SlipModel) {
  const desk = new TestDesk();
  const machine = new Machine(model);
  desk.add(jobFor('first-0001', slip, model));
  desk.onChange = ({ job, state }) => {
    if (state !== 'unknown') return;
    machine.setCover(false);
    machine.set({ paperSlips: null, trip: null });
    const copy = desk.rows.length;
    desk.add(jobFor(`copy-${1000 + copy}`, { ...slip, ...job.slip, copy }, model));
  };
  const reference = printOn(model, bytesOf(slip, model, 'ab12'))[0]!;
  return { desk, machine, copies: () => copiesOf(reference, machine.slips()) };
}

async function settle(desk: TestDesk, port: PrintDesk, transport: () => Transport): Promise<void> {
  const stop = new AbortController();
  const timers = fastTimers(100);
  const done = runPrinter({
    printerId: 'p1',
    desk: port,
    openTransport: transport,
    encode: encodeSlip,
    signal: stop.signal,
    log: () => {},
    timers,
    patience,
    owners: new Set(),
  });
  const closed = (): boolean => desk.rows.every(({ state }) => state === 'confirmed' || state === 'unknown');
  await until(() => closed() && desk.rows.at(-1)?.state === 'confirmed', {
    what: desk.calls.join(),
    everyMs: 2,
  });
  stop.abort();
  await done;
}

/** Every `step`th byte of what an attempt sends, the last one and those round the cut included. */
function offsets(model: SlipModel, step: number): number[] {
  const first = QUESTIONS + RESYNC.length;
  const length = bytesOf(slip, model, 'ab12').length;
  const sampled = Array.from({ length: Math.ceil(length / step) }, (_, n) => first + n * step);
  const edges = [
    1,
    QUESTIONS,
    QUESTIONS + 1,
    first,
    ...[1, 7, 11, 12, 15, 16].map(back => first + length - back),
  ];
  return [...edges, ...sampled, first + length];
}

const faults: Trip[] = ['paper-out', 'cover-open', 'power-cut', 'drop'];
const kinds: [string, SlipModel, number][] = [
  ['native QR', wide, 41],
  ['raster QR', { ...wide, qr: 'raster' }, 701],
];

describe.each(kinds)('%s: a slip that meets trouble', (_, model, step) => {
  it.each(faults)(
    '%s at every sampled byte: one copy at most without 补打, none lost silently',
    async fault => {
      for (const atByte of offsets(model, step)) {
        const { desk, machine, copies } = hall(model);
        machine.set({ trip: { fault, atByte } });
        // Somebody sees to a printer that waits for paper with nothing on the way.
        const care = setInterval(() => {
          machine.setCover(false);
          machine.set({ paperSlips: null });
        }, 60);
        await settle(desk, desk, () => machineTransport(machine));
        clearInterval(care);
        const about = `${fault} at ${atByte}: ${desk.calls.join(', ')}`;
        expect(copies().plain, about).toBeLessThanOrEqual(1);
        expect(copies().plain + copies().marked, about).toBeGreaterThanOrEqual(1);
        if (desk.state('first-0001') === 'confirmed')
          expect(copies(), about).toEqual({ plain: 1, marked: 0 });
        else expect(copies().marked, about).toBe(1);
      }
    },
    60_000,
  );
});

describe('over real sockets', () => {
  it.each(faults)('%s in the middle of the slip', async fault => {
    const { desk } = hall(wide);
    const atByte = QUESTIONS + RESYNC.length + 400;
    const faulty = { trip: { fault, atByte }, oneConnection: true };
    const printer = await startVirtualPrinter({ printerId: 'p1', model: wide, faults: faulty });
    const staff = desk.onChange;
    desk.onChange = row => {
      printer.setCover(false);
      printer.set({ paperSlips: null });
      staff(row);
    };
    await settle(desk, desk, () => tcpTransport({ host: '127.0.0.1', port: printer.port }));
    const reference = printOn(wide, bytesOf(slip, wide, 'ab12'))[0]!;
    const { plain, marked } = copiesOf(reference, printer.slips());
    expect([plain <= 1, plain + marked >= 1], desk.calls.join()).toEqual([true, true]);
    await printer.close();
  });
});

describe('an agent killed', () => {
  const steps = ['claim', 'sending', 'sent', 'confirmed'] as const;
  const killings = steps.flatMap(step => [`before ${step}`, `after ${step}`]);

  it.each(killings)('%s: the next agent prints at most one copy without 补打', async killing => {
    const { desk, machine, copies } = hall(wide);
    const [when, at] = killing.split(' ');
    let dead = false;
    const never = new Promise<never>(() => {});
    const die = (): Promise<never> => {
      dead = true;
      return never;
    };
    // From its death on, the first agent's calls reach nobody: neither the server nor the printer.
    const dying = new Proxy(desk, {
      get:
        (target, name: keyof PrintDesk) =>
        async (...args: unknown[]) => {
          if (dead || (name === at && when === 'before')) return die();
          const answer = await (target[name] as (...all: unknown[]) => Promise<unknown>).apply(target, args);
          return name === at ? die() : answer;
        },
    });
    const transport = (): Transport => {
      const real = machineTransport(machine);
      return { ...real, write: (bytes, signal) => (dead ? never : real.write(bytes, signal)) };
    };
    void runPrinter({
      printerId: 'p1',
      desk: dying,
      openTransport: transport,
      encode: encodeSlip,
      signal: new AbortController().signal,
      log: () => {},
      timers: fastTimers(100),
      patience,
      owners: new Set(),
    });
    await until(() => dead, { everyMs: 2 });
    desk.lapse();
    await settle(desk, desk, () => machineTransport(machine));
    expect(copies().plain, desk.calls.join()).toBeLessThanOrEqual(1);
    expect(copies().plain + copies().marked, desk.calls.join()).toBeGreaterThanOrEqual(1);
    const startedSending = !['before claim', 'after claim', 'before sending'].includes(killing);
    const told = killing === 'after confirmed';
    expect(desk.calls.some(call => call === 'first-0001 unknown (lease)')).toBe(startedSending && !told);
  });
});
