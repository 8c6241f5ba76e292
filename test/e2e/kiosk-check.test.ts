import { afterAll, beforeAll, expect, it } from 'vitest';
import { fits } from '../support/fits.ts';
import { needs } from '../support/skips.ts';
import { SIZES, startOpenHall, type StoryHall } from './hall/hall.ts';
import { newOfficer, openStaff, sitDown } from './hall/steps/desk.ts';
import { chooseItem, openKiosk, readNumber } from './hall/steps/kiosk.ts';
import { faults, part } from './hall/steps/screen.ts';

needs('chromium', 'fonts')('what a citizen says of the materials', () => {
  let hall: StoryHall;
  beforeAll(async () => {
    hall = await startOpenHall();
  });
  afterAll(() => hall.close());

  it('goes from the kiosk to the phone and to the counter, as no verdict', async () => {
    const { page, ...kiosk } = await openKiosk(hall, SIZES.kiosk, 'k-1');
    await chooseItem(page, '零售 新办');
    await part(page, 'to-check').click();
    await part(page, 'own-0-have').click();
    await part(page, 'own-1-lack').click();
    expect(await part(page, 'check-says').textContent()).toContain('还缺 1 项');
    await fits(page, 'kiosk-check-zh', 'kiosk');
    const missing = await part(page, 'own-1').locator('.name').textContent();
    const name = missing!.replace(/^\d+\. /, '');
    await part(page, 'take').click();
    expect(await readNumber(page)).toBe('F001');
    await part(page, 'lacking').waitFor();
    await fits(page, 'kiosk-check-number-zh', 'kiosk');
    expect(faults({ page, ...kiosk })).toEqual([]);
    await kiosk.close();

    await newOfficer(hall, 'officer-f');
    const desk = await openStaff(hall, '/counter', 'officer-f');
    await sitDown(desk.page, 21);
    await desk.page.keyboard.press('F5');
    const row = part(desk.page, 'material').nth(1);
    await row.locator('[data-said="lack"]').waitFor();
    expect(await row.textContent()).toContain(name);
    await desk.page.keyboard.press('F7');
    await part(desk.page, 'visit-cases').waitFor();
    await desk.page.keyboard.press('r');
    await part(desk.page, 'receive-item').waitFor();
    await desk.page.keyboard.type('张秀兰');
    await desk.page.keyboard.press('Enter');
    const check = part(desk.page, 'check-1');
    await check.locator('[data-said="lack"]').waitFor();
    expect(await check.getAttribute('data-verdict')).toBe('none');
    await fits(desk.page, 'counter-said-zh', 'staff');
    expect(faults(desk)).toEqual([]);
    await desk.close();
  });
});
