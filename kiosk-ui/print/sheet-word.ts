import type { ViewSnapshot } from '../../server/contract/views/specs.ts';

type Standing = ViewSnapshot<'sheets'>;
export type SheetJobState = Standing['sheets'][string]['state'];
export type SheetPrinter = Standing['printer'][string];

/** Why an A4 printer prints nothing now. */
export type StopWord = 'out' | 'cover' | 'fault' | 'away';

/** What keeps a printer from printing, in a word; null: nothing that is known. */
export function stopWord(condition: SheetPrinter['condition'] | null): StopWord | null {
  return condition === null || condition === 'ready' || condition === 'low' ? null : condition;
}

/** What can be said of sheets that were ordered: where they are on their way, or how it ended. */
export type SheetWord = 'queued' | 'printing' | 'stopped' | 'printed' | 'notPrinted' | 'unsure';

/** Nothing is said to be printed that the printer did not say itself (rule P12); null: the job is not told of yet. */
export function sheetWord(state: SheetJobState | null, stop: StopWord | null): SheetWord {
  if (state === 'confirmed') return 'printed';
  if (state === 'dropped' || state === 'failed') return 'notPrinted';
  if (state === 'unknown') return 'unsure';
  if (stop !== null) return 'stopped';
  return state === 'sending' || state === 'sent' ? 'printing' : 'queued';
}
