/** What may be attached (rule G54). */
export const ATTACHMENT_TYPES = ['pdf', 'jpeg', 'png'] as const;
export type AttachmentType = (typeof ATTACHMENT_TYPES)[number];

export const MEDIA_TYPES: Readonly<Record<AttachmentType, string>> = {
  ...{ pdf: 'application/pdf', jpeg: 'image/jpeg', png: 'image/png' },
};

/** Bytes of one file: a scanned booklet of some 50 pages. */
export const MOST_BYTES = 20 * 1024 * 1024;
/** Files of one material, and of one case, with those taken away. */
export const MOST_OF_MATERIAL = 20;
export const MOST_OF_CASE = 300;

/** Why a file is not taken, in the order in which it is looked at. */
export const FILE_FAULTS = [
  'empty',
  'too_large',
  'unknown_type',
  'other_type',
  'broken',
  'polyglot',
  'encrypted',
  'active',
] as const;
export type FileFault = (typeof FILE_FAULTS)[number];

/** One file of a material. Its content lies sealed outside the database under `blob`. */
export interface Attachment {
  /** The case's id, `-a`, and its place: `<caseId>-a3`. */
  readonly id: string;
  /** Place of its material in the item's list. */
  readonly material: number;
  readonly type: AttachmentType;
  readonly bytes: number;
  readonly blob: string;
  /** SHA-256 of the sealed file. */
  readonly sealed: string;
  readonly on: string;
  readonly at: number;
  readonly by: string;
  /** Taken away; the blob stays until the case's papers are no longer kept. */
  readonly removed: { readonly on: string; readonly by: string } | null;
}
