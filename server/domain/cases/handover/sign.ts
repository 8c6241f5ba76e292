import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import type { Hall } from '../../state/hall.ts';
import { begin, type CasePrepared, type OfCase } from '../begin.ts';
import type { CaseFact } from '../facts.ts';
import { holds } from '../posts.ts';
import { HANDLERS } from '../special/ask.ts';
import type { Written } from '../words.ts';
import { sitsAtExit } from './exit.ts';
import { type SlipOf, unsigned } from './slip.ts';

export interface SignInput extends OfCase {
  readonly of: SlipOf;
}
export interface SignPrepared extends CasePrepared {
  /** What was found otherwise than listed; null: nothing. */
  readonly written: Written | null;
}

/**
 * Signs for what a slip lists (rule G19), with what differs from it: for an application the staff of its bureau, for a
 * result who sits at an exit counter. Refuses the giver, and where nothing waits to be signed.
 */
export function decideSign(hall: Hall, act: Act<SignInput, SignPrepared>): Decision<null> {
  const { of } = act.input;
  const begun = begin(hall, act, of === 'intake' ? 'signIn' : 'signOut');
  if ('facts' in begun) return begun;
  const { one, moved, by } = begun;
  if (of === 'intake' && !holds(hall, act, HANDLERS, one.bureauId)) return refuse('access.denied');
  const slip = unsigned(one, of);
  if (!slip) return refuse('handover.none');
  if (slip.by === by) return refuse('handover.own');
  if (of === 'result' && !sitsAtExit(hall, act)) return refuse('handover.not_exit');
  const { caseId, bureauId, on } = moved;
  const { written } = act.prepared;
  const fact: CaseFact = {
    ...{ kind: 'case.taken_over', caseId, bureauId, on, of, documentId: slip.documentId, by },
    differs: written?.words ?? null,
  };
  return accept([fact], null, written ? [written.row] : []);
}
