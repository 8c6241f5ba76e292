import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openScreen, shot } from '../support/chromium.ts';
import { fits } from '../support/fits.ts';
import { needs } from '../support/skips.ts';
import { withValve } from '../support/valve.ts';
import { SIZES, startOpenHall, type StoryHall } from './hall/hall.ts';
import { newOfficer, openStaff, signIn } from './hall/steps/desk.ts';
import { openKiosk } from './hall/steps/kiosk.ts';
import { faults, part } from './hall/steps/screen.ts';

const STAFF_PAGES = ['/counter', '/counter/guide', '/counter/director', '/counter/supervision'];

/** Whether the last row of a kiosk's home reaches under its foot. */
const cutByFoot = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const edge = (of: string): DOMRect => document.querySelector(of)!.getBoundingClientRect();
    return edge('.home-plain').bottom > edge('.kiosk-foot').top;
  });

needs('chromium', 'fonts')('lists while they are loading, empty, stale and refused', () => {
  let hall: StoryHall;
  beforeAll(async () => {
    hall = await startOpenHall();
    await newOfficer(hall, 'officer-1');
  });
  afterAll(() => hall.close());

  it.each(STAFF_PAGES)(
    '%s: bars until the first picture, then the picture; old news says so and goes',
    async address => {
      const desk = await openScreen(hall.browser, SIZES.desk);
      const valve = await withValve(desk.context);
      await desk.page.goto(`${hall.url}/counter`);
      await signIn(desk.page);
      await part(desk.page, 'counter-1').waitFor();
      valve.set('joins');
      await desk.page.goto(hall.url + address);
      const bars = part(desk.page, 'loading').first();
      await bars.waitFor();
      // No shorter than a blink: they come when the wait is worth a word.
      await expect.poll(() => bars.evaluate(box => getComputedStyle(box).opacity)).toBe('1');
      await shot(desk.page, `loading${address.replaceAll('/', '-')}`);
      valve.set('open');
      await expect.poll(() => part(desk.page, 'loading').count(), { timeout: 15_000 }).toBe(0);
      valve.set('shut');
      await part(desk.page, 'stale').first().waitFor({ timeout: 15_000 });
      await shot(desk.page, `stale${address.replaceAll('/', '-')}`);
      valve.set('open');
      await expect.poll(() => part(desk.page, 'stale').count(), { timeout: 20_000 }).toBe(0);
      expect(faults(desk)).toEqual([]);
      await desk.close();
    },
  );

  it('a fresh hall’s lists say that they are empty', async () => {
    const guide = await openStaff(hall, '/counter/guide');
    await part(guide.page, 'list-empty').first().waitFor();
    expect(faults(guide)).toEqual([]);
  });

  it.each(['/counter/guide', '/counter/supervision'])(
    '%s: who may not see a list is told so in its place',
    async address => {
      const officer = await openStaff(hall, '/counter', 'officer-1');
      await officer.page.goto(hall.url + address);
      await officer.page.getByText('您的岗位不能做这一步').first().waitFor();
      await shot(officer.page, `refused${address.replaceAll('/', '-')}`);
      expect(faults(officer)).toEqual([]);
    },
  );

  it('a kiosk keeps its picture and says since when', async () => {
    const paired = await openKiosk(hall);
    const kept = await paired.context.storageState();
    const kiosk = await openScreen(hall.browser, { ...SIZES.kiosk, storageState: kept });
    const valve = await withValve(kiosk.context);
    await kiosk.page.goto(`${hall.url}/kiosk`);
    await part(kiosk.page, 'topic').first().waitFor();
    const topics = await part(kiosk.page, 'topic').count();
    valve.set('shut');
    await part(kiosk.page, 'stale').first().waitFor({ timeout: 15_000 });
    await fits(kiosk.page, 'stale-kiosk', 'kiosk');
    expect(await part(kiosk.page, 'topic').count()).toBe(topics);
    expect(await cutByFoot(kiosk.page)).toBe(false);
    await part(kiosk.page, 'low').click();
    await fits(kiosk.page, 'stale-kiosk-low', 'kiosk');
    expect(await cutByFoot(kiosk.page)).toBe(false);
    valve.set('open');
    await expect.poll(() => part(kiosk.page, 'stale').count(), { timeout: 20_000 }).toBe(0);
    await kiosk.close();
  });
});
