import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { unfit } from '../support/fits.ts';
import { needs } from '../support/skips.ts';
import { SIZES, startOpenHall, type StoryHall } from './hall/hall.ts';
import { openStaff } from './hall/steps/desk.ts';
import { chooseItem, openKiosk } from './hall/steps/kiosk.ts';
import { faults, part } from './hall/steps/screen.ts';

needs('chromium', 'fonts')('a director gives a kiosk an A4 printer', () => {
  let hall: StoryHall;
  beforeAll(async () => {
    hall = await startOpenHall();
  });
  afterAll(() => hall.close());

  const look = async (page: Page, name: string) =>
    expect([name, await unfit(page, name, 'staff')]).toEqual([name, []]);

  it('[P9] with its address, which is checked, and the kiosk offers A4 at once', async () => {
    const kiosk = await openKiosk(hall, SIZES.kiosk, 'k-2');
    await chooseItem(kiosk.page, '烟草 零售', '烟草专卖零售许可证');
    await part(kiosk.page, 'print-card').getByText('打印明白卡').waitFor();

    const director = await openStaff(hall, '/counter/settings/printers');
    const { page } = director;
    await part(page, 'record-pr-1').waitFor();
    await part(page, 'add').click();
    await page.locator('input[name="name-zh"]').fill('大门右侧 A4 打印机');
    await page.locator('input[name="name-en"]').fill('Entrance, right, A4 printer');
    await page.getByLabel('A4 纸').check();
    expect(await page.locator('input[name="rareHan"], input[name="cut"]').count()).toBe(0);
    await page.locator('input[name="url"]').fill('http://192.0.2.7/');
    await part(page, 'save').click();
    await part(page, 'field-fault').getByText('ipp://').waitFor();
    await look(page, 'settings-a4-fault-zh');
    await page.locator('input[name="url"]').fill('ipp://192.0.2.7/ipp/print');
    await part(page, 'save').click();
    await part(page, 'saved').waitFor();
    const { printers } = (await hall.director.view('settings')).snapshot;
    const [id] = Object.entries(printers!).find(
      ([, one]) => (one['name'] as { zh: string }).zh === '大门右侧 A4 打印机',
    )!;
    expect(printers![id]).toMatchObject({
      ...{ model: { paper: 'a4' }, transport: { kind: 'ipp', url: 'ipp://192.0.2.7/ipp/print' } },
    });

    await part(page, 'to-devices').click();
    await part(page, 'record-k-2').click();
    const choose = page.getByRole('combobox', { name: '打印机' });
    for (const [printer, fault] of [
      ['大门左侧 A4', null],
      ['大门右侧 A4', '一台 A4'],
    ] as const) {
      await choose.click({ force: true });
      await page.locator('.el-select-dropdown__item:visible', { hasText: printer }).first().click();
      await page.keyboard.press('Escape');
      if (fault === null) continue;
      await part(page, 'save').click();
      await part(page, 'field-fault').getByText(fault).waitFor();
    }
    await look(page, 'settings-a4-device-zh');
    await choose.click({ force: true });
    await page.locator('.el-select-dropdown__item:visible', { hasText: '大门左侧 A4' }).first().click();
    await page.keyboard.press('Escape');
    await part(page, 'save').click();
    await part(page, 'saved').waitFor();

    await part(kiosk.page, 'print-card').getByText('打印', { exact: true }).waitFor();
    await part(kiosk.page, 'print-card').click();
    await part(kiosk.page, 'print-a4-guide').waitFor();
    await kiosk.page.getByText('大门右侧 A4 打印机').waitFor();
    expect([...faults(kiosk), ...faults(director)]).toEqual([]);
    await director.close();
    await kiosk.close();
  });
});
