import { Router } from 'express';
import { namesOfStaff } from '../app/people.ts';
import type { Store } from '../app/ports.ts';
import type { RefusalCode } from '../domain/refusal.ts';
import { allowed, PEOPLE_ACCESS } from './access.ts';
import { type CallerParts, callerSoon } from './caller.ts';
import { credentialsOf } from './cookies.ts';
import { statusOf } from './http.ts';

export interface PeopleParts {
  readonly store: Store;
  readonly callers: CallerParts;
}

/** Who works here by name: a door of its own, because names are sealed and no view holds them (DESIGN 4; PIPL 51). */
export function peopleRouter({ store, callers }: PeopleParts): Router {
  const router = Router();
  router.get('/', async (request, response) => {
    const { sender, standings } = await callerSoon(callers, credentialsOf(request));
    response.set('Cache-Control', 'no-store');
    if (!allowed(PEOPLE_ACCESS, standings)) {
      const code: RefusalCode = sender.kind === 'public' ? 'access.sign_in' : 'access.denied';
      response.status(statusOf(code)).json({ ok: false, refusal: { code, params: {} } });
      return;
    }
    response.json({ people: await namesOfStaff(store, callers.vault) });
  });
  return router;
}
