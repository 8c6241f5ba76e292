import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import type { Hall } from '../../state/hall.ts';
import { byAgentOf, type MaybeByAgent } from '../agency/agency.ts';
import { begin, type CasePrepared, type OfCase, withLight } from '../begin.ts';
import type { CaseFact } from '../facts.ts';
import { foundFact } from '../findings/found.ts';
import { DECIDERS, holds } from '../posts.ts';
import { HANDLERS } from '../special/ask.ts';
import type { SaidOfCase, WordsPrepared } from '../words.ts';
import { isUnseen, owedOf } from './promise.ts';

/** Enters that materials came which were promised for later (rule G25); refuses one that was not. `materials`: places in the list. */
export function decideBring(
  hall: Hall,
  act: Act<OfCase & MaybeByAgent & { materials: readonly number[] }, CasePrepared>,
): Decision<{ owed: number[] }> {
  const begun = begin(hall, act, 'bring');
  if ('facts' in begun) return begun;
  const { one, moved } = begun;
  const owed = owedOf(one);
  const materials = [...new Set(act.input.materials)];
  const other = materials.find(at => !owed.includes(at));
  if (other !== undefined) return refuse('case.not_promised', { at: other });
  const handed = byAgentOf(one, act.input, 'supply', begun.on);
  if ('facts' in handed) return handed;
  const fact: CaseFact = { kind: 'case.brought', ...moved, materials, ...handed };
  return accept(withLight(hall, one, [fact], act.now), { owed: owed.filter(at => !materials.includes(at)) });
}

/**
 * Enters what looking into the applicant's word came to (rule G26): it was true, or what was granted on it is taken back
 * (行政许可法 69), by who may decide. Refuses where nothing was granted on a word, and a second time.
 */
export function decideVerify(
  hall: Hall,
  act: Act<SaidOfCase & { kept: boolean }, CasePrepared & WordsPrepared>,
): Decision<null> {
  const { kept } = act.input;
  const begun = begin(hall, act, kept ? 'verify' : 'revoke');
  if ('facts' in begun) return begun;
  const { one, moved, on, by } = begun;
  if (!holds(hall, act, kept ? HANDLERS : DECIDERS, one.bureauId)) return refuse('access.denied');
  if (!isUnseen(one)) return refuse('case.no_check');
  const { words, row } = act.prepared.written;
  const facts: CaseFact[] = kept
    ? [{ kind: 'case.verified', ...moved, by, words }]
    : [foundFact(one, on, 'promise_broken', null), { kind: 'case.revoked', ...moved, by, words }];
  return accept(withLight(hall, one, facts, act.now), null, [row]);
}
