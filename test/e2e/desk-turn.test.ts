import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { shot } from '../support/chromium.ts';
import { fits } from '../support/fits.ts';
import { needs } from '../support/skips.ts';
import { PASSWORD, SIZES, startOpenHall, type StoryHall } from './hall/hall.ts';
import { newOfficer } from './hall/steps/desk.ts';
import { faults, part } from './hall/steps/screen.ts';

/** What stands in hand, as the page says it. */
const inHand = (page: Page, label: string, state: 'called' | 'serving') =>
  Promise.all([
    part(page, 'in-hand').getByLabel(label).first().waitFor(),
    page.locator(`[data-test="state"][data-state="${state}"]`).waitFor(),
  ]);
const row = (page: Page, name: string, label: string) =>
  page.locator(`[data-test="${name}"][data-label="${label}"]`);

needs('chromium', 'fonts')('a whole turn at a counter, by the keyboard alone', () => {
  let hall: StoryHall;
  beforeAll(async () => {
    hall = await startOpenHall();
    await newOfficer(hall, 'officer-21');
    for (const queueId of ['q-market', 'q-market', 'q-food', 'q-market'])
      await hall.director.must('ticket:take', { queueId });
  });
  afterAll(() => hall.close());

  it('signs in, opens, calls, recalls, serves, holds, resumes, transfers, misses, pauses, goes on and closes', async () => {
    const desk = await hall.open(SIZES.desk, '/counter');
    const { page } = desk;
    const press = async (...keys: string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await part(page, 'sign-in').waitFor();
    await page.keyboard.type('officer-21');
    await press('Tab');
    await page.keyboard.type(PASSWORD);
    await press('Enter');

    await part(page, 'counter-21').waitFor();
    await page.keyboard.type('99');
    await press('Enter');
    await expect.poll(() => part(page, 'vain').textContent()).toBe('没有 99 号窗口');
    await press('Backspace', 'Backspace');
    await page.keyboard.type('21');
    await press('Enter');
    await part(page, 'idle-desk').waitFor();
    expect(await part(page, 'next').count()).toBe(4);

    await press('F5');
    await inHand(page, 'F001', 'called');
    await press('F6');
    await part(page, 'in-hand').getByText('第 2 次呼叫').waitFor();
    // What cannot be done says why, and does nothing.
    await press('F8');
    await expect.poll(() => part(page, 'vain').textContent()).toBe('先开始办理 F001');
    await press('F7');
    await inHand(page, 'F001', 'serving');
    await expect.poll(() => part(page, 'why-shut').textContent()).toBe('先完成或挂起 F001，再叫下一位');

    await press('F9');
    await part(page, 'panel').waitFor();
    await press('Escape');
    await part(page, 'panel').waitFor({ state: 'detached' });
    await press('F9', '1', 'Tab', 'ArrowRight', 'ArrowRight');
    await shot(page, 'desk-hold-zh');
    await press('Enter');
    await row(page, 'held', 'F001').getByText('去缴费').waitFor();
    await part(page, 'idle-desk').waitFor();

    await press('F5');
    await inHand(page, 'F002', 'called');
    await press('F4');
    await row(page, 'missed', 'F002').waitFor();
    await press('F3', 'Enter');
    await inHand(page, 'F001', 'serving');
    await press('F8');
    await part(page, 'idle-desk').waitFor();
    await expect.poll(() => part(page, 'today').textContent()).toMatch(/^今日已办 1 人，平均 \d+ 分 \d+ 秒$/);

    await press('F5');
    await inHand(page, 'S001', 'called');
    await press('F7');
    await inHand(page, 'S001', 'serving');
    await press('F10');
    await part(page, 'panel').waitFor();
    await page.keyboard.type('c');
    await shot(page, 'desk-transfer-zh');
    await press('Enter');
    await part(page, 'idle-desk').waitFor();

    await press('F2', '2', 'Enter');
    await part(page, 'paused').waitFor();
    await fits(page, 'desk-paused-zh', 'staff');
    await press('F5');
    await expect.poll(() => part(page, 'vain').textContent()).toBe('窗口暂停中，先继续再叫号');
    await press('F2');
    await part(page, 'idle-desk').waitFor();
    await press('F1');
    await part(page, 'keys').waitFor();
    await shot(page, 'desk-keys-zh');
    await press('Escape');
    await part(page, 'keys').waitFor({ state: 'detached' });
    await press('Control+F2');
    await part(page, 'open-here').waitFor();
    await press('Enter');
    await part(page, 'idle-desk').waitFor();
    expect(faults(desk)).toEqual([]);
  });
});
