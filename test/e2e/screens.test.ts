import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { shot } from '../support/chromium.ts';
import { needs } from '../support/skips.ts';
import { SIZES, startOpenHall, type StoryHall } from './hall/hall.ts';
import { openBoard } from './hall/steps/board.ts';
import { newOfficer, openStaff } from './hall/steps/desk.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';

const SEAT = 'seat-of-a-story';

/** By how much a page is larger than its screen: nothing on kiosk, board or phone may lie beyond an edge. */
function overflow(page: Page): Promise<{ x: number; y: number }> {
  return page.evaluate(() => {
    const boxes = [document.documentElement, ...document.querySelectorAll('.kiosk-field, .board > *')];
    const over = (beyond: (box: Element) => number) => Math.max(...boxes.map(beyond));
    return {
      x: over(box => box.scrollWidth - box.clientWidth),
      y: over(box => box.scrollHeight - box.clientHeight),
    };
  });
}

/** Takes the picture of a screen that must fit, and checks that it does. */
async function fits(page: Page, name: string): Promise<void> {
  await shot(page, name);
  expect([name, await overflow(page)]).toEqual([name, { x: 0, y: 0 }]);
}

needs('chromium', 'fonts')('every screen at its true size, in both languages', () => {
  let hall: StoryHall;
  beforeAll(async () => {
    hall = await startOpenHall();
    const queues = [
      'q-market',
      'q-market',
      'q-market',
      'q-tax',
      'q-medical',
      'q-injury',
      'q-residence',
      'q-work',
    ];
    for (const queueId of queues) await hall.director.must('ticket:take', { queueId });
  });
  afterAll(() => hall.close());

  it('the board, lying and upright, in Chinese and in English', async () => {
    const [wide, upright] = [
      await openBoard(hall, SIZES.board, '?lang=en'),
      await openBoard(hall, SIZES.boardUpright),
    ];
    const counters = ['c-21', 'c-22', 'c-31', 'c-11', 'c-14', 'c-09'];
    for (const counterId of counters) {
      const officer = await newOfficer(hall, counterId);
      const at = { counterId, seat: SEAT };
      await officer.must('counter:open', at);
      const { ticketId } = await officer.must('counter:call', at);
      if (counterId === 'c-22') await officer.must('counter:miss', { ...at, ticketId });
      else if (counterId !== 'c-09') await officer.must('counter:start', { ...at, ticketId });
    }
    await part(wide.page, 'fresh').getByLabel('GS001').waitFor();
    await part(upright.page, 'fresh').getByLabel('GS001').waitFor();
    await part(upright.page, 'missed').getByLabel('F002').waitFor();
    expect(await part(wide.page, 'recent').count()).toBe(4);
    await fits(upright.page, 'board-upright-zh');
    await fits(wide.page, 'board-en');
    await wide.page.goto(`${hall.url}/display`);
    await part(wide.page, 'recent').first().waitFor();
    await fits(wide.page, 'board-zh');
    expect([...faults(wide), ...faults(upright)]).toEqual([]);
  });

  it('the staff’s pages', async () => {
    const { page, ...desk } = await openStaff(hall, '/counter');
    await part(page, 'counter-1').waitFor();
    for (const [address, name, ready] of [
      ['/counter', 'counters', 'counter-1'],
      ['/counter/guide', 'guide', 'find-ticket'],
      ['/counter/director', 'director', 'staff'],
    ] as const) {
      await page.goto(hall.url + address);
      await part(page, ready).waitFor();
      if (name === 'guide') await page.locator('input[name="label"]').fill('F');
      await shot(page, `${name}-zh`, { fullPage: true });
      await turnLanguage(page);
      await shot(page, `${name}-en`, { fullPage: true });
      expect((await overflow(page)).x).toBe(0);
      await turnLanguage(page);
    }
    await part(page, 'sign-out').click();
    await part(page, 'sign-in').waitFor();
    await shot(page, 'sign-in-zh');
    expect(faults({ page, ...desk })).toEqual([]);
  });
});
