import type { Primitive } from '../drawing.ts';

/** A4 in points, and where its text stands. */
export const A4 = { width: 595.28, height: 841.89 } as const;
export const MARGIN = { side: 54, top: 54, bottom: 62 } as const;
export const BREADTH = A4.width - 2 * MARGIN.side;
export const DEPTH = A4.height - MARGIN.top - MARGIN.bottom;

/** Colours of paper (LOOK 2). */
export const TINT = {
  ink: '#1D2529',
  second: '#465056',
  brand: '#12515C',
  line: '#DAD1C2',
  wash: '#F6F2EA',
} as const;

/** A strip of a page that is never cut, its shapes measured from its own top left. */
export interface Strip {
  readonly height: number;
  readonly shapes: readonly Primitive[];
  /** It must not be the last thing on a page: a heading, the head of a table. */
  readonly keepsNext?: boolean;
  /** Space above, dropped at the top of a page. */
  readonly gap?: number;
  /** Stands again at the top of a page that this strip begins. */
  readonly head?: Strip;
}
