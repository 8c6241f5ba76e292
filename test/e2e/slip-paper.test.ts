import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { slipPicture } from '../../devices/virtual-printer/picture.ts';
import { openChromium, openScreen, type Screen, shot } from '../support/chromium.ts';
import { needs } from '../support/skips.ts';
import { bytesOf, slip, small, wide } from '../unit/devices/support/examples.ts';
import { KINDS } from '../unit/devices/support/kinds.ts';
import { printOn } from '../unit/devices/support/paper.ts';

const papers = [
  ['80', wide],
  ['58', small],
] as const;
const cases = papers.flatMap(([mm, model]) =>
  Object.keys(KINDS).flatMap(kind =>
    (['native', 'raster'] as const).map(qr => [kind, mm, qr, { ...model, qr }] as const),
  ),
);
/** A picture element of 96 to the inch, dots of 203. */
const PRINTED = 96 / 203;

needs(
  'chromium',
  'fonts',
  'zbar',
)('every kind of slip as a picture', () => {
  let browser: Browser;
  let paper: Screen;
  let printed: Screen;
  beforeAll(async () => {
    browser = await openChromium();
    paper = await openScreen(browser, { width: 600, height: 1_400 });
    printed = await openScreen(browser, { width: 320, height: 700, deviceScaleFactor: 2 });
  });
  afterAll(() => browser.close());

  const read = (file: string): string =>
    execFileSync('zbarimg', ['-q', '--raw', file], { encoding: 'utf8' }).trim();
  const sheet = (svg: string, scale: number): string =>
    `<body style="margin:0;background:#fff"><div style="zoom:${scale}">${svg}</div></body>`;

  it.each(cases)(
    '%s on %s mm, %s: its code is read from the dots and from the printed size',
    async (kind, mm, qr, model) => {
      const svg = slipPicture(printOn(model, bytesOf(KINDS[kind]!, model, 'ab12'))[0]!, model);
      await paper.page.setContent(sheet(svg, 1));
      expect(read(await shot(paper.page, `slip-${kind}-${mm}-${qr}`, { fullPage: true }))).toBe(slip.url);
      await printed.page.setContent(sheet(svg, PRINTED));
      expect(read(await shot(printed.page, `slip-printed-size-${mm}`, { fullPage: true }))).toBe(slip.url);
    },
  );
});
