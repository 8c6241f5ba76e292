import type { Sections, ViewChange } from '../../contract/views/fold.ts';
import type { Hall, TableName, Touch } from '../../domain/state/hall.ts';

/** One section of a view: which ids it has, what each shows, and which of them a touched thing concerns. */
export interface Section<P> {
  ids(hall: Hall, params: P): Iterable<string>;
  /** The record of an id; null when it is not (or no longer) in this section. */
  one(hall: Hall, id: string, params: P): unknown;
  readonly on: { readonly [T in TableName]?: (hall: Hall, id: string, params: P) => Iterable<string> };
}

export interface View<P> {
  readonly sections: { readonly [name: string]: Section<P> };
  /** Found once for all copies of a view, where they are many: which of them these touches may concern. */
  readonly glance?: (hall: Hall, touches: readonly Touch[]) => (params: P) => boolean;
}

/** The whole view as an audience may see it. Pure. */
export function project<P>(view: View<P>, hall: Hall, params: P): Sections {
  const snapshot: Record<string, Record<string, unknown>> = {};
  for (const [name, section] of Object.entries(view.sections)) {
    const cells: Record<string, unknown> = {};
    for (const id of section.ids(hall, params)) {
      const record = section.one(hall, id, params);
      if (record !== null) cells[id] = record;
    }
    snapshot[name] = cells;
  }
  return snapshot;
}

/**
 * What a view's copy must change after these touches, read from the hall as it is now (rule V3). Pure. A thing that is
 * new by this very touch and not shown was not in the copy, so nothing is said of it: most tickets never stand on a
 * board. Its id alone would not do: what goes from another table may have the same.
 */
export function changesFor<P>(view: View<P>, hall: Hall, params: P, touches: readonly Touch[]): ViewChange[] {
  const watching = watchersOf(view);
  const cells = new Map<string, ViewChange>();
  if (view.glance && !glanceOf(view, view.glance, hall, touches)(params)) return [];
  for (const touch of touches) {
    for (const { name, section, concerned } of watching.get(touch.table) ?? []) {
      for (const id of concerned(hall, touch.id, params)) {
        const key = `${name}/${id}`;
        if (cells.has(key)) continue;
        const record = section.one(hall, id, params);
        const isNews = touch.change === 'added' && touch.id === id;
        if (record !== null || !isNews) cells.set(key, [name, id, record]);
      }
    }
  }
  return [...cells.values()];
}

let glanced: { view: unknown; touches: readonly Touch[]; may: (params: never) => boolean } | null = null;

/** Thousands of phones are told of the same touches in a row. */
function glanceOf<P>(
  view: View<P>,
  glance: NonNullable<View<P>['glance']>,
  hall: Hall,
  touches: readonly Touch[],
): (params: P) => boolean {
  if (glanced?.view !== view || glanced.touches !== touches) {
    const watching = watchersOf(view);
    const seen = touches.filter(({ table }) => watching.has(table));
    glanced = { view, touches, may: glance(hall, seen) };
  }
  return glanced.may as (params: P) => boolean;
}

interface Watcher<P> {
  readonly name: string;
  readonly section: Section<P>;
  concerned(hall: Hall, id: string, params: P): Iterable<string>;
}

const WATCHERS = new WeakMap<object, ReadonlyMap<TableName, readonly Watcher<never>[]>>();

/** The sections of a view that look at a table, by table: hundreds of screens ask this of every fact. */
function watchersOf<P>(view: View<P>): ReadonlyMap<TableName, readonly Watcher<P>[]> {
  const known = WATCHERS.get(view);
  if (known) return known as unknown as ReadonlyMap<TableName, readonly Watcher<P>[]>;
  const watchers = new Map<TableName, Watcher<P>[]>();
  for (const [name, section] of Object.entries(view.sections))
    for (const [table, concerned] of Object.entries(section.on) as [TableName, Watcher<P>['concerned']][])
      watchers.set(table, [...(watchers.get(table) ?? []), { name, section, concerned }]);
  WATCHERS.set(view, watchers);
  return watchers;
}
