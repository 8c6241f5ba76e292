import { afterAll, beforeAll, expect, it } from 'vitest';
import { fits } from '../support/fits.ts';
import { needs } from '../support/skips.ts';
import { SIZES, startOpenHall, type StoryHall } from './hall/hall.ts';
import { openKiosk, readNumber } from './hall/steps/kiosk.ts';
import { faults, part } from './hall/steps/screen.ts';

needs('chromium', 'fonts')('the kiosk in large type', () => {
  let hall: StoryHall;
  beforeAll(async () => {
    hall = await startOpenHall();
  });
  afterAll(() => hall.close());

  it.each([
    ['', SIZES.kiosk, 'k-1'],
    ['-wide', SIZES.kioskWide, 'k-2'],
  ])('five plain matters, a number, and back to the usual type%s', async (tag, size, station) => {
    const { page, ...kiosk } = await openKiosk(hall, size, station);
    await part(page, 'elder').click();
    expect(await part(page, 'topic').count()).toBe(5);
    // Headless Chromium has no voice, so nothing is offered that would stay silent.
    expect(await part(page, 'read').count()).toBe(0);
    await fits(page, `kiosk-elder-home${tag}-zh`, 'elder');
    await part(page, 'matters').click();
    await part(page, 'topic').first().waitFor();
    await fits(page, `kiosk-elder-matters${tag}-zh`, 'elder');
    await part(page, 'back').click();
    await page.locator('[data-topic="t-residence"]').click();
    await part(page, 'item').first().waitFor();
    await fits(page, `kiosk-elder-topic${tag}-zh`, 'elder');
    await part(page, 'item').filter({ hasText: '居民身份证办理' }).click();
    await part(page, 'guide').waitFor();
    await fits(page, `kiosk-elder-item${tag}-zh`, 'elder');
    await part(page, 'take').click();
    expect(await readNumber(page)).toMatch(/^C00\d$/);
    await fits(page, `kiosk-elder-number${tag}-zh`, 'elder');
    await part(page, 'done').click();
    await part(page, 'to-search').waitFor();
    expect(await page.locator('[data-elder]').count()).toBe(0);
    expect(faults({ page, ...kiosk })).toEqual([]);
    await kiosk.close();
  });

  it('calls a person, and says that one is on the way until somebody came', async () => {
    const { page, ...kiosk } = await openKiosk(hall, SIZES.kiosk, 'k-3');
    await part(page, 'elder').click();
    await part(page, 'help').click();
    await part(page, 'help-called').waitFor();
    await part(page, 'standard').click();
    // The call stays with the kiosk, whoever stands there.
    await part(page, 'help-called').waitFor();
    const asked = await hall.director.must('help:ask', {}).catch((no: Error) => no.message);
    expect(asked).toContain('access.denied');
    expect(faults({ page, ...kiosk })).toEqual([]);
    await kiosk.close();
  });
});
