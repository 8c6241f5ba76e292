import type { Table } from '../../../server/domain/state/tables.ts';

/** The one at this figure, counted round; undefined when there is none. */
export function at<T>(all: Iterable<T>, figure: number): T | undefined {
  const list = [...all];
  return list.length === 0 ? undefined : list[figure % list.length];
}

/** Some id of a table, or an id that nothing has. */
export function idIn(table: Table<unknown>, figure: number): string {
  return at(table.ids(), figure) ?? 'nothing-has-this-id';
}
