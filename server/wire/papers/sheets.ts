import { type Request, Router } from 'express';
import type { Caller } from '../caller.ts';
import type { Hall } from '../../domain/state/hall.ts';
import type { Sheet } from '../../domain/printing/sheet.ts';
import { allowed, SHEET_ACCESS } from '../access.ts';
import { callerSoon } from '../caller.ts';
import { credentialsOf } from '../cookies.ts';
import { statusOf } from '../http.ts';
import { sheetPaper } from './orders.ts';
import type { PublicPaperParts } from './public-papers.ts';
import { sendNothing, sendPaper } from './send.ts';

/** The sheet of a job that this agent has claimed and not yet sent; null for every other. */
function claimedBy(hall: Hall, { sender }: Caller, jobId: string): Sheet | null {
  const job = hall.jobs.get(jobId);
  const mine = sender.kind === 'device' && job?.agentId === sender.stationId;
  return mine && job.sheet && (job.state === 'claimed' || job.state === 'sending') ? job.sheet : null;
}

/** The file of a sheet for the agent that prints it, below `/api/sheets` (rule P10). */
export function sheetsRouter(parts: PublicPaperParts): Router {
  const router = Router();
  const { callers, publicUrl } = parts;
  router.get('/:jobId.pdf', async (request: Request<{ jobId: string }>, response) => {
    const caller = await callerSoon(callers, credentialsOf(request));
    if (!allowed(SHEET_ACCESS, caller.standings)) {
      const code = caller.sender.kind === 'public' ? 'access.sign_in' : 'access.denied';
      return void response.status(statusOf(code)).json({ ok: false, refusal: { code, params: {} } });
    }
    const found = () => claimedBy(callers.hall(), caller, request.params.jobId);
    // Another process may have given the claim a moment ago.
    if (found() === null) await callers.catchUp().catch(() => undefined);
    const sheet = found();
    const ordered = sheet && sheetPaper(callers.hall(), sheet, publicUrl());
    if (!ordered) return sendNothing(response);
    await sendPaper(parts, ordered, request, response);
  });
  return router;
}
