import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openChromium } from '../support/chromium.ts';
import { busyHall, callOf, MORNING } from '../support/faces/board.ts';
import { type FakeHall, type FakeHallParts, openFakeHall } from '../support/fake-hall.ts';
import { needs } from '../support/skips.ts';
import { SIZES } from './hall/hall.ts';
import { part } from './hall/steps/screen.ts';

const BULLETIN = {
  title: { zh: '关于启用电子社保卡的通知', en: 'Electronic social security cards' },
  body: {
    zh: '自6月1日起，办理养老、医疗业务可出示电子社保卡。',
    en: 'From 1 June an electronic card may be shown.',
  },
  from: null,
  until: null,
  boardIds: [],
  kiosks: true,
  order: 1,
};
const KINDS = [
  ['lying', SIZES.board],
  ['standing', SIZES.boardUpright],
  ['waiting', SIZES.board],
] as const;

/** The announced number, or null, and whether it is what one sees at its place, whole and inside the screen: one look. */
function look(page: Page): Promise<{ label: string | null; seen: boolean }> {
  return page.evaluate(() => {
    const block = document.querySelector('[data-test="fresh"]');
    const number = block?.querySelector('[data-test="ticket-number"]');
    if (!block || !number) return { label: null, seen: false };
    const { left, top, right, bottom } = number.getBoundingClientRect();
    const points = [
      [left + 4, (top + bottom) / 2],
      [(left + right) / 2, (top + bottom) / 2],
      [right - 4, (top + bottom) / 2],
    ] as const;
    const inside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    const seen = inside && points.every(([x, y]) => block.contains(document.elementFromPoint(x, y)));
    return { label: number.getAttribute('aria-label'), seen };
  });
}

/** Whether this number is announced, and seen. */
async function isSeen(page: Page, wanted: string): Promise<boolean> {
  const { label, seen } = await look(page);
  return label === wanted && seen;
}

