import { Worker } from 'node:worker_threads';
import type { Answer, Job, PaperOrder } from './job.ts';

/** Makes papers beside the hall's event loop, one after the other. */
export interface Press {
  /** The file's bytes; throws `PressBusy` where too many wait already or this one takes too long. */
  print(order: PaperOrder): Promise<Uint8Array>;
  /** Ends the thread; what was not made yet fails. */
  close(): Promise<void>;
}

/** No paper now; later there may be one. */
export class PressBusy extends Error {}

export interface PressLimits {
  /** How many may wait. */
  readonly most: number;
  /** How long one paper may be at work, its first includes the thread's start. */
  readonly patienceMs: number;
  /** What starts the thread; tests start another. */
  readonly boot?: URL;
}

interface Waiting {
  readonly order: PaperOrder;
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

const LIMITS: PressLimits = { most: 24, patienceMs: 20_000 };

/** A thread that starts with the first paper, and anew after it broke; it does not keep the process alive. */
export function openPress({ most, patienceMs, boot }: PressLimits = LIMITS): Press {
  const waiting: Waiting[] = [];
  let thread: Worker | null = null;
  let atWork: { readonly id: number; readonly one: Waiting; readonly late: NodeJS.Timeout } | null = null;
  let last = 0;

  const settle = (of: Worker, then: (one: Waiting) => void): void => {
    if (thread !== of || atWork === null) return;
    clearTimeout(atWork.late);
    const { one } = atWork;
    atWork = null;
    then(one);
    next();
  };
  const broken = (of: Worker, error: Error): void => {
    if (thread !== of) return;
    void of.terminate();
    if (atWork === null) thread = null;
    else
      settle(of, one => {
        thread = null;
        one.reject(error);
      });
  };
  const start = (): Worker => {
    const started = new Worker(boot ?? new URL('./boot.mjs', import.meta.url), { execArgv: [] });
    started.unref();
    started.on('message', (answer: Answer) => {
      if (answer.id !== atWork?.id) return;
      settle(started, one => {
        if ('bytes' in answer) one.resolve(answer.bytes);
        else one.reject(new Error(answer.failure));
      });
    });
    started.on('error', error => broken(started, error instanceof Error ? error : new Error(String(error))));
    started.on('exit', () => broken(started, new Error('the thread that makes papers has ended')));
    return started;
  };
  const next = (): void => {
    if (atWork !== null) return;
    const one = waiting.shift();
    if (!one) return;
    const worker = (thread ??= start());
    last += 1;
    const late = setTimeout(() => broken(worker, new PressBusy('a paper took too long')), patienceMs);
    late.unref();
    atWork = { id: last, one, late };
    worker.postMessage({ id: last, order: one.order } satisfies Job);
  };

  return {
    print(order) {
      if (waiting.length >= most) return Promise.reject(new PressBusy('too many papers wait'));
      return new Promise((resolve, reject) => {
        waiting.push({ order, resolve, reject });
        next();
      });
    },
    async close() {
      const ended = thread;
      for (const { reject } of waiting.splice(0)) reject(new PressBusy('no more papers are made'));
      if (ended === null) return;
      broken(ended, new PressBusy('no more papers are made'));
      await ended.terminate();
    },
  };
}
