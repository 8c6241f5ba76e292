import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fits } from '../support/fits.ts';
import { needs } from '../support/skips.ts';
import { SIZES, startOpenHall, type StoryHall } from './hall/hall.ts';
import { chooseItem, openKiosk, readNumber, typeKeys } from './hall/steps/kiosk.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';

/** A made-up ID number with a right check character. */
const ID_NUMBER = '51160219900101105X';

async function inBoth(page: Page, name: string): Promise<void> {
  await fits(page, `${name}-zh`, 'kiosk');
  await turnLanguage(page);
  await fits(page, `${name}-en`, 'kiosk');
  await turnLanguage(page);
}

/** By how many px the topics reach beyond the row of ways under them. */
function topicsBeyond(page: Page): Promise<number> {
  return page.evaluate(() => {
    const rights = [...document.querySelectorAll('[data-test="topic"]')].map(
      tile => tile.getBoundingClientRect().right,
    );
    return Math.max(...rights) - document.querySelector('.home-plain')!.getBoundingClientRect().right;
  });
}

needs('chromium', 'fonts')('the kiosk at its true sizes, in both languages', () => {
  let hall: StoryHall;
  beforeAll(async () => {
    hall = await startOpenHall();
    const queues = ['q-market', 'q-market', 'q-market', 'q-tax', 'q-medical', 'q-residence', 'q-work'];
    for (const queueId of queues) await hall.director.must('ticket:take', { queueId });
  });
  afterAll(() => hall.close());

  it.each([
    ['kiosk', SIZES.kiosk, 'k-1'],
    ['kiosk-wide', SIZES.kioskWide, 'k-2'],
  ])('%s', async (name, size, station) => {
    const { page, ...kiosk } = await openKiosk(hall, size, station);
    await part(page, 'topic').first().waitFor();
    await inBoth(page, `${name}-home`);
    await turnLanguage(page);
    expect(await topicsBeyond(page)).toBeLessThanOrEqual(0.5);
    await turnLanguage(page);
    // The topic with the most queues.
    await page.locator('[data-topic="t-housing"]').click();
    await part(page, 'item').first().waitFor();
    await inBoth(page, `${name}-topic`);
    await part(page, 'home').click();
    await part(page, 'bureaus').click();
    await part(page, 'bureau').first().waitFor();
    await inBoth(page, `${name}-bureaus`);
    await part(page, 'bureau').first().click();
    await part(page, 'item').first().waitFor();
    await inBoth(page, `${name}-bureau`);
    await part(page, 'home').click();
    await part(page, 'to-lines').click();
    await part(page, 'line').first().waitFor();
    await inBoth(page, `${name}-lines`);
    await part(page, 'home').click();
    await part(page, 'to-opening').click();
    await part(page, 'opening').waitFor();
    await inBoth(page, `${name}-opening`);
    await part(page, 'home').click();

    await part(page, 'to-search').click();
    await fits(page, `${name}-search-empty-zh`, 'kiosk');
    await typeKeys(page, 'ylbx');
    await part(page, 'item').first().waitFor();
    await inBoth(page, `${name}-search`);
    await part(page, 'search').fill('没有这样的事');
    await part(page, 'list-empty').waitFor();
    await part(page, 'search').fill('零售 新办');
    await part(page, 'item').first().click();
    await part(page, 'guide').waitFor();
    await inBoth(page, `${name}-item`);

    await part(page, 'with-id').click();
    await inBoth(page, `${name}-privacy`);
    await part(page, 'understood').click();
    await typeKeys(page, ID_NUMBER.slice(0, 17));
    await inBoth(page, `${name}-identity`);
    await typeKeys(page, 'X');
    await part(page, 'key-delete').click();
    await typeKeys(page, '1');
    await part(page, 'take-with-id').click();
    await part(page, 'id-refused').waitFor();
    await part(page, 'key-delete').click();
    await typeKeys(page, 'X');
    await part(page, 'take-with-id').click();
    if (name === 'kiosk') {
      await readNumber(page);
      await inBoth(page, `${name}-number`);
    } else {
      // The same person, the same queue, at another kiosk.
      await part(page, 'refused').waitFor();
      expect(await part(page, 'refused').getAttribute('data-code')).toBe('ticket.already_holding');
      await inBoth(page, `${name}-refused`);
      await part(page, 'way-on').click();
      await chooseItem(page, '发票');
      await part(page, 'take').click();
      await readNumber(page);
      await inBoth(page, `${name}-number`);
    }
    await part(page, 'done').click();
    await part(page, 'to-search').waitFor();
    expect(faults({ page, ...kiosk })).toEqual([]);
    await kiosk.close();
  });

  it('with low controls: search and lists within the lower 1,100 px', async () => {
    const { page, ...kiosk } = await openKiosk(hall, SIZES.kiosk, 'k-3');
    await part(page, 'low').click();
    await fits(page, 'kiosk-low-home-zh', 'kiosk');
    const isLow = async (name: string): Promise<void> => {
      const box = await part(page, name).first().boundingBox();
      expect([name, box!.y >= 1920 - 1100]).toEqual([name, true]);
    };
    await isLow('to-search');
    await isLow('topic');
    await part(page, 'to-search').click();
    await typeKeys(page, 'jzz');
    await part(page, 'item').first().waitFor();
    await isLow('search');
    await isLow('item');
    await fits(page, 'kiosk-low-search-zh', 'kiosk');
    await part(page, 'item').first().click();
    await part(page, 'with-id').click();
    await part(page, 'understood').click();
    await isLow('key-1');
    await fits(page, 'kiosk-low-identity-zh', 'kiosk');
    expect(faults({ page, ...kiosk })).toEqual([]);
    await kiosk.close();
  });
});
