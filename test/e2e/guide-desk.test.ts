import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fits } from '../support/fits.ts';
import { needs } from '../support/skips.ts';
import { startOpenHall, type StoryHall } from './hall/hall.ts';
import { newOfficer, openStaff } from './hall/steps/desk.ts';
import { openKiosk } from './hall/steps/kiosk.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';

const SEAT = 'seat-of-a-story';
const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

needs('chromium', 'fonts')('the guide’s desk, by the keyboard alone', () => {
  let hall: StoryHall;
  beforeAll(async () => {
    hall = await startOpenHall();
    for (let i = 0; i < 3; i += 1) await hall.director.must('ticket:take', { queueId: 'q-market' });
    const officer = await newOfficer(hall, 'officer-21');
    const at = { counterId: 'c-21', seat: SEAT };
    await officer.must('counter:open', at);
    const { ticketId } = await officer.must('counter:call', at);
    await officer.must('counter:miss', { ...at, ticketId });
  });
  afterAll(() => hall.close());

  it('takes by sound, checks a priority, brings back, finds, and goes where help is asked for', async () => {
    const guide = await openStaff(hall, '/counter/guide');
    const { page } = guide;
    await part(page, 'queue').first().waitFor();
    // The field has the focus: initials of 居住证, the first row, Enter.
    await page.keyboard.type('juzhuzheng');
    await part(page, 'item').first().waitFor();
    await press(page, 'Tab');
    await page.keyboard.type('13800138000');
    await press(page, 'Enter');
    await part(page, 'taken').getByLabel('C001').waitFor();
    await fits(page, 'guide-desk-taken-zh', 'staff');
    // What was just taken stands ready to be found.
    await page.locator('[data-test="found-ticket"][data-label="C001"]').waitFor();

    // A second number for the same telephone in the same queue is refused, beside the field.
    await page.keyboard.type('juzhuzheng');
    await press(page, 'Tab');
    await page.keyboard.type('13800138000');
    await press(page, 'Enter');
    await expect.poll(() => part(page, 'refusal').first().textContent()).toContain('C001');

    await press(page, 'F3');
    await page.keyboard.type('F003');
    const third = page.locator('[data-test="found-ticket"][data-label="F003"]');
    await third.waitFor();
    await press(page, 'Enter', 'Enter');
    await part(page, 'priority-check').waitFor();
    await press(page, '5', '1');
    await fits(page, 'guide-desk-priority-zh', 'staff');
    await press(page, 'Enter');
    await part(page, 'find-ticket')
      .getByText(/^F003 已优先，前面还有 \d 人/)
      .waitFor();
    await third.locator('[data-class="priority"]').waitFor();
    expect(await third.locator('[data-test="priority"]').count()).toBe(0);

    await press(page, 'F4', 'Enter');
    await part(page, 'missed-tickets')
      .getByText(/^F001 回到队列/)
      .waitFor();

    const kiosk = await openKiosk(hall);
    await part(kiosk.page, 'help').click();
    await part(page, 'help').waitFor();
    await fits(page, 'guide-desk-zh', 'staff');
    await turnLanguage(page);
    await fits(page, 'guide-desk-en', 'staff');
    await page.setViewportSize({ width: 1366, height: 768 });
    await fits(page, 'guide-desk-1366-en', 'staff');
    await page.setViewportSize({ width: 1920, height: 1080 });
    await fits(page, 'guide-desk-1920-en', 'staff');
    await turnLanguage(page);
    await press(page, 'F6', 'Enter');
    await part(page, 'help').waitFor({ state: 'detached' });
    expect([...faults(guide), ...faults(kiosk)]).toEqual([]);
  });
});
