import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openChromium } from '../../support/chromium.ts';
import { type DayInPage, dayInPage } from '../../support/day-in-page.ts';
import { busyHall, MORNING } from '../../support/faces/board.ts';
import { openFakeHall } from '../../support/fake-hall.ts';
import { needs } from '../../support/skips.ts';
import { SIZES } from '../hall/hall.ts';

const HOUR_MS = 3_600_000;
const HOURS = 24;
/** What a day may add to the heap of the first hour. */
const GROWTH = 1.05;

interface Size {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** What the page holds when all that nobody holds is gone. */
async function sizeOf(cdp: CDPSession): Promise<Size> {
  for (let n = 0; n < 3; n += 1) await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const value = (name: string): number => metrics.find(one => one.name === name)!.value;
  return { heap: value('JSHeapUsedSize'), nodes: value('Nodes'), listeners: value('JSEventListeners') };
}

/** Lets time pass until the board stands as it does at the top of every hour: live, and nothing on its way. */
function pass(page: Page, ms: number): Promise<void> {
  return page.evaluate(wait => (globalThis as unknown as { day: DayInPage }).day.pass(wait), ms);
}

const BULLETINS = Object.fromEntries(
  [1, 2, 3].map(order => [
    `b-${order}`,
    {
      title: { zh: `公告 ${order}`, en: `Bulletin ${order}` },
      body: {
        zh: '办理业务请带好本人有效证件。'.repeat(order * 4),
        en: 'Please bring your papers. '.repeat(order * 4),
      },
      from: null,
      until: null,
      boardIds: [],
      kiosks: true,
      order,
    },
  ]),
);

needs('chromium')('a board runs for a day and does not grow', () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await openChromium(['--enable-precise-memory-info'])));
  afterAll(() => browser.close());

  it.each([
    ['lying', SIZES.board],
    ['standing', SIZES.boardUpright],
    ['waiting', SIZES.board],
  ] as const)(
    '%s',
    async (id, size) => {
      const snapshot = { ...busyHall(), bulletins: BULLETINS };
      const hall = await openFakeHall(browser, {
        size,
        address: `/display?board=${id}`,
        views: {},
        first: [dayInPage, { snapshot, from: MORNING }],
      });
      const { page } = hall;
      const cdp = await page.context().newCDPSession(page);
      await cdp.send('Performance.enable');
      const began = Date.now();
      const sizes: Size[] = [];
      for (let hour = 1; hour <= HOURS; hour += 1) {
        await pass(page, HOUR_MS);
        sizes.push(await sizeOf(cdp));
      }
      console.log(`${id} by the hour: ${sizes.map(({ heap }) => (heap / 1e6).toFixed(2)).join(' ')} MB`);
      const told = await page.evaluate(() => (globalThis as unknown as { day: DayInPage }).day.told());
      const [first, last] = [sizes[0]!, sizes.at(-1)!];
      const mb = ({ heap }: Size): string => `${(heap / 1e6).toFixed(1)} MB`;
      console.log(
        `${id}: ${HOURS} h in ${Math.round((Date.now() - began) / 1_000)} s, ${JSON.stringify(told)}; ` +
          `hour 1 ${mb(first)} ${first.nodes} nodes ${first.listeners} listeners, ` +
          `hour ${HOURS} ${mb(last)} ${last.nodes} nodes ${last.listeners} listeners`,
      );
      expect(told.calls).toBeGreaterThan(9_000);
      expect(told.cuts).toBeGreaterThan(100);
      expect(await page.locator('[data-test="board"]').count()).toBe(1);
      expect(last.heap).toBeLessThanOrEqual(first.heap * GROWTH);
      // A call more or less is on the board at one hour than at another; a leak of one node a call would be thousands.
      const spread = (pick: (size: Size) => number): number => {
        const early = Math.max(...sizes.slice(0, 6).map(pick));
        return Math.max(...sizes.slice(-6).map(pick)) - early;
      };
      expect(spread(({ nodes }) => nodes)).toBeLessThanOrEqual(200);
      expect(spread(({ listeners }) => listeners)).toBeLessThanOrEqual(0);
      expect(hall.errors).toEqual([]);
      await hall.close();
    },
    600_000,
  );
});
