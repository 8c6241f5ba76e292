import type { IncomingMessage } from 'node:http';
import { Router } from 'express';
import type { Hall } from '../domain/state/hall.ts';

export interface SetupParts {
  readonly hall: () => Hall;
  readonly setupCode: () => string | null;
}

const HERE = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Whether a request was made on this very machine, by its address and by the name it was asked under. */
function fromHere(request: IncomingMessage): boolean {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  const named = host === 'localhost' || host === '127.0.0.1' || host === '[::1]';
  return named && HERE.has(request.socket.remoteAddress ?? '');
}

/** Whether the first director is still to be made; on this machine itself the one-time code is filled in. */
export function setupRouter(parts: SetupParts): Router {
  const router = Router();
  router.get('/', (request, response) => {
    const needed = parts.hall().staff.size === 0;
    const code = needed && fromHere(request) ? parts.setupCode() : null;
    response.set('Cache-Control', 'no-store').json({ needed, code });
  });
  return router;
}
