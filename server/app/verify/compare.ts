import { type Hall, TABLES } from '../../domain/state/hall.ts';
import type { Table } from '../../domain/state/tables.ts';
import { canonicalJson } from '../secrets/canonical.ts';

/** A row that says something else than the facts. `missing`: the facts tell of it, no row does; `surplus`: the other way. */
export interface RowFault {
  readonly table: string;
  readonly id: string;
  readonly kind: 'missing' | 'surplus' | 'differs';
  /** The fields that differ; empty for a whole row. */
  readonly fields: readonly string[];
}

/** Compares two things by id: as the rows have them, and as the facts tell them. */
export function compareThings<T>(
  table: string,
  stored: Pick<Table<T>, 'ids' | 'get'>,
  told: Pick<Table<T>, 'ids' | 'get'>,
): RowFault[] {
  const faults: RowFault[] = [];
  for (const id of told.ids()) {
    const row = stored.get(id);
    if (row === undefined) faults.push({ table, id, kind: 'missing', fields: [] });
    else {
      const fields = differing(row, told.get(id));
      if (fields.length > 0) faults.push({ table, id, kind: 'differs', fields });
    }
  }
  for (const id of stored.ids()) {
    if (told.get(id) === undefined) faults.push({ table, id, kind: 'surplus', fields: [] });
  }
  return faults;
}

/** Compares two images of a hall, every table of it (rule J3). */
export function compareHalls(stored: Hall, told: Hall): RowFault[] {
  return TABLES.flatMap(table =>
    compareThings<unknown>(table, stored[table] as Table<unknown>, told[table] as Table<unknown>),
  );
}

/** The fields whose values differ, in depth; a field that is absent equals one that is undefined. */
function differing(one: unknown, other: unknown): string[] {
  const [a, b] = [one, other] as Record<string, unknown>[];
  const names = new Set([...Object.keys(a!), ...Object.keys(b!)]);
  return [...names].filter(name => textOf(a![name]) !== textOf(b![name])).sort();
}

const textOf = (value: unknown): string => (value === undefined ? '' : canonicalJson(value));
