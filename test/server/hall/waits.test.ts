import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startForecast } from '../../../server/app/forecast/start.ts';
import type { JoinAnswer } from '../../../server/contract/feed.ts';
import type { Reading } from '../../../server/contract/readings.ts';
import type { Waits } from '../../../server/contract/waits.ts';
import { machineClock } from '../../../server/ports.ts';
import type { LiveSocket } from '../../support/hall/live-socket.ts';
import { openTestHall, type TestHall } from '../../support/hall/open-test-hall.ts';
import { SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';
import { until } from '../../support/until.ts';

const SOON = { what: 'a forecast', timeoutMs: 30_000 };

const waitsOf = (told: Awaited<ReturnType<LiveSocket['join']>>): Reading<Waits> | null | undefined =>
  told.ok ? (told.data as JoinAnswer).waits : undefined;

describe('how long one waits, forecast beside the hall', () => {
  let hall: TestHall;
  let end: () => Promise<void>;
  const queueId = SMALL_PLAN.queues[0]!.id;
  const label = () => hall.hall.waits.reading;

  beforeAll(async () => {
    hall = await openTestHall({ floor: { plan: SMALL_PLAN, items: SMALL_ITEMS } });
    const { sequencer, store, waits } = hall.hall;
    const log = { info: () => undefined, warn: console.warn, error: console.error };
    end = startForecast({
      ...{ sequencer, store, board: waits, clock: machineClock, log, seed: 1, utcOffsetMinutes: 480 },
    });
  });
  afterAll(async () => {
    await end();
    await hall.close();
  });

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
