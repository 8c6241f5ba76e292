import { afterAll, beforeAll, expect, it } from 'vitest';
import { fits } from '../support/fits.ts';
import { needs } from '../support/skips.ts';
import { startOpenHall, type StoryHall } from './hall/hall.ts';
import { openStaff } from './hall/steps/desk.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';

needs('chromium', 'fonts')('tidal counters', () => {
  let hall: StoryHall;
  beforeAll(async () => {
    hall = await startOpenHall();
  });
  afterAll(() => hall.close());

  it('when they are proposed is set in both languages', async () => {
    const director = await openStaff(hall, '/counter/settings/tide');
    const { page } = director;
    await page.locator('input[name="waiting"]').fill('2');
    await page.locator('[role="alert"]').first().waitFor();
    await page.locator('input[name="waiting"]').fill('12');
    await fits(page, 'settings-tide-zh', 'staff');
    await part(page, 'save').click();
    await part(page, 'saved').waitFor();
    await turnLanguage(page);
    await fits(page, 'settings-tide-en', 'staff');
    await page.goto(`${hall.url}/counter/settings/counters`);
    await page.locator('[data-test^="record-"]').first().click();
    await fits(page, 'settings-counter-tide-en', 'staff');
    expect(faults(director)).toEqual([]);
  });
});
