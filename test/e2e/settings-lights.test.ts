import { afterAll, beforeAll, expect, it } from 'vitest';
import { fits } from '../support/fits.ts';
import { needs } from '../support/skips.ts';
import { startOpenHall, type StoryHall } from './hall/hall.ts';
import { openStaff } from './hall/steps/desk.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';

needs('chromium', 'fonts')('rules for lights', () => {
  let hall: StoryHall;
  beforeAll(async () => {
    hall = await startOpenHall();
  });
  afterAll(() => hall.close());

  it('the example follows what is typed, what would be refused is said, and what is saved stands', async () => {
    const director = await openStaff(hall, '/counter/settings/lights');
    const { page } = director;
    const yellow = page.locator('[data-test="light-sample"] [data-n="20"] [data-light="yellow"]');
    await yellow.getByText('第 18 天').waitFor();
    await page.locator('input[name="yellowDays"]').fill('4');
    await part(page, 'light-fault').getByText('不能').waitFor();
    expect(await part(page, 'save').isDisabled()).toBe(true);
    await page.locator('input[name="remindDays"]').fill('6');
    await yellow.getByText('第 16 天').waitFor();
    await fits(page, 'settings-lights-zh', 'staff');
    await part(page, 'save').click();
    await part(page, 'saved').waitFor();
    const { snapshot } = await hall.director.view('settings');
    expect(snapshot['lights']).toMatchObject({ hall: { rules: { remindDays: 6, yellowDays: 4 } } });
    await turnLanguage(page);
    await fits(page, 'settings-lights-en', 'staff');
    expect(faults(director)).toEqual([]);
  });
});
