import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import type { RequestListener } from 'node:http';
import type { Clock, Log } from '../app/ports.ts';
import type { SiteTls } from './tls/site-tls.ts';

/** The doors of one hall to its network: the first is where PORT leads; https by the hall's own authority stands beside http. */
export interface Listeners {
  readonly main: http.Server | https.Server;
  readonly beside: https.Server | null;
  close(): Promise<void>;
}

export interface ListenerParts {
  readonly tls: { readonly cert: string; readonly key: string } | null;
  readonly site: SiteTls | null;
  readonly clock: Clock;
  readonly log: Log;
}

/** How often the machine's addresses are looked at: a router gives it another one. */
const LOOK_MS = 60_000;

/** Makes the servers; nothing listens yet. With a certificate of one's own there is https alone, as it says. */
export async function makeListeners(app: RequestListener, parts: ListenerParts): Promise<Listeners> {
  const { tls, site, clock, log } = parts;
  if (tls) {
    const pair = { cert: readFileSync(tls.cert), key: readFileSync(tls.key) };
    const main = https.createServer(pair, app);
    return { main, beside: null, close: () => closed(main) };
  }
  const main = http.createServer(app);
  if (site === null) return { main, beside: null, close: () => closed(main) };
  let given = await site.leaf();
  const beside = https.createServer(given, app);
  let stop = (): void => undefined;
  let isClosed = false;
  const look = async (): Promise<void> => {
    try {
      const now = await site.leaf();
      if (now !== given && !isClosed) beside.setSecureContext((given = now));
    } catch (error) {
      log.warn({ err: error }, 'no new certificate could be made; the old one goes on');
    }
    // A look that was under way when the doors closed is the last one.
    if (!isClosed) stop = clock.later(LOOK_MS, () => void look());
  };
  stop = clock.later(LOOK_MS, () => void look());
  return {
    main,
    beside,
    async close() {
      isClosed = true;
      stop();
      await Promise.all([closed(main), closed(beside)]);
    },
  };
}

async function closed(server: http.Server | https.Server): Promise<void> {
  server.closeAllConnections();
  if (server.listening) await new Promise(resolve => server.close(resolve));
}

/** Listens, and tells the port. */
export function listenOn(server: http.Server | https.Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as { port: number }).port));
  });
}
