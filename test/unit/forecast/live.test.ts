import { describe, expect, it } from 'vitest';
import { queueWait, ticketWait } from '../../../client/waits.ts';
import { WaitBoard } from '../../../server/app/forecast/board.ts';
import { Forecaster } from '../../../server/app/forecast/forecaster.ts';
import { lessonsOfPast } from '../../../server/app/forecast/past.ts';
import { seededDraw } from '../../../server/app/forecast/seeded.ts';
import { Watch } from '../../../server/app/forecast/watch.ts';
import type { PastTicket } from '../../../server/app/ports.ts';
import { decideCloseDay } from '../../../server/domain/day/open-close.ts';
import { decideTake } from '../../../server/domain/queue/take.ts';
import { decideLeave } from '../../../server/domain/queue/leave.ts';
import { AtCounter, ticketOf } from '../../support/hall/at-counter.ts';
import type { PracticeHall } from '../../support/hall/practice-hall.ts';
import { device, MORNING } from '../../support/hall/practice-hall.ts';
import { book, bookableHall, checkIn, wallAt } from '../../support/hall/bookings.ts';
import { makeHall, openDayOn, preparedFor } from '../../support/hall/ready-hall.ts';

const MINUTE = 60_000;
const EAST_8 = 480;

/** Follows a practice hall as the running one is followed: after each act the tickets that it touched. */
function followed(hall: PracticeHall): { watch: Watch; look: () => void } {
  const watch = new Watch(EAST_8);
  watch.start(hall.hall);
  return { watch, look: () => watch.changed(hall.hall, [...hall.hall.tickets.ids()], hall.now) };
}

/** Fifteen days on which A took eight minutes at each counter. */
const past = (): PastTicket[] =>
  Array.from({ length: 600 }, (_, at) => {
    const takenAt = MORNING - (15 - Math.floor(at / 40)) * 86_400_000 + (at % 40) * 10 * MINUTE;
    const times = { takenAt, calledAt: takenAt + 5 * MINUTE, endedAt: takenAt + (11 + (at % 5)) * MINUTE };
    const of = { class: 'ordinary', itemCode: null, slotAt: null, state: 'done', counterId: 'c-1' } as const;
    return { ticketId: `past-${at}`, queueId: 'q-a', ...of, ...times };
  });

describe('what happens is told to the forecast', () => {
  it('[W2] a ticket teaches its arrival, its call, and how long it took the counter', () => {
    const hall = makeHall();
    const { watch, look } = followed(hall);
    const one = new AtCounter(hall, 'c-1', 'staff-1');
    const first = ticketOf(hall, 'q-a');
    const second = ticketOf(hall, 'q-a');
    look();
    expect(watch.take().map(({ kind }) => kind)).toEqual(['taken', 'taken']);
    hall.pass(3 * MINUTE);
    one.serving();
    look();
    expect(watch.take()).toMatchObject([{ kind: 'called', ticketId: first, waitedMs: 3 * MINUTE }]);
    hall.pass(7 * MINUTE);
    one.act('finish', first);
    look();
    expect(watch.take()).toMatchObject([
      { kind: 'served', ms: 7 * MINUTE, waitedMs: 3 * MINUTE, counterId: 'c-1' },
    ]);
    hall.pass(MINUTE);
    one.called();
    look();
    expect(watch.take()).toMatchObject([
      { kind: 'called', ticketId: second },
      { kind: 'gap', ms: MINUTE },
    ]);
    hall.pass(2 * MINUTE);
    one.act('miss', second);
    look();
    expect(watch.take()).toMatchObject([{ kind: 'absent', ms: 2 * MINUTE, waitedMs: 11 * MINUTE }]);
  });

  it('[W2] what is held, and what comes and goes unseen, is told too; nothing is told twice', () => {
    const hall = makeHall();
    const { watch, look } = followed(hall);
    const one = new AtCounter(hall, 'c-1', 'staff-1');
    ticketOf(hall, 'q-a');
    const held = one.serving();
    hall.pass(4 * MINUTE);
    one.hold(held);
    look();
    expect(watch.take().map(({ kind }) => kind)).toEqual(['taken', 'called', 'served']);
    hall.pass(20 * MINUTE);
    one.resume(held);
    look();
    hall.pass(2 * MINUTE);
    one.act('finish', held);
    look();
    expect(watch.take()).toMatchObject([{ kind: 'served', ms: 2 * MINUTE }]);
    look();
    expect(watch.take()).toEqual([]);
    const gone = ticketOf(hall, 'q-a');
    hall.pass(6 * MINUTE);
    hall.must(decideLeave, { ticketId: gone }, { sender: { kind: 'ticket', ticketId: gone } });
    look();
    expect(watch.take()).toMatchObject([{ kind: 'taken' }, { kind: 'left', waitedMs: 6 * MINUTE }]);
  });

  it('[W4] who has booked and has not come is known to come, until the window is over', () => {
    const hall = bookableHall();
    const { watch } = followed(hall);
    const slotAt = wallAt('2026-11-24', '10:00');
    const answer = book(hall, 'somebody', slotAt);
    if (!answer.ok) throw new Error(answer.refusal.code);
    hall.must(decideCloseDay, {});
    openDayOn(hall, '2026-11-24');
    const comingAt = (time: string) => watch.question(hall.hall, wallAt('2026-11-24', time))!.snapshot.coming;
    expect(comingAt('09:00')).toEqual([{ queueId: 'q-a', slotAt }]);
    expect(comingAt('12:00')).toEqual([]);
    const [bookingId] = [...hall.hall.bookings.ids()];
    watch.take();
    hall.now = wallAt('2026-11-24', '09:55');
    const told = checkIn(hall, 'somebody', bookingId!);
    expect(told.ok ? 'ok' : told.refusal).toBe('ok');
    expect(comingAt('09:56')).toEqual([]);
    watch.changed(hall.hall, hall.hall.tickets.ids(), hall.now);
    watch.booked(hall.hall, hall.hall.bookings.ids());
    expect(watch.take()).toMatchObject([{ kind: 'taken', class: 'booked', lateMs: -5 * MINUTE }]);
  });

  it('[W2] past days teach what their tickets took', () => {
    const [one] = past();
    const lessons = lessonsOfPast(
      [
        one!,
        { ...one!, state: 'missed' },
        { ...one!, state: 'left', calledAt: null, counterId: null },
        { ...one!, state: 'done', calledAt: null, counterId: null },
      ],
      EAST_8,
    );
    expect(lessons.map(({ kind }) => kind)).toEqual([
      'taken',
      'served',
      'taken',
      'absent',
      'taken',
      'left',
      'taken',
    ]);
    expect(lessons[1]).toMatchObject({ ms: 6 * MINUTE, waitedMs: 5 * MINUTE });
  });
});

