import { randomUUID } from 'node:crypto';
import express, { type NextFunction, type Request, type Response, Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import { VERSION } from '../contract/feed.ts';
import { type Log, Outage, Transient } from '../app/ports.ts';
import { SecretError } from '../app/secrets/secret-error.ts';
import type { Answer, RefusalCode } from '../domain/refusal.ts';
import { isCommand } from '../contract/commands.ts';
import { allowed, COMMAND_ACCESS } from './access.ts';
import { ANYBODY, type CallerParts, callerSoon } from './caller.ts';
import { credentialsOf, fromOurPages, sessionCookie } from './cookies.ts';
import type { Feed } from './feed.ts';
import type { Gateway } from './gateway.ts';
import { pairingState } from './pairing.ts';
import { readView } from './topics.ts';

export interface HttpParts {
  readonly gateway: Gateway;
  readonly feed: Feed;
  readonly callers: CallerParts;
  readonly log: Log;
}

/** Bodies are small; only the floor plan and the catalogue are large, and those come from directors and editors. */
const BODY = '64kb';
const LARGE_BODY = '16mb';
const LARGE = new Set([
  'hall:configure',
  'catalogue:import',
  'entry:bringIn',
  'entry:write',
  'law:put',
  'list:file',
]);
/** What somebody without an account could try again and again. */
const GUESSED = new Set(['staff:signIn', 'setup:found', 'device:askPairing']);

/** Tries to book in ten minutes from one address (OWASP ASVS 2.4.1). */
const BOOKINGS = 40;

/** Codes to mobile numbers in ten minutes from one address: a family behind one router has a few. */
const CODES = 20;

/** 401 asks to sign in, 403 says that it would not help, 404 names nothing, 400 was not understood, 409 is a rule's no. */
export function statusOf(code: RefusalCode): number {
  if (code === 'access.sign_in' || code === 'staff.wrong_password') return 401;
  if (code === 'access.too_many' || code === 'query.paused') return 429;
  if (code.startsWith('access.') || code === 'setup.wrong_code') return 403;
  if (code.endsWith('.unknown') || code.endsWith('.not_found')) return 404;
  return code === 'input.invalid' ? 400 : 409;
}

function send(response: Response, answer: Answer): void {
  response.status(answer.ok ? 200 : statusOf(answer.refusal.code)).json(answer);
}

const refused = (code: RefusalCode): Answer => ({ ok: false, refusal: { code, params: {} } });

/** Signing in over http gives the cookie; its token never stands in a stored answer. */
function rememberSession(parts: HttpParts, name: string, answer: Answer, response: Response): void {
  if (!answer.ok) return;
  const { secure } = response.req;
  const options = { httpOnly: true, sameSite: 'strict', secure, path: '/' } as const;
  const cookie = sessionCookie(secure);
  if (name === 'staff:signOut') response.clearCookie(cookie, options);
  if (name !== 'staff:signIn') return;
  const { sessionId, until } = answer.data as { sessionId: string; until: number };
  const token = parts.callers.vault.token('session', sessionId);
  response.cookie(cookie, token, { ...options, expires: new Date(until) });
}

/** The outside face over http: commands and views (DESIGN 5). */
export function apiRouter(parts: HttpParts): Router {
  const { gateway, feed, callers } = parts;
  const router = Router();
  const isStaff = async (request: Request): Promise<boolean> =>
    (await callerSoon(callers, credentialsOf(request))).sender.kind === 'staff';
  const slow = { windowMs: 60_000, standardHeaders: 'draft-8', legacyHeaders: false } as const;
  const tooMany = (_request: Request, response: Response): void => send(response, refused('access.too_many'));
  // Guessing passwords and codes, and asking for pairings, is what somebody without an account could do here.
  const guessing = rateLimit({ ...slow, limit: 60, handler: tooMany });
  // Who books one place needs few tries; a desk of the hall books for many.
  const booking = rateLimit({ ...slow, windowMs: 600_000, limit: BOOKINGS, handler: tooMany, skip: isStaff });
  // Each text costs the hall money and somebody's peace.
  const coding = rateLimit({ ...slow, windowMs: 600_000, limit: CODES, handler: tooMany, skip: isStaff });
  // Who guesses addresses of appointments has no account; a desk cancels for whoever comes.
  const cancelling = rateLimit({ ...slow, limit: 60, handler: tooMany, skip: isStaff });
  // By the name as read, not by the address as written: %3A is a colon too.
  router.use('/commands/:name', (request, response, next) => {
    if (GUESSED.has(request.params['name'] as string)) return guessing(request, response, next);
    if (request.params['name'] === 'booking:book') return booking(request, response, next);
    if (request.params['name'] === 'booking:sendCode') return coding(request, response, next);
    if (request.params['name'] === 'booking:cancel') return cancelling(request, response, next);
    next();
  });
  const json = express.json({ limit: BODY, strict: true });
  const largeJson = express.json({ limit: LARGE_BODY, strict: true });
  // Sixteen megabytes are read for those alone who may send them.
  router.use('/commands/:name', async (request, response, next) => {
    const name = request.params['name'] as string;
    const { standings } = LARGE.has(name) ? await callerSoon(callers, credentialsOf(request)) : ANYBODY;
    const large = isCommand(name) && LARGE.has(name) && allowed(COMMAND_ACCESS[name], standings);
    (large ? largeJson : json)(request, response, next);
  });
  router.post('/commands/:name', async (request, response) => {
    if (!fromOurPages(request)) return send(response, refused('access.denied'));
    const { name } = request.params;
    const body: unknown = request.body;
    const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
    const { commandId, ...input } = (isObject ? body : {}) as Record<string, unknown>;
    const answer = await gateway.execute(
      { name, commandId, input },
      await callerSoon(callers, credentialsOf(request)),
    );
    rememberSession(parts, name, answer, response);
    send(response, answer);
  });
  router.get('/views/:view', async (request, response) => {
    const caller = await callerSoon(callers, credentialsOf(request));
    const asked = readView(callers.vault, caller, request.params.view, { ...request.query });
    if ('refused' in asked) return send(response, refused(asked.refused));
    response.set('Cache-Control', 'no-store').json(feed.snapshot(asked.view, asked.params));
  });
  router.get('/whoami', async (request, response) => {
    const { sender, standings } = await callerSoon(callers, credentialsOf(request));
    const hall = callers.hall();
    const staffId = sender.kind === 'staff' ? sender.staffId : '';
    const card = hall.staff.get(staffId)?.card ?? null;
    const bureauId = hall.postings.get(staffId)?.bureauId ?? null;
    response.set('Cache-Control', 'no-store').json({ version: VERSION, sender, standings, card, bureauId });
  });
  router.post('/pairing', guessing, express.json({ limit: '1kb' }), (request, response) => {
    const { pairingId } = (request.body ?? {}) as { pairingId?: unknown };
    send(response, pairingState(callers, pairingId));
  });
  router.use((_request: Request, response: Response) => send(response, refused('command.unknown')));
  return router;
}

/** Three errors (DESIGN 5): what was not understood, an outage, and bugs, of which only an incident id goes out. */
export function errorAnswers(log: Log) {
  return (error: unknown, _request: Request, response: Response, next: NextFunction): void => {
    if (response.headersSent) return next(error);
    // Express and its body reader say by a status what they could not read: a body, or an address like %E0%A4%A.
    const { status } = error as { status?: unknown };
    if (typeof status === 'number' && status >= 400 && status < 500) {
      send(response, refused('input.invalid'));
      return;
    }
    const failure = asFailure(error, log);
    response.status(failure.outage ? 503 : 500).json({ ok: false, ...failure });
  };
}

export type Failure = { readonly outage: true } | { readonly outage: false; readonly incident: string };

/** Tells an outage from a bug; a bug is logged under an incident id. */
export function asFailure(error: unknown, log: Log): Failure {
  if (error instanceof Outage || error instanceof Transient) return { outage: true };
  const incident = randomUUID();
  log.error(
    { incident, err: error, ...(error instanceof SecretError ? { code: error.code } : {}) },
    'incident',
  );
  return { outage: false, incident };
}
