import type { PeerDifference } from '../domain/catalogue/lists/compare.ts';
import type { Completeness } from '../domain/catalogue/package/completeness.ts';

export { type Completeness, isComplete } from '../domain/catalogue/package/completeness.ts';
export type { OwnPeer, Peer, PeerDifference } from '../domain/catalogue/lists/compare.ts';

/** The largest file that is taken in or compared, in bytes. */
export const LARGEST_FILE = 16_000_000;

/** What a package would hold, looked at before it is made: its items with what each lacks, and how many stay out. */
export interface PackageCheck {
  readonly items: readonly { readonly code: string; readonly name: string; readonly lacks: Completeness }[];
  /** Items in force that are not public: they are in no package (rule E6). */
  readonly hidden: number;
}

/** What came in of a package: its drafts, in the package's order. */
export interface BroughtIn {
  readonly drafts: number;
  readonly items: readonly { readonly code: string; readonly name: string }[];
}

/** Another place's list beside ours. */
export interface Comparison {
  readonly difference: PeerDifference;
  /** Lines of their file with a limit that was not understood, and so not compared. */
  readonly unread: readonly number[];
  /** The same as a table, to be kept. */
  readonly csv: string;
}

/** Why a file is refused: what is wrong, of which file, item or line, and at which of its fields. */
export interface FileReason {
  readonly code: string;
  readonly of: string | null;
  readonly row: string | null;
}

/** A reason as refusals carry it: code, then what it is of, then the field, with colons between. */
export function readReason(text: string): FileReason {
  const [code = '', of, ...row] = text.split(':');
  return { code, of: of || null, row: row.join(':') || null };
}
