import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openChromium } from '../support/chromium.ts';
import { openFakeHall } from '../support/fake-hall.ts';
import { fits } from '../support/fits.ts';
import { needs } from '../support/skips.ts';
import { SIZES } from './hall/hall.ts';
import { kioskFace } from './hall/kiosk-face.ts';
import { part, turnLanguage } from './hall/steps/screen.ts';

const NAMES = [
  ['税务', 'Taxes'],
  ['市场监管·烟草业务', 'Market regulation & tobacco'],
  ['不动产登记与住房公积金贷款综合受理', 'Real estate registration and housing provident fund loans'],
  [
    '工程建设项目审批（含消防验收、人防、施工许可、联合验收）综合窗口业务',
    'Construction project approval, one joint counter for all of it',
  ],
] as const;

needs('chromium', 'fonts')('the list of queues, with names of every length', () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await openChromium()));
  afterAll(() => browser.close());

  it.each([
    ['', SIZES.kiosk],
    ['-wide', SIZES.kioskWide],
  ])('keeps each row in its own height%s', async (tag, size) => {
    const face = kioskFace();
    const [queue] = Object.values(face.kiosk.queues);
    const queues = Object.fromEntries(
      NAMES.map(([zh, en], at) => [
        `q-${at}`,
        { ...queue!, name: { zh, en }, prefix: 'ABCD'[at]!, left: null },
      ]),
    );
    const hall = await openFakeHall(browser, {
      ...{ size, address: '/kiosk', views: { ...face, kiosk: { ...face.kiosk, queues } } },
      sender: { kind: 'device', stationId: 'k-1' },
      stored: { 'hall.device': 'token-of-a-story' },
    });
    const { page } = hall;
    await part(page, 'to-lines').click();
    await part(page, 'line').first().waitFor();
    for (const language of ['zh', 'en'] as const) {
      await fits(page, `kiosk-lines-long${tag}-${language}`, 'kiosk');
      const over = await page.locator('[data-test="line"]').evaluateAll(rows =>
        rows.flatMap(row => {
          const box = row.getBoundingClientRect();
          const shown = [...row.querySelectorAll('span, b')].filter(one => one.getClientRects().length > 0);
          return shown.flatMap(inner => {
            const { top, bottom, right } = inner.getBoundingClientRect();
            const isOut = top < box.top - 1 || bottom > box.bottom + 1 || right > box.right + 1;
            return isOut ? [inner.textContent] : [];
          });
        }),
      );
      expect([language, over]).toEqual([language, []]);
      await turnLanguage(page);
    }
    expect(hall.errors).toEqual([]);
    await hall.close();
  });
});