/** A hall with a counter at work and three who wait, and its forecast. */
function forecastOf(waiting: number) {
  const hall = makeHall();
  const { watch, look } = followed(hall);
  const forecaster = new Forecaster(seededDraw(7));
  forecaster.learn(lessonsOfPast(past(), EAST_8));
  const one = new AtCounter(hall, 'c-1', 'staff-1');
  ticketOf(hall, 'q-a');
  one.serving();
  const ids = Array.from({ length: waiting }, () => ticketOf(hall, 'q-a'));
  look();
  return { hall, watch, look, forecaster, one, ids };
}

describe('the running hall forecasts', () => {
  it('[W5] each who waits is told more than the one before, with how many go before', () => {
    const { hall, watch, forecaster, ids } = forecastOf(4);
    const forecast = forecaster.ask(watch.question(hall.hall, hall.now)!);
    const told = ids.map(id => forecast.tickets.get(id)!);
    expect(told.map(({ ahead }) => ahead)).toEqual([0, 1, 2, 3]);
    for (let at = 1; at < told.length; at += 1)
      expect(told[at]!.band.highMinutes).toBeGreaterThan(told[at - 1]!.band.highMinutes - 1);
    expect(forecast.queues.get('q-a')).toMatchObject({ ahead: 4, reason: null });
    // About eight minutes each: the last of four waits for the one in hand and three.
    expect(told[3]!.band.lowMinutes).toBeGreaterThanOrEqual(15);
    expect(told[3]!.band.highMinutes).toBeLessThanOrEqual(45);
  });

  it('[W6] nothing is told of a queue that nobody serves, nor while the hall stands still', () => {
    const { hall, watch, forecaster, one } = forecastOf(0);
    const forecast = forecaster.ask(watch.question(hall.hall, hall.now)!);
    expect(forecast.queues.has('q-c')).toBe(false);
    one.act('finish', [...hall.hall.tickets.ids()][0]!);
    one.pause(60);
    const paused = forecaster.ask(watch.question(hall.hall, hall.now)!);
    expect(paused.queues.get('q-a')?.band.lowMinutes ?? 60).toBeGreaterThanOrEqual(45);
  });

  it('[W9] a second counter that opens is the reason for a shorter wait', () => {
    const { hall, watch, look, forecaster } = forecastOf(12);
    const before = forecaster.ask(watch.question(hall.hall, hall.now)!).queues.get('q-a')!;
    new AtCounter(hall, 'c-2', 'staff-2');
    new AtCounter(hall, 'c-3', 'staff-3');
    look();
    const after = forecaster.ask(watch.question(hall.hall, hall.now + 1_000)!).queues.get('q-a')!;
    expect(after.band.highMinutes).toBeLessThan(before.band.highMinutes);
    expect(after.reason).toBe('more_counters');
  });

  it('[W5] the same lessons and the same seed give the same answer', () => {
    const [a, b] = [forecastOf(5), forecastOf(5)];
    const ask = ({ forecaster, watch, hall }: typeof a) =>
      forecaster.ask(watch.question(hall.hall, hall.now)!);
    expect(ask(a).queues).toEqual(ask(b).queues);
  });
});

