import type { Filled } from '../filled.ts';
import type { DocumentKind } from '../kinds.ts';
import type { Seal } from '../seal.ts';

export type ContentBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly [name: string, value: string])[] }
  /** To be filled in by hand: a label and an empty line each. */
  | { readonly kind: 'blanks'; readonly labels: readonly string[] };

/** A document with everything opened, in Chinese, as its language is by law. */
export interface DocumentContent {
  readonly kind: DocumentKind;
  readonly organ: string;
  readonly title: string;
  readonly number: string;
  /** Whom it speaks to; null: a form or an internal slip. */
  readonly to: string | null;
  readonly body: readonly ContentBlock[];
  /** Who issues it, with seal and date; null: whom it is made out by signs it. */
  readonly issuer: { readonly organ: string; readonly seal: Seal | null; readonly date: string } | null;
  /** Who signs by hand. */
  readonly signs: readonly string[];
  readonly about: readonly (readonly [name: string, value: string])[];
  readonly query: { readonly code: string; readonly url: string; readonly note: string };
  /** 补打（第 1 次）; null: the original. */
  readonly copy: string | null;
}

/** What only the rendering opens. */
export interface Opened {
  readonly applicant: string;
  /** The applicant's own agent by name; absent: there is none. */
  readonly agent?: string | undefined;
  /** A sealed text by its id. */
  readonly words: (textId: string) => string;
}

/** What a kind writes of its own. */
export interface Written {
  readonly title: string;
  readonly toApplicant: boolean;
  readonly body: readonly ContentBlock[];
  readonly sealed: boolean;
  readonly signs?: readonly string[];
}

export type Template = (filled: Filled, opened: Opened) => Written;

export const paragraph = (text: string): ContentBlock => ({ kind: 'paragraph', text });
export const list = (items: readonly string[]): ContentBlock => ({ kind: 'list', items });
export const rows = (...all: readonly (readonly [string, string | null])[]): ContentBlock => ({
  kind: 'rows',
  rows: all.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])),
});
export const blanks = (...labels: readonly string[]): ContentBlock => ({ kind: 'blanks', labels });
