import type { DocumentKind } from '../cases/documents/kinds.ts';

/**
 * Which copy of a case's document is to be printed as a slip. Holds none of its words: they name the applicant, and are
 * opened for the agent that has the job (rule G28). Times are epoch ms.
 */
export interface PaperSlip {
  readonly caseId: string;
  readonly documentId: string;
  readonly document: DocumentKind;
  /** 0: the original. */
  readonly copy: number;
  /** SHA-256 of everything that stands in this copy, 64 hex. */
  readonly sha256: string;
  readonly askedAt: number;
  readonly utcOffsetMinutes: number;
  /** The counter at which it was asked for; empty: none. */
  readonly machine: string;
}
