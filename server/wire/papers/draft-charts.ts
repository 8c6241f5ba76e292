import express, { Router } from 'express';
import { z } from 'zod';
import { entry } from '../../contract/catalogue/entry.ts';
import type { RefusalCode } from '../../domain/refusal.ts';
import { allowed, DRAFT_CHART_ACCESS } from '../access.ts';
import { type CallerParts, callerSoon } from '../caller.ts';
import { credentialsOf, fromOurPages } from '../cookies.ts';
import { statusOf } from '../http.ts';
import { draftChart } from './orders.ts';
import { languageOf, type PaperParts, sendPaper } from './send.ts';

/** An entry with every field full is some 1.2 MB. */
const ENTRY_BYTES = '2mb';
const body = z.strictObject({ entry });

/** The chart of an entry that is being written, as it would be: for those who write and review. */
export function draftChartsRouter(parts: PaperParts & { readonly callers: CallerParts }): Router {
  const router = Router();
  const { callers } = parts;
  router.post('/', async (request, response, next) => {
    const { sender, standings } = await callerSoon(callers, credentialsOf(request));
    const refuse = (code: RefusalCode): void =>
      void response.status(statusOf(code)).json({ ok: false, refusal: { code, params: {} } });
    if (!fromOurPages(request)) return refuse('access.denied');
    if (!allowed(DRAFT_CHART_ACCESS, standings))
      return refuse(sender.kind === 'public' ? 'access.sign_in' : 'access.denied');
    express.json({ limit: ENTRY_BYTES, strict: true })(request, response, async error => {
      if (error) return next(error);
      const parsed = body.safeParse(request.body);
      if (!parsed.success) return refuse('input.invalid');
      const ordered = draftChart(callers.hall(), parsed.data.entry, languageOf(request));
      if (ordered === null) return void response.status(204).end();
      await sendPaper(parts, ordered, request, response).catch(next);
    });
  });
  return router;
}
