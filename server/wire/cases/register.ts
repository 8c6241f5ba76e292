import { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import { registerLineOf } from '../../app/cases/register/line.ts';
import { monthRoll } from '../../app/cases/register/month.ts';
import { findBy } from '../../app/cases/search.ts';
import type { MonthRoll, RegisterList } from '../../contract/cases/register.ts';
import { date, id, line } from '../../contract/fields.ts';
import { REGISTERED } from '../../domain/cases/register/record.ts';
import { wallOf } from '../../domain/hours/when.ts';
import { csvOf } from '../../papers/csv.ts';
import { PressBusy } from '../../papers/press/press.ts';
import { MONTH_TITLES, monthRows } from '../../papers/register/month.ts';
import { allowed, REGISTER_ACCESS } from '../access.ts';
import { type Caller, callerSoon } from '../caller.ts';
import { credentialsOf } from '../cookies.ts';
import { denied, no } from '../packages/answer.ts';
import type { CaseParts } from './router.ts';

const PAGE = 50;
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const asked = z.strictObject({
  state: z.enum(REGISTERED),
  bureau: id.optional(),
  text: line(60).optional(),
  month: month.optional(),
  afterEnded: date.optional(),
  afterNumber: line(20).optional(),
});

/** The register (权力动态运行登记) for those who review and supervise it: records, and a month rolled up as data, CSV and PDF. */
export function registerRouter(parts: CaseParts): Router {
  const { store, clock, callers, utcOffsetMinutes, press } = parts;
  const router = Router();
  const today = (): string => wallOf(clock.wall(), utcOffsetMinutes).date;
  const caller = async (request: Request, response: Response): Promise<Caller | null> => {
    response.set('Cache-Control', 'no-store');
    const who = await callerSoon(callers, credentialsOf(request));
    if (allowed(REGISTER_ACCESS, who.standings)) return who;
    no(response, denied(who));
    return null;
  };
  const rolled = async (
    request: Request<{ month: string }>,
    response: Response,
  ): Promise<MonthRoll | null> => {
    if (!(await caller(request, response))) return null;
    const given = month.safeParse(request.params.month);
    if (given.success)
      return monthRoll(callers.hall(), given.data, await store.cases.registerOf(given.data), today());
    no(response, 'input.invalid');
    return null;
  };
  router.get('/', async (request, response) => {
    const who = await caller(request, response);
    if (!who) return;
    const given = asked.safeParse(request.query);
    if (!given.success) return no(response, 'input.invalid');
    const { state, bureau, text, afterEnded, afterNumber } = given.data;
    const hall = callers.hall();
    const found = await store.cases.registered({
      ...{ states: [state], order: state === 'due' ? 'oldest' : 'newest', bureauId: bureau },
      ...{ month: given.data.month, limit: PAGE + 1 },
      ...(text === undefined ? {} : { itemCodes: findBy(hall, text).itemCodes ?? [] }),
      after: afterEnded && afterNumber ? { endedOn: afterEnded, number: afterNumber } : undefined,
    });
    const shown = found.slice(0, PAGE);
    const on = today();
    const lines = shown.flatMap(one => registerLineOf(hall, one, on, who.sender) ?? []);
    const last = found.length > PAGE ? shown.at(-1)! : null;
    const next = last && { endedOn: last.register!.endedOn, number: last.number };
    response.json({ ok: true, data: { lines, next, today: on } satisfies RegisterList });
  });
  router.get('/months/:month', async (request, response) => {
    const roll = await rolled(request, response);
    if (roll) response.json({ ok: true, data: roll });
  });
  router.get('/months/:month/roll.csv', async (request, response) => {
    const roll = await rolled(request, response);
    if (!roll) return;
    response.type('text/csv').attachment(`register-${roll.month}.csv`);
    response.send(csvOf(MONTH_TITLES, monthRows(roll, callers.hall())));
  });
  router.get('/months/:month/roll.pdf', async (request, response) => {
    const roll = await rolled(request, response);
    if (!roll) return;
    const hall = callers.hall();
    const rows = monthRows(roll, hall).map(row => row.map(String));
    const name = hall.about.get('hall')?.name.zh ?? '';
    const order = {
      kind: 'register.pdf',
      hall: name,
      month: roll.month,
      rows,
      madeAt: clock.wall(),
    } as const;
    try {
      const paper = Buffer.from(await press.print(order));
      response.type('application/pdf').attachment(`register-${roll.month}.pdf`).send(paper);
    } catch (error) {
      if (!(error instanceof PressBusy)) throw error;
      response.set('Retry-After', '10').status(503).json({ ok: false, outage: true });
    }
  });
  return router;
}
