import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openChromium } from '../../support/chromium.ts';
import { type DayInPage, dayInPage } from '../../support/day-in-page.ts';
import { busyHall, MORNING } from '../../support/faces/board.ts';
import { openFakeHall } from '../../support/fake-hall.ts';
import { bytesOf, grown, type Heap, heapOf } from '../../support/heap.ts';
import { needs } from '../../support/skips.ts';
import { SIZES } from '../hall/hall.ts';

const HOUR_MS = 3_600_000;
const HOURS = 24;
/** Hours at whose end what the page holds is counted: warm, and a day later. */
const EARLY: readonly number[] = [2, 3, 4];
const LATE: readonly number[] = [22, 23, 24];
/** Of nothing may the page hold more by one for so many calls. */
const CALLS_A_LEAK = 20;
/** What all of it may grow by: an entry kept for every call takes four bytes at least. */
const BYTES_A_CALL = 3;

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

/** A day of one board: its size by the hour, what its script holds early and late, what happened meanwhile. */
async function dayOf(
  browser: Browser,
  id: string,
  size: (typeof SIZES)['board' | 'boardUpright'],
  leak: boolean,
) {
  const snapshot = { ...busyHall(), bulletins: BULLETINS };
  const hall = await openFakeHall(browser, {
    size,
    address: `/display?board=${id}`,
    views: {},
    first: [dayInPage, { snapshot, from: MORNING, leak }],
  });
  const { page } = hall;
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const told = () => page.evaluate(() => (globalThis as unknown as { day: DayInPage }).day.told());
  const sizes: Size[] = [];
  const heaps = new Map<number, Heap>();
  const calls = new Map<number, number>();
  for (let hour = 1; hour <= HOURS; hour += 1) {
    await pass(page, HOUR_MS);
    sizes.push(await sizeOf(cdp));
    calls.set(hour, (await told()).calls);
    if (EARLY.includes(hour) || LATE.includes(hour)) heaps.set(hour, await heapOf(cdp));
  }
  const [early, late] = [EARLY, LATE].map(hours => hours.map(hour => heaps.get(hour)!)) as [Heap[], Heap[]];
  const day = {
    sizes,
    grown: grown(early, late),
    bytes: Math.min(...late.map(bytesOf)) - Math.max(...early.map(bytesOf)),
    /** Calls between the counts of which the difference is told. */
    calls: calls.get(LATE[0]!)! - calls.get(EARLY.at(-1)!)!,
    told: await told(),
    boards: await page.locator('[data-test="board"]').count(),
    errors: hall.errors,
  };
  await hall.close();
  console.log(
    `${id}: heap by the hour ${sizes.map(({ heap }) => (heap / 1e6).toFixed(2)).join(' ')} MB; ` +
      `${JSON.stringify(day.told)}; held ${(bytesOf(early[0]!) / 1e6).toFixed(2)} MB, ` +
      `${day.bytes} bytes more after ${day.calls} calls: ${JSON.stringify(day.grown.slice(0, 4))}`,
  );
  return day;
}

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
      const day = await dayOf(browser, id, size, false);
      expect(day.told.calls).toBeGreaterThan(9_000);
      expect(day.told.cuts).toBeGreaterThan(100);
      expect(day.boards).toBe(1);
      expect(day.grown.filter(([, more]) => more > day.calls / CALLS_A_LEAK)).toEqual([]);
      expect(day.bytes).toBeLessThan(day.calls * BYTES_A_CALL);
      // A call more or less is on the board at one hour than at another, and rows on their way listen for their end: a
      // leak is in every one of the later hours.
      const more = (pick: (size: Size) => number): number =>
        Math.min(...day.sizes.slice(-6).map(pick)) - Math.max(...day.sizes.slice(0, 6).map(pick));
      expect(more(({ nodes }) => nodes)).toBeLessThanOrEqual(0);
      expect(more(({ listeners }) => listeners)).toBeLessThanOrEqual(0);
      expect(day.errors).toEqual([]);
    },
    600_000,
  );

  it('and would be found out if it kept one small object for every call', async () => {
    const { grown: more, calls, bytes } = await dayOf(browser, 'lying', SIZES.board, true);
    expect(new Map(more).get('object Object')).toBeGreaterThan(calls * 0.9);
    expect(bytes).toBeGreaterThan(calls * BYTES_A_CALL);
  }, 600_000);
});
