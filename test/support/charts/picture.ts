import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import type { Drawing } from '../../../server/papers/drawing.ts';
import { svgOf } from '../../../server/papers/svg.ts';

const require = createRequire(import.meta.url);
const SHEETS = [
  '@fontsource/barlow/latin-400.css',
  '@fontsource/barlow/latin-700.css',
  '@fontsource/noto-serif-sc/chinese-simplified-700.css',
];

/** A page that shows a drawing in the project's fonts, embedded. */
export function htmlOf(drawing: Drawing): string {
  const faces = SHEETS.map(sheet => {
    const file = require.resolve(sheet);
    return readFileSync(file, 'utf8').replace(/url\(\.\/(files\/[^)]+)\)/g, (_, name: string) => {
      const bytes = readFileSync(require.resolve(`${sheet.split('/').slice(0, 2).join('/')}/${name}`));
      return `url(data:font/woff2;base64,${bytes.toString('base64')})`;
    });
  });
  const file = require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf');
  const han = [
    [400, file],
    [700, file.replaceAll('400Regular', '700Bold').replace('NotoSansSC_400Regular', 'NotoSansSC_700Bold')],
  ].map(
    ([weight, name]) =>
      `@font-face{font-family:'Noto Sans SC';font-weight:${weight};src:url(data:font/ttf;base64,${readFileSync(String(name)).toString('base64')})}`,
  );
  return `<style>${[...faces, ...han].join('')}body{margin:0}</style>${svgOf(drawing)}`;
}

/** A drawing as a PNG of its own size. */
export async function pictureOf(browser: Browser, drawing: Drawing, file: string): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: drawing.width, height: drawing.height } });
  try {
    await page.setContent(htmlOf(drawing));
    await page.evaluate(() => document.fonts.ready);
    return await page.screenshot({ path: file });
  } finally {
    await page.close();
  }
}
