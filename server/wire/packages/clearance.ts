import { Router } from 'express';
import { clearanceFile } from '../../domain/catalogue/lists/clearance-file.ts';
import { PressBusy } from '../../papers/press/press.ts';
import { allowed, HIDDEN_LIST_ACCESS } from '../access.ts';
import { callerSoon } from '../caller.ts';
import { credentialsOf } from '../cookies.ts';
import { no } from './answer.ts';
import type { PackageParts } from './router.ts';

/** One printed file a bureau: what was handed in, said and decided (DOMAIN A25). 503 where the press has no room. */
export function clearanceRouter({ callers, press, clock, utcOffsetMinutes }: PackageParts): Router {
  const router = Router();
  router.get('/clearance/:id.pdf', async (request, response) => {
    const { id } = request.params;
    const { standings } = await callerSoon(callers, credentialsOf(request));
    const file = clearanceFile(callers.hall(), id, allowed(HIDDEN_LIST_ACCESS, standings));
    if (file === null) return no(response, 'bureau.unknown');
    const order = { kind: 'clearance.pdf', file, madeAt: clock.wall(), utcOffsetMinutes } as const;
    try {
      const paper = Buffer.from(await press.print(order));
      response.set('Cache-Control', 'no-store').type('application/pdf');
      response.attachment(`${id}-clearance.pdf`).send(paper);
    } catch (error) {
      if (!(error instanceof PressBusy)) throw error;
      response.set('Retry-After', '10').status(503).json({ ok: false, outage: true });
    }
  });
  return router;
}
