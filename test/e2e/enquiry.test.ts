import { afterAll, beforeAll, expect, it } from 'vitest';
import { fits } from '../support/fits.ts';
import { needs } from '../support/skips.ts';
import { SIZES, startOpenHall, type StoryHall } from './hall/hall.ts';
import { openStaff } from './hall/steps/desk.ts';
import { openKiosk } from './hall/steps/kiosk.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';

needs('chromium', 'fonts')('somebody who only asks', () => {
  let hall: StoryHall;
  beforeAll(async () => {
    hall = await startOpenHall();
  });
  afterAll(() => hall.close());

  it('has a number in two taps and says to nobody who it is; the enquiry becomes an application', async () => {
    const kiosk = await openKiosk(hall);
    await part(kiosk.page, 'to-enquiry').waitFor();
    await fits(kiosk.page, 'kiosk-home-enquiry-zh', 'kiosk');
    await part(kiosk.page, 'to-enquiry').click();
    await part(kiosk.page, 'take').waitFor();
    expect(await part(kiosk.page, 'with-id').count()).toBe(0);
    await fits(kiosk.page, 'kiosk-enquiry-zh', 'kiosk');
    await part(kiosk.page, 'take').click();
    await kiosk.page.getByLabel('WX001').first().waitFor();

    const desk = await openStaff(hall, '/counter');
    const { page } = desk;
    await part(page, 'counter-1').waitFor();
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await part(page, 'idle-desk').waitFor();
    await page.keyboard.press('F5');
    await part(page, 'enquiry').waitFor();
    await page.keyboard.press('F7');
    await page.locator('[data-test="state"][data-state="serving"]').waitFor();
    await fits(page, 'desk-enquiry-zh', 'staff');

    const { snapshot } = await hall.director.view('supervision');
    expect(snapshot['queues']!['q-enquiry']).toMatchObject({ enquiry: true, issued: 1 });
    expect([...faults(kiosk), ...faults(desk)]).toEqual([]);
  });

  it('finds it beside seven other ways, in both languages, on kiosks that stand, lie across, and reach low', async () => {
    await hall.director.must('booking:set', {
      rules: {
        queues: [{ queueId: 'q-market', minutes: 15, places: 1 }],
        ...{ daysAhead: 5, sameDay: true, onePer: 'hall', earlyMinutes: 240, lateMinutes: 15 },
        ...{ cancelMinutes: 0, bar: { misses: 3, withinDays: 30, days: 30 } },
      },
    });
    const kiosk = await openKiosk(hall, SIZES.kiosk, 'k-2');
    await part(kiosk.page, 'to-booking').waitFor();
    await fits(kiosk.page, 'kiosk-home-eight-zh', 'kiosk');
    await part(kiosk.page, 'low').click();
    await fits(kiosk.page, 'kiosk-home-eight-low-zh', 'kiosk');
    await part(kiosk.page, 'low').click();
    await turnLanguage(kiosk.page);
    await fits(kiosk.page, 'kiosk-home-eight-en', 'kiosk');
    await part(kiosk.page, 'to-enquiry').click();
    await part(kiosk.page, 'take').waitFor();
    await fits(kiosk.page, 'kiosk-enquiry-en', 'kiosk');
    const wide = await openKiosk(hall, SIZES.kioskWide, 'k-3');
    await part(wide.page, 'to-booking').waitFor();
    await fits(wide.page, 'kiosk-home-eight-wide-zh', 'kiosk');
    await turnLanguage(wide.page);
    await fits(wide.page, 'kiosk-home-eight-wide-en', 'kiosk');
    expect([...faults(kiosk), ...faults(wide)]).toEqual([]);
  });
});
