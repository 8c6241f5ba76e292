import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import type { Hall } from '../../state/hall.ts';
import { begin, type CasePrepared, withLight } from '../begin.ts';
import type { CaseFact } from '../facts.ts';
import type { SaidOfCase, WordsPrepared } from '../words.ts';
import { isHead } from './ask.ts';
import { extended } from './extend.ts';
import { suspended } from './suspend.ts';

/**
 * The head of the bureau answers what the handler asked for (rule G20), with words; the rules are asked again, by today.
 * Refuses where nothing is asked.
 */
export function decideApprove(
  hall: Hall,
  act: Act<SaidOfCase & { yes: boolean }, CasePrepared & WordsPrepared>,
): Decision<null> {
  const asked = hall.cases.get(act.input.caseId)?.asked ?? null;
  const begun = begin(hall, act, asked?.wish.what ?? 'suspend');
  if ('facts' in begun) return begun;
  const { one, on, by } = begun;
  if (!isHead(hall, act, one)) return refuse('access.denied');
  if (!asked) return refuse('case.nothing_asked');
  const { words: opinion, row } = act.prepared.written;
  if (!act.input.yes) {
    const about = { caseId: one.id, bureauId: one.bureauId, on };
    return accept([{ kind: 'case.declined', ...about, by, words: opinion }], null, [row]);
  }
  const pleaded = { words: asked.words, opinion };
  const fact: CaseFact | Decision<never> =
    asked.wish.what === 'suspend'
      ? suspended(hall, begun, asked.wish, pleaded)
      : extended(hall, begun, pleaded);
  if ('facts' in fact) return fact;
  return accept(withLight(hall, one, [fact], act.now), null, [row]);
}
