import { createHash } from 'node:crypto';
import type { ClaimedSlip, SlipModel } from '../../server/contract/printing.ts';
import { stopCause, type PrinterCondition } from '../status/condition.ts';
import type { Transport } from '../transport/transport.ts';
import { awaitPrinted, printedEvent, type Patience } from './confirmation.ts';
import { jobTag } from './job-tag.ts';
import { PrinterLink } from './link.ts';
import type { Timers } from './ports.ts';

/** What an attempt needs beside the job; `allow` asks the server for leave to send, `sent` tells it. */
export interface AttemptPorts {
  readonly encode: (job: ClaimedSlip, tag: string) => Buffer;
  readonly transport: () => Transport;
  readonly timers: Timers;
  readonly patience: Patience;
  readonly signal: AbortSignal;
  readonly known: PrinterCondition;
  /** Bytes that lead a printer out of a command that broke off; empty after a good slip. */
  readonly prelude: Buffer;
  readonly allow: (bytesHash: string) => Promise<boolean>;
  readonly remember: () => Promise<void>;
  readonly sent: () => Promise<void>;
  readonly condition: (condition: PrinterCondition) => Promise<void>;
}

/**
 * How an attempt ended. `failed`: surely no byte of the slip left. `unknown`: one may have. `aborted`: the printer itself
 * gave it up. `withheld`: the server did
 * not allow the first byte, or its answer was lost; nothing was sent and nothing is to be said, the lease lapses.
 */
export type Ended =
  | { readonly kind: 'confirmed' }
  | { readonly kind: 'failed'; readonly cause: string }
  | { readonly kind: 'unknown'; readonly cause: string }
  | { readonly kind: 'aborted'; readonly cause: string }
  | { readonly kind: 'withheld'; readonly cause: string };

const failed = (cause: string): Ended => ({ kind: 'failed', cause });
const unknown = (cause: string): Ended => ({ kind: 'unknown', cause });

/** Prints one job once. Never rejects, never sends a slip's bytes twice. */
export async function attemptJob(job: ClaimedSlip, ports: AttemptPorts): Promise<Ended> {
  let bytes: Buffer;
  const tag = jobTag(job.id);
  try {
    bytes = Buffer.concat([ports.prelude, ports.encode(job, tag)]);
  } catch (error) {
    return failed(`encode ${codeOf(error)}`);
  }
  const progress = { sending: false };
  let link: PrinterLink | null = null;
  try {
    const transport = ports.transport();
    const opened = await transport.open(ports.signal);
    link = new PrinterLink(transport, ports.timers, ports.known);
    if (opened.kind === 'failed') {
      await ports.condition({ ...ports.known, reachable: false });
      return failed(`open ${opened.cause}`);
    }
    return await converse(job, bytes, tag, transport, link, progress, ports);
  } catch (error) {
    return progress.sending ? unknown(`fault ${codeOf(error)}`) : failed(`fault ${codeOf(error)}`);
  } finally {
    await link?.close().catch(() => {});
  }
}

async function converse(
  job: ClaimedSlip,
  bytes: Buffer,
  tag: string,
  transport: Transport,
  link: PrinterLink,
  progress: { sending: boolean },
  ports: AttemptPorts,
): Promise<Ended> {
  const blocked = await preflight(job.model, link, ports);
  if (blocked !== null) return failed(blocked);

  const hash = createHash('sha256').update(bytes).digest('hex');
  const allowed = await ports.allow(hash).catch(() => null);
  if (allowed !== true) return { kind: 'withheld', cause: allowed === null ? 'no-answer' : 'not-allowed' };

  await ports.remember();
  const isPrinted = printedEvent(job.model, tag);
  const expected = link.expect(isPrinted ?? (() => false));
  progress.sending = true;
  const written = await transport.write(bytes, ports.signal);
  if (written.kind === 'failed') return failed(`write ${written.cause}`);
  if (written.kind === 'unknown') return unknown(`write ${written.cause}`);
  await ports.sent();
  if (isPrinted === null) return unknown('unconfirmable');

  const report = (): Promise<void> => ports.condition(link.condition);
  const cause = await awaitPrinted(link, expected.seen, ports.patience, ports.timers, ports.signal, report);
  return cause === null ? { kind: 'confirmed' } : unknown(cause);
}

/** Asks a printer that can speak before the slip goes out: without paper the slip would hang in its buffer. */
async function preflight(model: SlipModel, link: PrinterLink, ports: AttemptPorts): Promise<string | null> {
  if (model.confirm === 'none') return null;
  const answered = await link.ask(ports.signal);
  await ports.condition(link.condition);
  if (ports.signal.aborted) return 'stopped';
  if (link.lost !== null) return `open ${link.lost}`;
  return answered ? stopCause(link.condition) : null;
}

/** A short code, never the message: messages may quote what the slip says. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return ('code' in error ? String(error.code) : error.name).slice(0, 40);
}
