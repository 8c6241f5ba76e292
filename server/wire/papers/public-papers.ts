import { type Request, Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import type { CallerParts } from '../caller.ts';
import { CHART_PAPERS, ITEM_PAPERS, itemPaper, manyPaper } from './orders.ts';
import { languageOf, type PaperParts, sendNothing, sendPaper } from './send.ts';

export interface PublicPaperParts extends PaperParts {
  readonly callers: CallerParts;
  /** Where citizens' phones reach this hall, without a slash at the end. */
  readonly publicUrl: () => string;
}

/** Papers a minute and address: a whole hall's phones may stand behind one. Those of many items cost more to put together. */
const MOST = { one: 240, many: 40 };

const often = (limit: number) =>
  rateLimit({
    ...{ windowMs: 60_000, limit, standardHeaders: 'draft-8', legacyHeaders: false },
    handler: (_request, response) =>
      void response.status(429).json({ ok: false, refusal: { code: 'access.too_many', params: {} } }),
  });

/** Papers of what is in force, for anybody: below `/public`. */
export function publicPapersRouter(parts: PublicPaperParts): Router {
  const router = Router();
  const { callers, publicUrl } = parts;
  const [one, many] = [often(MOST.one), often(MOST.many)];
  for (const paper of ITEM_PAPERS)
    router.get(`/items/:code/${paper}`, one, async (request: Request<{ code: string }>, response) => {
      const language = languageOf(request);
      const asked = { code: request.params.code, language, publicUrl: publicUrl() };
      const ordered = itemPaper(callers.hall(), paper, asked);
      if (ordered === null) return sendNothing(response);
      await sendPaper(parts, ordered, request, response);
    });
  for (const paper of CHART_PAPERS)
    router.get(
      [`/categories/:typeCode/${paper}`, `/${paper}`],
      many,
      async (request: Request<{ typeCode?: string }>, response) => {
        const { typeCode = null } = request.params;
        const ordered = manyPaper(callers.hall(), paper, typeCode, languageOf(request));
        if (ordered === null) return sendNothing(response);
        await sendPaper(parts, ordered, request, response);
      },
    );
  return router;
}