needs('chromium', 'fonts')('a fresh call is never hidden', () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await openChromium()));
  afterAll(() => browser.close());

  async function board(
    id: string,
    size: { width: number; height: number },
    more: Partial<FakeHallParts> = {},
  ): Promise<FakeHall> {
    const address = `/display?board=${id}`;
    const hall = await openFakeHall(browser, { size, address, views: { board: busyHall() }, ...more });
    hall.setClock(MORNING);
    await hall.page.getByText('10:24').waitFor();
    return hall;
  }

  it.each(KINDS)('%s: by a bulletin, and a bulletin does not come over it', async (id, size) => {
    const snapshot = { ...busyHall(), bulletins: { b: BULLETIN } };
    const hall = await board(id, size, { views: { board: snapshot } });
    await hall.page.waitForTimeout(1_000);
    hall.setClock(hall.now() + 13_000);
    await part(hall.page, 'bulletin').waitFor({ timeout: 5_000 });
    hall.push('board', [['calls', 't-F023', callOf({ label: 'F023', counter: 21, at: hall.now() })]]);
    await part(hall.page, 'fresh').getByLabel('F023').waitFor({ timeout: 1_000 });
    expect(await part(hall.page, 'bulletin').count()).toBe(0);
    expect(await isSeen(hall.page, 'F023')).toBe(true);
    hall.setClock(hall.now() + 15_000);
    await hall.page.waitForTimeout(1_200);
    expect(await part(hall.page, 'bulletin').count()).toBe(0);
    expect(await isSeen(hall.page, 'F023')).toBe(true);
    await hall.close();
  });

  it.each(KINDS)(
    '%s: five at once have the panel one after the other, six seconds each',
    async (id, size) => {
      const hall = await board(id, size);
      const labels = ['F023', 'E030', 'A058', 'C019', 'K012'];
      const first = hall.now();
      hall.push(
        'board',
        labels.map((label, at) => [
          'calls',
          `t-${label}`,
          callOf({ label, counter: 21 + at, at: first + at }),
        ]),
      );
      await part(hall.page, 'fresh').waitFor({ timeout: 5_000 });
      const turns: { label: string; from: number; to: number }[] = [];
      while (hall.now() - first < 45_000) {
        const { label, seen } = await look(hall.page);
        const last = turns.at(-1);
        if (label === null) break;
        expect([label, seen]).toEqual([label, true]);
        if (last?.label === label) last.to = hall.now();
        else turns.push({ label, from: hall.now(), to: hall.now() });
        if (turns.length === labels.length && turns.at(-1)!.to - turns.at(-1)!.from > 6_000) break;
        await hall.page.waitForTimeout(150);
      }
      console.log(
        id,
        turns.map(({ label, from, to }) => `${label} ${((to - from) / 1_000).toFixed(1)} s`).join(', '),
      );
      expect(turns.map(({ label }) => label)).toEqual(labels);
      for (const { from, to } of turns) expect(to - from).toBeGreaterThan(5_400);
      await hall.close();
    },
  );

  it('by a page: its row comes at once and stays while others turn', async () => {
    const hall = await board('waiting', SIZES.board);
    const row = hall.page.locator('[data-prefix="GL"]');
    expect(await row.count()).toBe(0);
    const call = callOf({ label: 'GL013', counter: 38, zoneId: 'z-2-west', queueId: 'q-gl', at: hall.now() });
    hall.push('board', [['calls', 't-GL013', call]]);
    await row.and(hall.page.locator('[data-ground="amber"]')).waitFor({ timeout: 1_000 });
    await hall.page.waitForTimeout(13_000);
    expect(await row.count()).toBe(1);
    expect(await isSeen(hall.page, 'GL013')).toBe(true);
    await hall.close();
  });

  it('by a notice: when it is lifted, the call has its whole time', async () => {
    const hall = await board('lying', SIZES.board);
    hall.push('board', [['calls', 't-F023', callOf({ label: 'F023', counter: 21, at: hall.now() })]]);
    await part(hall.page, 'fresh').waitFor();
    const notice = { noticeId: 'n-1', level: 'suspend', text: null, at: hall.now() };
    hall.push('board', [['notice', 'hall', notice]]);
    await part(hall.page, 'notice').waitFor();
    await hall.page.waitForTimeout(700);
    hall.setClock(hall.now() + 60_000);
    hall.push('board', [['notice', 'hall', null]]);
    await part(hall.page, 'fresh').getByLabel('F023').waitFor({ timeout: 1_500 });
    hall.setClock(hall.now() + 10_000);
    await hall.page.waitForTimeout(700);
    expect(await isSeen(hall.page, 'F023')).toBe(true);
    await hall.close();
  });

  it('by a cut: what was called meanwhile is announced when the board is back', async () => {
    const hall = await board('lying', SIZES.board);
    await hall.cut();
    const at = hall.now() + 500;
    await part(hall.page, 'stale').waitFor({ timeout: 10_000 });
    hall.push('board', [['calls', 't-F023', callOf({ label: 'F023', counter: 21, at })]]);
    // Longer ago than a call is fresh.
    await hall.page.waitForTimeout(21_000);
    hall.restore();
    await part(hall.page, 'fresh').getByLabel('F023').waitFor({ timeout: 10_000 });
    expect(await isSeen(hall.page, 'F023')).toBe(true);
    await hall.close();
  });

  it('without movement a frame says it for six seconds', async () => {
    const moving = (page: Page): Promise<number> =>
      page.evaluate(() => document.querySelector('[data-test="fresh"]')!.getAnimations().length);
    for (const calm of [false, true]) {
      const hall = await board('lying', SIZES.board, calm ? { reducedMotion: 'reduce' } : {});
      hall.push('board', [['calls', 't-F023', callOf({ label: 'F023', counter: 21, at: hall.now() })]]);
      await part(hall.page, 'fresh').waitFor();
      expect(await moving(hall.page)).toBe(calm ? 0 : 1);
      expect(await part(hall.page, 'calm-frame').count()).toBe(calm ? 1 : 0);
      if (calm) await part(hall.page, 'calm-frame').waitFor({ state: 'detached', timeout: 8_000 });
      expect(await isSeen(hall.page, 'F023')).toBe(true);
      await hall.close();
    }
  });
});
