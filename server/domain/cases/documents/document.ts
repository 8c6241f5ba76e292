import type { DocumentKind } from './kinds.ts';

/** Why a paper is made once more. */
export const REPRINT_REASONS = ['lost', 'spoiled', 'unprinted', 'more'] as const;
export type ReprintReason = (typeof REPRINT_REASONS)[number];

/** One paper that came out: the original, or the n-th copy, marked 补打. */
export interface DocumentCopy {
  readonly on: string;
  /** Id of who had it made; '' for a clock. */
  readonly by: string;
  /** Of a copy, why it was made; copies made before that was asked have none. */
  readonly reason?: ReprintReason;
  /** SHA-256 of its PDF, 64 hex, and the blob that keeps it; null: nobody has opened it yet. */
  readonly made: { readonly sha256: string; readonly blob: string; readonly bytes: number } | null;
  /** The print job that took it to a thermal printer, and the SHA-256 of what stands in it; absent: none did. */
  readonly slip?: { readonly jobId: string; readonly sha256: string };
}

/** Nobody has had this copy yet: neither its file was opened nor a slip of it asked for. */
export const isUnused = ({ made, slip }: DocumentCopy): boolean => made === null && slip === undefined;

/** A document of a case: what stands in it is in the fact that issued it. */
export interface CaseDocument {
  /** The case's id and its place among the case's documents: `<caseId>-3`. */
  readonly id: string;
  readonly kind: DocumentKind;
  readonly number: string;
  readonly at: number;
  /** Number of the fact that issued it. */
  readonly seq: number;
  /** Places of the materials that it lists. */
  readonly materials: readonly number[];
  /** The original, then its copies. */
  readonly copies: readonly DocumentCopy[];
}

export const documentId = (caseId: string, place: number): string => `${caseId}-${place}`;

/** The case of a document's id; null: it is none. */
export function caseOfDocument(id: string): string | null {
  const at = id.lastIndexOf('-');
  return at > 0 && /^[1-9]\d{0,3}$/.test(id.slice(at + 1)) ? id.slice(0, at) : null;
}
