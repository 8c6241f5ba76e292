import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openChromium } from '../support/chromium.ts';
import { BUSY_AT, busyDay, busyHall, wallBoard } from '../support/faces/supervision.ts';
import { type FakeHall, openFakeHall } from '../support/fake-hall.ts';
import { fits } from '../support/fits.ts';
import { needs } from '../support/skips.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';

const WALL = { width: 1920, height: 1080 } as const;
const DESKS = [
  { width: 1920, height: 1080 },
  { width: 1366, height: 768 },
] as const;

/** Charts draw once their part of the page is there. */
async function drawn(hall: FakeHall): Promise<void> {
  await hall.page.locator('[data-test="figure-longest"][data-value="31"]').waitFor();
  await hall.page.locator('.wait-bars .chart svg').first().waitFor();
  await hall.page.locator('.day-curve svg').first().waitFor({ timeout: 15_000 });
}

needs('chromium', 'fonts')('supervision as it looks', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser.close());

  async function open(size: { width: number; height: number }, address: string): Promise<FakeHall> {
    const hall = await openFakeHall(browser, {
      ...{ size, address, sender: { kind: 'staff', staffId: 's' } },
      views: { supervision: busyHall(), tickets: { hall: busyHall().hall, tickets: {} } },
    });
    await hall.page.route('**/api/readings/day', route => route.fulfill({ json: busyDay() }));
    hall.setClock(BUSY_AT);
    await drawn(hall);
    return hall;
  }

  it.each(DESKS)('at a desk of $width×$height, in Chinese and in English', async size => {
    const hall = await open(size, '/counter/supervision');
    await fits(hall.page, `supervision-desk-${size.width}-zh`, 'staff');
    await turnLanguage(hall.page);
    await drawn(hall);
    await fits(hall.page, `supervision-desk-${size.width}-en`, 'staff');
    await hall.page.keyboard.press('t');
    await part(hall.page, 'figures-table').waitFor();
    await fits(hall.page, `supervision-table-${size.width}-en`, 'staff');
    expect(faults(hall)).toEqual([]);
    await hall.close();
  });

  it.each(['zh', 'en'])('on the wall, in %s', async language => {
    const hall = await openFakeHall(browser, {
      ...{ size: WALL, address: `/display?board=wall${language === 'en' ? '&lang=en' : ''}` },
      views: { board: wallBoard(), supervision: busyHall() },
      stored: { 'hall.device': 'token-of-a-wall' },
    });
    await hall.page.route('**/api/readings/day', route => route.fulfill({ json: busyDay() }));
    hall.setClock(BUSY_AT);
    await drawn(hall);
    await fits(hall.page, `supervision-wall-${language}`, 'wall');
    expect(faults(hall)).toEqual([]);
    await hall.close();
  });

  it('on a wall that nobody let in says so', async () => {
    const hall = await openFakeHall(browser, {
      ...{ size: WALL, address: '/display?board=wall', views: { board: wallBoard() } },
    });
    await part(hall.page, 'wall-unpaired').waitFor();
    await fits(hall.page, 'supervision-wall-unpaired-zh', 'wall');
    await hall.close();
  });
});
