import http from 'node:http';
import https from 'node:https';
import { readFileSync } from 'node:fs';
import express from 'express';
import helmet from 'helmet';
import type { HandlerTable } from '../app/handler.ts';
import type { Clock, Ids, Log, Store } from '../app/ports.ts';
import type { Vault } from '../app/secrets/vault.ts';
import type { Sequencer } from '../app/sequencer/sequencer.ts';
import { doorsTo } from './doors.ts';
import { Gateway } from './gateway.ts';
import { errorAnswers } from './http.ts';
import { openSockets } from './sockets.ts';

export interface WireParts {
  readonly sequencer: Sequencer;
  readonly handlers: HandlerTable;
  readonly store: Store;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly dist: string;
  readonly tls: { readonly cert: string; readonly key: string } | null;
  readonly localAgentToken: string | null;
  readonly setupCode: () => string | null;
}

export interface Wire {
  listen(port: number, host: string): Promise<number>;
  close(): Promise<void>;
}

/** Over plain http nothing may ask for https: no upgrade of requests, no HSTS (DESIGN 5). */
function headers(secure: boolean): express.RequestHandler {
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
        connectSrc: ["'self'", 'ws:', 'wss:'],
      },
    },
    strictTransportSecurity: secure,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  });
}

/** Opens the outside face of a hall. */
export function openWire(parts: WireParts): Wire {
  const { sequencer, vault, clock, log } = parts;
  const secure = parts.tls !== null;
  let draining = false;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(headers(secure));
  const server = parts.tls
    ? https.createServer({ cert: readFileSync(parts.tls.cert), key: readFileSync(parts.tls.key) }, app)
    : http.createServer(app);
  const gateway = new Gateway(parts);
  const callers = {
    vault,
    hall: () => sequencer.image.hall,
    localAgentToken: parts.localAgentToken,
    lastSeen: new Map<string, number>(),
    now: () => clock.wall(),
    catchUp: () => sequencer.follow(),
  };
  const sockets = openSockets({ server, sequencer, gateway, callers, clock, log });
  const { connections, feed } = sockets;
  const behind = { ...parts, secure, gateway, feed, callers, connections, draining: () => draining };
  for (const [at, router] of doorsTo(behind)) app.use(at, router);
  app.use((_request, response) => void response.status(404).type('text').send('Not found'));
  app.use(errorAnswers(log));
  return {
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => resolve((server.address() as { port: number }).port));
      }),
    async close() {
      draining = true;
      await sockets.close();
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}
