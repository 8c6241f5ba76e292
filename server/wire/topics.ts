import type { Push } from '../contract/feed.ts';
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
  /** What was pushed last, for phones: a place in line that did not move is not told again. */
  private readonly told = new Map<string, string>();
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
  snapshot(hall: Hall): unknown {
    return project(this.projection, hall, this.params);
  }
  changes(hall: Hall, touches: readonly Touch[]): Push['changes'] {
    return changesFor(this.projection, hall, this.params, touches);
  }
  /** Of these changes, those not told before; only for topics of one reader. */
  untold(changes: Push['changes']): Push['changes'] {
    if (!this.isPhone) return changes;
    return changes.filter(([section, id, record]) => {
      const [key, text] = [`${section}/${id}`, JSON.stringify(record)];
      if (this.told.get(key) === text) return false;
      this.told.set(key, text);
      return true;
    });
  }
  /** Somebody got a whole copy: what was told before says nothing of it. */
  forget(): void {
    this.told.clear();
  }
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
