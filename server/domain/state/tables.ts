/** One kind of thing in the live hall, by id. */
export interface Table<T> {
  readonly size: number;
  get(id: string): T | undefined;
  has(id: string): boolean;
  ids(): Iterable<string>;
  values(): Iterable<T>;
  /** Rises with every change of a committed table; a draft has none. */
  readonly revision?: number;
}

/** A table that rules may change; nothing reaches the committed table before `mergeInto`. */
export interface Drafted<T> extends Table<T> {
  put(id: string, value: T): void;
  drop(id: string): void;
  /** The thing itself, owned by this draft, to be changed in place; refuses (throws) an unknown id. */
  edit(id: string): T;
}

export type Change = 'added' | 'changed' | 'dropped';

/** The committed table: only a draft's merge or a load changes it. */
export class CommittedTable<T> implements Table<T> {
  private readonly rows = new Map<string, T>();
  revision = 0;
  get size(): number {
    return this.rows.size;
  }
  get(id: string): T | undefined {
    return this.rows.get(id);
  }
  has(id: string): boolean {
    return this.rows.has(id);
  }
  ids(): Iterable<string> {
    return this.rows.keys();
  }
  values(): Iterable<T> {
    return this.rows.values();
  }
  set(id: string, value: T): void {
    this.revision += 1;
    this.rows.set(id, value);
  }
  delete(id: string): void {
    this.revision += 1;
    this.rows.delete(id);
  }
}

const NOTHING = new Map<string, never>();
const NOBODY = new Set<string>();

/**
 * An overlay on a committed table, or on another overlay that is not committed yet. A thing is cloned once a draft, when it is first edited, so that a batch of 64
 * changes to one waiting line copies that line once and not 64 times.
 */
export class DraftTable<T> implements Drafted<T> {
  private own: Map<string, T | null> = NOTHING;
  private added: Set<string> = NOBODY;
  private base: Table<T>;
  private readonly clone: (value: T) => T;
  constructor(base: Table<T>, clone: (value: T) => T) {
    this.base = base;
    this.clone = clone;
  }
  get size(): number {
    let size = this.base.size;
    if (this.own.size === 0) return size;
    for (const [id, value] of this.own) {
      if (value === null) size -= this.base.has(id) ? 1 : 0;
      else size += this.base.has(id) ? 0 : 1;
    }
    return size;
  }
  get(id: string): T | undefined {
    const mine = this.own.get(id);
    if (mine === null) return undefined;
    return mine ?? this.base.get(id);
  }
  has(id: string): boolean {
    return this.get(id) !== undefined;
  }
  ids(): Iterable<string> {
    return this.own.size === 0 ? this.base.ids() : this.mixedIds();
  }
  values(): Iterable<T> {
    return this.own.size === 0 ? this.base.values() : this.mixedValues();
  }
  private *mixedIds(): Iterable<string> {
    for (const id of this.base.ids()) if (this.own.get(id) !== null) yield id;
    for (const [id, value] of this.own) if (value !== null && !this.base.has(id)) yield id;
  }
  private *mixedValues(): Iterable<T> {
    for (const id of this.mixedIds()) yield this.get(id) as T;
  }
  put(id: string, value: T): void {
    this.begin();
    if (!this.base.has(id)) this.added.add(id);
    this.own.set(id, value);
  }
  drop(id: string): void {
    this.begin();
    if (this.base.has(id)) this.own.set(id, null);
    else this.own.delete(id);
    this.added.delete(id);
  }
  edit(id: string): T {
    const mine = this.own.get(id);
    if (mine !== undefined && mine !== null) return mine;
    const found = this.base.get(id);
    if (found === undefined || mine === null) throw new Error('edit of an unknown id');
    const copy = this.clone(found);
    this.begin();
    this.own.set(id, copy);
    return copy;
  }
  /** Most tables are touched by no batch, so a draft of them is nothing yet. */
  private begin(): void {
    if (this.own !== NOTHING) return;
    this.own = new Map();
    this.added = new Set();
  }
  /** What this draft changed, in order of first touch. */
  *changes(): Iterable<{ id: string; change: Change; value: T | null }> {
    for (const [id, value] of this.own) {
      yield { id, change: value === null ? 'dropped' : this.added.has(id) ? 'added' : 'changed', value };
    }
  }
  /** The thing as it was before this draft. */
  before(id: string): T | undefined {
    return this.base.get(id);
  }
  mergeInto(committed: CommittedTable<T>): void {
    for (const [id, value] of this.own) {
      if (value === null) committed.delete(id);
      else committed.set(id, value);
    }
  }
  /** Lies on a committed table from now on: the overlay under it was merged into that one. */
  rebase(committed: CommittedTable<T>): void {
    this.base = committed;
  }
}
