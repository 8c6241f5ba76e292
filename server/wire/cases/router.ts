import { type Request, type Response, Router } from 'express';
import { clockOf } from '../../app/cases/clock.ts';
import { sheetOf } from '../../app/cases/sheet.ts';
import { stewardsOf } from '../../app/cases/stewards.ts';
import type { Clock, Store } from '../../app/ports.ts';
import type { CaseClock } from '../../contract/cases/clock.ts';
import type { Case } from '../../domain/cases/case.ts';
import { wallOf } from '../../domain/hours/when.ts';
import type { RefusalCode } from '../../domain/refusal.ts';
import { allowed, CASE_ACCESS, CASE_NAMES_ACCESS } from '../access.ts';
import { type Caller, type CallerParts, callerSoon } from '../caller.ts';
import { credentialsOf } from '../cookies.ts';
import { statusOf } from '../http.ts';
import { clockPaper } from '../papers/clock-paper.ts';
import { caseChart } from '../papers/orders.ts';
import { languageOf, type PaperParts, sendNothing, sendPaper } from '../papers/send.ts';
import { asked, listOf } from './list.ts';
import { mayOf } from './may.ts';
import { mayRead, readsNames } from './reader.ts';

export interface CaseParts extends PaperParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly callers: CallerParts;
  readonly utcOffsetMinutes: number;
}

/** Cases for those who handle and supervise them: lists and single ones, from their rows. */
export function casesRouter({ store, clock, callers, utcOffsetMinutes, ...papers }: CaseParts): Router {
  const router = Router();
  const no = (response: Response, code: RefusalCode, params = {}): void => {
    response.status(statusOf(code)).json({ ok: false, refusal: { code, params } });
  };
  const today = (): string => wallOf(clock.wall(), utcOffsetMinutes).date;
  const told = async (one: Case): Promise<CaseClock> => {
    const at = { now: clock.wall(), utcOffsetMinutes };
    return clockOf(callers.hall(), one, await store.cases.lit(one.id), at);
  };
  const caller = async (request: Request, response: Response): Promise<Caller | null> => {
    response.set('Cache-Control', 'no-store');
    const who = await callerSoon(callers, credentialsOf(request));
    if (allowed(CASE_ACCESS, who.standings)) return who;
    no(response, who.sender.kind === 'public' ? 'access.sign_in' : 'access.denied');
    return null;
  };
  const found = async (request: Request, response: Response) => {
    const who = await caller(request, response);
    if (!who) return null;
    const one = await store.cases.one(String(request.params['id']));
    if (one && mayRead(who, one)) return { who, one };
    no(response, one ? 'access.denied' : 'case.unknown');
    return null;
  };
  router.get('/', async (request, response) => {
    const who = await caller(request, response);
    if (!who) return;
    const given = asked.safeParse(request.query);
    if (!given.success) return no(response, 'input.invalid');
    const parts = { store, hall: callers.hall(), who, today: today() };
    response.json({ ok: true, data: await listOf(parts, given.data) });
  });
  router.get('/stewards', async (request, response) => {
    const who = await caller(request, response);
    if (!who) return;
    if (!allowed(CASE_NAMES_ACCESS, who.standings)) return no(response, 'access.denied');
    response.json({ ok: true, data: await stewardsOf(callers.hall(), store, callers.vault) });
  });
  router.get('/waiting', async (request, response) => {
    if (!(await caller(request, response))) return;
    const bureau = asked.shape.bureau.safeParse(request.query['bureau']);
    if (!bureau.success) return no(response, 'input.invalid');
    response.json({ ok: true, data: await store.cases.waiting(bureau.data ?? null) });
  });
  router.get('/:id/clock', async (request, response) => {
    const { one } = (await found(request, response)) ?? {};
    if (!one) return;
    response.json({ ok: true, data: await told(one) });
  });
  router.get('/:id/clock.pdf', async (request, response, next) => {
    const { one } = (await found(request, response)) ?? {};
    if (!one) return;
    const ordered = clockPaper(await told(one), languageOf(request));
    if (ordered === null) return sendNothing(response);
    await sendPaper(papers, ordered, request, response).catch(next);
  });
  router.get('/:id', async (request, response) => {
    const read = await found(request, response);
    if (!read) return;
    const { who, one } = read;
    const open = readsNames(who, one);
    const hall = callers.hall();
    const on = today();
    const reading = { hall, store, vault: callers.vault, today: on, open, may: mayOf(hall, who, one, on) };
    response.json({ ok: true, data: await sheetOf(reading, one) });
  });
  router.get('/:id/chart.svg', async (request, response, next) => {
    const { one } = (await found(request, response)) ?? {};
    if (!one) return;
    const ordered = caseChart(callers.hall(), one, languageOf(request));
    if (ordered === null) return sendNothing(response);
    await sendPaper(papers, ordered, request, response).catch(next);
  });
  return router;
}
