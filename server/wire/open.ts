import express from 'express';
import helmet from 'helmet';
import type { Blobs } from '../app/blobs.ts';
import type { WaitBoard } from '../app/forecast/board.ts';
import type { HandlerTable } from '../app/handler.ts';
import type { Clock, Ids, Log, Store } from '../app/ports.ts';
import type { Vault } from '../app/secrets/vault.ts';
import type { VoicePort } from '../app/voice/port.ts';
import type { QueueWatch } from '../app/queue-watch.ts';
import type { Sequencer } from '../app/sequencer/sequencer.ts';
import { doorsTo } from './doors.ts';
import { Gateway } from './gateway.ts';
import { errorAnswers } from './http.ts';
import { listenOn, makeListeners } from './listeners.ts';
import { openPress } from '../papers/press/press.ts';
import { Shelf } from './papers/shelf.ts';
import type { SiteTls } from './tls/site-tls.ts';
import { openSockets } from './sockets.ts';

export interface WireParts {
  readonly sequencer: Sequencer;
  readonly handlers: HandlerTable;
  readonly store: Store;
  readonly vault: Vault;
  readonly blobs: Blobs;
  readonly waits: WaitBoard;
  readonly voice: VoicePort;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly dist: string;
  /** The hall's wall clock, as screens write times. */
  readonly utcOffsetMinutes: number;
  /** Files of a certificate of one's own: then PORT speaks https. */
  readonly tls: { readonly cert: string; readonly key: string } | null;
  /** The hall's own authority, for https beside http; null: none. */
  readonly site: SiteTls | null;
  readonly localAgentToken: string | null;
  readonly setupCode: () => string | null;
  readonly queueWatch: Pick<QueueWatch, 'found'>;
  /** Where citizens' phones reach this hall, without a slash at the end. */
  readonly publicUrl: () => string;
}

/** Papers made already, so many bytes of them. */
const SHELF_BYTES = 32 * 1024 * 1024;

export interface Wire {
  listen(port: number, host: string): Promise<number>;
  /** The port of https beside http, or null where there is none or the port is taken. */
  listenSecure(port: number, host: string): Promise<number | null>;
  close(): Promise<void>;
}

/** Over plain http nothing may ask for https: no upgrade of requests, no HSTS but where https is all there is (DESIGN 5). */
function headers(onlyHttps: boolean): express.RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'self'"],
        objectSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        // A board plays what it fetched with its own token, which no address may hold.
        mediaSrc: ["'self'", 'blob:'],
        connectSrc: ["'self'", 'ws:', 'wss:'],
      },
    },
    strictTransportSecurity: onlyHttps,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  });
}

/** Opens the outside face of a hall. */
export async function openWire(parts: WireParts): Promise<Wire> {
  const { sequencer, vault, clock, log, utcOffsetMinutes } = parts;
  let draining = false;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(headers(parts.tls !== null));
  const listeners = await makeListeners(app, parts);
  const gateway = new Gateway(parts);
  const callers = {
    vault,
    hall: () => sequencer.image.hall,
    localAgentToken: parts.localAgentToken,
    lastSeen: new Map<string, number>(),
    now: () => clock.wall(),
    catchUp: () => sequencer.follow(),
  };
  const sockets = openSockets({
    ...{ listeners, sequencer, gateway, callers, clock, log, utcOffsetMinutes, waits: parts.waits },
  });
  const { connections, feed } = sockets;
  const secureAt = { port: null as number | null };
  const press = openPress();
  const behind = {
    ...parts,
    press,
    shelf: new Shelf(SHELF_BYTES),
    securePort: () => secureAt.port,
    gateway,
    feed,
    callers,
    connections,
    draining: () => draining,
  };
  for (const [at, router] of doorsTo(behind)) app.use(at, router);
  app.use((_request, response) => void response.status(404).type('text').send('Not found'));
  app.use(errorAnswers(log));
  return {
    listen: (port, host) => listenOn(listeners.main, port, host),
    async listenSecure(port, host) {
      if (listeners.beside === null) return null;
      try {
        return (secureAt.port = await listenOn(listeners.beside, port, host));
      } catch (error) {
        log.warn(
          { port, code: (error as NodeJS.ErrnoException).code },
          'https is not served: its port cannot be had',
        );
        return null;
      }
    },
    async close() {
      draining = true;
      await press.close();
      await sockets.close();
      await listeners.close();
    },
  };
}
