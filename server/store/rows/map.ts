import type { BesideRows } from './beside.ts';
import type { Fields } from './fields.ts';

/** How one of the image's things stands in its table. Every row also has `hall`. */
export interface RowMap<T> {
  readonly table: string;
  /** The column of the thing's id. */
  readonly key: string;
  /** The primary key without `hall`. */
  readonly keys: readonly string[];
  /** In the table of small things: which of the image's tables. */
  readonly kind?: string;
  readonly columns: readonly string[];
  /** Leaving the live hall keeps the row: it is history. */
  readonly keep: boolean;
  /** Some columns of rows that another map holds whole: they are changed, and neither made nor loaded. */
  readonly part?: boolean;
  toRow(value: T): unknown[];
  /** Both rows of a change, without what is costly to tell and the same in both: it is not written. */
  toChange?(before: T, after: T): readonly [unknown[], unknown[]];
  fromRow(row: Fields): T;
  readonly beside?: BesideRows<T>;
}

/** A map for things with a table of their own. */
export function rowMap<T>(map: Omit<RowMap<T>, 'keys' | 'kind'>): RowMap<T> {
  return { ...map, keys: [map.key] };
}

/** A map for small things kept whole as one text. */
export function smallRows<T>(kind: string, idOf: (value: T) => string): RowMap<T> {
  return {
    table: 'hall_row',
    key: 'id',
    keys: ['kind', 'id'],
    kind,
    columns: ['kind', 'id', 'body'],
    keep: false,
    toRow: value => [kind, idOf(value), JSON.stringify(value)],
    fromRow: row => row.json<T>('body'),
  };
}
