import type { Drawing } from '../drawing.ts';

/** A paper to be set on A4 pages. Every text comes ready in its language: this room has no words of its own. */
export interface PaperDocument {
  readonly title: string;
  readonly subtitle?: string;
  readonly language: 'zh-CN' | 'en';
  /** When it was made, for the file's own record: the same document gives the same bytes. */
  readonly madeAt: Date;
  readonly author: string;
  readonly blocks: readonly Block[];
  /** Stands at the left of every foot. */
  readonly foot?: string;
  readonly words: PaperWords;
}

/** The words that a page itself needs. */
export interface PaperWords {
  /** 第 2 页，共 5 页 */
  readonly page: (page: number, pages: number) => string;
  /** Stands before the list of characters drawn as boxes, if there are any. */
  readonly unshown: string;
}

export interface Heading {
  readonly kind: 'heading';
  readonly text: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
}

/** Rows of a key and its value. */
export interface Facts {
  readonly kind: 'facts';
  readonly rows: readonly (readonly [key: string, value: string])[];
}

/** A table; the widths are shares of the page's breadth, the head is repeated on every page. */
export interface Table {
  readonly kind: 'table';
  readonly columns: readonly { title: string; width: number; align?: 'start' | 'end' }[];
  readonly rows: readonly (readonly string[])[];
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly string[];
  readonly numbered?: boolean;
}

/** A drawing, as wide as the page or smaller, so that it stands on one page with its heading. */
export interface Figure {
  readonly kind: 'figure';
  readonly drawing: Drawing;
}

/** A QR symbol with words beside it. */
export interface QrNote {
  readonly kind: 'qr';
  readonly text: string;
  readonly note: string;
}

export type Block = Heading | Paragraph | Facts | Table | List | Figure | QrNote;