describe('what a slip promises', () => {
  const forecast = { queueId: 'q-a', band: { lowMinutes: 25, highMinutes: 40 }, ahead: 6, waiting: 2 };
  const takeWith = (hall: PracticeHall, more: object) =>
    hall.run(
      decideTake,
      { queueId: 'q-a' },
      { sender: device('k-1'), prepared: { ...preparedFor(hall), ...more } },
    );

  it('[W10] is the forecast, and a fact', () => {
    const { hall } = forecastOf(2);
    expect(takeWith(hall, { forecast })).toMatchObject({ data: { band: forecast.band, ahead: 6 } });
    const taken = hall.journal.map(({ fact }) => fact).filter(({ kind }) => kind === 'ticket.taken');
    expect(taken.at(-1)).toMatchObject({ band: [25, 40] });
    const slips = [...hall.hall.jobs.values()].map(({ slip }) => slip?.band);
    expect(slips).toContainEqual(forecast.band);
  });

  it.each([
    ['there is none', { forecast: null }],
    ['it is of another queue', { forecast: { ...forecast, queueId: 'q-b' } }],
    ['it saw another line', { forecast: { ...forecast, waiting: 9 } }],
    [
      'it saw an idle counter that is not',
      { forecast: { ...forecast, band: { lowMinutes: 0, highMinutes: 0 } } },
    ],
  ])('[W10] follows from facts where %s', (_why, more) => {
    const [told, bare] = [takeWith(forecastOf(2).hall, more), takeWith(forecastOf(2).hall, {})];
    expect(told).toMatchObject({ data: { band: (bare as { data: { band: unknown } }).data.band, ahead: 2 } });
  });

  it('[W10] is nothing where nobody serves, and no wait where a counter is idle, whatever was forecast', () => {
    const closed = makeHall();
    expect(takeWith(closed, { forecast: { ...forecast, waiting: 0 } })).toMatchObject({
      data: { band: null },
    });
    const idle = makeHall();
    new AtCounter(idle, 'c-1', 'staff-1');
    expect(takeWith(idle, { forecast: { ...forecast, waiting: 0 } })).toMatchObject({
      data: { band: { lowMinutes: 0, highMinutes: 0 }, ahead: 0 },
    });
  });
});

describe('one wait on every screen', () => {
  const told = { band: { lowMinutes: 10, highMinutes: 20 }, ahead: 3, reason: 'slower' as const };
  const value = {
    queues: new Map([['q-a', told]]),
    tickets: new Map([['t-1', told]]),
    waiting: new Map([['q-a', 4]]),
  };
  const board = new WaitBoard();
  board.set({ value, at: 1_000_000, revision: 7 });
  const facts = { band: { lowMinutes: 0, highMinutes: 45 }, waiting: 5 };

  it('[W11] queue and ticket tell what was forecast', () => {
    expect(queueWait('q-a', facts, board.ofQueues(), 1_000_000)).toEqual({ ...told, estimatedAt: null });
    expect(ticketWait({ band: facts.band, ahead: 5 }, board.ofTicket('t-1'), 1_000_000)).toEqual({
      ...{ ...told, estimatedAt: null },
    });
    expect(board.ofQueues()).toMatchObject({ at: 1_000_000, revision: 7 });
  });

  it('[W11] else what follows from facts', () => {
    const bare = { band: facts.band, ahead: 5, reason: null, estimatedAt: null };
    expect(queueWait('q-a', facts, null, 0)).toEqual(bare);
    expect(queueWait('q-b', facts, board.ofQueues(), 1_000_000)).toEqual(bare);
    expect(ticketWait({ band: facts.band, ahead: 5 }, board.ofTicket('t-2'), 1_000_000)).toEqual(bare);
    const idle = { band: { lowMinutes: 0, highMinutes: 0 }, waiting: 0 };
    expect(queueWait('q-a', idle, board.ofQueues(), 1_000_000).band).toEqual(idle.band);
    expect(queueWait('q-a', { band: null, waiting: 3 }, board.ofQueues(), 1_000_000).band).toBeNull();
  });

  it('[W12] one that is older than half a minute is told with its time, and promised to nobody', () => {
    expect(queueWait('q-a', facts, board.ofQueues(), 1_031_000).estimatedAt).toBe(1_000_000);
    expect(queueWait('q-a', facts, board.ofQueues(), 1_029_000).estimatedAt).toBeNull();
    expect(board.fresh('q-a', 1_029_000)).toEqual({ ...told, waiting: 4 });
    expect(board.fresh('q-a', 1_031_000)).toBeNull();
    expect(board.fresh('q-b', 1_001_000)).toBeNull();
  });

  it('[V1] a reading holds labels and persons of nobody', () => {
    expect(JSON.stringify([board.ofQueues(), board.ofTicket('t-1')])).not.toMatch(/label|holder|name/);
  });
});
