import { afterAll, beforeAll, expect, it } from 'vitest';
import { OPEN_TICKET_RULES, OUTCOMES } from '../../server/contract/queue.ts';
import { fits } from '../support/fits.ts';
import { needs } from '../support/skips.ts';
import { startOpenHall, type StoryHall } from './hall/hall.ts';
import { newOfficer, openStaff, sitDown, turnDesk } from './hall/steps/desk.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';

needs('chromium', 'fonts')('the life of a ticket, by the keyboard alone', () => {
  let hall: StoryHall;
  beforeAll(async () => {
    hall = await startOpenHall();
    await newOfficer(hall, 'officer-21');
    for (let i = 0; i < 3; i += 1) await hall.director.must('ticket:take', { queueId: 'q-market' });
  });
  afterAll(() => hall.close());

  it('a director sets how numbers are called and missed, and sees what that means', async () => {
    const director = await openStaff(hall, '/counter/settings/tickets');
    const { page } = director;
    await page.locator('input[name="missCalls"]').fill('3');
    await page.locator('input[name="recalls"]').fill('1');
    await part(page, 'ticket-rules-fault').waitFor();
    expect(await part(page, 'save').isDisabled()).toBe(true);
    await page.locator('input[name="recalls"]').fill('5');
    await page.locator('input[name="gapSeconds"]').fill('3');
    await page.locator('input[name="backMinutes"]').fill('30');
    await page.locator('input[name="returns"]').fill('1');
    await part(page, 'ticket-rules-sample').getByText('呼叫 3 次未到').waitFor();
    await fits(page, 'settings-tickets-zh', 'staff');
    await part(page, 'save').click();
    await part(page, 'saved').waitFor();
    await turnLanguage(page);
    await fits(page, 'settings-tickets-en', 'staff');
    expect(faults(director)).toEqual([]);
    await director.close();
  });

  it('a miss says what is left; who has no number is served; a finish is taken back, an item changed', async () => {
    const rules = { ...OPEN_TICKET_RULES, missCalls: 3, gapSeconds: 3, backMinutes: 30 };
    await hall.director.must('tickets:set', { rules });
    const desk = await openStaff(hall, '/counter', 'officer-21');
    const { page } = desk;
    await sitDown(page, 21);
    await page.keyboard.press('F5');
    await part(page, 'waits-for').filter({ hasText: '再呼 2 次' }).waitFor();
    await page.keyboard.press('F4');
    await part(page, 'vain').getByText('F001 再呼叫 2 次才能过号').waitFor();
    await fits(page, 'desk-miss-left-zh', 'staff');
    await turnDesk(page);
    await page.setViewportSize({ width: 1366, height: 768 });
    await fits(page, 'desk-miss-left-1366-en', 'staff');
    await page.setViewportSize({ width: 1440, height: 900 });
    await turnDesk(page);
    for (const calls of [2, 3]) {
      await expect
        .poll(() => part(page, 'recall').getAttribute('aria-disabled'), { timeout: 10_000 })
        .toBe('false');
      await page.keyboard.press('F6');
      await part(page, 'in-hand').getByText(`第 ${calls} 次呼叫`).waitFor();
    }
    await expect
      .poll(() => part(page, 'miss').getAttribute('aria-disabled'), { timeout: 10_000 })
      .toBe('false');
    await page.keyboard.press('F4');
    await part(page, 'missed').filter({ hasText: '前可回' }).waitFor();
    await fits(page, 'desk-missed-until-zh', 'staff');
    await hall.director.must('tickets:set', { rules: { ...OPEN_TICKET_RULES, outcomes: OUTCOMES } });
    await part(page, 'idle-desk').waitFor();
    await page.keyboard.press('w');
    await part(page, 'wish-panel').waitFor();
    await page.keyboard.type('F');
    await fits(page, 'desk-serve-zh', 'staff');
    await page.keyboard.press('Enter');
    await part(page, 'direct').waitFor();
    await page.keyboard.press('i');
    await page.keyboard.type('juzhuzheng');
    await part(page, 'wish-C').first().waitFor();
    await fits(page, 'desk-change-zh', 'staff');
    await page.keyboard.press('Escape');
    await page.keyboard.press('F8');
    await part(page, 'outcome-settled').waitFor();
    await fits(page, 'desk-outcome-zh', 'staff');
    await turnDesk(page);
    await page.keyboard.press('F8');
    await part(page, 'outcome-settled').waitFor();
    await fits(page, 'desk-outcome-en', 'staff');
    await page.keyboard.press('1');
    await part(page, 'finished-last').waitFor();
    await fits(page, 'desk-finished-last-en', 'staff');
    await turnDesk(page);
    await fits(page, 'desk-finished-last-zh', 'staff');
    await page.keyboard.press('Control+z');
    await page.locator('[data-test="state"][data-state="serving"]').waitFor();
    await page.keyboard.press('F8');
    await page.keyboard.press('4');
    await part(page, 'finished-last').waitFor();
    expect(faults(desk)).toEqual([]);
    await desk.close();

    const watch = await openStaff(hall, '/counter/supervision');
    await watch.page.keyboard.press('t');
    await part(watch.page, 'outcomes').waitFor();
    await fits(watch.page, 'supervision-outcomes-zh', 'staff');
    await part(watch.page, 'outcome-q-market-advised').click();
    await part(watch.page, 'outcome').getByText('咨询').waitFor();
    await fits(watch.page, 'supervision-outcome-drill-zh', 'staff');
    expect(faults(watch)).toEqual([]);
    await watch.close();

    const guide = await openStaff(hall, '/counter/guide');
    await guide.page.keyboard.press('F3');
    await guide.page.keyboard.type('F002');
    await part(guide.page, 'change').click();
    await guide.page.keyboard.type('C');
    await part(guide.page, 'wish-C').first().waitFor();
    await fits(guide.page, 'guide-change-zh', 'staff');
    await guide.page.keyboard.press('Enter');
    await part(guide.page, 'find-ticket').getByText('F002 已改').waitFor();
    expect(faults(guide)).toEqual([]);
  });
});
