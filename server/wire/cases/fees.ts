import { type Request, type Response, Router } from 'express';
import { tillOn, waitingToPay } from '../../app/cases/fee-window.ts';
import { date } from '../../contract/fields.ts';
import { wallOf } from '../../domain/hours/when.ts';
import type { RefusalCode } from '../../domain/refusal.ts';
import { allowed, ALL_TILLS_ACCESS, TILL_ACCESS } from '../access.ts';
import { type Caller, callerSoon } from '../caller.ts';
import { credentialsOf } from '../cookies.ts';
import { statusOf } from '../http.ts';
import type { CaseParts } from './router.ts';

/** What fee windows read: who is there to pay, and what was taken on a day. */
export function feesRouter({ store, clock, callers, utcOffsetMinutes }: CaseParts): Router {
  const router = Router();
  const no = (response: Response, code: RefusalCode): void => {
    response.status(statusOf(code)).json({ ok: false, refusal: { code, params: {} } });
  };
  const caller = async (request: Request, response: Response): Promise<Caller | null> => {
    response.set('Cache-Control', 'no-store');
    const who = await callerSoon(callers, credentialsOf(request));
    if (allowed(TILL_ACCESS, who.standings)) return who;
    no(response, who.sender.kind === 'public' ? 'access.sign_in' : 'access.denied');
    return null;
  };
  router.get('/waiting', async (request, response) => {
    if (!(await caller(request, response))) return;
    response.json({ ok: true, data: await waitingToPay(callers.hall(), store) });
  });
  router.get('/till', async (request, response) => {
    const who = await caller(request, response);
    if (!who) return;
    const { date: today } = wallOf(clock.wall(), utcOffsetMinutes);
    const asked = date.safeParse(request.query['on'] ?? today);
    if (!asked.success) return no(response, 'input.invalid');
    const own = who.sender.kind === 'staff' ? who.sender.staffId : '';
    const only = allowed(ALL_TILLS_ACCESS, who.standings) ? null : own;
    const reading = { hall: callers.hall(), store, vault: callers.vault };
    response.json({ ok: true, data: await tillOn(reading, { on: asked.data, today, only }) });
  });
  return router;
}
