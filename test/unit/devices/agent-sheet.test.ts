import { createHash } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { attemptSheet, type SheetPorts } from '../../../devices/agent/attempt-sheet.ts';
import { runPrinter } from '../../../devices/agent/loop.ts';
import { processTimers } from '../../../devices/agent/ports.ts';
import { SheetPrinter } from '../../../devices/ipp/printer.ts';
import { JOB_STATE } from '../../../devices/ipp/tags.ts';
import { UNKNOWN_CONDITION, type PrinterCondition } from '../../../devices/status/condition.ts';
import type { SheetFaults } from '../../../devices/virtual-printer/sheets/faults.ts';
import { startVirtualSheetPrinter } from '../../../devices/virtual-printer/sheets/server.ts';
import type { ClaimedSheet } from '../../../server/contract/printing.ts';
import { USUAL_SLIP_TEXTS } from '../../../server/contract/printing.ts';
import { until } from '../../support/until.ts';
import { TestDesk } from './support/desk.ts';

const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type /Page>>\n2 0 obj<</Type /Page>>\n3 0 obj<</Type /Pages>>\n%%EOF',
);
const closers: (() => Promise<void>)[] = [];
afterEach(async () => void (await Promise.all(closers.splice(0).map(close => close()))));

const job: ClaimedSheet = {
  ...{ id: 'job-1', attempt: 1, leaseUntil: 0, printerId: 'a4-1', model: { paper: 'a4' }, machineName: '' },
  ...{ transport: { kind: 'virtual' }, texts: USUAL_SLIP_TEXTS },
  sheet: {
    ...{ kind: 'guide', itemCode: 'i-1', version: 1, title: '烟草专卖零售许可', language: 'zh' },
    ...{ askedAt: 0, machine: 'k-1' },
  },
};

async function printer(faults: Partial<SheetFaults> = {}) {
  const started = await startVirtualSheetPrinter({ printerId: 'a4-1', faults: { sheetMs: 5, ...faults } });
  closers.push(started.close);
  return started;
}

/** A server that is no printer as one would wish. */
async function server(answer: RequestListener): Promise<string> {
  const http = createServer(answer);
  await new Promise<void>(resolve => http.listen(0, '127.0.0.1', resolve));
  closers.push(() => new Promise(resolve => (http.close(() => resolve()), http.closeAllConnections())));
  return `ipp://127.0.0.1:${(http.address() as AddressInfo).port}/ipp/print`;
}

function attempt(address: string, changed: Partial<SheetPorts> = {}) {
  const steps: string[] = [];
  const conditions: PrinterCondition[] = [];
  const ended = attemptSheet(job, {
    printer: new SheetPrinter(address),
    file: () => Promise.resolve(PDF),
    timers: processTimers,
    patience: { followMs: 2_000, cancelMs: 400, pollMs: 10 },
    signal: new AbortController().signal,
    known: UNKNOWN_CONDITION,
    allow: hash => (steps.push(`allow ${hash}`), Promise.resolve(true)),
    sent: () => (steps.push('sent'), Promise.resolve()),
    condition: now => (conditions.push(now), Promise.resolve()),
    ...changed,
  });
  return { ended, steps, conditions };
}

