import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { dateOf, dayOf } from '../../server/domain/time/civil.ts';
import { fits } from '../support/fits.ts';
import { needs } from '../support/skips.ts';
import { until } from '../support/until.ts';
import { SIZES } from './hall/hall.ts';
import { readNumber, typeKeys } from './hall/steps/kiosk.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';
import { SeededFloor } from './hall/steps/seeded-floor.ts';

/** The picture in both languages; the screen is Chinese again afterwards. */
async function both(page: Page, name: string, kind: 'staff' | 'phone' | 'kiosk'): Promise<void> {
  for (const language of ['zh', 'en']) {
    await fits(page, `${name}-${language}`, kind);
    await turnLanguage(page);
  }
}

/** The same at a counter, whose language lies in the menu. */
async function bothAtDesk(page: Page, name: string): Promise<void> {
  for (const language of ['zh', 'en']) {
    await fits(page, `${name}-${language}`, 'staff');
    await page.keyboard.press('F1');
    await turnLanguage(page);
    await page.keyboard.press('F1');
  }
}

needs('chromium', 'fonts')('what could not be done', () => {
  const floor = new SeededFloor();
  let number: string;
  let code: string;
  beforeAll(() => floor.open());
  afterAll(() => floor.close());

  it('[I3] a director sets the limit', async () => {
    const page = (await floor.screen(SIZES.desk, '/counter/settings/snags', floor.hall.director)).page;
    await part(page, 'page-snags').waitFor();
    await both(page, 'snag-settings', 'staff');
  });

  it('[I1] two touches at a kiosk give a number without identity, and the counter takes it down by keys', async () => {
    await floor.goTo(floor.today, '09:00');
    const kiosk = await floor.screen(SIZES.kiosk, '/kiosk', floor.kiosk);
    await part(kiosk.page, 'to-snags').waitFor();
    await both(kiosk.page, 'snag-home', 'kiosk');
    await part(kiosk.page, 'to-snags').click();
    await part(kiosk.page, 'take').waitFor();
    expect(await part(kiosk.page, 'with-id').count()).toBe(0);
    await both(kiosk.page, 'snag-kiosk', 'kiosk');
    await part(kiosk.page, 'take').click();
    expect(await readNumber(kiosk.page)).toContain('BC');
    const wide = await floor.screen(SIZES.kioskWide, '/kiosk', floor.kiosk);
    await part(wide.page, 'to-snags').waitFor();
    await both(wide.page, 'snag-home-wide', 'kiosk');
    await part(wide.page, 'to-snags').click();
    await part(wide.page, 'take').waitFor();
    await both(wide.page, 'snag-kiosk-wide', 'kiosk');

    const desk = await floor.screen(SIZES.desk, '/counter', floor.officer);
    const { page } = desk;
    await part(page, 'counter-5').click();
    await part(page, 'idle-desk').waitFor();
    await page.keyboard.press('F5');
    await page.locator('[data-test="state"][data-state="called"]').waitFor();
    await page.keyboard.press('F7');
    await part(page, 'visit-snag').waitFor();
    await page.keyboard.press('b');
    await part(page, 'open-snag').waitFor();
    await page.keyboard.press('1');
    await page.keyboard.type('为开一张证明跑了三趟，每趟要的材料都不一样');
    await page.locator('[name="snag-phone"]').fill('13812345678');
    await bothAtDesk(page, 'snag-open');
    await page.locator('[name="snag-phone"]').press('Control+Enter');
    await part(page, 'snag-receipt').waitFor();
    number = (await part(page, 'snag-number').textContent())!.trim();
    code = (await part(page, 'snag-code').textContent())!.trim();
    await bothAtDesk(page, 'snag-receipt');
    await page.keyboard.press('F8');
    expect([kiosk, wide, desk].flatMap(faults)).toEqual([]);
  });

  it('[I4][I6][I7] the citizen follows it; overdue is a light before supervision; it is answered, told and closed', async () => {
    const phone = await floor.screen(SIZES.phone, `/case#${number}.${code}`);
    await phone.page.locator('[data-test="snag"][data-state="received"]').waitFor();
    await both(phone.page, 'snag-phone', 'phone');
    const snag = [...floor.hall.hall.sequencer.image.hall.snags.values()][0]!;
    await floor.goTo(dateOf(dayOf(snag.dueOn) + 1), '09:00');
    await until(() => floor.hall.hall.sequencer.image.hall.snags.get(snag.id)!.overdueOn !== null);
    const watch = await floor.screen(SIZES.desk, '/counter/supervision', floor.supervisor);
    await part(watch.page, 'snags-overdue').getByText('1').waitFor();
    await part(watch.page, `snag-${number}`).waitFor();
    await both(watch.page, 'snag-supervision', 'staff');
    await phone.page.locator('[data-test="snag"][data-overdue]').waitFor({ timeout: 20_000 });
    await both(phone.page, 'snag-phone-overdue', 'phone');

    const own = await floor.screen(SIZES.desk, '/counter/snags', floor.officer);
    const { page } = own;
    await part(page, `snag-${number}`).waitFor();
    await both(page, 'snag-list', 'staff');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await part(page, 'snag-page').waitFor();
    await part(page, 'snag-phone').getByText('13812345678').waitFor();
    await both(page, 'snag-page', 'staff');
    await page.keyboard.press('z');
    await part(page, 'snag-assign').waitFor();
    await both(page, 'snag-assign', 'staff');
    await page.locator('[name="assign-words"]').press('Escape');
    await page.keyboard.press('a');
    await part(page, 'snag-answer').waitFor();
    await page.keyboard.press('1');
    await page.keyboard.type('材料清单已统一，证明当天开出');
    await both(page, 'snag-answer', 'staff');
    await page.locator('[name="snag-answer-words"]').press('Control+Enter');
    await part(page, 'to-tell').waitFor();
    await page.keyboard.press('t');
    await part(page, 'snag-tell').waitFor();
    await page.keyboard.press('2');
    await page.keyboard.press('Enter');
    await part(page, 'to-close').waitFor();
    await page.keyboard.press('c');
    await part(page, 'snag-close').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('[data-event="close"]').waitFor();
    expect(await part(page, 'snag-phone').count()).toBe(0);
    await both(page, 'snag-closed', 'staff');
    await page.goto(`${floor.hall.url}/counter/snags?list=mine`);
    await part(page, 'list-empty').waitFor();
    await both(page, 'snag-none', 'staff');
    await page.goto(`${floor.hall.url}/counter/snags?list=month`);
    await page.locator('[name="month"]').fill(snag.openedOn.slice(0, 7));
    await part(page, 'sum-overdue').getByText('1').waitFor();
    await both(page, 'snag-month', 'staff');

    const kiosk = await floor.screen(SIZES.kiosk, '/kiosk', floor.kiosk);
    await part(kiosk.page, 'to-snags').click();
    await part(kiosk.page, 'snag-follow').click();
    await typeKeys(kiosk.page, number.replace('-', ''));
    await part(kiosk.page, 'case-code').click();
    await typeKeys(kiosk.page, code.replace('-', ''));
    await part(kiosk.page, 'case-ask').click();
    await kiosk.page.locator('[data-test="snag"][data-state="closed"]').waitFor();
    await both(kiosk.page, 'snag-kiosk-closed', 'kiosk');
    expect([phone, watch, own, kiosk].flatMap(faults)).toEqual([]);
  });
});
