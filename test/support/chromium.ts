import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { findChromium } from '../../scripts/parts.mjs';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

const SCREENS = path.resolve(import.meta.dirname, '../../artifacts/screens');

/** A page of its own profile, with everything it complained about. */
export interface Screen {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors, uncaught exceptions and crashes, in order; a story usually ends by expecting none. */
  readonly errors: string[];
  close(): Promise<void>;
}

/** The system's Chromium, headless; a new empty profile folder each time. `extraFlags` go to the command line. */
export function openChromium(extraFlags: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Error("there is no Chromium: put the story inside needs('chromium')");
  return chromium.launch({ executablePath, headless: true, args: [...FLAGS, ...extraFlags] });
}

/** A new page with nobody's cookies. Chinese by default; size as the kiosk, counter or board needs it. */
export async function openScreen(
  browser: Browser,
  options: { width: number; height: number } & Omit<BrowserContextOptions, 'viewport'>,
): Promise<Screen> {
  const { width, height, ...rest } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ignoreHTTPSErrors: true,
    ...rest,
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', message => {
    if (message.type() === 'error') errors.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', error => errors.push(`exception: ${error.stack ?? error.message}`));
  page.on('crash', () => errors.push('the page crashed'));
  return { page, context, errors, close: () => context.close() };
}

/** Puts a picture of the page into artifacts/screens/ and tells where. */
export async function shot(page: Page, name: string, options: { fullPage?: boolean } = {}): Promise<string> {
  await mkdir(SCREENS, { recursive: true });
  const file = path.join(SCREENS, `${name}.png`);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: file, animations: 'disabled', ...options });
  return file;
}
