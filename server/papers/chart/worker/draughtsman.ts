import { Worker } from 'node:worker_threads';
import type { Chart } from '../../../domain/catalogue/chart/chart.ts';
import type { Drawing } from '../../drawing.ts';
import type { Answer, Job } from './job.ts';

/** Draws charts beside the hall's event loop. */
export interface Draughtsman {
  draw(chart: Chart): Promise<readonly Drawing[]>;
  /** Ends the thread; what was not drawn yet fails. */
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (pages: readonly Drawing[]) => void;
  readonly reject: (error: Error) => void;
}

/** One drawing takes a second at worst; a thread silent for so long is stuck. */
const PATIENCE = 30_000;

/** A thread that is started at the first chart, and anew after it broke; it does not keep the process alive. */
export function openDraughtsman(patience: number = PATIENCE): Draughtsman {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let last = 0;

  const fail = (of: Worker, error: Error) => {
    if (worker !== of) return;
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const start = (): Worker => {
    const started = new Worker(new URL('./boot.mjs', import.meta.url), { execArgv: [] });
    started.unref();
    started.on('message', (answer: Answer) => {
      const job = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ('pages' in answer) job?.resolve(answer.pages);
      else job?.reject(new Error(answer.failure));
    });
    started.on('error', error => fail(started, error instanceof Error ? error : new Error(String(error))));
    started.on('exit', () => fail(started, new Error('the thread that draws charts has ended')));
    return started;
  };

  return {
    draw(chart) {
      const thread = (worker ??= start());
      last += 1;
      const id = last;
      return new Promise((resolve, reject) => {
        const late = setTimeout(() => {
          void thread.terminate();
          fail(thread, new Error('a chart took too long to draw'));
        }, patience);
        late.unref();
        const settled =
          <T extends unknown[]>(then: (...args: T) => void) =>
          (...args: T) => {
            clearTimeout(late);
            then(...args);
          };
        waiting.set(id, { resolve: settled(resolve), reject: settled(reject) });
        thread.postMessage({ id, chart } satisfies Job);
      });
    },
    async close() {
      const thread = worker;
      if (thread === null) return;
      fail(thread, new Error('no more charts are drawn'));
      await thread.terminate();
    },
  };
}
