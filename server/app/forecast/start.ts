import { Worker } from 'node:worker_threads';
import type { Clock, Log, Store } from '../ports.ts';
import { countWaiting } from '../../domain/queue/line.ts';
import type { TableName } from '../../domain/state/hall.ts';
import type { Sequencer } from '../sequencer/sequencer.ts';
import type { WaitBoard } from './board.ts';
import type { Forecast } from './forecaster.ts';
import { lessonsOfPast } from './past.ts';
import type { ToThread } from './thread.ts';
import { Watch } from './watch.ts';

/** How often a forecast is made while things happen, and while nothing does. */
const LOOK_MS = 3_000;
const QUIET_MS = 10_000;
/** An answer that takes longer never comes: the thread is started anew. */
const PATIENCE_MS = 30_000;
/** After a failure it is left alone so long. */
const REST_MS = 60_000;
/** What is learnt from, days back and tickets at most. */
const PAST_DAYS = 30;
const PAST_TICKETS = 20_000;

export interface ForecastParts {
  readonly sequencer: Sequencer;
  readonly store: Pick<Store, 'pastTickets'>;
  readonly board: WaitBoard;
  readonly clock: Clock;
  readonly log: Log;
  readonly seed: number;
  readonly utcOffsetMinutes: number;
  /** Makes the thread. */
  readonly newThread?: () => Worker;
}

/** The thread in which forecasts are made. */
export const forecastThread = (): Worker =>
  new Worker(new URL('./boot.mjs', import.meta.url), { execArgv: [] });

interface Open {
  readonly id: number;
  readonly at: number;
  readonly askedAt: number;
  readonly revision: number;
  readonly waiting: ReadonlyMap<string, number>;
}

/**
 * Forecasts the hall's waits in a thread of its own, every few seconds while anything happens, and puts them on the board.
 * It learns from past days' tickets at the start and from what happens; gives a function that ends it.
 */
export function startForecast(parts: ForecastParts): () => Promise<void> {
  const { sequencer, store, board, clock, log, seed, utcOffsetMinutes, newThread = forecastThread } = parts;
  const { image } = sequencer;
  const watch = new Watch(utcOffsetMinutes);
  let thread: Worker | null = null;
  let open: Open | null = null;
  let askedSeq = -1;
  let askedAt = -Infinity;
  let last = 0;
  let stopped = false;
  let begun = false;
  let restUntil = -Infinity;

  const send = (message: ToThread): void => thread?.postMessage(message);
  const hear = ({ id, forecast }: { id: number; forecast: Forecast }): void => {
    if (id !== open?.id) return;
    const { at, revision, waiting } = open;
    open = null;
    board.set({ value: { ...forecast, waiting }, at, revision });
  };
  const begin = async (): Promise<void> => {
    begun = false;
    open = null;
    board.set(null);
    await thread?.terminate();
    thread = null;
    const past = await store.pastTickets(PAST_DAYS, PAST_TICKETS);
    if (stopped) return;
    const started = newThread();
    started.unref();
    started.on('message', hear);
    started.on('error', error => {
      log.error({ err: error }, 'the thread that forecasts waits has failed');
      if (thread !== started) return;
      thread = null;
      restUntil = clock.monotonic() + REST_MS;
      board.set(null);
    });
    thread = started;
    send({ kind: 'start', seed, lessons: lessonsOfPast(past, utcOffsetMinutes) });
    watch.start(image.hall);
    begun = true;
  };
  const look = async (): Promise<void> => {
    const now = clock.monotonic();
    if (now < restUntil) return;
    if (thread === null || (open !== null && now - open.askedAt > PATIENCE_MS)) return begin();
    if (!begun || open !== null) return;
    if (image.seq === askedSeq && now - askedAt < QUIET_MS) return;
    const at = clock.wall();
    const asked = watch.question(image.hall, at);
    [askedSeq, askedAt] = [image.seq, now];
    if (asked === null) return board.set(null);
    last += 1;
    const waiting = new Map([...image.hall.lines.values()].map(line => [line.queueId, countWaiting(line)]));
    open = { id: last, at, askedAt: now, revision: image.seq, waiting };
    send({ kind: 'ask', id: last, asked });
  };
  image.onAdvance(({ touches }) => {
    if (!begun) return;
    const of = (name: TableName): string[] =>
      touches.filter(({ table }) => table === name).map(({ id }) => id);
    watch.changed(image.hall, of('tickets'), image.lastAt);
    watch.booked(image.hall, of('bookings'));
  });
  image.onReset(() => {
    begun = false;
    void thread?.terminate();
    thread = null;
  });
  const turn = (): void => {
    look()
      .catch((error: unknown) => log.error({ err: error }, 'forecasting waits failed'))
      .finally(() => {
        if (!stopped) off = clock.later(LOOK_MS, turn);
      });
  };
  let off = clock.later(0, turn);
  return async () => {
    stopped = true;
    off();
    await thread?.terminate();
  };
}
