import { afterEach, describe, expect, it } from 'vitest';
import type { PrintDesk } from '../../../devices/agent/desk.ts';
import { runPrinter, type PrinterLoop } from '../../../devices/agent/loop.ts';
import { encodeSlip } from '../../../devices/slip/encode.ts';
import { Machine } from '../../../devices/virtual-printer/machine.ts';
import { slipText } from '../../../devices/virtual-printer/text.ts';
import type { ClaimedJob } from '../../../server/contract/printing.ts';
import { until } from '../../support/until.ts';
import { fastTimers, TestDesk } from './support/desk.ts';
import { bytesOf, jobFor, slip, wide } from './support/examples.ts';
import { copiesOf, machineTransport, printOn } from './support/paper.ts';

const reference = printOn(wide, bytesOf(slip, wide, 'ab12'))[0]!;
const running: { stop: AbortController; done: Promise<void> }[] = [];
afterEach(async () => {
  for (const { stop } of running) stop.abort();
  await Promise.all(running.splice(0).map(({ done }) => done));
});

function start(desk: PrintDesk, machine: Machine, changed: Partial<PrinterLoop> = {}) {
  const stop = new AbortController();
  const log: string[] = [];
  const done = runPrinter({
    printerId: 'p1',
    desk,
    openTransport: () => machineTransport(machine),
    encode: encodeSlip,
    signal: stop.signal,
    log: event => log.push(event),
    timers: fastTimers(100),
    owners: new Set(),
    ...changed,
  });
  running.push({ stop, done });
  return { stop, done, log };
}
const soon = { everyMs: 2, timeoutMs: 3_000 };

