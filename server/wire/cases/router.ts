import { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import { lineOf } from '../../app/cases/line.ts';
import { sheetOf } from '../../app/cases/sheet.ts';
import type { CaseQuery, Clock, Store } from '../../app/ports.ts';
import type { CaseList } from '../../contract/cases/sheet.ts';
import { date, id, line } from '../../contract/fields.ts';
import { itemCode } from '../../contract/catalogue/item.ts';
import { STAGES } from '../../domain/cases/stage.ts';
import { wallOf } from '../../domain/hours/when.ts';
import type { RefusalCode } from '../../domain/refusal.ts';
import { allowed, CASE_ACCESS, CASE_NAMES_ACCESS } from '../access.ts';
import { type Caller, type CallerParts, callerSoon } from '../caller.ts';
import { credentialsOf } from '../cookies.ts';
import { statusOf } from '../http.ts';

export interface CaseParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly callers: CallerParts;
  readonly utcOffsetMinutes: number;
}

const asked = z.strictObject({
  bureau: id.optional(),
  stage: z.enum(STAGES).optional(),
  dueBy: date.optional(),
  item: itemCode.optional(),
  ticket: id.optional(),
  text: line(60).optional(),
  /** Where the page before ended. */
  afterDue: date.optional(),
  afterNumber: line(20).optional(),
});

const PAGE = 50;

function queryOf(given: z.output<typeof asked>): CaseQuery {
  const { bureau, stage, dueBy, item, ticket, text, afterDue, afterNumber } = given;
  const after = afterDue && afterNumber ? { dueOn: afterDue, number: afterNumber } : undefined;
  return { bureauId: bureau, stage, dueBy, itemCode: item, ticketId: ticket, text, after, limit: PAGE + 1 };
}

/** Cases for those who handle and supervise them: lists and single ones, from their rows. */
export function casesRouter({ store, clock, callers, utcOffsetMinutes }: CaseParts): Router {
  const router = Router();
  const no = (response: Response, code: RefusalCode, params = {}): void => {
    response.status(statusOf(code)).json({ ok: false, refusal: { code, params } });
  };
  const today = (): string => wallOf(clock.wall(), utcOffsetMinutes).date;
  const caller = async (request: Request, response: Response): Promise<Caller | null> => {
    response.set('Cache-Control', 'no-store');
    const who = await callerSoon(callers, credentialsOf(request));
    if (allowed(CASE_ACCESS, who.standings)) return who;
    no(response, who.sender.kind === 'public' ? 'access.sign_in' : 'access.denied');
    return null;
  };
  router.get('/', async (request, response) => {
    if (!(await caller(request, response))) return;
    const given = asked.safeParse(request.query);
    if (!given.success) return no(response, 'input.invalid');
    const found = await store.cases.list(queryOf(given.data));
    const shown = found.slice(0, PAGE);
    const on = today();
    const lines = shown.map(({ one, nameMasked }) => lineOf(callers.hall(), one, nameMasked, on));
    const last = found.length > PAGE ? shown.at(-1)!.one : null;
    const lastOn = last && (last.dueOn ?? last.statutoryOn);
    const next = last && lastOn ? { dueOn: lastOn, number: last.number } : null;
    response.json({ ok: true, data: { lines, next, today: on } satisfies CaseList });
  });
  router.get('/:id', async (request, response) => {
    const who = await caller(request, response);
    if (!who) return;
    const one = await store.cases.one(request.params.id);
    if (!one) return no(response, 'case.unknown');
    const open = allowed(CASE_NAMES_ACCESS, who.standings);
    const reading = { hall: callers.hall(), store, vault: callers.vault, today: today(), open };
    response.json({ ok: true, data: await sheetOf(reading, one) });
  });
  return router;
}
