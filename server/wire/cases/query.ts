import express, { type Request, type Response, Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import { z } from 'zod';
import { publicCaseOf } from '../../app/cases/public-case.ts';
import { WrongCodes } from '../../app/cases/wrong-codes.ts';
import { sameSecret } from '../../app/secrets/tokens.ts';
import { readCaseNumber, readQueryCode } from '../../contract/cases/query-code.ts';
import { wallOf } from '../../domain/hours/when.ts';
import { senderKey } from '../../domain/decision.ts';
import type { RefusalCode, RefusalParams } from '../../domain/refusal.ts';
import { callerSoon } from '../caller.ts';
import { credentialsOf, fromOurPages } from '../cookies.ts';
import { statusOf } from '../http.ts';
import type { CaseParts } from './router.ts';

const asked = z.strictObject({ number: z.string().max(40), code: z.string().max(40) });
/** Wrong answers a minute from one address; a hall's own network is one address. */
const WRONG = 10;
/** All of a minute: an open page asks four times. */
const ALL = 600;
/** No case has it, so a number that is unknown costs the same as one that is known. */
const NO_CASE = '-';

/**
 * How a case stands, for who has its number and query code (rule G60). Asked by POST, so that no code stands in an
 * address or a log. After some wrong codes a kiosk waits, however many others ask from the hall's own address.
 */
export function caseQueryRouter({ store, clock, callers, utcOffsetMinutes }: CaseParts): Router {
  const router = Router();
  const tries = new WrongCodes(() => clock.monotonic());
  const no = (response: Response, code: RefusalCode, params: RefusalParams = {}): void => {
    response.status(statusOf(code)).json({ ok: false, refusal: { code, params } });
  };
  /** A kiosk, which has wrong codes of its own; null: anybody, by address. */
  const kioskOf = async (request: Request): Promise<string | null> => {
    const { sender, standings } = await callerSoon(callers, credentialsOf(request));
    return standings.includes('kiosk') ? senderKey(sender) : null;
  };
  const handler = (_request: Request, response: Response): void => no(response, 'access.too_many');
  const minute = { windowMs: 60_000, standardHeaders: false, legacyHeaders: false, handler } as const;
  router.use(rateLimit({ ...minute, limit: ALL }));
  router.use(rateLimit({ ...minute, limit: WRONG, skipSuccessfulRequests: true }));
  router.post('/', express.json({ limit: '1kb' }), async (request, response) => {
    response.set('Cache-Control', 'no-store');
    if (!fromOurPages(request)) return no(response, 'access.denied');
    const given = asked.safeParse(request.body);
    if (!given.success) return no(response, 'input.invalid');
    const kiosk = await kioskOf(request);
    const minutes = kiosk === null ? 0 : tries.pausedFor(kiosk);
    if (minutes > 0) return no(response, 'query.paused', { minutes });
    const [number, code] = [readCaseNumber(given.data.number), readQueryCode(given.data.code)];
    const one = await store.cases.byNumber(number ?? NO_CASE);
    const right = sameSecret(code ?? '', callers.vault.queryCode(one?.id ?? NO_CASE));
    if (kiosk !== null) tries.came(kiosk, one !== null && right);
    if (!one || !right) return no(response, 'case.not_found');
    const at = clock.wall();
    const { date: today } = wallOf(at, utcOffsetMinutes);
    response.json({ ok: true, data: publicCaseOf(callers.hall(), one, { today, at }) });
  });
  return router;
}
