import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { needs } from '../support/skips.ts';
import { startOpenHall, type StoryHall } from './hall/hall.ts';
import { openKiosk, readNumber, typeKeys } from './hall/steps/kiosk.ts';
import { faults, part } from './hall/steps/screen.ts';

/** A made-up ID number with a right check character. */
const ID_NUMBER = '51160219900101105X';

/** Everything a browser keeps of a page: what it shows, what it stores, and the stores behind it. */
const keptOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const pinia = (
      document.querySelector('#app') as unknown as {
        __vue_app__: { config: { globalProperties: { $pinia: { state: { value: unknown } } } } };
      }
    ).__vue_app__.config.globalProperties.$pinia;
    const fields = [...document.querySelectorAll('input')].map(field => field.value);
    const stored = [...Object.entries(localStorage), ...Object.entries(sessionStorage)];
    const held = Object.entries(pinia.state.value as object).filter(
      ([id]) => !/^(kiosk|catalogue|item) /.test(id),
    );
    return JSON.stringify([document.body.innerHTML, fields, stored, held, location.href, document.cookie]);
  });

needs('chromium', 'fonts')('a kiosk after its citizen', () => {
  let hall: StoryHall;
  beforeAll(async () => {
    hall = await startOpenHall();
  });
  afterAll(() => hall.close());

  it('keeps nothing of them: no number, no words, no larger type', async () => {
    const { page, ...kiosk } = await openKiosk(hall);
    await part(page, 'low').click();
    await part(page, 'to-search').click();
    await typeKeys(page, 'jzzbl');
    await part(page, 'item').first().click();
    await part(page, 'with-id').click();
    await part(page, 'understood').click();
    await typeKeys(page, ID_NUMBER);
    expect(await keptOf(page)).toContain('511602');
    await part(page, 'back').click();
    await part(page, 'with-id').click();
    // Gone already with the screen it was typed on.
    expect(await keptOf(page)).not.toContain('511602');
    await part(page, 'understood').click();
    await typeKeys(page, ID_NUMBER);
    await part(page, 'take-with-id').click();
    const label = await readNumber(page);
    await part(page, 'done').click();
    await part(page, 'to-search').waitFor();
    const kept = await keptOf(page);
    for (const trace of [ID_NUMBER, '511602', 'jzzbl', label, '/t/'])
      expect([trace, kept.includes(trace)]).toEqual([trace, false]);
    expect(await page.locator('[data-low], [data-elder]').count()).toBe(0);
    expect(faults({ page, ...kiosk })).toEqual([]);
    await kiosk.close();
  });
});
