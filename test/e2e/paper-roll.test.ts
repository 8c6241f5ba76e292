import { afterAll, beforeAll, expect, it } from 'vitest';
import { fits } from '../support/fits.ts';
import { needs } from '../support/skips.ts';
import { startOpenHall, type StoryHall } from './hall/hall.ts';
import { openBoard } from './hall/steps/board.ts';
import { newOfficer, openStaff } from './hall/steps/desk.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';

const clock = (minutesAgo: number): string =>
  new Date(Math.max(startOfToday(), Date.now() - minutesAgo * 60_000) + 8 * 3_600_000)
    .toISOString()
    .slice(11, 16);
const startOfToday = (): number =>
  Math.floor((Date.now() + 8 * 3_600_000) / 86_400_000) * 86_400_000 - 8 * 3_600_000;

needs('chromium', 'fonts')('a power cut, bridged by a paper roll', () => {
  let hall: StoryHall;
  beforeAll(async () => {
    hall = await startOpenHall();
  });
  afterAll(() => hall.close());

  it('is reserved before, entered after, and its numbers are called in their turn', async () => {
    const guide = await openStaff(hall, '/counter/guide');
    const { page } = guide;
    await part(page, 'rolls').getByText('还没有预留纸号').waitFor();
    await part(page, 'roll-reserve-open').click();
    await page.locator('select[name="roll-queue"]').selectOption('q-market');
    await page.locator('input[name="roll-size"]').fill('20');
    await page.keyboard.press('Enter');
    await part(page, 'rolls').getByText('已预留 F-P1-001 到 F-P1-020').waitFor();

    await hall.cut();
    await hall.again();
    await hall.director.must('ticket:take', { queueId: 'q-market' });
    await page.reload();
    await part(page, 'roll-enter').waitFor();
    await page.keyboard.press('F8');
    await page.locator('input[name="roll-to"]').fill('4');
    await page.locator('input[name="roll-first-at"]').fill(clock(12));
    await page.locator('input[name="roll-last-at"]').fill(clock(8));
    const first = part(page, 'roll-number-1');
    await first.locator('input[value="served"]').check();
    await first.locator('select').selectOption({ label: '21' });
    await first.locator('input[type="time"]').fill(clock(6));
    await first.locator('input[type="number"]').fill('1');
    await part(page, 'roll-number-4').locator('input[value="left"]').check();
    await fits(page, 'paper-roll-zh', 'staff');
    await turnLanguage(page);
    await fits(page, 'paper-roll-en', 'staff');
    await turnLanguage(page);
    await part(page, 'roll-submit').click();
    await part(page, 'roll-entered').getByText('已补录：2 个排进队列，1 个已办，1 个走了').waitFor();
    await page.locator('input[name="roll-from"]').fill('3');
    await page.locator('input[name="roll-to"]').fill('5');
    await page.locator('input[name="roll-first-at"]').fill(clock(1));
    await part(page, 'roll-submit').click();
    await part(page, 'rolls').getByText('F-P1-003 已经补录过，不能再录。').waitFor();
    await fits(page, 'paper-roll-refused-zh', 'staff');

    const board = await openBoard(hall);
    const officer = await newOfficer(hall, 'officer-21');
    const at = { counterId: 'c-21', seat: 'seat-of-a-story' };
    await officer.must('counter:open', at);
    expect((await officer.must('counter:call', at)).label).toBe('F-P1-002');
    await board.page.getByLabel('F-P1-002').first().waitFor();
    await fits(board.page, 'board-paper-number', 'board');
    expect([...faults(guide), ...faults(board)]).toEqual([]);
  });
});
