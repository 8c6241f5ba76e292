import type { HallDraft } from '../../state/hall.ts';
import { evolveSeries } from '../series.ts';
import type { Case } from '../case.ts';
import type { CaseDocument, DocumentCopy, ReprintReason } from './document.ts';
import type { Filled } from './filled.ts';
import type { DocumentKind } from './kinds.ts';
import { documentSeries, yearOf } from './number.ts';

interface AboutDocument {
  readonly documentId: string;
  readonly caseId: string;
  readonly bureauId: string;
  readonly on: string;
}

export type DocumentFact =
  /** `filled`: what stands in it, but for names and free texts, which stand sealed in rows of their own. */
  | ({
      kind: 'document.issued';
      document: DocumentKind;
      number: string;
      by: string;
      filled: Filled;
    } & AboutDocument)
  | ({ kind: 'document.reprinted'; copy: number; by: string; reason?: ReprintReason } & AboutDocument)
  /** A copy went to a thermal printer; `sha256`: of what stands in it. */
  | ({ kind: 'document.slipped'; copy: number; by: string; jobId: string; sha256: string } & AboutDocument)
  | ({
      kind: 'document.rendered';
      copy: number;
      sha256: string;
      blob: string;
      bytes: number;
    } & AboutDocument);

/** Changes the hall by a fact about a document; of a case that is not on the shelf the number alone is counted. */
export function evolveDocument(hall: HallDraft, fact: DocumentFact, at: number, seq: number): void {
  if (fact.kind === 'document.issued')
    evolveSeries(hall, documentSeries(fact.bureauId, fact.document), yearOf(fact.on));
  const one = hall.cases.get(fact.caseId);
  if (one) hall.cases.put(one.id, { ...one, documents: documentsAfter(one, fact, at, seq), seq });
}

function documentsAfter(one: Case, fact: DocumentFact, at: number, seq: number): CaseDocument[] {
  const before = one.documents ?? [];
  const { on } = fact;
  if (fact.kind === 'document.issued') {
    const { documentId: id, document: kind, number, by, filled } = fact;
    const materials = filled.materials.map(material => material.at);
    return [...before, { id, kind, number, at, seq, materials, copies: [{ on, by, made: null }] }];
  }
  return before.map(known => {
    if (known.id !== fact.documentId) return known;
    if (fact.kind === 'document.reprinted') return { ...known, copies: [...known.copies, copyBy(fact)] };
    const copies = known.copies.map((copy, n) => (n === fact.copy ? copyAfter(copy, fact) : copy));
    return { ...known, copies };
  });
}

function copyAfter(
  copy: DocumentCopy,
  fact: Extract<DocumentFact, { kind: 'document.rendered' | 'document.slipped' }>,
): DocumentCopy {
  const { sha256 } = fact;
  if (fact.kind === 'document.slipped') return { ...copy, slip: { jobId: fact.jobId, sha256 } };
  return { ...copy, made: { sha256, blob: fact.blob, bytes: fact.bytes } };
}

function copyBy({ on, by, reason }: Extract<DocumentFact, { kind: 'document.reprinted' }>): DocumentCopy {
  return { on, by, ...(reason === undefined ? {} : { reason }), made: null };
}
