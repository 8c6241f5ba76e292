import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fits } from '../support/fits.ts';
import { needs } from '../support/skips.ts';
import { SIZES, startOpenHall, type StoryHall } from './hall/hall.ts';
import { chooseItem, openKiosk, readNumber } from './hall/steps/kiosk.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';

async function mark(page: Page): Promise<void> {
  await part(page, 'to-check').click();
  await part(page, 'own-0-have').click();
  await part(page, 'own-1-lack').click();
  await part(page, 'own-2-unsure').click();
}

needs('chromium', 'fonts')('the check of what to bring, at its true sizes', () => {
  let hall: StoryHall;
  beforeAll(async () => {
    hall = await startOpenHall();
  });
  afterAll(() => hall.close());

  it.each([
    ['', SIZES.kiosk, 'k-1'],
    ['-wide', SIZES.kioskWide, 'k-2'],
  ])('in both languages%s', async (tag, size, station) => {
    const { page, ...kiosk } = await openKiosk(hall, size, station);
    await chooseItem(page, '居民身份证办理');
    await part(page, 'guide').waitFor();
    await mark(page);
    await fits(page, `kiosk-check-looks${tag}-zh`, 'kiosk');
    await turnLanguage(page);
    await fits(page, `kiosk-check-looks${tag}-en`, 'kiosk');
    await part(page, 'back').click();
    await fits(page, `kiosk-check-item${tag}-en`, 'kiosk');
    await part(page, 'take').click();
    await readNumber(page);
    await fits(page, `kiosk-check-number${tag}-en`, 'kiosk');
    expect(faults({ page, ...kiosk })).toEqual([]);
    await kiosk.close();
  });

  it.each([
    ['', SIZES.kiosk, 'k-1'],
    ['-wide', SIZES.kioskWide, 'k-2'],
  ])('in large type%s', async (tag, size, station) => {
    const { page, ...kiosk } = await openKiosk(hall, size, station);
    await part(page, 'elder').click();
    await page.locator('[data-topic="t-residence"]').click();
    await part(page, 'item').filter({ hasText: '居民身份证办理' }).click();
    await part(page, 'guide').waitFor();
    await fits(page, `kiosk-check-item-elder${tag}-zh`, 'elder');
    await mark(page);
    await fits(page, `kiosk-check-elder${tag}-zh`, 'elder');
    await part(page, 'take').click();
    await readNumber(page);
    await fits(page, `kiosk-check-number-elder${tag}-zh`, 'elder');
    expect(faults({ page, ...kiosk })).toEqual([]);
    await kiosk.close();
  });
});
