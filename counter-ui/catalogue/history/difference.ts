import type { Entry } from '../../../server/contract/catalogue.ts';
import { contentOf as text } from '../../same-content.ts';
import { FIELDS, type FieldKey, valueAt } from '../form/fields.ts';

/** One row of a list that one of two versions has otherwise, or not at all. */
export interface RowChange {
  readonly is: 'added' | 'removed' | 'changed';
  readonly was: unknown;
  readonly now: unknown;
}

/** A field in which two versions differ. A list says which of its rows; `moved`: the same rows in another order. */
export type FieldChange =
  | { readonly key: FieldKey; readonly of: 'field'; readonly was: unknown; readonly now: unknown }
  | {
      readonly key: FieldKey;
      readonly of: 'list';
      readonly rows: readonly RowChange[];
      readonly moved: boolean;
    };

/** What makes a row the same row though its content changed: a step's id, a law's article, a name. */
function keyOf(row: unknown): string {
  if (typeof row !== 'object' || row === null) return text(row);
  const { id, law, article, name } = row as Record<string, unknown>;
  return text(id ?? (law === undefined ? name : [law, article]));
}

/** Rows by their keys; a key that comes again is another row. */
function byKey(rows: readonly unknown[]): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const row of rows) {
    let key = keyOf(row);
    while (found.has(key)) key += '+';
    found.set(key, row);
  }
  return found;
}

function rowsOf(
  before: readonly unknown[],
  after: readonly unknown[],
): { rows: RowChange[]; moved: boolean } {
  const [was, now] = [byKey(before), byKey(after)];
  const gone = [...was].flatMap(([key, row]): RowChange[] =>
    now.has(key) ? [] : [{ is: 'removed', was: row, now: null }],
  );
  const rest = [...now].flatMap(([key, row]): RowChange[] => {
    if (!was.has(key)) return [{ is: 'added', was: null, now: row }];
    return text(was.get(key)) === text(row) ? [] : [{ is: 'changed', was: was.get(key), now: row }];
  });
  const kept = (rows: Map<string, unknown>, others: Map<string, unknown>): string[] =>
    [...rows.keys()].filter(key => others.has(key));
  return { rows: [...gone, ...rest], moved: text(kept(was, now)) !== text(kept(now, was)) };
}

/** In which fields two versions of an entry differ, in the form's order; of lists, in which rows. */
export function differenceBetween(before: Entry, after: Entry): FieldChange[] {
  return FIELDS.flatMap(({ key }): FieldChange[] => {
    const [was, now] = [valueAt(before, key), valueAt(after, key)];
    if (text(was) === text(now)) return [];
    if (!Array.isArray(was) || !Array.isArray(now)) return [{ key, of: 'field', was, now }];
    return [{ key, of: 'list', ...rowsOf(was, now) }];
  });
}
