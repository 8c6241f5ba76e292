import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openChromium, shot } from '../support/chromium.ts';
import { boardOf, busyHall, callOf, emptyHall } from '../support/faces/board.ts';
import { openFakeHall } from '../support/fake-hall.ts';
import { needs } from '../support/skips.ts';
import { SIZES } from './hall/hall.ts';
import { part } from './hall/steps/screen.ts';

const at = (time: string): number => Date.parse(`2026-05-28T${time}:00+08:00`);

needs('chromium', 'fonts')('a board at night', () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await openChromium()));
  afterAll(() => browser.close());

  it('goes dark by the hours, still hears, and is lit again for a call, a notice and the morning', async () => {
    const night = boardOf({ id: 'night', shows: 'hall', light: { kind: 'hours', before: 30, after: 30 } });
    const snapshot = emptyHall(false);
    const hall = await openFakeHall(browser, {
      size: SIZES.board,
      address: '/display?board=night',
      views: { board: { ...snapshot, boards: { night } } },
    });
    const light = (wanted: string) =>
      hall.page.locator(`[data-test="board"][data-light="${wanted}"]`).waitFor({ timeout: 4_000 });
    hall.setClock(at('17:55'));
    await light('on');
    // At 18:00 the schedule would have it dark: one still waits, then is served, then goes home.
    const waits = (waiting: number) =>
      hall.push('board', [['queues', 'q-a', { ...snapshot.queues['q-a']!, waiting }]]);
    waits(1);
    hall.setClock(at('19:30'));
    await part(hall.page, 'clock').getByText('19:30').waitFor();
    await light('on');
    const served = callOf({ label: 'A057', counter: 7, state: 'serving', at: hall.now() - 60_000 });
    hall.push('board', [['calls', 't-A057', served]]);
    waits(0);
    await hall.page.waitForTimeout(1_500);
    await light('on');
    hall.push('board', [['calls', 't-A057', null]]);
    await light('dark');
    hall.setClock(at('22:00'));
    await light('dark');
    expect((await part(hall.page, 'board').textContent())?.trim()).toBe('');
    const ground = await part(hall.page, 'board').evaluate(page => getComputedStyle(page).backgroundColor);
    expect(ground).toBe('rgb(0, 0, 0)');
    await shot(hall.page, 'board-night');

    hall.push('board', [['calls', 't-F023', callOf({ label: 'F023', counter: 21, at: hall.now() })]]);
    await light('on');
    await part(hall.page, 'fresh').getByLabel('F023').waitFor();
    hall.push('board', [['calls', 't-F023', null]]);
    await light('dark');

    const notice = { noticeId: 'n-1', level: 'evacuate', text: null, at: hall.now() };
    hall.push('board', [['notice', 'hall', notice]]);
    await part(hall.page, 'notice').waitFor({ timeout: 1_000 });
    hall.push('board', [['notice', 'hall', null]]);
    await light('dark');
    hall.setClock(Date.parse('2026-05-29T07:40:30+08:00'));
    await light('on');
    expect(hall.errors).toEqual([]);
    await hall.close();
  });

  it('is a fifth darker in its span, in the same colours', async () => {
    const dim = boardOf({ id: 'dim', shows: 'hall', dim: [600, 660] });
    const hall = await openFakeHall(browser, {
      size: SIZES.board,
      address: '/display?board=dim',
      views: { board: { ...busyHall(), boards: { dim } } },
    });
    hall.setClock(at('10:24'));
    const stage = hall.page.locator('[data-light="dim"] > .board-stage');
    await stage.waitFor();
    expect(await stage.evaluate(one => getComputedStyle(one).opacity)).toBe('0.8');
    await shot(hall.page, 'board-dim-zh');
    await hall.close();
  });
});
