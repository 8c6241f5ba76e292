import { abilitiesIn, type Abilities } from './abilities.ts';
import { conditionIn } from './printer-condition.ts';
import type { PrinterCondition } from '../status/condition.ts';
import { exchange, type Exchanged } from './exchange.ts';
import { jobIdIn, type JobWord, jobWord } from './job-outcome.ts';
import { requestsTo } from './requests.ts';
import { STATUS } from './tags.ts';

/** What a printer made of a document. `failed`: surely no job came of it; `refused`: nor ever will. */
export type Taken =
  | { readonly kind: 'job'; readonly jobId: number; readonly word: JobWord }
  | { readonly kind: 'failed' | 'refused' | 'unknown'; readonly cause: string };

/** One A4 printer as an agent talks to it: each question is a request on a connection of its own. */
export class SheetPrinter {
  readonly #address: string;
  readonly #requests: ReturnType<typeof requestsTo>;
  #last = 0;

  constructor(address: string) {
    this.#address = address;
    this.#requests = requestsTo(address);
  }

  /** How it does; `said` false: it could not be asked, or its answer could not be read. */
  async ask(
    signal: AbortSignal,
  ): Promise<
    | { readonly said: true; readonly condition: PrinterCondition; readonly can: Abilities }
    | { readonly said: false; readonly reached: boolean; readonly cause: string }
  > {
    const told = await this.#send(this.#requests.getPrinter(this.#next()), signal);
    if (told.kind !== 'answered') return { said: false, reached: told.kind === 'unknown', cause: told.cause };
    const { message } = told;
    if (message.code > 0xff) return { said: false, reached: true, cause: statusCause(message.code) };
    return { said: true, condition: conditionIn(message), can: abilitiesIn(message) };
  }

  /** Hands a document over, once, with what the printer can do of our wishes. */
  async print(name: string, pdf: Buffer, can: Abilities, signal: AbortSignal): Promise<Taken> {
    const told = await this.#send(this.#requests.printJob(this.#next(), name, pdf, can.template), signal);
    if (told.kind !== 'answered') return told;
    const { message } = told;
    if (message.code > 0xff) {
      const cause = statusCause(message.code);
      return { kind: message.code === STATUS.formatNotSupported ? 'refused' : 'failed', cause };
    }
    const jobId = jobIdIn(message);
    return jobId === null
      ? { kind: 'unknown', cause: 'no-job-id' }
      : { kind: 'job', jobId, word: jobWord(message) };
  }

  /** How a job does; null while the printer does not answer. */
  async job(jobId: number, signal: AbortSignal): Promise<JobWord | null> {
    const told = await this.#send(this.#requests.getJob(this.#next(), jobId), signal);
    return told.kind === 'answered' ? jobWord(told.message) : null;
  }

  /** Asks that a job be given up; whether it was, is told by the job. */
  async cancel(jobId: number, signal: AbortSignal): Promise<void> {
    await this.#send(this.#requests.cancelJob(this.#next(), jobId), signal);
  }

  #next(): number {
    this.#last += 1;
    return this.#last;
  }

  #send(bytes: Buffer, signal: AbortSignal): Promise<Exchanged> {
    return exchange(this.#address, bytes, signal);
  }
}

const statusCause = (code: number): string => `ipp-${code.toString(16).padStart(4, '0')}`;
