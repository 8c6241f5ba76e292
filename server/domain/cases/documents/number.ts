import type { Hall } from '../../state/hall.ts';
import { nextIn } from '../series.ts';
import { type DocumentKind, SERIES_WORDS } from './kinds.ts';

/** Documents of a kind are counted for each organ and year, without a gap (rule G50). */
export const documentSeries = (bureauId: string, kind: DocumentKind): string => `doc:${bureauId}:${kind}`;

/** The year of a hall's date. */
export const yearOf = (on: string): string => on.slice(0, 4);

/** The next place in a series; `before`: how many the act has given out already. */
export const nextNumber = (
  hall: Pick<Hall, 'caseSeries'>,
  bureauId: string,
  kind: DocumentKind,
  on: string,
  before = 0,
): string =>
  documentNumber(kind, yearOf(on), nextIn(hall, documentSeries(bureauId, kind), yearOf(on)) + before);

/** A document's number as it is printed (GB/T 9704, 发文字号): 受字〔2026〕第0001号. */
export const documentNumber = (kind: DocumentKind, year: string, n: number): string =>
  `${SERIES_WORDS[kind]}字〔${year}〕第${String(n).padStart(4, '0')}号`;
