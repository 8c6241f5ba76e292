import type { Hall } from '../../../domain/state/hall.ts';

/** A view of one item. */
export interface AnItem {
  readonly itemCode: string;
}

/** The item of a version's key. */
export const codeOf = (_hall: Hall, key: string): string[] => [key.slice(0, key.lastIndexOf('@'))];

/** What is touched concerns a view of one item only if it is that item's. */
export const mine = (_hall: Hall, id: string, { itemCode }: AnItem): string[] =>
  id === itemCode ? [id] : [];

/** The same of a version's key. */
export const mineByVersion = (hall: Hall, key: string, item: AnItem): string[] =>
  mine(hall, codeOf(hall, key)[0]!, item);
