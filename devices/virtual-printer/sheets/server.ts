import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeMessage, IppFault } from '../../ipp/message.ts';
import { replyTo } from './answers.ts';
import type { SheetFaults } from './faults.ts';
import { type PrintedJob, Tray } from './tray.ts';

export interface VirtualSheetPrinter {
  readonly paper: 'a4';
  readonly printerId: string;
  /** ipp://… of it. */
  readonly address: string;
  /** What was handed over, oldest first, with how much of it is on paper. */
  readonly jobs: () => readonly PrintedJob[];
  readonly set: (faults: Partial<SheetFaults>) => void;
  readonly faults: () => SheetFaults;
  /** Cable out: connections break and new ones are refused, until it is put back at the same port. */
  readonly setAway: (away: boolean) => Promise<void>;
  readonly away: () => boolean;
  readonly close: () => Promise<void>;
}

const PATH = '/ipp/print';
const MOST_BYTES = 64 * 1024 * 1024;

/** A printer of A4 sheets that speaks IPP on a port and keeps what it prints in memory. */
export async function startVirtualSheetPrinter(options: {
  readonly printerId: string;
  /** 127.0.0.1 and any free port unless told otherwise. */
  readonly host?: string;
  readonly port?: number;
  readonly faults?: Partial<SheetFaults>;
}): Promise<VirtualSheetPrinter> {
  const { printerId, host = '127.0.0.1' } = options;
  const tray = new Tray();
  tray.set(options.faults ?? {});
  const at = { address: '' };
  const server = createServer((request, response) => {
    void answer(request, response, at.address, printerId, tray).catch(() => response.destroy());
  });
  const listen = (port: number): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
  await listen(options.port ?? 0);
  const { port } = server.address() as AddressInfo;
  at.address = `ipp://${host}:${port}${PATH}`;
  const stop = async (): Promise<void> => {
    if (!server.listening) return;
    const ended = new Promise<void>(resolve => server.close(() => resolve()));
    server.closeAllConnections();
    await ended;
  };
  return {
    ...{ paper: 'a4', printerId, address: at.address },
    jobs: () => tray.jobs(),
    set: faults => tray.set(faults),
    faults: () => tray.faults,
    setAway: async away => {
      if (away) await stop();
      else if (!server.listening) await listen(port);
    },
    away: () => !server.listening,
    close: async () => {
      tray.stop();
      await stop();
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  address: string,
  name: string,
  tray: Tray,
): Promise<void> {
  const isIpp = request.headers['content-type'] === 'application/ipp';
  if (request.method !== 'POST' || request.url !== PATH || !isIpp) {
    request.resume();
    return void response.writeHead(request.url === PATH ? 415 : 404).end();
  }
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    parts.push(part);
    length += part.length;
    if (length > MOST_BYTES) return void response.writeHead(413).end();
  }
  try {
    const reply = replyTo(decodeMessage(Buffer.concat(parts)), address, name, tray);
    if (reply.hangsUp) return void request.socket.destroy();
    response.writeHead(200, { 'content-type': 'application/ipp' }).end(reply.bytes);
  } catch (error) {
    if (!(error instanceof IppFault)) throw error;
    response.writeHead(400).end();
  }
}
