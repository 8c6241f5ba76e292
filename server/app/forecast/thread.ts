import { parentPort } from 'node:worker_threads';
import { type Asked, Forecaster } from './forecaster.ts';
import type { Lesson } from './lessons.ts';
import { seededDraw } from './seeded.ts';

/** What the thread is told; `start` forgets all that was before. */
export type ToThread =
  | { readonly kind: 'start'; readonly seed: number; readonly lessons: readonly Lesson[] }
  | { readonly kind: 'ask'; readonly id: number; readonly asked: Asked };

const port = parentPort;
if (port === null) throw new Error('this file is the inside of a worker thread');

let forecaster = new Forecaster(seededDraw(0));
port.on('message', (told: ToThread) => {
  if (told.kind === 'start') {
    forecaster = new Forecaster(seededDraw(told.seed));
    forecaster.learn(told.lessons);
  } else port.postMessage({ id: told.id, forecast: forecaster.ask(told.asked) });
});
