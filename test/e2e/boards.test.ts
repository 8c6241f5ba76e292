import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ViewChange } from '../../server/contract/views/fold.ts';
import { openChromium } from '../support/chromium.ts';
import { busyHall, callOf, emptyHall, MORNING } from '../support/faces/board.ts';
import { type FakeHall, openFakeHall } from '../support/fake-hall.ts';
import { fits } from '../support/fits.ts';
import type { Kind } from '../support/measure.ts';
import { needs } from '../support/skips.ts';
import { SIZES } from './hall/hall.ts';
import { part } from './hall/steps/screen.ts';

const SIGN = { width: 1280, height: 720 };
const KINDS = [
  ['lying', SIZES.board, 'board'],
  ['standing', SIZES.boardUpright, 'boardUpright'],
  ['waiting', SIZES.board, 'waiting'],
  ['sign', SIGN, 'sign'],
] as const;
const LANGUAGES = ['zh', 'en'] as const;

/** The called number's figures, from the font's own measure: the height of a capital on the screen, px. */
function capitalHeight(page: Page): Promise<number> {
  return part(page, 'fresh')
    .locator('[data-test="ticket-number"]')
    .evaluate(number => {
      const style = getComputedStyle(number);
      const pen = document.createElement('canvas').getContext('2d')!;
      pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      const { actualBoundingBoxAscent, actualBoundingBoxDescent } = pen.measureText('F');
      const scale = number.getBoundingClientRect().height / (number as HTMLElement).offsetHeight;
      return (actualBoundingBoxAscent + actualBoundingBoxDescent) * scale;
    });
}

