import { Router } from 'express';
import type { Clock, Store } from '../app/ports.ts';
import { dayReading } from '../app/readings/day-reading.ts';
import type { Sequencer } from '../app/sequencer/sequencer.ts';
import type { RefusalCode } from '../domain/refusal.ts';
import { allowed, READINGS_ACCESS } from './access.ts';
import { type CallerParts, callerSoon } from './caller.ts';
import { credentialsOf } from './cookies.ts';
import { statusOf } from './http.ts';

export interface ReadingsParts {
  readonly sequencer: Sequencer;
  readonly store: Store;
  readonly clock: Clock;
  readonly callers: CallerParts;
}

/** Readings of supervision: how many waited through the day, beside its live view. */
export function readingsRouter(parts: ReadingsParts): Router {
  const router = Router();
  const readDay = dayReading(parts);
  router.get('/day', async (request, response) => {
    const { sender, standings } = await callerSoon(parts.callers, credentialsOf(request));
    response.set('Cache-Control', 'no-store');
    if (!allowed(READINGS_ACCESS, standings)) {
      const code: RefusalCode = sender.kind === 'public' ? 'access.sign_in' : 'access.denied';
      response.status(statusOf(code)).json({ ok: false, refusal: { code, params: {} } });
      return;
    }
    response.json(await readDay());
  });
  return router;
}
