import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pageHtml, pageHeaders } from './page-html.ts';
import { slipPicture } from './picture.ts';
import type { VirtualPrinter } from './server.ts';
import { slipText } from './text.ts';

export interface SlipPageOptions {
  readonly printers: readonly VirtualPrinter[];
  /** 127.0.0.1 and any free port unless told otherwise. */
  readonly host?: string;
  readonly port?: number;
}

export interface SlipPage {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Slips shown for each printer, newest first. */
const SHOWN = 30;

/** A page that shows what the virtual printers have printed; it only reads. */
export async function startSlipPage(options: SlipPageOptions): Promise<SlipPage> {
  const server = createServer((request, response) => answer(request, response, options.printers));
  const host = options.host ?? '127.0.0.1';
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${port}/`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  printers: readonly VirtualPrinter[],
): void {
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return send(response, 405, 'text/plain', 'GET only');
  if (path === '/') return send(response, 200, 'text/html', pageHtml());
  if (path === '/slips.json')
    return send(response, 200, 'application/json', JSON.stringify(listing(printers)));
  const match = /^\/slips\/([^/]+)\/(\d{1,9})\.(svg|txt)$/.exec(path);
  const id = decoded(match?.[1]);
  const printer = printers.find(candidate => candidate.printerId === id);
  const slip = printer?.slips().find(candidate => candidate.n === Number(match?.[2]));
  if (printer === undefined || slip === undefined)
    return send(response, 404, 'text/plain', '没有这张号票 No such slip');
  if (match?.[3] === 'svg') return send(response, 200, 'image/svg+xml', slipPicture(slip, printer.model));
  return send(response, 200, 'text/plain', slipText(slip).join('\n') + '\n');
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { ...pageHeaders, 'content-type': `${type}; charset=utf-8` });
  response.end(body);
}

/** What /slips.json holds: `parts` grows while a slip is still being printed, so a picture knows when to reload. */
export interface Listing {
  readonly printerId: string;
  readonly paper: 58 | 80;
  readonly slips: readonly {
    readonly n: number;
    readonly parts: number;
    readonly cut: boolean;
    readonly label: string;
  }[];
}

function listing(printers: readonly VirtualPrinter[]): Listing[] {
  return printers.map(({ printerId, model, slips }) => ({
    printerId,
    paper: model.paper,
    slips: slips()
      .slice(-SHOWN)
      .reverse()
      .map(slip => ({
        n: slip.n,
        parts: slip.printed.length,
        cut: slip.cut,
        label: slipText(slip).join(' ').slice(0, 400),
      })),
  }));
}

function decoded(part: string | undefined): string | null {
  try {
    return part === undefined ? null : decodeURIComponent(part);
  } catch {
    return null;
  }
}
