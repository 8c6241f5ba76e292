import { type CommandResult, readAnswer } from '../client/connection/answer.ts';
import { isRefused } from '../client/connection.ts';
import type { Refusal } from '../server/contract/refusal.ts';

/** A paper is made within this time, or it is given up. */
const PATIENCE_MS = 30_000;

/** `asked`: the browser's print dialog has it. `refused`: by the hall. `unknown`: no paper came. */
export type PrintEnd = { kind: 'asked' } | { kind: 'refused'; refusal: Refusal } | { kind: 'unknown' };

const withTime = <T>(promise: Promise<T>): Promise<T | null> =>
  Promise.race([promise, new Promise<null>(resolve => setTimeout(resolve, PATIENCE_MS, null))]);

/** Fetches a PDF, so that a refusal is read as such before anything is shown. */
async function fetched(address: string): Promise<PrintEnd> {
  const answer = await withTime(fetch(address).catch(() => null));
  if (answer?.ok) return { kind: 'asked' };
  const told = answer && (readAnswer(await answer.json().catch(() => null)) as CommandResult<null> | null);
  return told && isRefused(told) ? { kind: 'refused', refusal: told.refusal } : { kind: 'unknown' };
}

let frame: HTMLIFrameElement | null = null;

/**
 * Opens the browser's print dialog with a PDF of the hall. A browser that cannot print from a frame shows the PDF in a
 * tab of its own. The frame stays for the dialog, and goes with the next paper.
 */
export async function printPaper(address: string): Promise<PrintEnd> {
  const end = await fetched(address);
  if (end.kind !== 'asked') return end;
  if (!navigator.pdfViewerEnabled) {
    window.open(address, '_blank', 'noopener');
    return end;
  }
  frame?.remove();
  const shown = (frame = document.createElement('iframe'));
  shown.className = 'print-frame';
  shown.title = address;
  const loaded = new Promise<boolean>(resolve => (shown.onload = () => resolve(true)));
  shown.src = address;
  document.body.append(shown);
  if (!(await withTime(loaded))) return { kind: 'unknown' };
  shown.contentWindow?.focus();
  shown.contentWindow?.print();
  return end;
}
