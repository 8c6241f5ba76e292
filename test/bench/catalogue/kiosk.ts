import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';
import { build } from 'vite';
import config from '../../../vite.config.ts';
import type { Item } from '../../../server/domain/hall/plan.ts';
import { SIZES, startOpenHall } from '../../e2e/hall/hall.ts';
import { openKiosk } from '../../e2e/hall/steps/kiosk.ts';
import { until } from '../../support/until.ts';

/** A box in a kiosk is about a quarter of a desk's computer. */
export const SLOWER = 4;

/** So long the kiosk is left alone with a new catalogue. */
const CALM_MS = 5_000;
const NOTE_LONG_TASKS = `window.longTasks = [];
new PerformanceObserver(list => window.longTasks.push(...list.getEntries().map(task => task.duration)))
  .observe({ type: 'longtask', buffered: true });`;

export interface LargeKiosk {
  readonly page: Page;
  readonly wire: CDPSession;
  /** The catalogue as the hall gives it. */
  payload(): Promise<string>;
  /** As slow as the box in a kiosk from now on, or as quick as this machine. */
  slow(isSlow: boolean): Promise<void>;
  /** Opens the page anew and gives its long tasks, ms, until a while after it holds the whole catalogue. */
  reload(): Promise<number[]>;
  close(): Promise<void>;
}

/** A hall with these items, as a director sends them, and a paired kiosk that holds them all. */
export async function openLargeKiosk(items: readonly Item[]): Promise<LargeKiosk> {
  const hall = await startOpenHall();
  await hall.director.must('catalogue:import', { items });
  const { page, context } = await openKiosk(hall, SIZES.kiosk);
  const wire = await context.newCDPSession(page);
  const script = await builtPart();
  const settle = async (): Promise<void> => {
    // As a debugger would: the page's own policy lets no script in.
    await page.evaluate(script);
    const isWhole = `bench.heldCount() === ${items.length}`;
    await until(() => page.evaluate<boolean>(isWhole), { what: 'the whole catalogue', timeoutMs: 60_000 });
  };
  await settle();
  return {
    page,
    wire,
    payload: async () => (await fetch(`${hall.local}/api/views/catalogue`)).text(),
    slow: async isSlow =>
      void (await wire.send('Emulation.setCPUThrottlingRate', { rate: isSlow ? SLOWER : 1 })),
    async reload() {
      await page.addInitScript(NOTE_LONG_TASKS);
      await page.reload();
      await settle();
      await sleep(CALM_MS);
      return page.evaluate<number[]>('window.longTasks');
    },
    close: () => hall.close(),
  };
}

/** page.ts, built for the same browsers as the kiosk and as small. */
async function builtPart(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    define: config.define ?? {},
    build: {
      target: 'chrome87',
      write: false,
      lib: { entry: path.join(import.meta.dirname, 'page.ts'), formats: ['iife'], name: 'bench' },
    },
  });
  const [one] = Array.isArray(built) ? built : [built];
  if (!one || !('output' in one)) throw new Error('vite built nothing');
  return `${one.output[0].code}; window.bench = bench;`;
}
