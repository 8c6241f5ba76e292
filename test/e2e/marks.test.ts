import path from 'node:path';
import vue from '@vitejs/plugin-vue';
import { build, type InlineConfig, preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openChromium, openScreen, shot } from '../support/chromium.ts';
import { freePort } from '../support/ports.ts';
import { needs } from '../support/skips.ts';

const ROOT = path.resolve(import.meta.dirname, 'marks');
const OUT = path.resolve(import.meta.dirname, '../../.cache/marks');
/** A family of the page's own, and a text that only it draws as meant. */
const FONTS = [
  ['600 40px "Barlow Semi Condensed"', 'F023'],
  ['500 40px Barlow', 'tax'],
  ['700 40px "Noto Sans SC Variable"', '号'],
  ['700 40px "Noto Serif SC"', '广'],
] as const;

needs('chromium')('the marks of the house on both grounds', () => {
  let server: PreviewServer;
  beforeAll(async () => {
    const parts = {
      configFile: false,
      root: ROOT,
      plugins: [vue()],
      logLevel: 'warn',
    } satisfies InlineConfig;
    await build({ ...parts, build: { outDir: OUT, emptyOutDir: true, assetsInlineLimit: 0 } });
    const port = await freePort();
    server = await preview({ ...parts, build: { outDir: OUT }, preview: { port, host: '127.0.0.1' } });
  });
  afterAll(() => server?.close());

  it('stand in the house’s own fonts, as wide and as high as they should', async () => {
    const browser = await openChromium();
    const { page, errors } = await openScreen(browser, { width: 1440, height: 900 });
    await page.goto(server.resolvedUrls!.local[0]!);
    for (const [font, text] of FONTS) {
      const faces = page.waitForFunction(
        async ([name, words]) => (await document.fonts.load(name!, words)).length > 0,
        [font, text],
      );
      await faces;
    }
    await shot(page, 'marks', { fullPage: true });
    const plates = await page.locator('.counter-plate').evaluateAll(all => all.map(one => one.clientHeight));
    expect(plates).toEqual([106, 106]);
    expect(errors).toEqual([]);
    await browser.close();
  });
});
