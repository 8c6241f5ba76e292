import { afterAll, beforeAll, expect, it } from 'vitest';
import { openScreen, shot } from '../support/chromium.ts';
import { needs } from '../support/skips.ts';
import { SIZES, startOpenHall, type StoryHall } from './hall/hall.ts';
import { readCode } from './hall/steps/kiosk.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';

const CLOSED = { serve: [], issue: [] };
/** Hours that say nothing of when the hall opens again. */
const NEVER = { week: Array.from({ length: 7 }, () => CLOSED), special: [] };

needs('chromium', 'fonts')('a citizen who walks away', () => {
  let hall: StoryHall;
  beforeAll(async () => {
    hall = await startOpenHall();
  });
  afterAll(() => hall.close());

  it('is asked after a minute, and everything is wiped 20 seconds later', async () => {
    const kiosk = await openScreen(hall.browser, SIZES.kiosk);
    const { page } = kiosk;
    await page.clock.install();
    await page.goto(`${hall.url}/kiosk`);
    const code = await readCode(page);
    await hall.director.must('device:confirmPairing', { code, stationId: 'k-1' });
    await page.clock.runFor(3_000);
    await part(page, 'to-search').click();
    await turnLanguage(page);
    await part(page, 'search').fill('居住证');
    await part(page, 'item').first().click();
    await part(page, 'with-id').click();
    await part(page, 'understood').click();
    for (const key of '511602') await part(page, `key-${key}`).click();
    expect(await part(page, 'id-number').textContent()).toContain('511602');

    await page.clock.runFor(61_000);
    await part(page, 'idle').waitFor();
    expect(await part(page, 'idle').textContent()).toMatch(/Returning home in (1\d|20) seconds/);
    await shot(page, 'kiosk-idle-en');
    await part(page, 'idle').getByRole('button').click();
    await part(page, 'idle').waitFor({ state: 'detached' });
    expect(await part(page, 'id-number').textContent()).toContain('511602');

    await page.clock.runFor(81_000);
    await part(page, 'to-search').waitFor();
    expect(await page.content()).not.toContain('511602');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
    await part(page, 'to-search').click();
    expect(await part(page, 'search').inputValue()).toBe('');
    expect(faults(kiosk)).toEqual([]);
    await kiosk.close();
  });

  it('finds a kiosk that says when the hall is closed, and takes no number there', async () => {
    const kiosk = await hall.open(SIZES.kiosk, '/kiosk');
    const code = await readCode(kiosk.page);
    await hall.director.must('device:confirmPairing', { code, stationId: 'k-2' });
    await hall.director.must('hours:set', { hours: NEVER });
    await hall.director.must('day:close');
    await expect
      .poll(() => part(kiosk.page, 'truth').textContent(), { timeout: 10_000 })
      .toContain('现在不取号');
    await shot(kiosk.page, 'kiosk-closed-zh');
    await part(kiosk.page, 'bureaus').click();
    await part(kiosk.page, 'bureau').first().click();
    await part(kiosk.page, 'item').first().click();
    expect(await part(kiosk.page, 'shut').textContent()).toContain('现在不取号');
    expect(await part(kiosk.page, 'take').isDisabled()).toBe(true);
    await shot(kiosk.page, 'kiosk-item-closed-zh');
    const board = await hall.open(SIZES.board, '/display');
    await part(board.page, 'idle').getByText('现在不在服务时间').waitFor();
    await shot(board.page, 'board-closed-zh');
    expect([...faults(kiosk), ...faults(board)]).toEqual([]);
  });
});
