import { Router } from 'express';
import { readText } from '../../app/secrets/case-text.ts';
import { concerns } from '../../domain/questions/asked.ts';
import { callerSoon } from '../caller.ts';
import type { CaseParts } from '../cases/router.ts';
import { credentialsOf } from '../cookies.ts';
import { denied, no } from '../packages/answer.ts';

/** What was written of a question, for who answers for it and for whom it is handed to (rule I9). */
export function questionsRouter({ store, callers }: CaseParts): Router {
  const router = Router();
  router.get('/:id', async (request, response) => {
    response.set('Cache-Control', 'no-store');
    const who = await callerSoon(callers, credentialsOf(request));
    if (who.sender.kind !== 'staff') return no(response, denied(who));
    const hall = callers.hall();
    const question = hall.questions.get(request.params.id);
    if (question?.state !== 'open') return no(response, 'question.unknown');
    if (!concerns(hall, question, who.sender.staffId)) return no(response, 'question.not_yours');
    const [row] = await store.cases.texts(question.id);
    response.json({ ok: true, data: { words: row ? readText(callers.vault, row) : null } });
  });
  return router;
}
