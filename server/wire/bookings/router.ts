import express, { type Request, type Response, Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import { z } from 'zod';
import { daysOf, offerOf } from '../../app/bookings/offer.ts';
import { bookingSaid } from '../../app/bookings/said.ts';
import type { Clock } from '../../app/ports.ts';
import { readQueryCode } from '../../contract/cases/query-code.ts';
import type { RefusalCode } from '../../domain/refusal.ts';
import { type CallerParts, callerSoon } from '../caller.ts';
import { credentialsOf, fromOurPages } from '../cookies.ts';
import { statusOf } from '../http.ts';

export interface BookingParts {
  readonly clock: Clock;
  readonly callers: CallerParts;
  readonly publicUrl: () => string;
  readonly utcOffsetMinutes: number;
}

const asked = z.strictObject({ code: z.string().max(40) });
/** Wrong answers a minute from one address; a hall's own network is one address. */
const WRONG = 10;
/** All of a minute. */
const ALL = 600;

/**
 * Appointments for anybody: which queues, which slots, and how a booking stands for who has its code (rule Y6). The code
 * comes by POST, so that it stands in no address and no log. Staff at their desks are not counted.
 */
export function bookingsRouter({ clock, callers, publicUrl, utcOffsetMinutes }: BookingParts): Router {
  const router = Router();
  const no = (response: Response, code: RefusalCode): void => {
    response.status(statusOf(code)).json({ ok: false, refusal: { code, params: {} } });
  };
  const handler = (_request: Request, response: Response): void => no(response, 'access.too_many');
  const isStaff = async (request: Request): Promise<boolean> =>
    (await callerSoon(callers, credentialsOf(request))).sender.kind === 'staff';
  const minute = { windowMs: 60_000, standardHeaders: false, legacyHeaders: false, handler } as const;
  router.use(rateLimit({ ...minute, limit: ALL }));
  router.get('/', (_request, response) => {
    const data = offerOf(callers.hall(), clock.wall(), utcOffsetMinutes);
    response.set('Cache-Control', 'no-store').json({ ok: true, data });
  });
  router.get('/queues/:queueId', (request, response) => {
    const data = daysOf(callers.hall(), request.params.queueId, clock.wall(), utcOffsetMinutes);
    response.set('Cache-Control', 'no-store').json({ ok: true, data });
  });
  router.post(
    '/find',
    rateLimit({ ...minute, limit: WRONG, skipSuccessfulRequests: true, skip: isStaff }),
    express.json({ limit: '1kb' }),
    (request, response) => {
      response.set('Cache-Control', 'no-store');
      if (!fromOurPages(request)) return no(response, 'access.denied');
      const given = asked.safeParse(request.body);
      if (!given.success) return no(response, 'input.invalid');
      const codeMark = callers.vault.bookingCodeMark(readQueryCode(given.data.code) ?? '');
      const hall = callers.hall();
      const booking = [...hall.bookings.values()].find(one => one.codeMark === codeMark);
      if (!booking) return no(response, 'booking.unknown');
      response.json({ ok: true, data: bookingSaid(hall, booking, { vault: callers.vault, publicUrl }) });
    },
  );
  return router;
}
