import { Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import { z } from 'zod';
import { publicRecordOf } from '../../app/cases/register/public-record.ts';
import { findBy } from '../../app/cases/search.ts';
import type { ResultList } from '../../contract/cases/register.ts';
import { date, line } from '../../contract/fields.ts';
import { isOpenToAll } from '../../domain/cases/register/review.ts';
import { isPublished } from '../../domain/catalogue/versions/version.ts';
import { no } from '../packages/answer.ts';
import type { CaseParts } from './router.ts';

const PAGE = 30;
/** Pages a minute and address: a whole hall's phones may stand behind one. */
const MOST = 240;
const asked = z.strictObject({
  text: line(60).optional(),
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional(),
  afterEnded: date.optional(),
  afterNumber: line(20).optional(),
});

/** What was published of cases that have ended, for anybody (rule G84); of an item that is no longer public nothing is. */
export function resultsRouter({ store, callers }: CaseParts): Router {
  const router = Router();
  const handler = (_request: unknown, response: Parameters<typeof no>[0]): void =>
    no(response, 'access.too_many');
  router.use(
    rateLimit({ windowMs: 60_000, limit: MOST, standardHeaders: false, legacyHeaders: false, handler }),
  );
  router.get('/', async (request, response) => {
    response.set('Cache-Control', 'no-store');
    const given = asked.safeParse(request.query);
    if (!given.success) return no(response, 'input.invalid');
    const { text, month, afterEnded, afterNumber } = given.data;
    const hall = callers.hall();
    const hidden = [...hall.standings.ids()].filter(code => !isPublished(hall, code));
    const found = await store.cases.registered({
      ...{ states: ['published'], order: 'newest', month, exceptItems: hidden, limit: PAGE + 1 },
      ...(text === undefined ? {} : { itemCodes: findBy(hall, text).itemCodes ?? [] }),
      after: afterEnded && afterNumber ? { endedOn: afterEnded, number: afterNumber } : undefined,
    });
    const shown = found.slice(0, PAGE);
    const records = shown.flatMap(one => (isOpenToAll(hall, one) ? (publicRecordOf(hall, one) ?? []) : []));
    const last = found.length > PAGE ? shown.at(-1)! : null;
    const next = last && { endedOn: last.register!.endedOn, number: last.number };
    response.json({ ok: true, data: { records, next } satisfies ResultList });
  });
  return router;
}
