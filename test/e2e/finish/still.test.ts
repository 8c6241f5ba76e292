import { afterAll, beforeAll, expect, it } from 'vitest';
import { shifted } from '../../support/fits.ts';
import { needs } from '../../support/skips.ts';
import { SIZES, startOpenHall, type StoryHall } from '../hall/hall.ts';
import { chooseItem, openKiosk, readNumber } from '../hall/steps/kiosk.ts';
import { part } from '../hall/steps/screen.ts';

/** What a whole visit at a kiosk may move by itself: next to nothing, say a font that comes late. */
const MOST_AT_KIOSK = 0.02;
/** On a board no row, number or plate: a thousandth is a figure's width in a line of text. */
const MOST_ON_BOARD = 0.001;
const DESK = { counterId: 'c-21', seat: 'seat-of-a-story' };

needs('chromium', 'fonts')('nothing jumps', () => {
  let hall: StoryHall;
  beforeAll(async () => {
    hall = await startOpenHall();
  });
  afterAll(() => hall.close());

  it('at a kiosk, from home to the number', async () => {
    const { page } = await openKiosk(hall);
    await chooseItem(page, '烟草 零售', '烟草专卖零售许可证');
    await part(page, 'take').click();
    await readNumber(page);
    await part(page, 'done').click();
    await part(page, 'to-search').waitFor();
    const { sum, of } = await shifted(page);
    console.log(`shift of a visit: ${sum.toFixed(4)} ${of.join(', ')}`);
    expect(sum).toBeLessThanOrEqual(MOST_AT_KIOSK);
  });

  it('on a board, while people are called and served', async () => {
    const { page } = await hall.open(SIZES.board, '/display');
    await part(page, 'board').waitFor();
    await page.waitForTimeout(1_500);
    const before = await shifted(page);
    await hall.director.must('counter:open', DESK);
    for (let at = 0; at < 4; at += 1) {
      await hall.director.must('ticket:take', { queueId: 'q-market' });
      const { ticketId } = await hall.director.must('counter:call', DESK);
      await page.waitForTimeout(1_000);
      await hall.director.must('counter:start', { ...DESK, ticketId });
      await hall.director.must('counter:finish', { ...DESK, ticketId });
      await page.waitForTimeout(700);
    }
    const after = await shifted(page);
    const sum = after.sum - before.sum;
    console.log(`shift of a board in four calls: ${sum.toFixed(5)} ${after.of.join(', ')}`);
    expect(sum).toBeLessThanOrEqual(MOST_ON_BOARD);
  });
});
