import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { NUMBER_PATIENCE } from '../../kiosk-ui/idle-time.ts';
import { openChromium } from '../support/chromium.ts';
import { type FakeHall, openFakeHall } from '../support/fake-hall.ts';
import { needs } from '../support/skips.ts';
import { SIZES } from './hall/hall.ts';
import { HERE, kioskFace } from './hall/kiosk-face.ts';
import { part } from './hall/steps/screen.ts';

/** When numbers begin on a Thursday, by the hours of the made-up hall. */
const OPENS = Date.parse('2026-05-28T08:10:00+08:00');
const TAKEN = {
  ticketId: 't1',
  label: 'F001',
  queueId: 'q-1',
  ahead: 0,
  band: null,
  takenAt: OPENS,
  url: 'http://hall.test/t/abcdefghijklmnopqrstuvwxyz',
  printed: true,
};

needs('chromium', 'fonts')('a kiosk on a bad line', () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await openChromium()));
  afterAll(() => browser.close());

  async function kiosk(at: number): Promise<FakeHall> {
    const hall = await openFakeHall(browser, {
      size: SIZES.kiosk,
      address: '/kiosk',
      views: kioskFace({ hall: { hall: { ...kioskFace().kiosk.hall['hall']!, anyTime: false } } }),
      sender: { kind: 'device', stationId: 'k-1' },
      stored: { 'hall.device': 'token-of-a-story' },
      answer: ({ name }) => (name === 'ticket:take' ? { ok: true, data: TAKEN } : { ok: true, data: null }),
    });
    hall.setClock(at);
    await part(hall.page, 'topic').first().waitFor();
    return hall;
  }

  it('gives a line up that was opened and never greeted, and is back at once', async () => {
    const hall = await kiosk(OPENS + 60_000);
    hall.silence(true);
    await hall.cut();
    hall.restore();
    await part(hall.page, 'stale').first().waitFor({ timeout: 15_000 });
    expect(await part(hall.page, 'topic').count()).toBe(1);
    hall.silence(false);
    await expect.poll(() => part(hall.page, 'stale').count(), { timeout: 10_000 }).toBe(0);
    await hall.close();
  });

  it('keeps a button open that it showed open, though a word comes late; the press counts', async () => {
    const hall = await kiosk(OPENS - 60_000);
    await part(hall.page, 'topic').first().click();
    await hall.page.locator(`[data-item="${HERE}"]`).click();
    await hall.page.locator('[data-test="take"]:disabled').waitFor();
    hall.setClock(OPENS - 900);
    await hall.page.locator('[data-test="take"]:enabled').waitFor({ timeout: 800 });
    hall.setClock(hall.now() - 3_000);
    await part(hall.page, 'take').evaluate((button: HTMLButtonElement) => button.click());
    await expect
      .poll(() => hall.commands.filter(({ name }) => name === 'ticket:take').length, { timeout: 2_500 })
      .toBe(1);
    await hall.close();
  });

  it('shows a number its whole time, however long ago the last touch was', async () => {
    const hall = await kiosk(OPENS + 60_000);
    await part(hall.page, 'topic').first().click();
    await hall.page.locator(`[data-item="${HERE}"]`).click();
    // Whoever waits for the doors has read for a while; a switch or a reader presses without a touch.
    await hall.page.waitForTimeout(NUMBER_PATIENCE.countdownMs + 500);
    await part(hall.page, 'take').evaluate((button: HTMLButtonElement) => button.click());
    await part(hall.page, 'number').waitFor();
    const shownAt = Date.now();
    await part(hall.page, 'number').waitFor({ state: 'detached', timeout: 20_000 });
    expect(Date.now() - shownAt).toBeGreaterThanOrEqual(NUMBER_PATIENCE.countdownMs - 250);
    await hall.close();
  });
});
