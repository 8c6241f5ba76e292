import { createHash } from 'node:crypto';
import type { ClaimedSheet } from '../../server/contract/printing.ts';
import type { SheetPrinter } from '../ipp/printer.ts';
import { stopCause, type PrinterCondition } from '../status/condition.ts';
import type { Ended } from './attempt.ts';
import { pauseUntil, type Timers } from './ports.ts';

export interface SheetPatience {
  /** So long a job may take, paper loaded meanwhile included; the server's lease is 150 s, and nobody waits longer. */
  readonly followMs: number;
  /** So long the printer may take to give a job up. */
  readonly cancelMs: number;
  readonly pollMs: number;
}
export const SHEET_PATIENCE: SheetPatience = { followMs: 120_000, cancelMs: 10_000, pollMs: 1_000 };

/** What an attempt needs beside the job; as `AttemptPorts`. */
export interface SheetPorts {
  readonly printer: SheetPrinter;
  /** The PDF of a job; null: there is none any more. Rejects while the server cannot be reached. */
  readonly file: (jobId: string) => Promise<Buffer | null>;
  readonly timers: Timers;
  readonly patience: SheetPatience;
  readonly signal: AbortSignal;
  readonly known: PrinterCondition;
  readonly allow: (bytesHash: string) => Promise<boolean>;
  readonly sent: () => Promise<void>;
  readonly condition: (condition: PrinterCondition) => Promise<void>;
}

const failed = (cause: string): Ended => ({ kind: 'failed', cause });
const unknown = (cause: string): Ended => ({ kind: 'unknown', cause });

/** Prints one guide or card on A4 once (rules P10, P11). Never rejects, never hands a document over twice. */
export async function attemptSheet(job: ClaimedSheet, ports: SheetPorts): Promise<Ended> {
  const { printer, signal } = ports;
  const pdf = await ports.file(job.id).catch(() => 'unreachable' as const);
  if (pdf === 'unreachable') return failed('file unreachable');
  if (pdf === null) return failed('encode gone');
  const told = await printer.ask(signal);
  if (signal.aborted) return failed('stopped');
  if (!told.said) {
    if (!told.reached) await ports.condition({ ...ports.known, reachable: false });
    return failed(`open ${told.cause}`);
  }
  await ports.condition(told.condition);
  const blocked = stopCause(told.condition);
  if (blocked !== null) return failed(blocked);
  if (!told.can.pdf) return failed('encode no-pdf');

  const hash = createHash('sha256').update(pdf).digest('hex');
  const allowed = await ports.allow(hash).catch(() => null);
  if (allowed !== true) return { kind: 'withheld', cause: allowed === null ? 'no-answer' : 'not-allowed' };
  const taken = await printer.print(job.sheet.title, pdf, told.can, signal);
  if (taken.kind === 'refused') return failed(`encode ${taken.cause}`);
  if (taken.kind !== 'job') return { kind: taken.kind, cause: `write ${taken.cause}` } as Ended;
  await ports.sent();
  return follow(taken.jobId, ports);
}

/** Asks on until the printer says how its job ended; one that waits for too long is cancelled, so that it does not come out when nobody stands there. */
async function follow(jobId: number, ports: SheetPorts): Promise<Ended> {
  const { printer, timers, patience, signal } = ports;
  const start = timers.now();
  let cancelledAt: number | null = null;
  for (;;) {
    await pauseUntil(timers, patience.pollMs, signal);
    if (signal.aborted) return unknown('stopped');
    const word = await printer.job(jobId, signal);
    if (word?.kind === 'printed') return { kind: 'confirmed' };
    if (word?.kind === 'gave-up') return { kind: 'aborted', cause: word.cause };
    if (word?.kind === 'unclear') return unknown(word.cause);
    const stopped = await stoppedBy(ports);
    const now = timers.now();
    if (cancelledAt !== null && now - cancelledAt >= patience.cancelMs)
      return unknown(stopped ?? 'not-confirmed');
    if (cancelledAt === null && now - start >= patience.followMs) {
      await printer.cancel(jobId, signal);
      cancelledAt = now;
    }
  }
}

/** Staff and citizen learn of missing paper while the job hangs. */
async function stoppedBy({ printer, condition, known, signal }: SheetPorts): Promise<string | null> {
  const told = await printer.ask(signal);
  if (signal.aborted) return null;
  if (told.said) await condition(told.condition);
  else if (!told.reached) await condition({ ...known, reachable: false });
  return told.said ? stopCause(told.condition) : `connection-${told.cause}`;
}
