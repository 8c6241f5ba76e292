import { type Request, Router } from 'express';
import { numbersOf, rollLabel, rollTicketId } from '../../domain/queue/roll/roll.ts';
import type { Hall } from '../../domain/state/hall.ts';
import type { Vault } from '../../app/secrets/vault.ts';
import { allowed, ROLL_ACCESS } from '../access.ts';
import { callerSoon } from '../caller.ts';
import { credentialsOf } from '../cookies.ts';
import { statusOf } from '../http.ts';
import type { PublicPaperParts } from './public-papers.ts';
import { type Ordered, sendNothing, sendPaper } from './send.ts';

type RollParts = PublicPaperParts & { readonly vault: Pick<Vault, 'token'> };

/** A block of paper numbers as pages to cut; null where there is none, or its queue is gone. */
function rollPaper(hall: Hall, { vault, publicUrl }: RollParts, rollId: string): Ordered | null {
  const roll = hall.rolls.get(rollId);
  const queue = roll && hall.queues.get(roll.queueId);
  if (!queue) return null;
  const numbers = numbersOf(roll).map(number => ({
    label: rollLabel(roll, number),
    url: `${publicUrl()}/t/${vault.token('ticket', rollTicketId(rollId, number))}`,
  }));
  const { name, place } = queue;
  const about = { hall: hall.about.get('hall')!.name, queue: name, place, madeAt: roll.reservedAt };
  return { of: `roll-${rollId}`, language: 'zh', order: { kind: 'roll.pdf', ...about, numbers } };
}

/** The pages of a block, for who reserves and hands out, below `/api/rolls` (rule N10). */
export function rollsRouter(parts: RollParts): Router {
  const router = Router();
  const { callers } = parts;
  router.get('/:rollId.pdf', async (request: Request<{ rollId: string }>, response) => {
    const { sender, standings } = await callerSoon(callers, credentialsOf(request));
    if (!allowed(ROLL_ACCESS, standings)) {
      const code = sender.kind === 'public' ? 'access.sign_in' : 'access.denied';
      return void response.status(statusOf(code)).json({ ok: false, refusal: { code, params: {} } });
    }
    const { rollId } = request.params;
    // Another process may have reserved it a moment ago.
    if (!callers.hall().rolls.has(rollId)) await callers.catchUp().catch(() => undefined);
    const ordered = rollPaper(callers.hall(), parts, rollId);
    if (ordered === null) return sendNothing(response);
    await sendPaper(parts, ordered, request, response);
  });
  return router;
}
