import type { Attachment } from '../../domain/cases/attachments/attachment.ts';
import type { DocumentCopy } from '../../domain/cases/documents/document.ts';
import type { DocumentKind } from '../../domain/cases/documents/kinds.ts';

export { ATTACHMENT_TYPES, MEDIA_TYPES, MOST_BYTES } from '../../domain/cases/attachments/attachment.ts';
export type { Attachment, FileFault } from '../../domain/cases/attachments/attachment.ts';
export { REPRINT_REASONS } from '../../domain/cases/documents/document.ts';
export { isUnused } from '../../domain/cases/documents/document.ts';
export type { ReprintReason } from '../../domain/cases/documents/document.ts';
export { ASKED_IN, ASKED_KINDS, DOCUMENT_KINDS, SLIP_KINDS } from '../../domain/cases/documents/kinds.ts';
export type { DocumentKind } from '../../domain/cases/documents/kinds.ts';

/** A document in a case's list. */
export interface DocumentLine {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly number: string;
  readonly at: number;
  readonly copies: readonly DocumentCopy[];
}

/** The papers of a case, and the files put to each of its materials. */
export interface CasePapers {
  readonly documents: readonly DocumentLine[];
  /** Forms that may be asked for now. */
  readonly askable: readonly DocumentKind[];
  /** One of each material, in the order of the list. */
  readonly materials: readonly { readonly name: string; readonly attachments: readonly Attachment[] }[];
  /** Whether its reader may open papers and files, which name the applicant, and have copies made. */
  readonly readable: boolean;
  /** Whether its reader may put files to it and take them away. */
  readonly open: boolean;
}
