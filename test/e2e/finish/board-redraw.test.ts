import path from 'node:path';
import vue from '@vitejs/plugin-vue';
import { build, type InlineConfig, preview, type PreviewServer } from 'vite';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openChromium, openScreen } from '../../support/chromium.ts';
import { busyHall, callOf, MORNING } from '../../support/faces/board.ts';
import { openFakeHall } from '../../support/fake-hall.ts';
import { freePort } from '../../support/ports.ts';
import { needs } from '../../support/skips.ts';
import { SIZES } from '../hall/hall.ts';
import { part } from '../hall/steps/screen.ts';

const ROOT = path.resolve(import.meta.dirname, 'redraw');
const OUT = path.resolve(import.meta.dirname, '../../../.cache/redraw');
const ROWS = 60;
/** One frame of a screen that draws 60 a second. */
const FRAME_MS = 16;
const REDRAWS = 100;
/** The machine has other work too, and that is not the board's: the best of so many rounds counts. */
const ROUNDS = 5;

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share)]!;

/** The best round's median and 95th percentile, ms. */
async function best(round: () => Promise<number[]>): Promise<{ median: number; p95: number }> {
  const rounds: { median: number; p95: number }[] = [];
  await round();
  for (let n = 0; n < ROUNDS; n += 1) {
    const took = await round();
    rounds.push({ median: percentile(took, 0.5), p95: percentile(took, 0.95) });
  }
  return rounds.sort((a, b) => a.p95 - b.p95)[0]!;
}

needs('chromium')(`a board redraws ${ROWS} rows within a frame`, () => {
  let browser: Browser;
  let server: PreviewServer;
  beforeAll(async () => {
    const parts = {
      configFile: false,
      root: ROOT,
      plugins: [vue()],
      logLevel: 'warn',
      // As the boards are built: without what is there for engineers.
      define: {
        'process.env.NODE_ENV': '"production"',
        __VUE_OPTIONS_API__: false,
        __VUE_PROD_DEVTOOLS__: false,
      },
    } satisfies InlineConfig;
    const mode = { mode: 'production', build: { outDir: OUT, emptyOutDir: true } };
    await build({ ...parts, ...mode });
    server = await preview({ ...parts, ...mode, preview: { port: await freePort(), host: '127.0.0.1' } });
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it.each(['queues', 'zones'] as const)('all rows of its %s at once, each of them changed', async kind => {
    const { page, errors } = await openScreen(browser, SIZES.board);
    await page.goto(server.resolvedUrls!.local[0]!);
    await page.waitForFunction('typeof redraw === "function"');
    let step = 0;
    const { median, p95 } = await best(async () => {
      step += REDRAWS;
      return page.evaluate(
        async ([name, from, count]) => {
          const { redraw } = globalThis as unknown as { redraw(kind: string, step: number): Promise<number> };
          const took: number[] = [];
          for (let at = 0; at < Number(count); at += 1)
            took.push(await redraw(String(name), Number(from) + at));
          return took;
        },
        [kind, step, REDRAWS] as const,
      );
    });
    console.log(`${ROWS} ${kind} redrawn: median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`);
    expect(p95).toBeLessThanOrEqual(FRAME_MS);
    expect(errors).toEqual([]);
  });

  it.each([
    ['waiting', SIZES.board],
    ['standing', SIZES.boardUpright],
  ])(`%s: from a push with ${ROWS} calls and ${ROWS} queues to the page laid out`, async (id, size) => {
    const hall = await openFakeHall(browser, {
      size,
      address: `/display?board=${id}`,
      views: { board: crowdedHall() },
    });
    hall.setClock(MORNING);
    await part(hall.page, 'board').waitFor();
    await hall.page.waitForTimeout(500);
    let step = 0;
    const { median, p95 } = await best(async () => {
      await hall.page.evaluate(watchPushes);
      for (let n = 0; n < 40; n += 1) {
        step += 1;
        hall.push('board', changesAt(step));
        await hall.page.waitForTimeout(30);
      }
      return hall.page.evaluate(() => (globalThis as unknown as { took: number[] }).took);
    });
    console.log(`${id}, push to layout: median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`);
    expect(p95).toBeLessThanOrEqual(FRAME_MS);
    await hall.close();
  });
});

type Snapshot = ReturnType<typeof busyHall>;

/** Sixty queues and sixty counters, all of them busy. */
function crowdedHall(): Snapshot {
  const hall = busyHall();
  const queue = hall.queues['q-f']!;
  const numbers = Array.from({ length: ROWS }, (_, at) => at + 1);
  return {
    ...hall,
    queues: Object.fromEntries(numbers.map(n => [`q-${n}`, { ...queue, prefix: `A${'BCDEFGH'[n % 7]}` }])),
    calls: Object.fromEntries(
      numbers.map(n => [`t-${n}`, callOf({ label: 'A001', counter: n, state: 'serving' })]),
    ),
  };
}

function changesAt(step: number): (readonly [string, string, unknown])[] {
  const queue = busyHall().queues['q-f']!;
  return Array.from({ length: ROWS }, (_, at) => at + 1).flatMap(n => {
    const label = `A${String((n + step) % 1_000).padStart(3, '0')}`;
    const zoneId = n % 2 === 0 ? 'z-2-east' : 'z-1-south';
    return [
      [
        'queues',
        `q-${n}`,
        { ...queue, prefix: `A${'BCDEFGH'[n % 7]}`, waiting: (n + step) % 50, lastCalled: label },
      ],
      ['calls', `t-${n}`, callOf({ label, counter: n, zoneId, state: 'serving', at: MORNING + step })],
    ] as const;
  });
}

/** Runs in the page: times each change of the board from the message that brings it to the layout after it. */
function watchPushes(): void {
  const shared = globalThis as unknown as { took: number[]; watched?: boolean };
  shared.took = [];
  if (shared.watched) return;
  shared.watched = true;
  let began = 0;
  const parse = JSON.parse.bind(JSON);
  // The text of a push is parsed just before it is folded: nothing of the board's own work comes earlier.
  JSON.parse = (text, reviver) => {
    if (String(text).includes('"push"')) began = performance.now();
    return parse(text, reviver) as unknown;
  };
  new MutationObserver(() => {
    if (began === 0) return;
    void document.body.offsetHeight;
    shared.took.push(performance.now() - began);
    began = 0;
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
}
