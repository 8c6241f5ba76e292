import express, { type Request, type Response, Router } from 'express';
import { exitOf, foundToFetch } from '../../app/cases/exit.ts';
import { line } from '../../contract/fields.ts';
import { wallOf } from '../../domain/hours/when.ts';
import type { RefusalCode } from '../../domain/refusal.ts';
import { allowed, EXIT_ACCESS } from '../access.ts';
import { type Caller, callerSoon } from '../caller.ts';
import { credentialsOf, fromOurPages } from '../cookies.ts';
import { statusOf } from '../http.ts';
import type { CaseParts } from './router.ts';

/** A case's number, with its code or the address on its receipt. */
const find = line(200);

/** What the exit counter reads: what waits there, and who may collect what. */
export function exitRouter({ store, clock, callers, utcOffsetMinutes }: CaseParts): Router {
  const router = Router();
  const no = (response: Response, code: RefusalCode): void => {
    response.status(statusOf(code)).json({ ok: false, refusal: { code, params: {} } });
  };
  const caller = async (request: Request, response: Response): Promise<Caller | null> => {
    response.set('Cache-Control', 'no-store');
    const who = await callerSoon(callers, credentialsOf(request));
    if (allowed(EXIT_ACCESS, who.standings)) return who;
    no(response, who.sender.kind === 'public' ? 'access.sign_in' : 'access.denied');
    return null;
  };
  const reading = () => ({
    ...{ hall: callers.hall(), store, vault: callers.vault },
    today: wallOf(clock.wall(), utcOffsetMinutes).date,
  });
  router.get('/', async (request, response) => {
    const who = await caller(request, response);
    if (who) response.json({ ok: true, data: await exitOf(reading(), who.sender) });
  });
  // By POST: a query code stands in no address.
  router.post('/find', express.json({ limit: '1kb' }), async (request, response) => {
    if (!(await caller(request, response))) return;
    if (!fromOurPages(request)) return no(response, 'access.denied');
    const asked = find.safeParse((request.body as { text?: unknown } | undefined)?.text);
    if (!asked.success) return no(response, 'input.invalid');
    const found = await foundToFetch(reading(), asked.data);
    if (!found) return no(response, 'case.not_found');
    response.json({ ok: true, data: found });
  });
  return router;
}
