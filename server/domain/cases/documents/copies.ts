import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import { wallOf } from '../../hours/when.ts';
import type { Hall } from '../../state/hall.ts';
import type { CasePrepared, OfCase } from '../begin.ts';
import type { Case } from '../case.ts';
import type { CaseDocument, ReprintReason } from './document.ts';

export interface OfDocument extends OfCase {
  readonly documentId: string;
}

/** Copies of one document: whoever needs more has not lost the first. */
export const MOST_COPIES = 50;

/** A document of a case on the shelf; null: there is none of that id. */
export function documentOf(hall: Hall, { caseId, documentId: id }: OfDocument) {
  const one: Case | undefined = hall.cases.get(caseId);
  const found: CaseDocument | undefined = one?.documents?.find(known => known.id === id);
  return one && found ? { one, found } : null;
}

/** What every fact about a document says of it. */
export const aboutOf = (one: Case, found: CaseDocument, act: Act<unknown, CasePrepared>) => ({
  ...{ documentId: found.id, caseId: one.id, bureauId: one.bureauId },
  on: wallOf(act.now, act.prepared.utcOffsetMinutes).date,
});

/** Makes one more copy of a document, marked 补打 with its place and why (rule G52); refuses one that is not there. */
export function decideReprintDocument(
  hall: Hall,
  act: Act<OfDocument & { readonly reason: ReprintReason }, CasePrepared>,
): Decision<{ copy: number }> {
  const known = documentOf(hall, act.input);
  if (!known) return refuse('document.unknown');
  const { one, found } = known;
  const copy = found.copies.length;
  if (copy > MOST_COPIES) return refuse('document.too_many', { most: MOST_COPIES });
  const by = act.sender.kind === 'staff' ? act.sender.staffId : '';
  const { reason } = act.input;
  return accept([{ kind: 'document.reprinted', ...aboutOf(one, found, act), copy, by, reason }], { copy });
}

export interface RenderedInput extends OfDocument {
  readonly copy: number;
  readonly sha256: string;
  readonly blob: string;
  readonly bytes: number;
}

/**
 * Puts on record what a copy's file is (rule G53): the first one stays. One that is not the same byte for byte is refused.
 */
export function decideRendered(hall: Hall, act: Act<RenderedInput, CasePrepared>): Decision<null> {
  const known = documentOf(hall, act.input);
  if (!known) return refuse('document.unknown');
  const { one, found } = known;
  const { copy, sha256, blob, bytes } = act.input;
  const made = found.copies[copy]?.made;
  if (made === undefined) return refuse('document.unknown');
  if (made !== null) return made.sha256 === sha256 ? accept([], null) : refuse('document.changed');
  return accept(
    [{ kind: 'document.rendered', ...aboutOf(one, found, act), copy, sha256, blob, bytes }],
    null,
  );
}