describe('the loop of one printer', () => {
  it('prints jobs in order, one after the other, each once', async () => {
    const desk = new TestDesk();
    const machine = new Machine(wide);
    for (const n of [1, 2, 3]) desk.add(jobFor(`job-000${n}`, { ...slip, serial: n }));
    start(desk, machine);
    await until(() => desk.rows.every(row => row.state === 'confirmed'), soon);
    expect(machine.slips().map(piece => slipText(piece).at(-2)?.trim().slice(-4))).toEqual([
      '0001',
      '0002',
      '0003',
    ]);
    expect(desk.calls.slice(0, 4)).toEqual(
      ['claimed', 'sending', 'sent', 'confirmed'].map(to => `job-0001 ${to}`),
    );
  });

  it('a wake brings a job at once; without one the poll does', async () => {
    const desk = new TestDesk();
    const machine = new Machine(wide);
    let wake: () => void = () => {};
    start(desk, machine, {
      timers: {
        now: () => 0,
        sleep: (_, signal) => new Promise(end => signal.addEventListener('abort', () => end())),
      },
      wake: listener => {
        wake = listener;
        return () => {};
      },
    });
    await new Promise(resolve => setTimeout(resolve, 20));
    desk.add(jobFor('job-wake'));
    await new Promise(resolve => setTimeout(resolve, 20));
    expect(desk.state('job-wake')).toBe('queued');
    wake();
    await until(() => desk.state('job-wake') === 'confirmed', soon);

    const polled = new TestDesk();
    start(polled, machine, { timers: fastTimers(1_000) });
    await new Promise(resolve => setTimeout(resolve, 5));
    polled.add(jobFor('job-poll'));
    await until(() => polled.state('job-poll') === 'confirmed', soon);
  });

  it('a wake that comes while a claim is under way is not lost', async () => {
    const desk = new TestDesk();
    let wake: () => void = () => {};
    let claims = 0;
    const claim = async (id: string) => {
      const found = await desk.claim(id);
      if (++claims === 1) {
        desk.add(jobFor('job-late'));
        wake();
      }
      return found;
    };
    const port = new Proxy(desk, {
      get: (target, name: keyof TestDesk) =>
        name === 'claim'
          ? claim
          : (...job: []) => (target[name] as (...all: unknown[]) => unknown).apply(target, job),
    });
    const onlyWakes = {
      now: () => 0,
      sleep: (_: number, signal: AbortSignal) =>
        new Promise<void>(end => signal.addEventListener('abort', () => end())),
    };
    start(port, new Machine(wide), { timers: onlyWakes, wake: listener => ((wake = listener), () => {}) });
    await until(() => desk.state('job-late') === 'confirmed', soon);
  });

  it('two printers never mix their bytes', async () => {
    const desk = new TestDesk();
    const machines = new Map([
      ['p1', new Machine(wide)],
      ['p2', new Machine(wide)],
    ]);
    for (let n = 0; n < 10; n++) {
      const job = jobFor(`job-${1000 + n}`, { ...slip, label: `A${100 + n}` });
      desk.add({ ...job, printerId: n % 2 === 0 ? 'p1' : 'p2' });
    }
    const openTransport = (_: unknown, id: string) => machineTransport(machines.get(id)!);
    for (const [printerId, machine] of machines) start(desk, machine, { printerId, openTransport });
    await until(() => desk.rows.every(row => row.state === 'confirmed'), soon);
    const labels = [...machines.values()].map(machine => machine.slips().map(piece => slipText(piece)[5]));
    expect(labels).toEqual([0, 1].map(odd => [0, 2, 4, 6, 8].map(n => `A${100 + n + odd}`)));
  });

  it('one owner a printer', async () => {
    const owners = new Set<string>();
    start(new TestDesk(), new Machine(wide), { owners });
    const second = start(new TestDesk(), new Machine(wide), { owners });
    running.pop();
    await expect(second.done).rejects.toThrow('has an owner');
  });

  it('without paper it asks the printer, not the server, and prints once when there is some', async () => {
    const desk = new TestDesk();
    const machine = new Machine(wide);
    machine.set({ paperSlips: 0 });
    desk.add(jobFor('job-wait'));
    start(desk, machine);
    await until(() => desk.calls.includes('job-wait queued (paper-out)'), soon);
    await new Promise(resolve => setTimeout(resolve, 200));
    expect(desk.calls.length).toBeLessThanOrEqual(4);
    machine.set({ paperSlips: null });
    await until(() => desk.state('job-wait') === 'confirmed', soon);
    expect(copiesOf(reference, machine.slips())).toEqual({ plain: 1, marked: 0 });
    expect(desk.conditions.map(condition => condition.paper)).toEqual(['out', 'ok']);
  });

  it('a slip that cannot be encoded does not spin', async () => {
    const desk = new TestDesk();
    desk.add(jobFor('job-long', { ...slip, url: 'x'.repeat(9_000) }));
    start(desk, new Machine(wide), { timers: fastTimers(20) });
    await until(() => desk.calls.includes('job-long queued (encode qr-too-long)'), soon);
    await new Promise(resolve => setTimeout(resolve, 100));
    expect(desk.calls.length).toBeLessThan(10);
  });

  it('a server that does not answer: claims are tried again, reports too', async () => {
    const desk = new TestDesk();
    const machine = new Machine(wide);
    desk.add(jobFor('job-flak'));
    let claims = 0;
    let reports = 0;
    const flaky: PrintDesk = {
      claim: id => (++claims < 4 ? Promise.reject(new Error('away')) : desk.claim(id)),
      sending: (...job) => desk.sending(...job),
      sent: () => Promise.reject(new Error('away')),
      confirmed: (...job) => (++reports < 3 ? Promise.reject(new Error('away')) : desk.confirmed(...job)),
      failed: (...job) => desk.failed(...job),
      unknown: (...job) => desk.unknown(...job),
      aborted: (...job) => desk.aborted(...job),
      condition: () => Promise.reject(new Error('away')),
    };
    const { log } = start(flaky, machine);
    await until(() => desk.state('job-flak') === 'confirmed', soon);
    expect(machine.slips()).toHaveLength(1);
    expect(log).toEqual(
      expect.arrayContaining(['claim.failed', 'sent.failed', 'report.failed', 'job.confirmed']),
    );
  });

  it('remembers the number before its first byte', async () => {
    const desk = new TestDesk();
    const machine = new Machine(wide);
    desk.add(jobFor('job-seen'));
    const seen: string[] = [];
    const remember = ({ slip }: ClaimedJob) => {
      seen.push(`${slip?.label} with ${machine.slips().length} on paper`);
      return Promise.resolve();
    };
    start(desk, machine, { remember });
    await until(() => desk.state('job-seen') === 'confirmed', soon);
    expect(seen).toEqual(['F035 with 0 on paper']);
  });

  it('stops at once when idle, and says unknown when a slip is under way', async () => {
    const idle = start(new TestDesk(), new Machine(wide), { timers: fastTimers(1) });
    await new Promise(resolve => setTimeout(resolve, 10));
    idle.stop.abort();
    await idle.done;

    const desk = new TestDesk();
    const machine = new Machine(wide);
    machine.set({ silent: true });
    desk.add(jobFor('job-stop'));
    const busy = start(desk, machine, { timers: fastTimers(5) });
    await until(() => desk.state('job-stop') === 'sent', soon);
    busy.stop.abort();
    await busy.done;
    expect(desk.calls.at(-1)).toBe('job-stop unknown (stopped)');
  });
});
