import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dayOf, dateOf } from '../../server/domain/time/civil.ts';
import { shot } from '../support/chromium.ts';
import { fits } from '../support/fits.ts';
import { nobodysId } from '../support/hall/booking-floor.ts';
import { needs } from '../support/skips.ts';
import { SIZES, startOpenHall, type StoryHall, today } from './hall/hall.ts';
import { openBoard } from './hall/steps/board.ts';
import { newOfficer, openStaff } from './hall/steps/desk.ts';
import { openKiosk, readNumber, typeKeys } from './hall/steps/kiosk.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';

const SEAT = 'seat-of-a-story';
const ALWAYS = { serve: [[0, 1_440]], issue: [[0, 1_440]] };

/** As a scanner at the keyboard's plug does, at its own pace however busy this machine is. */
const scan = (page: Page, text: string): Promise<void> =>
  page.evaluate(
    keys => {
      for (const key of keys)
        (document.activeElement ?? document.body).dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
        );
    },
    [...text, 'Enter'],
  );

needs('chromium', 'fonts')('an appointment, from the phone to the counter', () => {
  let hall: StoryHall;
  let dir: string;
  beforeAll(async () => {
    dir = await mkdtemp(path.join(os.tmpdir(), 'booking-'));
    hall = await startOpenHall({ MESSAGES_FILE: path.join(dir, 'messages.jsonl') });
    const special = Array.from({ length: 10 }, (_, at) => ({
      date: dateOf(dayOf(today()) + at),
      name: { zh: '示例', en: 'Example' },
      hours: ALWAYS,
    }));
    await hall.director.must('hours:set', {
      hours: { week: Array.from({ length: 7 }, () => ALWAYS), special },
    });
    await hall.director.must('booking:set', {
      rules: {
        queues: [{ queueId: 'q-market', minutes: 15, places: 1 }],
        ...{ daysAhead: 5, sameDay: true, onePer: 'hall', earlyMinutes: 240, lateMinutes: 15 },
        ...{ cancelMinutes: 0, bar: { misses: 3, withinDays: 30, days: 30 } },
      },
    });
  });
  afterAll(async () => {
    await hall.close();
    await rm(dir, { recursive: true, force: true });
  });

  it('a phone books, a kiosk checks in by code, and the number is called among those who walked in', async () => {
    const kiosk = await openKiosk(hall);
    await part(kiosk.page, 'to-booking').waitFor();
    await fits(kiosk.page, 'kiosk-home-booking-zh', 'kiosk');
    await turnLanguage(kiosk.page);
    await fits(kiosk.page, 'kiosk-home-booking-en', 'kiosk');
    await turnLanguage(kiosk.page);
    await hall.director.must('ticket:take', { queueId: 'q-market' });

    const phone = await hall.open(SIZES.phone, '/book');
    await part(phone.page, 'book-q-market').waitFor();
    await shot(phone.page, 'book-queues-zh');
    await part(phone.page, 'book-search').fill('烟草 零售');
    await part(phone.page, 'book-item').first().waitFor();
    await shot(phone.page, 'book-search-zh');
    await part(phone.page, 'book-item').filter({ hasText: '烟草专卖零售许可证新办' }).click();
    const slot = phone.page.locator('[data-test^="slot-"]:not([disabled])').first();
    await slot.waitFor();
    await shot(phone.page, 'book-slots-zh');
    await slot.click();
    await part(phone.page, 'book-notice').waitFor();
    await part(phone.page, 'book-id').fill('110105295001010000');
    await part(phone.page, 'book-submit').click();
    await part(phone.page, 'refusal').waitFor();
    await part(phone.page, 'book-id').fill(nobodysId(1));
    await shot(phone.page, 'book-who-zh');
    await part(phone.page, 'book-submit').click();
    const code = (await part(phone.page, 'booking-code').textContent())!.trim();
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(await part(phone.page, 'qr').getAttribute('data-text')).toBe(`${hall.url}/book#${code}`);
    await shot(phone.page, 'book-booked-zh', { fullPage: true });
    await turnLanguage(phone.page);
    await shot(phone.page, 'book-booked-en', { fullPage: true });

    await part(kiosk.page, 'to-booking').click();
    await typeKeys(kiosk.page, '22222222');
    await part(kiosk.page, 'case-ask').click();
    await part(kiosk.page, 'booking-said').getByText('没有找到预约').waitFor();
    await part(kiosk.page, 'key-clear').click();
    await typeKeys(kiosk.page, code.replace('-', ''));
    await fits(kiosk.page, 'kiosk-booking-zh', 'kiosk');
    await part(kiosk.page, 'case-ask').click();
    const own = await readNumber(kiosk.page);
    expect(own).toBe('F002');
    await hall.director.must('ticket:take', { queueId: 'q-market' });

    const officer = await newOfficer(hall, 'officer-21');
    const at = { counterId: 'c-21', seat: SEAT };
    await officer.must('counter:open', at);
    const board = await openBoard(hall);
    const fresh = part(board.page, 'fresh').locator('[data-test="ticket-number"]');
    const called: string[] = [];
    for (let n = 0; n < 3; n += 1) {
      const { ticketId, label } = await officer.must('counter:call', at);
      called.push(String(label));
      await expect.poll(() => fresh.first().getAttribute('aria-label')).toBe(label);
      if (label === own) await shot(board.page, 'board-booked-zh');
      await officer.must('counter:start', { ...at, ticketId });
      await officer.must('counter:finish', { ...at, ticketId });
    }
    expect([...called].sort()).toEqual(['F001', 'F002', 'F003']);
    // Who walked in keep their order; where the booked one stands among them is told by the slot (rule Y7).
    expect(called.indexOf('F001')).toBeLessThan(called.indexOf('F003'));

    await phone.page.reload();
    await phone.page.locator('[data-test="booking"][data-state="arrived"]').getByText('F002').waitFor();
    expect([...faults(phone), ...faults(kiosk), ...faults(board)]).toEqual([]);
  });

  it('[Y15] is checked in by its sign before the scanner, with the focus elsewhere, and nothing is left behind', async () => {
    const kiosk = await openKiosk(hall, SIZES.kiosk, 'k-2');
    const { page } = kiosk;
    await part(page, 'elder').click();
    await part(page, 'to-booking').waitFor();
    await fits(page, 'kiosk-elder-booking-zh', 'elder');
    await part(page, 'standard').click();
    const slotAt = Math.floor(Date.now() / 900_000 + 6) * 900_000;
    const { code } = await hall.director.must('booking:book', {
      ...{ queueId: 'q-market', slotAt, idNumber: nobodysId(31) },
    });
    await part(page, 'to-search').click();
    await part(page, 'search').focus();
    // What is no booking's does nothing.
    await scan(page, 'https://pay.example/abc');
    await part(page, 'search').waitFor();
    await scan(page, `${hall.url}/book#${String(code)}`);
    const label = await readNumber(page);
    expect(label).toMatch(/^F\d{3}$/);
    // A second look at the same sign is told so, beside the field.
    await scan(page, String(code));
    await part(page, 'booking-said').getByText(label).waitFor();
    await fits(page, 'kiosk-booking-scanned-zh', 'kiosk');
    await scan(page, 'www.example.org/book');
    await part(page, 'scan-strange').waitFor();
    await fits(page, 'kiosk-booking-strange-zh', 'kiosk');
    await part(page, 'home').click();
    await part(page, 'to-search').click();
    expect(await part(page, 'search').inputValue()).toBe('');
    expect(await page.locator('body').innerText()).not.toContain(String(code).slice(0, 4));
    expect(faults(kiosk)).toEqual([]);
  });

  it('is cancelled in two presses, its place goes to the next, and a full slot says so', async () => {
    const book = async (who: number, slotAt: number) =>
      hall.director.command('booking:book', { queueId: 'q-market', slotAt, idNumber: nobodysId(who) });
    const first = Math.floor(Date.now() / 900_000 + 8) * 900_000;
    expect(await book(2, first)).toMatchObject({ ok: true });
    const phone = await hall.open(SIZES.phone, '/book');
    await part(phone.page, 'book-q-market').click();
    const clock = new Date(first + 8 * 3_600_000).toISOString().slice(11, 16);
    const slot = part(phone.page, `slot-${clock}`);
    await slot.waitFor();
    expect([await slot.isDisabled(), await slot.getAttribute('data-no')]).toEqual([true, 'full']);

    // Somebody else takes the last place between the look and the press.
    const later = first + 900_000;
    const laterClock = new Date(later + 8 * 3_600_000).toISOString().slice(11, 16);
    await part(phone.page, `slot-${laterClock}`).click();
    expect(await book(3, later)).toMatchObject({ ok: true });
    await part(phone.page, 'book-id').fill(nobodysId(4));
    await part(phone.page, 'book-submit').click();
    await part(phone.page, 'refusal').getByText('约满了').waitFor();
    await part(phone.page, 'book-next').waitFor();
    await shot(phone.page, 'book-full-zh', { fullPage: true });

    const guide = await openStaff(hall, '/counter/guide');
    const made = (await book(5, later + 900_000)) as { data?: { code: string } };
    await guide.page.locator('input[name="booking-code"]').fill(made.data!.code);
    await part(guide.page, 'booking-find').click();
    await guide.page.locator('[data-test="booking-found"][data-state="booked"]').waitFor();
    await guide.page.locator('details:has([data-test="booking-make"]) > summary').click();
    await fits(guide.page, 'guide-booking-zh', 'staff');

    const own = await hall.open(SIZES.phone, `/book#${made.data!.code}`);
    await part(own.page, 'cancel').click();
    await part(own.page, 'cancel-sure').click();
    await own.page.locator('[data-test="booking"][data-state="cancelled"]').waitFor();
    expect(await book(6, later + 900_000)).toMatchObject({ ok: true });
    expect([...faults(phone), ...faults(own), ...faults(guide)]).toEqual([]);
  });

  it('is set up by the director, who is told how many places there may be', async () => {
    const settings = await openStaff(hall, '/counter/settings/bookings');
    const row = part(settings.page, 'slots-q-residence');
    await row.locator('input[name="booked"]').check();
    await row.locator('input[name="places"]').fill('99');
    await row.locator('input[name="places"]').press('Tab');
    await row.locator('.field-fault').waitFor();
    await fits(settings.page, 'settings-bookings-zh', 'staff');
    await row.locator('input[name="places"]').fill('1');
    await row.locator('input[name="places"]').press('Tab');
    await part(settings.page, 'save').click();
    const offer = async () =>
      (await (await fetch(`${hall.local}/api/public/bookings`)).json()) as { data: { queues: object[] } };
    await expect.poll(async () => (await offer()).data.queues.length).toBe(2);
    const limits = await openStaff(hall, '/counter/settings/limits');
    await part(limits.page, 'limits-q-market').locator('input[name="bands"]').fill('8:00-12:00 40');
    await limits.page.locator('input[name="personQueue"]').fill('2');
    await fits(limits.page, 'settings-limits-zh', 'staff');
    await part(limits.page, 'save').click();
    await expect
      .poll(async () => JSON.stringify(await hall.director.view('settings')))
      .toContain('"personQueue":2');
    expect([...faults(settings), ...faults(limits)]).toEqual([]);
  });

  it('[Y14] proves a mobile number by a texted code, where the director wants it', async () => {
    const settings = await openStaff(hall, '/counter/settings/bookings');
    await settings.page.locator('input[name="provePhone"]').check();
    await fits(settings.page, 'settings-bookings-code-zh', 'staff');
    await part(settings.page, 'save').click();
    await part(settings.page, 'saved').waitFor();
    const phone = await hall.open(SIZES.phone, '/book');
    const { page } = phone;
    await part(page, 'book-q-market').click();
    await page.locator('[data-test^="slot-"]:not([disabled])').first().click();
    await part(page, 'book-id').fill(nobodysId(77));
    await part(page, 'book-phone').fill('139 1234 5678');
    expect(await part(page, 'book-submit').isDisabled()).toBe(true);
    await shot(page, 'book-code-before-zh', { fullPage: true });
    await part(page, 'get-code').click();
    await part(page, 'code-sent').waitFor();
    expect(await part(page, 'get-code').isDisabled()).toBe(true);
    const text = await readFile(path.join(dir, 'messages.jsonl'), 'utf8');
    const code = /验证码 (\d{6})/.exec(text)![1]!;
    await part(page, 'book-code').fill(code === '000000' ? '000001' : '000000');
    await part(page, 'book-submit').click();
    await part(page, 'refusal').getByText('验证码不对').waitFor();
    await shot(page, 'book-code-wrong-zh', { fullPage: true });
    await turnLanguage(page);
    await shot(page, 'book-code-wrong-en', { fullPage: true });
    await turnLanguage(page);
    await part(page, 'book-code').fill(code);
    await part(page, 'book-submit').click();
    await part(page, 'booking-code').waitFor();
    expect([...faults(phone), ...faults(settings)]).toEqual([]);
  });

  it('[Y12] a director who shortens a day sees which bookings that moves, and so does who booked', async () => {
    await hall.director.must('booking:set', {
      rules: {
        queues: [{ queueId: 'q-market', minutes: 15, places: 1 }],
        ...{ daysAhead: 2, sameDay: true, onePer: 'hall', earlyMinutes: 240, lateMinutes: 15 },
        ...{ cancelMinutes: 0, bar: null },
      },
    });
    const date = dateOf(dayOf(today()) + 1);
    const at = (time: string): number => Date.parse(`${date}T${time}:00+08:00`);
    const made = async (who: number, time: string) =>
      (await hall.director.must('booking:book', {
        ...{ queueId: 'q-market', slotAt: at(time), idNumber: nobodysId(who) },
      })) as { code: string };
    const [moved] = [await made(81, '09:00'), await made(82, '16:00')];
    const settings = await openStaff(hall, '/counter/settings/calendar');
    const { page } = settings;
    for (const kind of ['serve', 'issue']) {
      const hours = page.locator(`input[name="${kind}-${date}"]`);
      await hours.fill('10:00-11:00');
      await hours.press('Tab');
    }
    await part(page, 'save').click();
    await part(page, 'displaced-moved').first().waitFor();
    expect(await part(page, 'displaced-moved').count()).toBe(1);
    expect(await part(page, 'displaced-lapsed').count()).toBe(1);
    await fits(page, 'settings-hours-displaced-zh', 'staff');
    await turnLanguage(page);
    await fits(page, 'settings-hours-displaced-en', 'staff');
    const phone = await hall.open(SIZES.phone, `/book#${moved.code}`);
    await part(phone.page, 'moved').getByText('10:00').waitFor();
    await shot(phone.page, 'book-moved-zh', { fullPage: true });
    expect([...faults(phone), ...faults(settings)]).toEqual([]);
  });
});
