import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { openConnection } from '../client/connection.ts';
import { openLiveView } from '../client/live-view.ts';
import type { ViewSnapshot } from '../server/contract/views/specs.ts';
import type { PrinterModel, PrinterTransport } from '../server/contract/printing.ts';
import { runPrinter } from './agent/loop.ts';
import { keptToken, pairAgent } from './agent/pairing.ts';
import type { Log } from './agent/ports.ts';
import { seenLabels } from './agent/seen.ts';
import { serverDesk } from './agent/server-desk.ts';
import { readAgentConfig } from './config.ts';
import { encodeSlip } from './slip/encode.ts';
import { startSigns } from './text-sign/start.ts';
import { transportTo } from './transport/choose.ts';
import { startSlipPage } from './virtual-printer/page.ts';
import { startVirtualPrinter, type VirtualPrinter } from './virtual-printer/server.ts';
import { startVirtualSheetPrinter, type VirtualSheetPrinter } from './virtual-printer/sheets/server.ts';
import { sheetFile } from './agent/sheet-file.ts';

const config = readAgentConfig();
const log: Log = (event, facts) => process.stdout.write(`${JSON.stringify({ agent: event, ...facts })}\n`);
const ending = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => ending.abort());

await mkdir(config.stateDir, { recursive: true });
const seen = await seenLabels(path.join(config.stateDir, 'seen.json'));
const signs = startSigns(config.signs, { url: config.url, log, signal: ending.signal });
const known = config.token ?? (await keptToken(config.stateDir));
const connection = openConnection(config.url, known === null ? {} : { device: known });
const paired = async (): Promise<string> => {
  const show = (code: string): void => log('pairing', { code });
  const token = await pairAgent(connection, config.url, config.stateDir, show);
  connection.reopen({ device: token });
  return token;
};
const token = known ?? (await paired());

const desk = serverDesk(connection, log);
const virtual = new Map<string, VirtualPrinter>();
const virtualSheets = new Map<string, VirtualSheetPrinter>();
/** The page reads this list as it grows. */
const shown: (VirtualPrinter | VirtualSheetPrinter)[] = [];
const running = new Map<string, Promise<void>>();
const wakers = new Set<() => void>();
let dayId: string | null = null;

/** Starts a printer's loop, and the virtual printer it prints on if it has no real one. */
async function start(printerId: string, model: PrinterModel, transport: PrinterTransport): Promise<void> {
  if (transport.kind === 'virtual' && model.paper === 'a4') {
    const printer = await startVirtualSheetPrinter({ printerId });
    virtualSheets.set(printerId, printer);
    shown.push(printer);
  } else if (transport.kind === 'virtual' && model.paper !== 'a4') {
    const printer = await startVirtualPrinter({ printerId, model });
    virtual.set(printerId, printer);
    shown.push(printer);
  }
  const openTransport = (target: PrinterTransport) =>
    transportTo(target, () => virtual.get(printerId)?.port ?? 0);
  await runPrinter({
    ...{ printerId, desk, openTransport, encode: encodeSlip, signal: ending.signal, log },
    sheets: {
      address: target => (target.kind === 'ipp' ? target.url : (virtualSheets.get(printerId)?.address ?? '')),
      file: sheetFile(config.url, token),
    },
    target: { transport, model },
    wake: listener => {
      wakers.add(listener);
      return () => wakers.delete(listener);
    },
    // On disk before the first byte: after a restore the hall asks what may be on paper.
    remember: job => (dayId === null || !job.slip ? Promise.resolve() : seen.record(dayId, job.slip.label)),
  });
}

type Printing = ViewSnapshot<'printing'>;

function follow(snapshot: Printing): void {
  dayId = snapshot.hall['hall']?.dayId ?? null;
  for (const [id, printer] of Object.entries(snapshot.printers)) {
    if (running.has(id)) continue;
    running.set(id, start(id, printer.model as PrinterModel, printer.transport as PrinterTransport));
  }
  for (const wake of wakers) wake();
}

/** Says what may be on paper: a hall that came back from a backup waits for this (rule R1). */
function reportSeen(): void {
  const highest = dayId === null ? {} : (seen.read()[dayId] ?? {});
  void connection.command('device:seen', { dayId, highest }, { deadlineMs: 10_000 });
}

let epoch = '';
const view = openLiveView(connection, 'printing', {}, ({ copy }) => {
  if (!copy) return;
  follow(copy.snapshot);
  if (copy.epoch !== epoch) reportSeen();
  epoch = copy.epoch;
});
const page = await startSlipPage({ printers: shown, ...config.page }).catch((error: unknown) => {
  log('no-page', { reason: (error as Error).message });
  return null;
});
if (page) log('slips', { url: page.url });

await new Promise(resolve => ending.signal.addEventListener('abort', resolve, { once: true }));
view.close();
await Promise.allSettled([...running.values(), signs]);
await Promise.allSettled(shown.map(printer => printer.close()));
await page?.close();
connection.close();
