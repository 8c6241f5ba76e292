import type { ClaimedJob, ClaimedSlip, PrinterTransport } from '../../server/contract/printing.ts';
import type { Transport } from '../transport/transport.ts';
import { SheetPrinter } from '../ipp/printer.ts';
import { attemptJob, type Ended } from './attempt.ts';
import { attemptSheet, SHEET_PATIENCE, type SheetPatience } from './attempt-sheet.ts';
import { PATIENCE, type Patience } from './confirmation.ts';
import type { PrintDesk } from './desk.ts';
import { own } from './owner.ts';
import { pokeable, type Poke } from './poke.ts';
import { pauseUntil, processTimers, type Log, type Timers, type Wake } from './ports.ts';
import { deliver } from './reports.ts';
import type { PrinterCondition } from '../status/condition.ts';
import { ConditionWatch, type PrinterTarget } from './watch.ts';

export interface PrinterLoop {
  readonly printerId: string;
  readonly desk: PrintDesk;
  readonly openTransport: (target: PrinterTransport, printerId: string) => Transport;
  readonly encode: (job: ClaimedSlip, tag: string) => Buffer;
  /** What a printer of A4 sheets needs; absent where none is looked after. */
  readonly sheets?: SheetWays;
  readonly signal: AbortSignal;
  readonly log: Log;
  readonly wake?: Wake;
  readonly timers?: Timers;
  readonly patience?: Partial<Patience>;
  /** Called with each job whose number is about to reach paper; see seenLabels. */
  readonly remember?: (job: ClaimedJob) => Promise<void>;
  /** Where to ask for the condition before the first job; later the last job's printer is asked. */
  readonly target?: PrinterTarget;
  /** Printers taken so far; one set a process unless a test says otherwise. */
  readonly owners?: Set<string>;
}

/** Where an A4 printer is, and the file of a job for it (null: there is none any more). */
export interface SheetWays {
  readonly address: (target: PrinterTransport, printerId: string) => string;
  readonly file: (jobId: string) => Promise<Buffer | null>;
  readonly patience?: Partial<SheetPatience>;
}

/** How often to ask for jobs unasked, an idle printer for its condition, and a stopped one whether it goes again. */
const POLL_MS = 10_000;
const IDLE_ASK_MS = 20_000;
const STOPPED_ASK_MS = 2_000;
/** A stopped printer's jobs stay with the server, but its address may have been corrected there. */
const CLAIM_ANYWAY_MS = 60_000;
const BACKOFF_MS = [500, 1_000, 2_000, 5_000, 10_000, 20_000] as const;

/** 8,192 NULs end whatever command a broken connection left half received: ours are at most 4,104 bytes long. */
export const RESYNC = Buffer.alloc(8_192);

/**
 * Owns one printer until `signal` aborts: takes its jobs one after the other, prints each at most once, and reports
 * how it ended. Resolves when stopped. @throws when the printer already has an owner in this process.
 */
export async function runPrinter(options: PrinterLoop): Promise<void> {
  const release = own(options.printerId, options.owners);
  const poke = pokeable(options.wake);
  try {
    await new Loop(options).run(poke);
  } finally {
    poke.stop();
    release();
  }
}

class Loop {
  readonly #options: PrinterLoop;
  readonly #timers: Timers;
  readonly #watch: ConditionWatch;
  #target: PrinterTarget | undefined;
  #claimedAt = -Infinity;
  #askedAt = -Infinity;
  #failures = 0;
  /** True from the start: nobody knows what the printer was sent before us. */
  #unclear = true;

