import type { Push } from '../contract/feed.ts';
import type { Sections } from '../contract/views/fold.ts';
import { isView, VIEWS, type ViewName } from '../contract/views/specs.ts';
import type { RefusalCode } from '../domain/refusal.ts';
import type { Hall, Touch } from '../domain/state/hall.ts';
import { PROJECTIONS } from '../app/views/index.ts';
import { changesFor, project, type View } from '../app/views/view.ts';
import type { Vault } from '../app/secrets/vault.ts';
import { allowed, VIEW_ACCESS } from './access.ts';
import type { Caller } from './caller.ts';

/** One view with its parameters: all who see the same share it, and its pushes. */
export class Topic {
  readonly name: string;
  readonly isPhone: boolean;
  readonly view: ViewName;
  readonly params: never;
  private readonly projection: View<never>;
  /** The cells of the view as it stood at `looked`, as text; null: not known. */
  private cells: Map<string, string> | null = null;
  /** Where the copies of those who follow stand. */
  seq = 0;
  /** Up to here nothing more is to be told; between `seq` and this nothing concerned them. */
  looked = 0;
  epoch = '';
  /** Time of the forecast that was pushed last, epoch ms; 0: none could be told. */
  waitsAt = -1;
  /** What it said, as text. */
  waits = '';

  constructor(viewName: ViewName, params: unknown) {
    this.name = topicName(viewName, params);
    this.view = viewName;
    this.projection = PROJECTIONS[viewName];
    this.params = params as never;
    this.isPhone = viewName === 'ticket';
  }
  snapshot(hall: Hall): Sections {
    return project(this.projection, hall, this.params);
  }
  changes(hall: Hall, touches: readonly Touch[]): Push['changes'] {
    return changesFor(this.projection, hall, this.params, touches);
  }
  /** Of these changes, those that say something: most say that a ticket is gone that never stood here, or the same again. */
  untold(changes: Push['changes']): Push['changes'] {
    const { cells } = this;
    if (!cells) return changes;
    return changes.filter(([section, id, record]) => {
      const key = `${section}/${id}`;
      if (record === null) return cells.delete(key);
      const text = textOf(record);
      if (cells.get(key) === text) return false;
      cells.set(key, text);
      return true;
    });
  }
  get isKnown(): boolean {
    return this.cells !== null;
  }
  /** The view as it stands at `looked` has these cells and no others. */
  isNow(snapshot: Sections): void {
    this.cells = new Map();
    for (const [section, ids] of Object.entries(snapshot))
      for (const [id, record] of Object.entries(ids)) this.cells.set(`${section}/${id}`, textOf(record));
  }
  /** Nobody looked at what happened meanwhile. */
  forget(): void {
    this.cells = null;
  }
}

const TEXTS = new WeakMap<object, string>();

/** A record as text; many topics are given the very same record. */
function textOf(record: unknown): string {
  if (typeof record !== 'object' || record === null) return JSON.stringify(record);
  const known = TEXTS.get(record) ?? JSON.stringify(record);
  TEXTS.set(record, known);
  return known;
}

/** A topic's name: the view and its parameters. */
export function topicName(view: ViewName, params: unknown): string {
  return `${view}:${JSON.stringify(params)}`;
}

export type Asked = { readonly view: ViewName; readonly params: unknown } | { readonly refused: RefusalCode };

/** Reads what somebody asks to see into a view and the parameters its projection takes, or why not. */
export function readView(vault: Vault, caller: Caller, view: unknown, params: unknown): Asked {
  if (typeof view !== 'string' || !isView(view)) return { refused: 'view.unknown' };
  if (!allowed(VIEW_ACCESS[view], caller.standings)) {
    return { refused: caller.sender.kind === 'public' ? 'access.sign_in' : 'access.denied' };
  }
  const parsed = VIEWS[view].params.safeParse(params ?? {});
  if (!parsed.success) return { refused: 'input.invalid' };
  if (view === 'ticket') {
    const ticketId = vault.readToken('ticket', (parsed.data as { token: string }).token);
    return ticketId === null ? { refused: 'ticket.unknown' } : { view, params: { ticketId } };
  }
  if ((view === 'printing' || view === 'sheets') && caller.sender.kind === 'device') {
    return { view, params: { stationId: caller.sender.stationId } };
  }
  return { view, params: parsed.data };
}
