import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ViewSnapshot } from '../../server/contract/views/specs.ts';
import { openChromium } from '../support/chromium.ts';
import { openFakeHall } from '../support/fake-hall.ts';
import { fits } from '../support/fits.ts';
import { needs } from '../support/skips.ts';
import { SIZES } from './hall/hall.ts';
import { HERE, kioskFace } from './hall/kiosk-face.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';

type Printer = ViewSnapshot<'kiosk'>['kiosks'][string]['printer'];
const TAKEN = {
  ticketId: 'ticket-1',
  label: 'F035',
  queueId: 'q-1',
  ahead: 12,
  band: { lowMinutes: 20, highMinutes: 30 },
  takenAt: 0,
  url: 'http://hall.test/t/abcdefghijklmnopqrstuvwxyz',
};

needs('chromium', 'fonts')('a kiosk tells the truth about paper', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser.close());

  it.each([
    ['ready', true, '请在下方取号票', 'printing', SIZES.kiosk, ''],
    ['out', false, '纸用完了，号码有效', 'out', SIZES.kiosk, ''],
    ['out', false, '纸用完了，号码有效', 'out', SIZES.kioskWide, '-wide'],
    ['none', false, '这里不出纸票', 'none', SIZES.kiosk, ''],
  ] as const)('printer %s, slip ordered %j: %s', async (printer, printed, words, paper, size, tag) => {
    const face = kioskFace();
    const own = { ...face.kiosk.kiosks['k-1']!, printer: printer as Printer };
    const hall = await openFakeHall(browser, {
      size,
      address: '/kiosk',
      views: { ...face, kiosk: { ...face.kiosk, kiosks: { 'k-1': own } } },
      sender: { kind: 'device', stationId: 'k-1' },
      stored: { 'hall.device': 'token-of-a-story' },
      answer: ({ name }) => ({ ok: true, data: name === 'ticket:take' ? { ...TAKEN, printed } : null }),
    });
    const { page } = hall;
    await part(page, 'topic').first().click();
    await page.locator(`[data-item="${HERE}"]`).click();
    await part(page, 'take').click();
    await part(page, 'slip').getByText(words).waitFor();
    expect(await part(page, 'slip').getAttribute('data-paper')).toBe(paper);
    const code = await part(page, 'qr').boundingBox();
    expect(code!.width).toBeGreaterThan(paper === 'printing' ? 230 : size === SIZES.kiosk ? 400 : 260);
    await fits(page, `kiosk-paper-${paper}${tag}-zh`, 'kiosk');
    await turnLanguage(page);
    await fits(page, `kiosk-paper-${paper}${tag}-en`, 'kiosk');
    expect(faults(hall)).toEqual([]);
    await hall.close();
  });

  it('learns that the paper ran out while the number is on the screen', async () => {
    const face = kioskFace();
    const hall = await openFakeHall(browser, {
      size: SIZES.kiosk,
      address: '/kiosk',
      views: face,
      sender: { kind: 'device', stationId: 'k-1' },
      stored: { 'hall.device': 'token-of-a-story' },
      answer: ({ name }) => ({ ok: true, data: name === 'ticket:take' ? { ...TAKEN, printed: true } : null }),
    });
    const { page } = hall;
    await part(page, 'topic').first().click();
    await page.locator(`[data-item="${HERE}"]`).click();
    await part(page, 'take').click();
    await part(page, 'slip').getByText('请在下方取号票').waitFor();
    const record = { ...face.kiosk.kiosks['k-1']!, printer: 'out' };
    hall.push('kiosk', [['kiosks', 'k-1', record]]);
    await part(page, 'slip').getByText('纸用完了').waitFor();
    await hall.close();
  });
});