describe('a sheet at an A4 printer', () => {
  it('[P11] is asked for leave with its hash, handed over once, and printed when the printer says completed', async () => {
    const { address, jobs } = await printer();
    const { ended, steps } = attempt(address);
    expect(await ended).toEqual({ kind: 'confirmed' });
    expect(steps).toEqual([`allow ${createHash('sha256').update(PDF).digest('hex')}`, 'sent']);
    expect(jobs()).toMatchObject([{ name: '烟草专卖零售许可', pages: 2, printed: 2, pdf: PDF }]);
  });

  it.each([
    [{ sheets: 0 }, 'paper-out'],
    [{ coverOpen: true }, 'cover-open'],
    [{ jammed: true }, 'printer-error'],
  ] as const)('[P11] nothing is handed to a printer that stands: %j', async (faults, cause) => {
    const { address, jobs } = await printer(faults);
    const { ended, steps, conditions } = attempt(address);
    expect(await ended).toEqual({ kind: 'failed', cause });
    expect([jobs(), steps]).toEqual([[], []]);
    expect(conditions).toHaveLength(1);
  });

  it('[P11] paper that runs out on the way is told, and the job goes on when there is some again', async () => {
    const one = await printer({ sheets: 1 });
    const { ended, conditions } = attempt(one.address);
    await until(() => conditions.some(({ paper }) => paper === 'out'), { everyMs: 5 });
    expect(one.jobs()).toMatchObject([{ printed: 1, state: JOB_STATE.stopped }]);
    one.set({ sheets: 5 });
    expect(await ended).toEqual({ kind: 'confirmed' });
  });

  it('[P11] a job that nobody waits for any more is cancelled, and has failed', async () => {
    const one = await printer({ sheets: 1 });
    const { ended } = attempt(one.address, { patience: { followMs: 60, cancelMs: 400, pollMs: 10 } });
    expect(await ended).toEqual({ kind: 'aborted', cause: 'canceled job-canceled-by-user' });
    one.set({ sheets: 5 });
    await new Promise(resolve => setTimeout(resolve, 40));
    expect(one.jobs()).toMatchObject([{ printed: 1, state: JOB_STATE.canceled }]);
  });

  it('[P11] a connection lost after the bytes is unknown, and nothing is handed over again', async () => {
    const one = await printer({ hangsUp: true });
    const { ended, steps } = attempt(one.address);
    expect(await ended).toEqual({ kind: 'unknown', cause: 'write reset' });
    expect(steps).toHaveLength(1);
    expect(one.jobs()).toHaveLength(1);
  });

  it('[P11] a printer that goes away while it prints is asked on, then nobody knows', async () => {
    const one = await printer({ sheetMs: 10_000 });
    const { ended, steps } = attempt(one.address, { patience: { followMs: 100, cancelMs: 100, pollMs: 10 } });
    await until(() => steps.includes('sent'), { everyMs: 5 });
    await one.setAway(true);
    expect(await ended).toEqual({ kind: 'unknown', cause: 'connection-refused' });
  });

  it('[P11] what surely was not taken has failed: no printer there, no leave, no file, a door that is shut', async () => {
    const { address, jobs, setAway } = await printer();
    expect(await attempt(address, { file: () => Promise.resolve(null) }).ended).toEqual({
      ...{ kind: 'failed', cause: 'encode gone' },
    });
    expect(await attempt(address, { file: () => Promise.reject(new Error('away')) }).ended).toMatchObject({
      cause: 'file unreachable',
    });
    expect(await attempt(address, { allow: () => Promise.resolve(false) }).ended).toMatchObject({
      kind: 'withheld',
    });
    await setAway(true);
    const gone = attempt(address);
    expect(await gone.ended).toEqual({ kind: 'failed', cause: 'open refused' });
    expect(gone.conditions).toMatchObject([{ reachable: false }]);
    expect(jobs()).toEqual([]);
    const shut = await server((_request, response) => void response.writeHead(403).end());
    expect(await attempt(shut).ended).toEqual({ kind: 'failed', cause: 'open http-403' });
    const wrong = await server((_request, response) => void response.writeHead(200).end('<html>'));
    expect(await attempt(wrong).ended).toEqual({ kind: 'failed', cause: 'open not-ipp' });
  });
});

describe('the loop of an A4 printer', () => {
  it('[P11] waits without paper, prints once it is there, and tells how the printer does', async () => {
    const one = await printer({ sheets: 0 });
    const desk = new TestDesk();
    desk.add(job);
    const stop = new AbortController();
    const fast = {
      ...processTimers,
      sleep: (ms: number, signal: AbortSignal) => processTimers.sleep(ms / 50, signal),
    };
    const done = runPrinter({
      ...{ printerId: 'a4-1', desk, signal: stop.signal, log: () => {}, timers: fast, owners: new Set() },
      openTransport: () => {
        throw new Error('no bytes of slips go there');
      },
      encode: () => {
        throw new Error('no slips are encoded');
      },
      sheets: { address: () => one.address, file: () => Promise.resolve(PDF) },
      target: { transport: { kind: 'virtual' }, model: { paper: 'a4' } },
    });
    await until(() => desk.conditions.some(({ paper }) => paper === 'out'), { everyMs: 5 });
    expect(one.jobs()).toEqual([]);
    one.set({ sheets: null });
    await until(() => desk.state('job-1') === 'confirmed', { everyMs: 5 });
    expect(one.jobs()).toHaveLength(1);
    expect(desk.conditions.at(-1)).toMatchObject({ paper: 'ok' });
    stop.abort();
    await done;
  });
});
