import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { chartOf } from '../../server/domain/catalogue/chart/chart-of.ts';
import { CHART_WORDS_EN, CHART_WORDS_ZH } from '../../server/domain/catalogue/chart/words.ts';
import { drawChart } from '../../server/papers/chart/draw.ts';
import { PAGE } from '../../server/papers/chart/style.ts';
import { htmlOf } from '../support/charts/picture.ts';
import { TOBACCO } from '../support/charts/tobacco.ts';
import { openChromium, openScreen, shot, type Screen } from '../support/chromium.ts';
import { needs } from '../support/skips.ts';

/** Lines of text may end so far beyond their box's frame, in units of the page. */
const HAIR = 1;
const about = {
  bureau: '区烟草专卖局',
  version: 3,
  since: '2026-03-01',
  complaintUrl: 'https://hall.test/c',
};

needs('chromium')('the flow chart of a permit as a picture', () => {
  let browser: Browser;
  let screen: Screen;
  beforeAll(async () => {
    browser = await openChromium();
    screen = await openScreen(browser, { width: PAGE.width, height: PAGE.height });
  });
  afterAll(() => browser.close());

  it.each([
    ['zh', CHART_WORDS_ZH],
    ['en', CHART_WORDS_EN],
  ] as const)('%s: every line of text lies within its box and no two on each other', async (lang, words) => {
    const [page, ...more] = await drawChart(chartOf(TOBACCO, words, about)!);
    expect(more).toEqual([]);
    await screen.page.setContent(htmlOf(page!));
    await shot(screen.page, `flow-chart-${lang}`);
    const seen = await screen.page.evaluate(() => {
      const areaOf = (element: SVGGraphicsElement) => {
        const { x, y, width, height } = element.getBBox();
        return { text: element.textContent ?? '', x, y, w: width, h: height };
      };
      return {
        texts: [...document.querySelectorAll('text')].map(areaOf),
        rects: [...document.querySelectorAll('rect')].map(areaOf),
        title: getComputedStyle(document.querySelector('text[font-size="44"]')!).fontFamily,
        serif: document.fonts.check("700 44px 'Noto Serif SC'", '烟草专卖'),
        sans: document.fonts.check("400 20px 'Noto Sans SC'", '烟草专卖'),
      };
    });
    expect(seen.title).toContain('Noto Serif SC');
    expect([seen.serif, seen.sans]).toEqual([true, true]);
    expect(seen.texts.length).toBeGreaterThan(40);
    for (const one of seen.texts) {
      expect(one.x >= 0 && one.x + one.w <= PAGE.width).toBe(true);
      // The smallest frame that holds the middle of a line's beginning holds all of the line.
      const holds = seen.rects
        .filter(
          ({ x, y, w, h }) => one.x + 1 > x && one.x + 1 < x + w && middle(one) > y && middle(one) < y + h,
        )
        .toSorted((a, b) => a.w * a.h - b.w * b.h)[0]!;
      if (holds.w < PAGE.width / 2 && holds.h < PAGE.height / 3)
        expect(one.x + one.w, one.text).toBeLessThanOrEqual(holds.x + holds.w + HAIR);
    }
    seen.texts.forEach((one, index) => {
      for (const other of seen.texts.slice(index + 1)) {
        const apart =
          one.x + one.w <= other.x + HAIR ||
          other.x + other.w <= one.x + HAIR ||
          Math.abs(middle(one) - middle(other)) >= 0.36 * Math.min(one.h, other.h);
        expect(apart, `${one.text} and ${other.text}`).toBe(true);
      }
    });
    expect(screen.errors).toEqual([]);
  });
});

const middle = ({ y, h }: { y: number; h: number }): number => y + h / 2;
