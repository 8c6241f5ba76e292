import { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import { snagSheetOf } from '../../app/snags/sheet.ts';
import { snagFigures } from '../../domain/snags/figures.ts';
import { csvOf } from '../../papers/csv.ts';
import { SNAG_TITLES, snagRows } from '../../papers/register/snags.ts';
import { allowed, VIEW_ACCESS } from '../access.ts';
import { type Caller, callerSoon } from '../caller.ts';
import type { CaseParts } from '../cases/router.ts';
import { credentialsOf } from '../cookies.ts';
import { denied, no } from '../packages/answer.ts';

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** What staff read of snags beside the live list: one with its words, and a month's figures as CSV. */
export function snagsRouter({ store, callers }: CaseParts): Router {
  const router = Router();
  const caller = async (request: Request, response: Response): Promise<Caller | null> => {
    response.set('Cache-Control', 'no-store');
    const who = await callerSoon(callers, credentialsOf(request));
    if (allowed(VIEW_ACCESS.snags, who.standings)) return who;
    no(response, denied(who));
    return null;
  };
  router.get('/months/:month/figures.csv', async (request, response) => {
    if (!(await caller(request, response))) return;
    const given = month.safeParse(request.params.month);
    if (!given.success) return no(response, 'input.invalid');
    const hall = callers.hall();
    const figures = snagFigures(hall.snags.values(), given.data);
    response.type('text/csv').attachment(`snags-${given.data}.csv`);
    response.send(csvOf(SNAG_TITLES, snagRows(figures, hall)));
  });
  router.get('/:id', async (request, response) => {
    const who = await caller(request, response);
    if (!who) return;
    const hall = callers.hall();
    const snag = hall.snags.get(request.params.id);
    if (!snag) return no(response, 'snag.unknown');
    const staffId = who.sender.kind === 'staff' ? who.sender.staffId : '';
    const reading = { hall, store, vault: callers.vault, staffId };
    response.json({ ok: true, data: await snagSheetOf(reading, snag) });
  });
  return router;
}
