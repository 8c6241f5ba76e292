import { afterAll, beforeAll, expect, it } from 'vitest';
import { fits } from '../support/fits.ts';
import { needs } from '../support/skips.ts';
import { startOpenHall, type StoryHall } from './hall/hall.ts';
import { openStaff } from './hall/steps/desk.ts';
import { chooseItem, openKiosk } from './hall/steps/kiosk.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';

const PAGES = ['tickets', 'limits', 'bookings', 'voice', 'messages'] as const;

needs('chromium', 'fonts')('the settings that are one document each', () => {
  let hall: StoryHall;
  beforeAll(async () => void (hall = await startOpenHall()));
  afterAll(() => hall.close());

  it.each(PAGES)('%s looks as it should, in Chinese and in English', async name => {
    const director = await openStaff(hall, `/counter/settings/${name}`);
    const { page } = director;
    await part(page, `page-${name}`).waitFor();
    await part(page, 'save').waitFor();
    await fits(page, `settings-${name}-zh`, 'staff');
    await turnLanguage(page);
    await fits(page, `settings-${name}-en`, 'staff');
    expect(faults(director)).toEqual([]);
    await director.close();
  });

  it('texts to citizens are turned on, with what they read beside', async () => {
    const director = await openStaff(hall, '/counter/settings/messages');
    const { page } = director;
    await part(page, 'message-sample').getByText('前面还有 3 位').waitFor();
    await page.locator('[name="nearPlaces"]').fill('0');
    expect(await part(page, 'save').isDisabled()).toBe(true);
    await page.locator('[name="nearPlaces"]').fill('5');
    await page.locator('[name="isOn"]').check();
    await part(page, 'message-sample').getByText('前面还有 5 位').waitFor();
    await part(page, 'save').click();
    await part(page, 'saved').waitFor();
    const { snapshot } = await hall.director.view('settings');
    expect(snapshot['messages']).toMatchObject({ hall: { settings: { isOn: true, nearPlaces: 5 } } });
    await director.close();
  });

  it('the kiosk then says so before a mobile number is typed', async () => {
    const kiosk = await openKiosk(hall);
    const { page } = kiosk;
    await chooseItem(page, '零售 新办');
    await part(page, 'with-id').click();
    await part(page, 'privacy').getByText('快到时和叫到时发短信').waitFor();
    await fits(page, 'kiosk-privacy-tells-zh', 'kiosk');
    await part(page, 'understood').click();
    await part(page, 'identity-way').nth(1).click();
    await page.getByText('快到时和叫到时发短信').first().waitFor();
    await fits(page, 'kiosk-identity-tells-zh', 'kiosk');
    await turnLanguage(page);
    await fits(page, 'kiosk-identity-tells-en', 'kiosk');
    expect(faults(kiosk)).toEqual([]);
  });
});
