import express, { type Request, type Response, Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import { z } from 'zod';
import { WrongCodes } from '../../app/cases/wrong-codes.ts';
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

/**
 * Shows something to who has its number and code (rules G60, I6). Asked by POST, so that no code stands in an address or a
 * log. After some wrong codes a kiosk waits, however many others ask from the hall's own address. `look` gives what is
 * shown; null: the number is unknown or the code another, which is one answer, `unknown`.
 */
export function byCodeRouter(
  { clock, callers }: Pick<CaseParts, 'clock' | 'callers'>,
  unknown: RefusalCode,
  look: (number: string, code: string) => Promise<unknown>,
): Router {
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
    const data = await look(given.data.number, given.data.code);
    if (kiosk !== null) tries.came(kiosk, data !== null);
    if (data === null) return no(response, unknown);
    response.json({ ok: true, data });
  });
  return router;
}
