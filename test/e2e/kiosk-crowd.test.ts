import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Screen } from '../support/chromium.ts';
import { needs } from '../support/skips.ts';
import { SIZES, startOpenHall, today, type StoryHall } from './hall/hall.ts';
import { openKiosk, readNumber } from './hall/steps/kiosk.ts';
import { faults, part } from './hall/steps/screen.ts';

/** The wall minute of a moment at the hall. */
const minuteOf = (at: number): number => Math.floor(((at + 8 * 3_600_000) % 86_400_000) / 60_000);

needs('chromium', 'fonts')('the crowd before the doors open', () => {
  let hall: StoryHall;
  beforeAll(async () => {
    hall = await startOpenHall();
    await hall.director.must('day:close');
    await hall.director.must('day:open', { date: today() });
  });
  afterAll(() => hall.close());

  it('gets numbers 1 to 4 from four kiosks, nobody refused, and none before the edge', async () => {
    const kiosks: Screen[] = [];
    for (const station of ['k-1', 'k-2', 'k-3', 'k-4'])
      kiosks.push(await openKiosk(hall, SIZES.kiosk, station));
    // Hours are whole minutes: the edge is the next one that leaves time to get four kiosks ready.
    const edge = Math.ceil((Date.now() + 25_000) / 60_000) * 60_000;
    const from = minuteOf(edge);
    const day = { serve: [[from, 1_440]], issue: [[from, 1_440]] };
    const week = Array.from({ length: 7 }, () => day);
    await hall.director.must('hours:set', { hours: { week, special: [] } });
    for (const { page } of kiosks) {
      await page.locator('[data-topic="t-business"]').click();
      await part(page, 'item').filter({ hasText: '烟草专卖零售许可证新办' }).click();
    }
    const [first] = kiosks;
    await part(first!.page, 'shut').getByText('开始取号').waitFor();
    expect(await part(first!.page, 'take').isDisabled()).toBe(true);
    expect(await part(first!.page, 'shut').textContent()).toMatch(/还有 \d\d:\d\d/);
    expect(Date.now()).toBeLessThan(edge);
    // The crowd stands there and touches the screen now and then, or the kiosk would go home.
    const touching = setInterval(
      () => kiosks.forEach(({ page }) => void page.keyboard.press('Shift')),
      20_000,
    );
    // Everybody presses as soon as a press is taken, and twice.
    await Promise.all(
      kiosks.map(async ({ page }) => {
        await page.locator('[data-test="take"]:enabled').waitFor({ timeout: 120_000 });
        await part(page, 'take').evaluate((button: HTMLButtonElement) => {
          button.click();
          button.click();
        });
      }),
    );
    clearInterval(touching);
    const labels = await Promise.all(kiosks.map(({ page }) => readNumber(page)));
    expect([...labels].sort()).toEqual(['F001', 'F002', 'F003', 'F004']);
    for (const kiosk of kiosks) expect(faults(kiosk)).toEqual([]);
  }, 240_000);
});
