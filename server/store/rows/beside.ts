/**
 * Rows in a table of their own that follow from one of the image's things, so that lists are found by them. They are
 * written in the commit that writes the thing.
 */
export interface BesideRows<T> {
  readonly table: string;
  /** The column that names the thing. */
  readonly key: string;
  /** Without `hall`, the key first. */
  readonly columns: readonly string[];
  rowsOf(value: T): readonly (readonly (string | number | null)[])[];
}
