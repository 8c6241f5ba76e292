import type { Hall, HallDraft } from '../state/hall.ts';

/** A count that goes on without a gap: of a day's case numbers, or of an item's accepted cases. */
export interface CaseSeries {
  readonly id: string;
  /** The day it counts within; null: it counts for ever. */
  readonly date: string | null;
  readonly next: number;
}

export const NUMBERS = 'numbers';
/** Receipts of the fee window, by day. */
export const RECEIPTS = 'receipts';
/** The order of acceptance of an item's cases (行政许可法 57). */
export const orderOf = (itemCode: string): string => `order:${itemCode}`;

/** The number that comes next in a series; 1 where it has not begun, or not on this date. */
export function nextIn(hall: Pick<Hall, 'caseSeries'>, id: string, date: string | null): number {
  const series = hall.caseSeries.get(id);
  return series && series.date === date ? series.next : 1;
}

/** Counts one on. */
export function evolveSeries(hall: HallDraft, id: string, date: string | null): void {
  hall.caseSeries.put(id, { id, date, next: nextIn(hall, id, date) + 1 });
}

/** A case's number: its date and the place within it, with at least four figures (rule G4). */
export const caseNumber = (date: string, n: number): string =>
  `${date.replaceAll('-', '')}-${String(n).padStart(4, '0')}`;
