import { parentPort } from 'node:worker_threads';
import { drawChart } from '../draw.ts';
import type { Answer, Job } from './job.ts';

const port = parentPort;
if (port === null) throw new Error('this file is the inside of a worker thread');

port.on('message', ({ id, chart }: Job) => {
  void drawChart(chart).then(
    pages => port.postMessage({ id, pages } satisfies Answer),
    (error: unknown) => port.postMessage({ id, failure: String(error) } satisfies Answer),
  );
});
