import { afterAll, beforeAll, expect, it } from 'vitest';
import { WRONG_PAUSE_MS } from '../../../server/app/cases/wrong-codes.ts';
import { personsOf } from '../../../server/domain/bookings/keys.ts';
import {
  findBooking,
  letBook,
  nobodysId,
  SLOT_MINUTES,
  slotSoon,
  wallDate,
} from '../../support/hall/booking-floor.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import type { HttpClient } from '../../support/hall/http-client.ts';
import { openTestHall, type TestHall } from '../../support/hall/open-test-hall.ts';
import { SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';
import { TimeMachine } from '../../support/hall/time-machine.ts';

const MINUTE_MS = 60_000;

onBothEngines('appointments', place => {
  const time = new TimeMachine();
  let hall: TestHall;
  let kiosk: HttpClient;
  let phone: HttpClient;
  /** Another person each time. */
  let people = 0;
  const somebody = (): string => nobodysId((people += 1));
  const book = (idNumber: string, slotAt: number) =>
    phone.command('booking:book', { queueId: 'q-a', slotAt, idNumber });
  beforeAll(async () => {
    const floor = { plan: SMALL_PLAN, items: SMALL_ITEMS };
    hall = await openTestHall({ databaseUrl: await place(), floor, around: time.around, clock: time.clock });
    await letBook(hall, time);
    [kiosk, phone] = [await hall.device('k-1'), hall.anybody()];
  });
  afterAll(() => hall.close());

  it('[Y3] twenty at the same instant get exactly the places there are, and the others are told of the next', async () => {
    const slotAt = slotSoon(time);
    const told = await Promise.all(Array.from({ length: 20 }, () => book(somebody(), slotAt)));
    const booked = told.filter(({ body }) => body.ok);
    expect(booked.length).toBe(3);
    for (const { body } of told)
      if (!body.ok)
        expect(body.refusal).toEqual({
          code: 'booking.full',
          params: { nextAt: slotAt - SLOT_MINUTES * MINUTE_MS },
        });
    const days = (await (await phone.get('/api/public/bookings/queues/q-a')).json()) as {
      data: { slots: { at: number; left: number; no: string | null }[] }[];
    };
    const slot = days.data.flatMap(({ slots }) => slots).find(({ at }) => at === slotAt);
    expect(slot).toMatchObject({ left: 0, no: 'full' });
    const guide = await hall.member(['guide']);
    for (const { body } of booked)
      if (body.ok) await guide.must('booking:cancel', { token: body.data.token });
  });

  it('[Y4] one person at the same instant gets one, whatever the slot', async () => {
    const [idNumber, slotAt] = [somebody(), slotSoon(time)];
    const told = await Promise.all(
      [0, 1, 2, 3].map(n => book(idNumber, slotAt + n * SLOT_MINUTES * MINUTE_MS)),
    );
    const codes = told.map(({ body }) => (body.ok ? 'ok' : body.refusal?.code));
    expect(codes.sort()).toEqual(['booking.one_a_day', 'booking.one_a_day', 'booking.one_a_day', 'ok']);
  });

  it('[Y6] [Y5] [Y11] its code tells how it stands and cancels it; whose it was is sealed, and gone with it', async () => {
    const idNumber = somebody();
    const said = (await book(idNumber, slotSoon(time) + 4 * 60 * MINUTE_MS)).body;
    if (!said.ok) throw new Error('not booked');
    const { code, token, bookingId, slotAt, url } = said.data;
    expect(url).toBe(`${hall.url}/book#${code}`);
    const found = await findBooking(phone, code.toLowerCase().replace('-', ' '));
    expect(found).toEqual({ ok: true, data: said.data });
    const row = () => hall.hall.store.personOf(personsOf(wallDate(time)), bookingId);
    expect((await row())?.idNumberSealed).not.toContain(idNumber);
    const facts = JSON.stringify(await hall.hall.store.factsAfter(0, 10_000));
    for (const personal of [idNumber, code, code.replace('-', '')])
      expect([facts, hall.log.join('')].map(text => text.includes(personal))).toEqual([false, false]);
    expect(await phone.must('booking:cancel', { token })).toEqual({ slotAt });
    expect(await row()).toBeNull();
    expect(await findBooking(phone, code)).toMatchObject({ data: { state: 'cancelled' } });
    expect(await phone.code('booking:cancel', { token: `${bookingId}~forged` })).toBe('booking.unknown');
  });

  it('[Y6] few wrong codes are listened to: ten a minute from an address, five in a row from a kiosk', async () => {
    for (let n = 0; n < 5; n += 1)
      expect(await kiosk.code('booking:checkIn', { code: '2222-2222' })).toBe('booking.unknown');
    expect(await kiosk.code('booking:checkIn', { code: '2222-2222' })).toBe('query.paused');
    time.pass(WRONG_PAUSE_MS);
    expect(await kiosk.code('booking:checkIn', { code: '2222-2222' })).toBe('booking.unknown');
    const codes: (string | undefined)[] = [];
    for (let n = 0; n < 12; n += 1) {
      const told = await findBooking(phone, '3333-3333');
      codes.push(told.ok ? 'ok' : told.refusal?.code);
    }
    expect(codes).toEqual([
      ...Array<string>(10).fill('booking.unknown'),
      'access.too_many',
      'access.too_many',
    ]);
  });

  it('[Y7] a kiosk makes it a number by its code, which is the holder’s one number of the queue', async () => {
    const idNumber = somebody();
    const slotAt = slotSoon(time);
    const said = (await book(idNumber, slotAt)).body;
    if (!said.ok) throw new Error('not booked');
    expect(await kiosk.command('booking:checkIn', { code: said.data.code })).toMatchObject({
      body: { refusal: { code: 'booking.early', params: { slotAt, fromAt: slotAt - 15 * MINUTE_MS } } },
    });
    time.pass(slotAt - time.clock.wall());
    const taken = await kiosk.must('booking:checkIn', { code: said.data.code });
    expect(taken).toMatchObject({ queueId: 'q-a', late: false, slotAt, printed: true });
    expect(await kiosk.code('booking:checkIn', { idNumber })).toBe('booking.used');
    expect(await kiosk.code('ticket:take', { queueId: 'q-a', idNumber })).toBe('ticket.already_holding');
    // A desk of the hall is not counted by its address.
    expect(await findBooking(await hall.member(['guide']), said.data.code)).toMatchObject({
      data: { state: 'arrived', label: taken.label },
    });
  });

  it('[Y7] [Y8] by ID number and late it is an ordinary number, and what was missed is not', async () => {
    const idNumber = somebody();
    const slotAt = slotSoon(time);
    const said = (await book(idNumber, slotAt)).body;
    if (!said.ok) throw new Error('not booked');
    time.pass(slotAt - time.clock.wall() + 16 * MINUTE_MS);
    const image = () => hall.hall.sequencer.image.hall;
    await expect
      .poll(() => image().bookings.get(said.data.bookingId)?.state, { timeout: 10_000 })
      .toBe('missed');
    const misses = image().noShows.size;
    expect(misses).toBeGreaterThan(0);
    expect(await kiosk.must('booking:checkIn', { idNumber })).toMatchObject({ late: true });
    expect(image().noShows.size).toBe(misses - 1);
  });

  it('[Y11] forgetting past days leaves the keys of bookings, and whose the coming ones are', async () => {
    const idNumber = somebody();
    const tomorrow = slotSoon(time) + 1_440 * MINUTE_MS;
    const said = (await book(idNumber, tomorrow)).body;
    if (!said.ok) throw new Error('not booked');
    await hall.director.command('person:erase', {});
    expect(await hall.hall.store.personOf(personsOf(wallDate(time, 1)), said.data.bookingId)).not.toBeNull();
    expect((await book(idNumber, tomorrow)).body).toMatchObject({ refusal: { code: 'booking.one_a_day' } });
  });

  it('[J3] stands in its rows as in the live hall', async () => {
    const { hall: rows } = await hall.hall.store.load();
    const live = hall.hall.sequencer.image.hall;
    for (const name of ['bookings', 'noShows', 'bookingKeys', 'bookingRules', 'given'] as const)
      expect(new Map([...rows[name].ids()].sort().map(id => [id, rows[name].get(id)]))).toEqual(
        new Map([...live[name].ids()].sort().map(id => [id, live[name].get(id)])),
      );
  });
});