needs('chromium', 'fonts')('the boards at their true sizes, in both languages', () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await openChromium()));
  afterAll(() => browser.close());

  type Snapshot = ReturnType<typeof busyHall>;
  async function board(
    id: string,
    size: { width: number; height: number },
    language: string,
    snapshot: Snapshot = busyHall(),
  ): Promise<FakeHall> {
    const hall = await openFakeHall(browser, {
      size,
      address: `/display?board=${id}&lang=${language}`,
      views: { board: snapshot },
    });
    hall.setClock(MORNING);
    await part(hall.page, 'board').waitFor();
    return hall;
  }

  /** F023 is asked to come to counter 21, just now. */
  const called = (hall: FakeHall, change = {}): ViewChange[] => [
    ['calls', 't-F023', callOf({ label: 'F023', counter: 21, at: hall.now(), ...change })],
    ['counters', 'c-21', { ...busyHall().counters['c-21'], state: 'called', label: 'F023' }],
  ];
  /** Until the beats are over, so that what is measured is the steady picture. */
  const steady = (page: Page): Promise<void> => page.waitForTimeout(3_300);

  it.each(KINDS)('%s: a fresh call, its figures a twelfth of the board high', async (id, size, kind) => {
    for (const language of LANGUAGES) {
      const hall = await board(id, size, language);
      hall.push('board', called(hall));
      await part(hall.page, 'fresh').getByLabel('F023').waitFor();
      await steady(hall.page);
      await fits(hall.page, `board-${id}-fresh-${language}`, kind);
      const height = await capitalHeight(hall.page);
      console.log(`${id} ${language}: figures ${height.toFixed(0)} px of ${size.height}`);
      expect(height).toBeGreaterThanOrEqual(size.height / 12);
      expect(hall.errors).toEqual([]);
      await hall.close();
    }
  });

  it.each(KINDS)('%s: nobody is called just now', async (id, size, kind) => {
    for (const language of LANGUAGES) {
      const hall = await board(id, size, language);
      await hall.page.locator('.board-head, .sign-plate').waitFor();
      expect(await part(hall.page, 'fresh').count()).toBe(0);
      await fits(hall.page, `board-${id}-quiet-${language}`, kind);
      await hall.close();
    }
  });

  it.each(KINDS)('%s: nobody waits, and closed', async (id, size, kind) => {
    for (const open of [true, false]) {
      for (const language of LANGUAGES) {
        const hall = await board(id, size, language, emptyHall(open));
        hall.setClock(Date.parse('2026-05-28T18:10:00+08:00'));
        if (kind === 'sign') await hall.page.locator(`[data-state="${open ? 'idle' : 'closed'}"]`).waitFor();
        // Where counters serve, a waiting area still says that there is no wait.
        else if (kind === 'waiting' && open) await part(hall.page, 'queue').first().waitFor();
        else {
          const says =
            language === 'zh'
              ? open
                ? '现在没有人等候'
                : '今日服务已结束，明天 8:30 开始'
              : open
                ? 'Nobody is waiting'
                : 'We open tomorrow at 8:30';
          await part(hall.page, 'idle').getByText(says).waitFor();
        }
        await fits(hall.page, `board-${id}-${open ? 'empty' : 'closed'}-${language}`, kind);
        await hall.close();
      }
    }
  });

  it.each(KINDS)(
    '%s: old news take the amber away and leave the numbers; back, the call is announced anew',
    async (id, size, kind) => {
      for (const language of LANGUAGES) {
        const hall = await board(id, size, language);
        hall.push('board', called(hall));
        await part(hall.page, 'fresh').waitFor();
        hall.silence(true);
        await part(hall.page, 'stale').waitFor({ timeout: 10_000 });
        expect(await hall.page.locator('[data-ground="amber"]').count()).toBe(0);
        expect(await part(hall.page, 'board').getByLabel('F023').count()).toBeGreaterThan(0);
        expect(await part(hall.page, 'stale').textContent()).toMatch(/10:24/);
        await fits(hall.page, `board-${id}-stale-${language}`, kind);
        // Back, the call is still open: it is announced anew.
        hall.silence(false);
        await part(hall.page, 'stale').waitFor({ state: 'detached', timeout: 10_000 });
        await part(hall.page, 'fresh').getByLabel('F023').waitFor();
        await hall.close();
      }
    },
  );

  it('a minute without news: it says that numbers keep their worth', async () => {
    const hall = await board('lying', SIZES.board, 'zh');
    await part(hall.page, 'missed').first().waitFor();
    hall.silence(true);
    await part(hall.page, 'listen').getByText('您的号仍然有效').waitFor({ timeout: 75_000 });
    await fits(hall.page, 'board-lying-offline-zh', 'board');
    await hall.close();
  });

  it.each(KINDS)('%s: a notice covers it whole, of either level', async (id, size, kind) => {
    for (const language of LANGUAGES) {
      const hall = await board(id, size, language);
      for (const level of ['evacuate', 'suspend'] as const) {
        const text =
          level === 'suspend' ? { zh: '系统检修，预计 11:00 恢复', en: 'Back at about 11:00' } : null;
        hall.push('board', [['notice', 'hall', { noticeId: `n-${level}`, level, text, at: MORNING }]]);
        await hall.page.locator(`[data-test="notice"][data-level="${level}"]`).waitFor();
        await fits(hall.page, `board-${id}-${level}-${language}`, kind);
      }
      hall.push('board', [['notice', 'hall', null]]);
      await part(hall.page, 'notice').waitFor({ state: 'detached' });
      await hall.close();
    }
  });

  it('a sign that is paused, served, closed, with its duty head, and with long numbers', async () => {
    for (const language of LANGUAGES) {
      const hall = await board('sign', SIGN, language);
      const counter = busyHall().counters['c-21']!;
      const look = async (name: string, changes: readonly ViewChange[]): Promise<void> => {
        hall.push('board', changes);
        await hall.page.waitForTimeout(400);
        await fits(hall.page, `board-sign-${name}-${language}`, 'sign');
      };
      await look('paused', [['counters', 'c-21', { ...counter, state: 'paused' }]]);
      expect(await part(hall.page, 'instead').textContent()).toContain('22');
      await look('off', [['counters', 'c-21', { ...counter, open: false }]]);
      await look('serving', [
        ['counters', 'c-21', { ...counter, state: 'serving', label: 'GS001' }],
        ['calls', 't-GS001', callOf({ label: 'GS001', counter: 21, state: 'serving' })],
      ]);
      const head = { badge: '0016', post: { zh: '综合科科长', en: 'Head of section' }, tel: '0826-2345678' };
      await look('duty', [
        ['duties', 'z-2-east', head],
        ['calls', 't-GS001', null],
        ['calls', 't-GS1000', callOf({ label: 'GS1000', counter: 21, state: 'serving' })],
      ]);
      expect(await part(hall.page, 'duty').textContent()).toContain('0826-2345678');
      expect(await part(hall.page, 'card').textContent()).toContain('2107');
      await hall.close();
    }
  });

  it('long numbers and a recall on the hall boards', async () => {
    for (const [id, size, kind] of KINDS.slice(0, 3)) {
      const hall = await board(id, size, 'zh');
      hall.push('board', [
        ['calls', 't-1', callOf({ label: 'GS1000', counter: 121, calls: 3, at: hall.now() })],
        ['calls', 't-2', callOf({ label: 'WS001', counter: 22, at: hall.now() + 1 })],
      ]);
      await part(hall.page, 'fresh').getByLabel('GS1000').waitFor();
      await steady(hall.page);
      expect(await part(hall.page, 'fresh').textContent()).toContain('第 3 次呼叫');
      await fits(hall.page, `board-${id}-long-zh`, kind as Kind);
      await part(hall.page, 'fresh').getByLabel('WS001').waitFor({ timeout: 10_000 });
      await steady(hall.page);
      await fits(hall.page, `board-${id}-long-second-zh`, kind as Kind);
      await hall.close();
    }
  });
});
