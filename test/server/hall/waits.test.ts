import type { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forecastThread, startForecast } from '../../../server/app/forecast/start.ts';
import type { JoinAnswer } from '../../../server/contract/feed.ts';
import type { Reading } from '../../../server/contract/readings.ts';
import type { Waits } from '../../../server/contract/waits.ts';
import { machineClock } from '../../../server/ports.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import type { LiveSocket } from '../../support/hall/live-socket.ts';
import { openTestHall, type TestHall } from '../../support/hall/open-test-hall.ts';
import { SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';
import { until } from '../../support/until.ts';

const SOON = { what: 'a forecast', timeoutMs: 30_000 };

const waitsOf = (told: Awaited<ReturnType<LiveSocket['join']>>): Reading<Waits> | null | undefined =>
  told.ok ? (told.data as JoinAnswer).waits : undefined;

const queueId = SMALL_PLAN.queues[0]!.id;

/** A hall with its forecasts, whose monotonic clock moves on as `passed` says; every thread that was made. */
async function openForecast(databaseUrl: string | null) {
  const hall = await openTestHall({ databaseUrl, floor: { plan: SMALL_PLAN, items: SMALL_ITEMS } });
  const { sequencer, store, waits } = hall.hall;
  const seen = { passed: 0, threads: [] as Worker[], said: [] as string[] };
  const error = (_: object, text: string): void => void seen.said.push(text);
  const end = startForecast({
    ...{ sequencer, store, board: waits, seed: 1, utcOffsetMinutes: 480 },
    log: { info: () => undefined, warn: console.warn, error },
    clock: {
      ...machineClock,
      monotonic: () => machineClock.monotonic() + seen.passed,
      // It looks twenty times as often.
      later: (ms, run) => machineClock.later(ms / 20, run),
    },
    newThread: () => {
      seen.threads.push(forecastThread());
      return seen.threads.at(-1)!;
    },
  });
  const close = async (): Promise<void> => {
    await end();
    await hall.close();
  };
  return { hall, seen, told: () => waits.reading, close };
}
type Forecast = Awaited<ReturnType<typeof openForecast>>;

onBothEngines('how long one waits, forecast beside the hall', place => {
  let forecast: Forecast;
  let hall: TestHall;
  const label = () => forecast.told();
  beforeAll(async () => {
    forecast = await openForecast(await place());
    hall = forecast.hall;
  });
  afterAll(() => forecast.close());

  it('[W5][W10][W11] a thread forecasts, screens are told, and the next slip promises it', async () => {
    const officer = await hall.member(['officer']);
    const counterId = SMALL_PLAN.counters[0]!.id;
    await officer.must('counter:open', { counterId, seat: officer.seat });
    const ids: string[] = [];
    for (let n = 0; n < 5; n += 1) ids.push((await hall.director.must('ticket:take', { queueId })).ticketId);
    await officer.must('counter:call', { counterId, seat: officer.seat });
    const { sequencer } = hall.hall;
    await until(() => (label()?.revision ?? -1) >= sequencer.image.seq, SOON);
    const { value, at } = label()!;
    expect(value.tickets.size).toBe(4);
    expect(value.tickets.get(ids[4]!)).toMatchObject({ ahead: 3 });
    expect(value.queues.get(queueId)).toMatchObject({ ahead: 4 });
    expect(Date.now() - at).toBeLessThan(30_000);

    const board = await hall.socket();
    const joined = await board.join('board', {});
    expect(waitsOf(joined)!.value.queues![queueId]).toEqual(value.queues.get(queueId));

    const taken = await hall.director.must('ticket:take', { queueId });
    expect(taken).toMatchObject({ band: value.queues.get(queueId)!.band, ahead: 4 });
  });

  it('[W6] nothing is told once the day is over', async () => {
    await hall.director.must('day:close', {});
    await until(() => label() === null, SOON);
    const board = await hall.socket();
    expect(waitsOf(await board.join('kiosk', {}))).toBeNull();
  });
});

describe('the thread that forecasts', () => {
  let forecast: Forecast;
  let seen: Forecast['seen'];
  let told: Forecast['told'];
  beforeAll(async () => {
    forecast = await openForecast(null);
    ({ seen, told } = forecast);
    const officer = await forecast.hall.member();
    await officer.must('counter:open', { counterId: SMALL_PLAN.counters[0]!.id, seat: officer.seat });
    await forecast.hall.director.must('ticket:take', { queueId });
    await until(() => told() !== null, SOON);
  });
  afterAll(() => forecast.close());

  it('[W12] a thread that falls silent is replaced after half a minute, and its last word keeps its time meanwhile', async () => {
    await seen.threads[0]!.terminate();
    // What it said before may still be on its way.
    await new Promise(resolve => setTimeout(resolve, 500));
    const { at } = told()!;
    await forecast.hall.director.must('ticket:take', { queueId });
    const begun = seen.passed;
    const replaced = (): boolean => {
      if (seen.threads.length === 1) expect(told()?.at ?? at).toBe(at);
      seen.passed += 1_000;
      return seen.threads.length === 2;
    };
    await until(replaced, { ...SOON, everyMs: 100 });
    // Half a minute by its clock, of which a second or so went by in truth.
    expect(seen.passed - begun).toBeGreaterThan(25_000);
    await until(() => (told()?.at ?? 0) > at, SOON);
  });

  it('[W11] a thread that fails takes its forecast with it, and another begins a minute later', async () => {
    seen.threads[1]!.postMessage({ kind: 'ask', id: 0, asked: null });
    await until(() => told() === null, SOON);
    expect(seen.said).toEqual(['the thread that forecasts waits has failed']);
    const board = await forecast.hall.socket();
    expect(waitsOf(await board.join('board', {}))).toBeNull();
    seen.passed += 60_000;
    await until(() => seen.threads.length === 3 && told() !== null, SOON);
  });
});