  constructor(options: PrinterLoop) {
    const { desk, printerId, openTransport } = options;
    this.#options = options;
    this.#timers = options.timers ?? processTimers;
    this.#target = options.target;
    this.#watch = new ConditionWatch(
      target => openTransport(target, printerId),
      target => this.#address(target),
      condition => desk.condition(printerId, condition),
      this.#timers,
    );
  }

  async run(poke: Poke): Promise<void> {
    const { signal } = this.#options;
    while (!signal.aborted) {
      if (await this.#staysStopped()) {
        await this.#timers.sleep(STOPPED_ASK_MS, signal);
        continue;
      }
      poke.clear();
      const job = await this.#claim();
      if (signal.aborted) return;
      if (job === 'unreachable') await this.#backOff();
      else if (job === null) await this.#rest(poke);
      else if (goesOn(await this.#print(job))) this.#failures = 0;
      else await this.#backOff();
    }
  }

  /** A printer without paper keeps no jobs going to and fro: it is asked here, and the server only once a minute. */
  async #staysStopped(): Promise<boolean> {
    if (this.#watch.usable || this.#target === undefined) return false;
    await this.#ask(this.#target);
    return !this.#watch.usable && this.#timers.now() - this.#claimedAt < CLAIM_ANYWAY_MS;
  }

  async #claim(): Promise<ClaimedJob | null | 'unreachable'> {
    const { desk, printerId, log } = this.#options;
    this.#claimedAt = this.#timers.now();
    try {
      return await desk.claim(printerId);
    } catch (error) {
      log('claim.failed', { printerId, reason: String(error).slice(0, 200) });
      return 'unreachable';
    }
  }

  async #print(job: ClaimedJob): Promise<Ended> {
    const { desk, encode, openTransport, printerId, signal, log, remember } = this.#options;
    this.#target = { transport: job.transport, model: job.model };
    const about = { printerId, jobId: job.id, attempt: job.attempt };
    const quietly = async (what: string, act: () => Promise<void> | undefined): Promise<void> => {
      try {
        await act();
      } catch {
        log(`${what}.failed`, about);
      }
    };
    const common = {
      ...{ timers: this.#timers, signal, known: this.#watch.now },
      allow: (hash: string) => desk.sending(job.id, job.attempt, hash),
      sent: () => quietly('sent', () => desk.sent(job.id, job.attempt)),
      condition: (condition: PrinterCondition) => this.#watch.note(condition),
    };
    const ended = job.sheet
      ? await attemptSheet(job, {
          ...common,
          printer: new SheetPrinter(this.#address(job.transport)),
          file: jobId => this.#options.sheets?.file(jobId) ?? Promise.resolve(null),
          patience: { ...SHEET_PATIENCE, ...this.#options.sheets?.patience },
        })
      : await attemptJob(job, {
          ...common,
          encode,
          transport: () => openTransport(job.transport, printerId),
          patience: { ...PATIENCE, ...this.#options.patience },
          prelude: this.#unclear ? RESYNC : Buffer.alloc(0),
          remember: () => quietly('remember', () => remember?.(job)),
        });
    if (ended.kind === 'confirmed' || ended.kind === 'unknown') this.#unclear = !goesOn(ended);
    log(`job.${ended.kind}`, { ...about, cause: ended.kind === 'confirmed' ? null : ended.cause });
    await deliver(desk, job, ended, this.#timers, signal, log);
    return ended;
  }

  #address(target: PrinterTransport): string {
    return this.#options.sheets?.address(target, this.#options.printerId) ?? '';
  }

  async #rest(poke: Poke): Promise<void> {
    this.#failures = 0;
    const due = this.#timers.now() - this.#askedAt >= IDLE_ASK_MS;
    if (due && this.#target !== undefined) await this.#ask(this.#target);
    await pauseUntil(this.#timers, POLL_MS, this.#options.signal, poke.next());
  }

  async #ask(target: PrinterTarget): Promise<void> {
    this.#askedAt = this.#timers.now();
    await this.#watch.ask(target, this.#options.signal);
  }

  async #backOff(): Promise<void> {
    const ms = BACKOFF_MS[Math.min(this.#failures, BACKOFF_MS.length - 1)] ?? POLL_MS;
    this.#failures++;
    await this.#timers.sleep(ms, this.#options.signal);
  }
}

/** Whether all went as well as this printer can tell, so that the next job may follow at once. */
function goesOn(ended: Ended): boolean {
  return (
    ended.kind === 'confirmed' ||
    ended.kind === 'aborted' ||
    (ended.kind === 'unknown' && ended.cause === 'unconfirmable')
  );
}
