import { afterAll, beforeAll, expect, it } from 'vitest';
import { shot } from '../support/chromium.ts';
import { needs } from '../support/skips.ts';
import { SIZES, startOpenHall, type StoryHall } from './hall/hall.ts';
import { faults, part } from './hall/steps/screen.ts';

const SEAT = 'seat-of-a-story';

needs('chromium', 'fonts')('a board through a restart', () => {
  let hall: StoryHall;
  beforeAll(async () => {
    hall = await startOpenHall();
    for (const queueId of ['q-market', 'q-market', 'q-tax', 'q-medical']) {
      await hall.director.must('ticket:take', { queueId });
    }
    await hall.director.must('counter:open', { counterId: 'c-21', seat: SEAT });
    await hall.director.must('counter:call', { counterId: 'c-21', seat: SEAT });
  });
  afterAll(() => hall.close());

  it('says since when its news are old, comes back by itself, and shows what is so then', async () => {
    const board = await hall.open(SIZES.board, '/display');
    await part(board.page, 'fresh').getByLabel('F001').waitFor();
    expect(await part(board.page, 'stale').count()).toBe(0);

    await hall.cut();
    await part(board.page, 'stale').waitFor({ timeout: 10_000 });
    const clock = await part(board.page, 'clock').textContent();
    expect(await part(board.page, 'stale').textContent()).toMatch(/信息停在 \d\d:\d\d，正在恢复/);
    expect(await part(board.page, 'fresh').count()).toBe(0);
    expect(await part(board.page, 'recent').getByLabel('F001').count()).toBe(1);
    await shot(board.page, 'board-stale-zh');
    expect(clock).toMatch(/^\d\d:\d\d$/);

    await hall.again();
    const { snapshot } = await hall.director.view('counter', { counterId: 'c-21' });
    const ticketId = snapshot['desk']?.['c-21']?.['ticketId'];
    const at = { counterId: 'c-21', seat: SEAT, ticketId };
    await hall.director.must('counter:miss', at);
    await hall.director.must('counter:call', { counterId: 'c-21', seat: SEAT });
    await part(board.page, 'stale').waitFor({ state: 'detached', timeout: 15_000 });
    await part(board.page, 'fresh').getByLabel('F002').waitFor();
    await board.page.locator('[data-test="missed"][data-label="F001"]').waitFor();
    expect(faults(board)).toEqual([]);
  });

  it('is stale too when the server stands still without a word, and recovers', async () => {
    const board = await hall.open(SIZES.boardUpright, '/display');
    await part(board.page, 'board').getByLabel('F002').first().waitFor();
    hall.server().freeze();
    await part(board.page, 'stale').waitFor({ timeout: 10_000 });
    hall.server().thaw();
    await part(board.page, 'stale').waitFor({ state: 'detached', timeout: 15_000 });
    expect(faults(board)).toEqual([]);
  });
});
