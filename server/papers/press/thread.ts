import { parentPort } from 'node:worker_threads';
import type { Answer, Job } from './job.ts';
import { makePaper } from './make.ts';

const port = parentPort;
if (port === null) throw new Error('this file is the inside of a worker thread');

port.on('message', ({ id, order }: Job) => {
  void makePaper(order).then(
    made => {
      const bytes = new Uint8Array(made);
      port.postMessage({ id, bytes } satisfies Answer, [bytes.buffer]);
    },
    (error: unknown) => port.postMessage({ id, failure: String(error) } satisfies Answer),
  );
});
