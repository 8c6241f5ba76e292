import { statSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openChromium, openScreen, shot } from '../support/chromium.ts';
import { needs } from '../support/skips.ts';

const page = (body: string) =>
  `data:text/html;charset=utf-8,${encodeURIComponent(`<!doctype html><html lang="zh-CN"><title>x</title>${body}`)}`;

needs('chromium', 'fonts')('the browser of the stories', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser.close());

  it('draws Chinese, not boxes', async () => {
    const screen = await openScreen(browser, { width: 600, height: 300 });
    await screen.page.goto(page('<h1 style="font-size:72px">请 A001 号到 3 号窗口</h1>'));
    const { width, missing } = await screen.page.evaluate(() => {
      const pen = document.createElement('canvas').getContext('2d')!;
      const ink = (text: string) => {
        pen.canvas.width = pen.canvas.height = 80;
        pen.font = '60px sans-serif';
        pen.fillText(text, 0, 64);
        return pen.getImageData(0, 0, 80, 80).data.join();
      };
      return { width: document.querySelector('h1')!.offsetWidth, missing: ink('请') === ink('窗') };
    });
    expect(width).toBeGreaterThan(400);
    expect(missing).toBe(false);
    expect(statSync(await shot(screen.page, 'browser-check')).size).toBeGreaterThan(3_000);
    expect(screen.errors).toEqual([]);
    await screen.close();
  });

  it('hears what a page complains about', async () => {
    const screen = await openScreen(browser, { width: 300, height: 200 });
    await screen.page.goto(page('<script>console.error("alas");throw new Error("thrown")</script>'));
    await expect
      .poll(() => screen.errors)
      .toEqual([expect.stringContaining('alas'), expect.stringContaining('thrown')]);
    expect(await screen.page.evaluate(() => navigator.language)).toBe('zh-CN');
    await screen.close();
  });
});
