import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { shot } from '../support/chromium.ts';
import { unfit } from '../support/fits.ts';
import { needs } from '../support/skips.ts';
import { startOpenHall, type StoryHall } from './hall/hall.ts';
import { openStaff } from './hall/steps/desk.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';

/** Chooses something in a select of the page, by its field's name. */
async function choose(page: Page, field: string, option: string): Promise<void> {
  const box = page.getByRole('combobox', { name: field });
  await box.click();
  await page.locator('.el-select-dropdown__item:visible', { hasText: option }).first().click();
  await page.keyboard.press('Escape');
}
const SHOWN = [
  ...[
    'queues',
    'counters',
    'profiles',
    'items',
    'calendar',
    'legalDays',
    'lights',
    'topics',
    'boards',
    'bulletins',
  ],
  ...['notice', 'duty', 'slip', 'hall', 'zones', 'bureaus', 'staff', 'devices', 'printers'],
];
const WITH_FORM = ['boards', 'topics', 'staff', 'counters', 'devices', 'printers', 'zones', 'queues'];

needs('chromium', 'fonts')('the director’s settings', () => {
  let hall: StoryHall;
  beforeAll(async () => {
    hall = await startOpenHall();
  });
  afterAll(() => hall.close());
  const kiosk = async (section: string, id: string) =>
    (await hall.director.view('kiosk')).snapshot[section]?.[id];

  it('a queue is added with its counter, changed, and gets an item; everything follows within a second', async () => {
    const director = await openStaff(hall, '/counter/settings/queues');
    const { page } = director;
    await part(page, 'record-q-market').waitFor();
    await shot(page, 'settings-queues-zh');

    await part(page, 'add').click();
    await page.locator('input[name="prefix"]').fill('a');
    await page.locator('input[name="name-zh"]').fill('不动产登记');
    await page.locator('input[name="name-en"]').fill('Property registration');
    await page.locator('input[name="place-zh"]').fill('三楼东侧 41窗口');
    await page.locator('input[name="place-en"]').fill('Floor 3 East, counter 41');
    await choose(page, '由哪类窗口办', '住房·物业');
    await part(page, 'save').click();
    await part(page, 'field-fault').waitFor();
    expect(await part(page, 'field-fault').textContent()).toContain('字母 A 已经有别的队列用');
    await shot(page, 'settings-queue-fault-zh');
    await page.locator('input[name="prefix"]').fill('BD');
    await part(page, 'save').click();
    await part(page, 'saved').waitFor();
    const made = Object.entries((await hall.director.view('kiosk')).snapshot['queues']!).find(
      ([, queue]) => queue['prefix'] === 'BD',
    );
    expect(made).toBeDefined();

    await page.locator('input[name="name-zh"]').fill('不动产');
    await part(page, 'save').click();
    await expect
      .poll(() => kiosk('queues', made![0]), { timeout: 1_000 })
      .toMatchObject({ name: { zh: '不动产' } });

    await part(page, 'to-items').click();
    await page.locator('input[name="search"]').fill('房地产经纪机构备案');
    await page.locator('.item-table tbody .el-checkbox').first().click();
    await choose(page, '送去哪个队列', 'BD 不动产');
    await part(page, 'send').click();
    await part(page, 'moved').waitFor();
    await expect.poll(() => part(page, 'item-queue').first().textContent()).toContain('BD 不动产');
    await shot(page, 'settings-items-zh');
    expect(faults(director)).toEqual([]);
  });

  it('of two directors at one record the second sees what the first wrote before writing over it', async () => {
    const [one, other] = [
      await openStaff(hall, '/counter/settings/zones'),
      await openStaff(hall, '/counter/settings/zones'),
    ];
    for (const { page } of [one, other]) await part(page, 'record-z-1-hall').click();
    await other.page.locator('input[name="name-zh"]').fill('一层大厅');
    await one.page.locator('input[name="name-zh"]').fill('一楼前厅');
    await part(one.page, 'save').click();
    await part(one.page, 'saved').waitFor();
    await part(other.page, 'conflict').waitFor();
    expect(await part(other.page, 'save').isDisabled()).toBe(true);
    await shot(other.page, 'settings-conflict-zh');
    await part(other.page, 'see-new').click();
    expect(await other.page.locator('input[name="name-zh"]').inputValue()).toBe('一楼前厅');
    await other.page.locator('input[name="name-zh"]').fill('一楼大厅');
    await part(other.page, 'save').click();
    await part(other.page, 'saved').waitFor();
    await expect.poll(() => one.page.locator('input[name="name-zh"]').inputValue()).toBe('一楼大厅');
    expect([...faults(one), ...faults(other)]).toEqual([]);
  });

  it('every page opens in both languages', async () => {
    const director = await openStaff(hall, '/counter/director');
    const { page } = director;
    await part(page, 'first-run').waitFor();
    await shot(page, 'director-first-run-zh');
    await page.goto(`${hall.url}/counter/settings/hall`);
    const wrong: string[] = [];
    for (const language of ['zh', 'en']) {
      for (const name of SHOWN) {
        await part(page, `to-${name}`).click();
        await page.locator('.settings-page h1').first().waitFor();
        const record = page.locator('.record').first();
        if (WITH_FORM.includes(name)) await record.click();
        await page.waitForTimeout(200);
        const found = await unfit(page, `settings-${name}-${language}`, 'staff');
        wrong.push(...found.map(fault => `${name} ${language}: ${fault}`));
      }
      if (language === 'zh') await turnLanguage(page);
    }
    expect(wrong).toEqual([]);
    expect(faults(director)).toEqual([]);
  });
});
