import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import type { Hall } from '../../state/hall.ts';
import { begin, type CasePrepared, type OfCase } from '../begin.ts';
import type { Case } from '../case.ts';
import { documentId } from '../documents/document.ts';
import { isToBeMade } from '../ending/certificate.ts';
import type { CaseFact } from '../facts.ts';
import { holds } from '../posts.ts';
import { HANDLERS } from '../special/ask.ts';
import { type SlipOf, unsigned } from './slip.ts';

export interface GiveInput extends OfCase {
  readonly of: SlipOf;
  /** Places in the item's list. */
  readonly materials: readonly number[];
  /** Ids of documents of the case. */
  readonly papers: readonly string[];
  readonly certificate: boolean;
}

/** What is listed that the case does not have; null: nothing. */
function notThere(one: Case, { materials, papers, certificate }: GiveInput): string | null {
  const at = materials.find(place => one.materials[place]?.verdict !== 'good');
  if (at !== undefined) return String(at + 1);
  const paper = papers.find(id => !one.documents?.some(known => known.id === id));
  if (paper !== undefined) return paper;
  return certificate && !one.certificate ? 'certificate' : null;
}

/** Who gives: of what was taken in the counter, of what was decided the staff of the case's bureau. */
const mayGive = (hall: Hall, act: Pick<Act<unknown>, 'sender'>, one: Case, of: SlipOf): boolean =>
  of === 'intake' ? holds(hall, act, ['officer', 'chief'], null) : holds(hall, act, HANDLERS, one.bureauId);

/**
 * Writes a slip of hand-over (交接单, rule G19): what goes, listed piece by piece, from who gives it. Refuses a second one
 * while one is not signed, an empty list, what the case does not have, and a result whose certificate is not made.
 */
export function decideGive(hall: Hall, act: Act<GiveInput, CasePrepared>): Decision<{ documentId: string }> {
  const { of, materials, papers, certificate } = act.input;
  const begun = begin(hall, act, of === 'intake' ? 'giveIn' : 'giveOut');
  if ('facts' in begun) return begun;
  const { one, moved, by } = begun;
  if (!mayGive(hall, act, one, of)) return refuse('access.denied');
  if (unsigned(one, of)) return refuse('handover.open');
  if (of === 'result' && isToBeMade(hall, one)) return refuse('delivery.not_made', { number: one.number });
  if (materials.length + papers.length === 0 && !certificate) return refuse('handover.nothing');
  const missing = notThere(one, act.input);
  if (missing !== null) return refuse('handover.not_there', { what: missing });
  const { caseId, bureauId, on } = moved;
  const id = documentId(caseId, (one.documents?.length ?? 0) + 1);
  const listed = {
    materials: [...new Set(materials)].sort((a, b) => a - b),
    papers: [...new Set(papers)],
    certificate,
  };
  const fact: CaseFact = {
    ...{ kind: 'case.handed_over', caseId, bureauId, on, of, documentId: id, by },
    ...listed,
  };
  return accept([fact], { documentId: id });
}
