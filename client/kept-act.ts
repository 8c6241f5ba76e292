import type { CommandInput, CommandName } from '../server/contract/commands.ts';

/** An act on its way, as it outlives a reload of the page: what was asked, by whom, and when (this machine's time). */
export interface KeptAct {
  readonly name: CommandName;
  readonly commandId: string;
  readonly input: CommandInput<CommandName>;
  readonly by: string;
  readonly at: number;
}

/** Where the one act on its way is kept. Only acts whose input holds nothing of a person may be. */
export interface ActKeeper {
  keep(act: Pick<KeptAct, 'name' | 'commandId' | 'input'>): void;
  /** Its outcome was told. */
  drop(commandId: string): void;
}

const KEY = 'hall.act';

/** Keeps the act on its way in this tab, for whom it was; a browser that keeps nothing forgets it with the page. */
export function actKeeper(by: () => string | null, storage: Storage = sessionStorage): ActKeeper {
  return {
    keep(act) {
      const who = by();
      if (who !== null)
        tryTo(() => storage.setItem(KEY, JSON.stringify({ ...act, by: who, at: Date.now() })));
    },
    drop(commandId) {
      if (keptAct(storage)?.commandId === commandId) tryTo(() => storage.removeItem(KEY));
    },
  };
}

/** The act that was on its way when the page went; null where none was. */
export function keptAct(storage: Storage = sessionStorage): KeptAct | null {
  const read = tryTo(() => JSON.parse(storage.getItem(KEY) ?? 'null') as Partial<KeptAct> | null);
  if (!read || typeof read.commandId !== 'string' || typeof read.at !== 'number') return null;
  return typeof read.by === 'string' && typeof read.name === 'string' && read.input
    ? (read as KeptAct)
    : null;
}

function tryTo<T>(what: () => T): T | null {
  try {
    return what();
  } catch {
    return null;
  }
}
