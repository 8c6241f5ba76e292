import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ViewSnapshot } from '../../server/contract/views/specs.ts';
import { openChromium } from '../support/chromium.ts';
import { busyHall as busyBoard, MORNING } from '../support/faces/board.ts';
import { yearOfCases } from '../support/faces/figures.ts';
import { BUSY_AT, busyDay, busyHall, wallBoard } from '../support/faces/supervision.ts';
import { type FakeHall, type FakeHallParts, openFakeHall } from '../support/fake-hall.ts';
import { fits } from '../support/fits.ts';
import { needs } from '../support/skips.ts';
import { SIZES } from './hall/hall.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';

const DESKS = [
  { width: 1920, height: 1080 },
  { width: 1366, height: 768 },
] as const;
const LANGUAGES = ['zh', 'en'] as const;

needs('chromium', 'fonts')('figures of cases as they look', () => {
  const figures = yearOfCases();
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser.close());

  /** What a page says of the year, figure by figure. */
  const told = (hall: FakeHall): Promise<(string | null)[]> =>
    hall.page
      .locator('[data-test^="case-figure-"][data-value]')
      .evaluateAll(all => all.map(one => one.getAttribute('data-value')));
  const open = async (parts: FakeHallParts, at = BUSY_AT): Promise<FakeHall> => {
    const hall = await openFakeHall(browser, parts);
    await hall.page.route('**/api/readings/day', route => route.fulfill({ json: busyDay() }));
    hall.setClock(at);
    return hall;
  };
  const VALUES = ['426', '8280', '82.6', '0.88', '94.8'];

  it.each(
    LANGUAGES.flatMap(language =>
      (['board', 'boardUpright'] as const).map(size => [language, size] as const),
    ),
  )('have their turn on a quiet hall board, in %s, %s, and never over a call', async (language, size) => {
    const board: ViewSnapshot<'board'> = { ...busyBoard(), calls: {}, bulletins: {} };
    const id = size === 'board' ? 'lying' : 'standing';
    const address = `/display?board=${id}&lang=${language}`;
    const hall = await open({ size: SIZES[size], address, views: { board, figures } }, MORNING);
    await part(hall.page, 'figures-page').waitFor({ timeout: 20_000 });
    expect(await told(hall)).toEqual(VALUES);
    await fits(hall.page, `case-figures-${size}-${language}`, size);
    const call = {
      label: 'F023',
      counter: 21,
      zoneId: 'z-2-east',
      queueId: 'q-f',
      state: 'called',
      calls: 1,
    };
    hall.push('board', [['calls', 't-F023', { ...call, at: hall.now() }]]);
    await part(hall.page, 'fresh').waitFor();
    expect(await part(hall.page, 'figures-page').count()).toBe(0);
    expect(faults(hall)).toEqual([]);
    await hall.close();
  });

  it.each(DESKS)('stand under the hall’s day at a desk of $width×$height', async size => {
    const hall = await open({
      ...{ size, address: '/counter/supervision', sender: { kind: 'staff', staffId: 's' } },
      views: { supervision: busyHall(), figures },
    });
    await part(hall.page, 'figure-strip').waitFor();
    expect(await told(hall)).toEqual(VALUES);
    await fits(hall.page, `case-figures-desk-${size.width}-zh`, 'staff');
    await turnLanguage(hall.page);
    await hall.page.keyboard.press('t');
    await part(hall.page, 'case-figures-table').waitFor();
    await fits(hall.page, `case-figures-table-${size.width}-en`, 'staff');
    expect(faults(hall)).toEqual([]);
    await hall.close();
  });

  it.each(LANGUAGES)('stand on the wall, in %s', async language => {
    const hall = await open({
      ...{ size: SIZES.board, address: `/display?board=wall${language === 'en' ? '&lang=en' : ''}` },
      views: { board: wallBoard(), supervision: busyHall(), figures },
      stored: { 'hall.device': 'token-of-a-wall' },
    });
    await part(hall.page, 'figure-strip').waitFor();
    await hall.page.locator('.day-curve svg').first().waitFor({ timeout: 15_000 });
    expect(await told(hall)).toEqual(VALUES);
    await fits(hall.page, `case-figures-wall-${language}`, 'wall');
    expect(faults(hall)).toEqual([]);
    await hall.close();
  });

  it.each(['phone', 'desk'] as const)(
    'stand on the public page, on a %s, with what they mean',
    async size => {
      const { bureaus } = figures;
      const hall = await open({
        ...{ size: SIZES[size], address: '/public' },
        views: {
          figures,
          catalogue: { items: {} },
          disclosure: { hall: busyHall().hall, bureaus: {}, opening: {}, comments: {} },
        },
      });
      await part(hall.page, 'case-figures').waitFor();
      expect(await told(hall)).toEqual(VALUES);
      await part(hall.page, 'to-results').click();
      await part(hall.page, 'figure-words').waitFor();
      expect(await told(hall)).toEqual(VALUES);
      expect(await hall.page.locator('[data-test^="figures-of-"]').count()).toBe(
        Object.keys(bureaus).length + 1,
      );
      await fits(hall.page, `public-results-${size}-zh`, size === 'phone' ? 'phone' : 'staff');
      await part(hall.page, 'language').click();
      await fits(hall.page, `public-results-${size}-en`, size === 'phone' ? 'phone' : 'staff');
      await hall.close();
    },
  );
});
