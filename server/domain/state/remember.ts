import type { Hall, TableName } from './hall.ts';
import type { Table } from './tables.ts';

interface Known<V> {
  readonly tables: readonly Table<unknown>[];
  readonly revisions: readonly (number | undefined)[];
  readonly found: Map<string, V>;
}

/**
 * A function of these tables and a key that finds the same thing once, however many screens ask, until one of the tables
 * changes. Over a draft it finds anew each time. What it gives belongs to all who ask: nobody may change it.
 */
export function remember<K extends TableName, V>(
  names: readonly K[],
  find: (hall: Pick<Hall, K>, key: string) => V,
): (hall: Pick<Hall, K>, key: string) => V {
  let known: Known<V> | null = null;
  return (hall, key) => {
    const tables = names.map(name => hall[name] as Table<unknown>);
    if (tables.some(table => table.revision === undefined)) return find(hall, key);
    const stands = known?.tables.every(
      (table, at) => table === tables[at] && table.revision === known?.revisions[at],
    );
    if (!known || !stands)
      known = { tables, revisions: tables.map(({ revision }) => revision), found: new Map() };
    const { found } = known;
    if (!found.has(key)) found.set(key, find(hall, key));
    return found.get(key)!;
  };
}
