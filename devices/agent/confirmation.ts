import type { SlipModel } from '../../server/contract/printing.ts';
import { stopCause } from '../status/condition.ts';
import type { StatusEvent } from '../status/reader.ts';
import type { PrinterLink } from './link.ts';
import type { Timers } from './ports.ts';

export interface Patience {
  /** Wait for "printed" on a printer that works: a slip takes 2 s, the server's lease is 30 s. */
  readonly confirmMs: number;
  /** Wait while it says that it is stopped, since it finishes by itself once paper is loaded. */
  readonly stoppedMs: number;
  /** How often it is asked meanwhile. */
  readonly pollMs: number;
}

export const PATIENCE: Patience = { confirmMs: 15_000, stoppedMs: 90_000, pollMs: 2_000 };

/** The event by which a printer says that everything before it is on paper; null where it has no way to say so. */
export function printedEvent(model: SlipModel, tag: string): ((event: StatusEvent) => boolean) | null {
  if (model.confirm === 'process-id') return event => event.kind === 'process' && event.id === tag;
  return model.confirm === 'status' ? event => event.kind === 'answer' : null;
}

/**
 * Waits until `seen`; null then, else why it is not known. `onPoll` is called after each question, so that staff learn
 * of missing paper while the slip hangs.
 */
export async function awaitPrinted(
  link: PrinterLink,
  seen: { readonly promise: Promise<true>; readonly settled: () => boolean },
  patience: Patience,
  timers: Timers,
  signal: AbortSignal,
  onPoll: () => Promise<void>,
): Promise<string | null> {
  const start = timers.now();
  let asks = true;
  for (;;) {
    await link.pause(patience.pollMs, signal, seen.promise);
    if (seen.settled()) return null;
    if (signal.aborted) return 'stopped';
    if (link.lost !== null) return `connection-${link.lost}`;
    if (asks) {
      asks = await link.ask(signal);
      await onPoll();
    }
    const stopped = stopCause(link.condition);
    const waited = timers.now() - start;
    if (waited >= (stopped === null ? patience.confirmMs : patience.stoppedMs))
      return stopped ?? 'not-confirmed';
  }
}
