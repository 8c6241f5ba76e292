import type { Browser } from 'playwright-core';
import { openChromium, openScreen } from '../../support/chromium.ts';
import { whyMissing } from '../../support/missing.ts';
import { until } from '../../support/until.ts';

/** A real board in a real browser. */
export interface Display {
  /** When each printed number first stood on the page, epoch ms. */
  seen(): Promise<Record<string, number>>;
  close(): Promise<void>;
}

/** As text: what tsx makes of a function calls a helper that the page does not have. */
const WATCH = `(() => {
  const seen = (window.benchSeen = {});
  const look = () => {
    const now = performance.timeOrigin + performance.now();
    for (const element of document.body.querySelectorAll('*')) {
      if (element.childElementCount > 8) continue;
      const text = element.textContent.replace(/\\s/g, '');
      if (text.length < 9 && /^[A-Z]{1,2}\\d{3,6}$/.test(text)) seen[text] ??= now;
    }
  };
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
  look();
})()`;

/** Opens /display; gives why not where there is no browser or no built page. */
export async function openDisplay(port: number): Promise<Display | string> {
  const missing = whyMissing('chromium');
  if (missing !== null) return missing;
  let browser: Browser | null = null;
  try {
    browser = await openChromium();
    const { page } = await openScreen(browser, { width: 1920, height: 1080 });
    const response = await page.goto(`http://127.0.0.1:${port}/display`, { timeout: 30_000 });
    if (!response?.ok()) {
      await browser.close();
      return `/display answers ${response?.status()}: the screens are not built`;
    }
    await until(() => page.evaluate('document.body.childElementCount > 0'), { what: 'the board drawn' });
    await page.evaluate(WATCH);
  } catch (error) {
    await browser?.close();
    return `Chromium: ${String((error as Error).message).split('\n')[0]}`;
  }
  const opened = browser;
  const page = opened.contexts()[0]!.pages()[0]!;
  return {
    seen: () => page.evaluate('window.benchSeen'),
    close: () => opened.close(),
  };
}
