import type { SideRow } from '../decision.ts';
import type { OfCase } from './begin.ts';
import type { Words } from './case.ts';

/** An act with a reason or an opinion; the rule sees it sealed only. */
export interface SaidOfCase extends OfCase {
  readonly words: string;
}

/** A text sealed before the lock: what the fact keeps of it, and the row that it stands in. */
export interface Written {
  readonly words: Words;
  readonly row: SideRow;
}
export interface WordsPrepared {
  readonly written: Written;
}
