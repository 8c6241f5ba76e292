import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pageHtml, pageHeaders } from './page-html.ts';
import { slipPicture } from './picture.ts';
import type { VirtualPrinter } from './server.ts';
import type { VirtualSheetPrinter } from './sheets/server.ts';
import { readSheetSwitches, sheetSwitchesOf, turnSheets } from './sheets/switches.ts';
import { readSwitches, switchesOf, turn } from './switches.ts';
import { slipText } from './text.ts';

type AnyPrinter = VirtualPrinter | VirtualSheetPrinter;

export interface SlipPageOptions {
  readonly printers: readonly AnyPrinter[];
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
const MOST_BODY = 1_000;

/** A page that shows what the virtual printers have printed, and does to them what happens to real ones. */
export async function startSlipPage(options: SlipPageOptions): Promise<SlipPage> {
  const server = createServer((request, response) => void answer(request, response, options.printers));
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

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  printers: readonly AnyPrinter[],
): Promise<void> {
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  const named = decoded(/^\/printers\/([^/]+)$/.exec(path)?.[1]);
  if (request.method === 'POST' && named !== null)
    return switched(
      request,
      response,
      printers.find(({ printerId }) => printerId === named),
    );
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return send(response, 405, 'text/plain', 'GET only');
  if (path === '/') return send(response, 200, 'text/html', pageHtml());
  if (path === '/slips.json')
    return send(response, 200, 'application/json', JSON.stringify(listing(printers)));
  const sheet = sheetAt(path, printers);
  if (sheet) return send(response, 200, 'application/pdf', sheet);
  const match = /^\/slips\/([^/]+)\/(\d{1,9})\.(svg|txt)$/.exec(path);
  const id = decoded(match?.[1]);
  const printer = printers.find(candidate => candidate.printerId === id);
  const rolls = printer && !('paper' in printer) ? printer : undefined;
  const slip = rolls?.slips().find(candidate => candidate.n === Number(match?.[2]));
  if (rolls === undefined || slip === undefined)
    return send(response, 404, 'text/plain', '没有这张号票 No such slip');
  if (match?.[3] === 'svg') return send(response, 200, 'image/svg+xml', slipPicture(slip, rolls.model));
  return send(response, 200, 'text/plain', slipText(slip).join('\n') + '\n');
}

/** Only our own page and programs may turn a switch: a page from elsewhere says where it comes from. */
async function switched(
  request: IncomingMessage,
  response: ServerResponse,
  printer: AnyPrinter | undefined,
): Promise<void> {
  if (printer === undefined) return send(response, 404, 'text/plain', '没有这台打印机 No such printer');
  const { origin, host } = request.headers;
  if (origin !== undefined && origin !== `http://${host}`)
    return send(response, 403, 'text/plain', 'Other origin');
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > MOST_BODY) return send(response, 413, 'text/plain', 'Too long');
  }
  const now = await turned(printer, body);
  if (now === null) return send(response, 400, 'text/plain', 'Not understood');
  send(response, 200, 'application/json', JSON.stringify(now));
}

/** How the switches stand after what was asked; null where it is nothing that can be done. */
async function turned(printer: AnyPrinter, body: string): Promise<object | null> {
  if ('paper' in printer) {
    const asked = readSheetSwitches(body);
    if (asked === null) return null;
    await turnSheets(printer, asked);
    return sheetSwitchesOf(printer);
  }
  const asked = readSwitches(body);
  if (asked === null) return null;
  await turn(printer, asked);
  return switchesOf(printer);
}

/** The document of /sheets/<printer>/<job>.pdf. */
function sheetAt(path: string, printers: readonly AnyPrinter[]): Buffer | null {
  const match = /^\/sheets\/([^/]+)\/(\d{1,9})\.pdf$/.exec(path);
  const printer = printers.find(({ printerId }) => printerId === decoded(match?.[1]));
  if (!match || !printer || !('paper' in printer)) return null;
  return printer.jobs().find(({ id }) => id === Number(match[2]))?.pdf ?? null;
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  const content = type === 'application/pdf' ? type : `${type}; charset=utf-8`;
  response.writeHead(status, { ...pageHeaders, 'content-type': content });
  response.end(body);
}

/** What /slips.json holds: `parts` grows while a slip is still being printed, so a picture knows when to reload. */
export interface Listing {
  readonly printerId: string;
  readonly paper: 58 | 80 | 'a4';
  readonly switches: object;
  readonly slips: readonly {
    readonly n: number;
    readonly parts: number;
    readonly cut: boolean;
    readonly label: string;
  }[];
  /** What an A4 printer took in: of `pages` sheets `printed` are on paper; `state` as IPP numbers it. */
  readonly jobs: readonly {
    readonly n: number;
    readonly name: string;
    readonly pages: number;
    readonly printed: number;
    readonly state: number;
  }[];
}

function listing(printers: readonly AnyPrinter[]): Listing[] {
  return printers.map(printer => ('paper' in printer ? sheetsListed(printer) : slipsListed(printer)));
}

function sheetsListed(printer: VirtualSheetPrinter): Listing {
  const jobs = printer.jobs().slice(-SHOWN).reverse();
  return {
    ...{ printerId: printer.printerId, paper: 'a4', switches: sheetSwitchesOf(printer), slips: [] },
    jobs: jobs.map(({ id, name, pages, printed, state }) => ({ n: id, name, pages, printed, state })),
  };
}

function slipsListed(printer: VirtualPrinter): Listing {
  const slips = printer.slips().slice(-SHOWN).reverse();
  return {
    ...{ printerId: printer.printerId, paper: printer.model.paper, switches: switchesOf(printer), jobs: [] },
    slips: slips.map(slip => ({
      ...{ n: slip.n, parts: slip.printed.length, cut: slip.cut },
      label: slipText(slip).join(' ').slice(0, 400),
    })),
  };
}

function decoded(part: string | undefined): string | null {
  try {
    return part === undefined ? null : decodeURIComponent(part);
  } catch {
    return null;
  }
}
