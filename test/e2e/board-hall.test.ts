import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Board } from '../../server/contract/boards.ts';
import { defaultHall } from '../../server/seed/default-hall/index.ts';
import { shot } from '../support/chromium.ts';
import { needs } from '../support/skips.ts';
import { SIZES, startOpenHall, type StoryHall } from './hall/hall.ts';
import { openBoard } from './hall/steps/board.ts';
import { readCode } from './hall/steps/kiosk.ts';
import { faults, part } from './hall/steps/screen.ts';

const SIGN = { width: 1280, height: 720 };
const WITHIN_MS = 1_000;

needs('chromium', 'fonts')('boards of a real hall', () => {
  let hall: StoryHall;
  const plan = defaultHall();
  beforeAll(async () => void (hall = await startOpenHall()));
  afterAll(() => hall.close());

  /** Sets one board of the plan anew, as the settings do. */
  async function setBoard(id: string, change: Partial<Board>): Promise<void> {
    const boards = plan.boards!.map(board => (board.id === id ? { ...board, ...change } : board));
    await hall.director.must('hall:configure', { plan: { ...plan, boards } });
  }

  it('a notice is on every kind at once, and gone at once when it is lifted', async () => {
    const boards = await Promise.all([
      openBoard(hall, SIZES.board, '?board=board-d-1'),
      openBoard(hall, SIZES.boardUpright, '?board=board-d-2'),
      openBoard(hall, SIZES.board, '?board=board-d-3'),
      openBoard(hall, SIZES.board, '?board=board-w-1'),
      openBoard(hall, SIZES.board, '?lang=en'),
      openBoard(hall, SIGN, '?board=board-s-21'),
      openBoard(hall, SIGN, '?board=board-s-22'),
    ]);
    /** When each page had the state that `seen` waits for, by this machine's clock. */
    const times = (state: 'attached' | 'detached'): Promise<number[]> =>
      Promise.all(
        boards.map(({ page }) =>
          part(page, 'notice')
            .waitFor({ state })
            .then(() => Date.now()),
        ),
      );
    await Promise.all(boards.map(({ page }) => page.locator('.board, .wall').first().waitFor()));

    const shown = times('attached');
    await hall.director.must('notice:raise', { level: 'evacuate' });
    const raised = Date.now();
    const late = Math.max(...(await shown)) - raised;
    console.log(`a notice on ${boards.length} boards: ${late} ms after its answer`);
    expect(late).toBeLessThanOrEqual(WITHIN_MS);
    for (const { page } of boards) {
      const { width, height } = page.viewportSize()!;
      const top = await page.evaluate(
        ([x, y]) => document.elementFromPoint(x!, y!)?.closest('[data-test="notice"]') !== null,
        [width / 2, height / 2],
      );
      expect(top).toBe(true);
    }
    await shot(boards[0]!.page, 'hall-evacuate-zh');
    await shot(boards[4]!.page, 'hall-evacuate-en');
    expect((await hall.director.command('ticket:take', { queueId: 'q-market' })).ok).toBe(false);

    const gone = times('detached');
    await hall.director.must('notice:lift');
    const lifted = Date.now();
    expect(Math.max(...(await gone)) - lifted).toBeLessThanOrEqual(WITHIN_MS);
    for (const board of boards) {
      expect(faults(board)).toEqual([]);
      await board.close();
    }
  });

  it('a screen is let in by its code and is the board that hangs there; what the settings change, it shows', async () => {
    const screen = await hall.open(SIZES.board, '/display?pair=1');
    const code = await readCode(screen.page);
    await shot(screen.page, 'board-pairing-zh');
    await hall.director.must('device:confirmPairing', { code, stationId: 'd-3' });
    await screen.page.locator('[data-board="board-d-3"]').waitFor({ timeout: 15_000 });
    await screen.page.reload();
    await screen.page.locator('[data-board="board-d-3"][data-shows="waiting"]').waitFor();

    await hall.director.must('ticket:take', { queueId: 'q-pension' });
    await hall.director.must('ticket:take', { queueId: 'q-tax' });
    const rows = part(screen.page, 'queue');
    await screen.page.locator('[data-test="queue"][data-prefix="A"]').waitFor();
    expect(await screen.page.locator('[data-test="queue"][data-prefix="E"]').count()).toBe(0);
    await shot(screen.page, 'hall-waiting-zh');

    await setBoard('board-d-3', { zoneIds: [] });
    const began = Date.now();
    await screen.page.locator('[data-test="queue"][data-prefix="E"]').waitFor();
    expect(Date.now() - began).toBeLessThanOrEqual(WITHIN_MS);
    expect(await rows.count()).toBe(2);

    await setBoard('board-d-3', { shows: 'sign', counterId: 'c-21', english: false });
    await screen.page.locator('[data-shows="sign"] .sign-plate').waitFor();
    expect(await part(screen.page, 'counter-plate').locator('.beside').isVisible()).toBe(false);
    expect(faults(screen)).toEqual([]);
    await screen.close();
  });

  it('the sign shows who sits there by badge and who heads the zone', async () => {
    const sign = await openBoard(hall, SIGN, '?board=board-s-21');
    const roles = ['officer'];
    const { staffId } = await hall.director.must('staff:add', {
      ...{ login: 'w21', name: '窗口人员', password: 'Hall-test-2026', roles },
    });
    const card = { badge: '2107', post: { zh: '综合受理岗', en: 'General reception' } };
    await hall.director.must('staff:setCard', { staffId, card });
    const head = { badge: '0016', post: { zh: '综合科科长', en: 'Head of section' }, tel: '0826-2345678' };
    await hall.director.must('duty:set', { zoneId: 'z-2-east', head });
    await part(sign.page, 'duty').waitFor();
    expect(await part(sign.page, 'card').count()).toBe(0);
    const officer = hall.director.at(hall.local);
    await officer.must('staff:signIn', { login: 'w21', password: 'Hall-test-2026' });
    const at = { counterId: 'c-21', seat: 'seat-of-a-story' };
    await officer.must('counter:open', at);
    await part(sign.page, 'card').getByText('2107').waitFor();
    await hall.director.must('ticket:take', { queueId: 'q-market' });
    await officer.must('counter:call', at);
    await part(sign.page, 'fresh').waitFor();
    await shot(sign.page, 'hall-sign-zh');
    expect(await part(sign.page, 'board').textContent()).not.toContain('窗口人员');
    expect(faults(sign)).toEqual([]);
  });

  it('a preview shows what the page around it sends, and nothing else', async () => {
    const outer = await openBoard(hall);
    const board = plan.boards!.find(({ id }) => id === 'board-d-1')!;
    await embed(outer.page);
    const inner = outer.page.frameLocator('iframe');
    await inner.locator('[data-shows="hall"]').waitFor();
    for (const change of [
      { upright: true },
      { shows: 'waiting' },
      { shows: 'sign', counterId: 'c-22' },
    ] as const) {
      await outer.page.evaluate(
        sent => {
          const { contentWindow } = document.querySelector('iframe')!;
          contentWindow!.postMessage({ type: 'board', board: sent }, location.origin);
        },
        { ...board, light: { kind: 'span', span: [0, 1] }, ...change },
      );
      const shows = 'shows' in change ? change.shows : 'hall';
      // A preview is never dark, whatever hour it is.
      await inner.locator(`[data-shows="${shows}"][data-light="on"]`).waitFor();
    }
    await inner.locator('.sign-plate').getByText('22').first().waitFor();
    await shot(outer.page, 'board-preview-zh');
    expect(faults(outer)).toEqual([]);
  });
});

/** A page of the settings in small: a frame, and the word that the board in it is ready. */
function embed(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>(resolve => {
        const frame = document.createElement('iframe');
        frame.style.cssText =
          'position: fixed; inset: 0 auto auto 0; width: 960px; height: 540px; z-index: 9';
        addEventListener('message', ({ data, source }) => {
          if (source === frame.contentWindow && data?.type === 'board-ready') resolve();
        });
        frame.src = '/display?preview=1';
        document.body.append(frame);
      }),
  );
}
