import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fromStored } from '../../../server/app/sequencer/chain.ts';
import { dayOf, startOf } from '../../../server/domain/time/civil.ts';
import { findBooking, letBook, nobodysId, wallDate } from '../../support/hall/booking-floor.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import { hoursOf } from '../../support/hall/hours.ts';
import { openTestHall, type TestHall } from '../../support/hall/open-test-hall.ts';
import { SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';
import { TimeMachine } from '../../support/hall/time-machine.ts';
import { replayed, wholeOf } from '../../support/hall/whole.ts';
import { until } from '../../support/until.ts';

const MOBILE = '13912345678';

onBothEngines('bookings of changed hours', place => {
  const time = new TimeMachine();
  let [hall, dir] = [null, ''] as unknown as [TestHall, string];
  const file = () => path.join(dir, 'messages.jsonl');
  beforeAll(async () => {
    dir = await mkdtemp(path.join(os.tmpdir(), 'moved-'));
    const floor = { plan: SMALL_PLAN, items: SMALL_ITEMS };
    const env = { MESSAGES_FILE: file() };
    hall = await openTestHall({
      ...{ databaseUrl: await place(), env, floor, around: time.around, clock: time.clock },
    });
    await letBook(hall, time);
    await hall.director.must('message:set', { settings: { isOn: true, nearPlaces: 1 } });
  });
  afterAll(async () => {
    await hall.close();
    await rm(dir, { recursive: true, force: true });
  });
  const sent = async (): Promise<{ kind: string; phone: string; text: string }[]> =>
    (await readFile(file(), 'utf8').catch(() => ''))
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line) as never);

  it('[Y12] [M3] are moved or lapse in the same act, their holders see it and are told, and facts hold no number', async () => {
    const date = wallDate(time, 1);
    const midnight = startOf(dayOf(date), 480);
    const at = (minute: number): number => midnight + minute * 60_000;
    const phone = hall.anybody();
    const book = (who: number, minute: number, mobile?: string) =>
      phone.must('booking:book', {
        ...{ queueId: 'q-a', slotAt: at(minute), idNumber: nobodysId(who) },
        ...(mobile === undefined ? {} : { phone: mobile }),
      });
    const [moved, lapsed, silent] = [
      await book(1, 600, MOBILE),
      await book(2, 960, MOBILE),
      await book(3, 600),
    ];
    const always = hoursOf([[0, 1_440]]);
    const hours = {
      ...always,
      special: [{ date, name: { zh: '检修', en: 'Works' }, hours: hoursOf([[660, 720]]).week[0]! }],
    };
    expect(await hall.director.must('hours:set', { hours: hours as never })).toEqual({
      moved: [600, 600].map(minute => ({ queueId: 'q-a', from: at(minute), to: at(660) })),
      lapsed: [{ queueId: 'q-a', from: at(960) }],
    });
    const found = async (code: string) => {
      const told = await findBooking(phone, code);
      return told.ok ? [told.data.state, told.data.slotAt, told.data.movedFrom] : told;
    };
    expect(await found(moved.code)).toEqual(['booked', at(660), at(600)]);
    expect(await found(silent.code)).toEqual(['booked', at(660), at(600)]);
    expect(await found(lapsed.code)).toEqual(['lapsed', at(960), null]);
    await until(async () => (await sent()).length === 2, { what: 'two texts' });
    expect((await sent()).map(({ kind, phone: to }) => [kind, to]).sort()).toEqual([
      ['booking_lapsed', MOBILE],
      ['booking_moved', MOBILE],
    ]);
    expect((await sent()).find(({ kind }) => kind === 'booking_moved')!.text).toMatch(
      /10:00 的预约移到当天 .*11:00/,
    );
    const { store, sequencer } = hall.hall;
    await until(() => [...sequencer.image.hall.messages.values()].every(({ state }) => state !== 'sending'));
    const facts = await store.factsAfter(0, 100_000);
    expect([...facts.map(({ body }) => body), ...hall.log].join('\n')).not.toContain(MOBILE);
    const image = wholeOf(sequencer.image.hall);
    expect(wholeOf((await store.load()).hall)).toEqual(image);
    expect(wholeOf(replayed(facts.map(fromStored), 50))).toEqual(image);
  });
});
