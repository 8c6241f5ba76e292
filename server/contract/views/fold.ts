/** A view is sections of records by id: `{section: {id: record}}`. */
export type Sections = { readonly [section: string]: { readonly [id: string]: unknown } };

/** One cell that changed: section, id, and the record as it is now, null when it is gone. */
export type ViewChange = readonly [section: string, id: string, record: unknown];

/** Where a copy of a view stands: the epoch and the number of the last fact it has taken in. */
export interface ViewState<S extends Sections = Sections> {
  readonly epoch: string;
  readonly seq: number;
  readonly snapshot: S;
}

/**
 * Applies changes to a snapshot and gives the new one; only the sections touched are copied. The law (rule V3):
 * fold(project(before), changes) = project(after).
 */
export function fold<S extends Sections>(snapshot: S, changes: readonly ViewChange[]): S {
  if (changes.length === 0) return snapshot;
  const next: Record<string, Record<string, unknown>> = {
    ...(snapshot as Record<string, Record<string, unknown>>),
  };
  const owned = new Set<string>();
  for (const [section, id, record] of changes) {
    if (!owned.has(section)) {
      next[section] = { ...next[section] };
      owned.add(section);
    }
    const cells = next[section]!;
    if (record === null) delete cells[id];
    else cells[id] = record;
  }
  return next as unknown as S;
}
