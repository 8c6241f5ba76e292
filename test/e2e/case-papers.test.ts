import type { Browser, Page } from 'playwright-core';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { announcedYears } from '../../server/seed/holidays.ts';
import { openChromium, openScreen, type Screen } from '../support/chromium.ts';
import { fits, fitsAroundChart } from '../support/fits.ts';
import { type CaseFloor, openCaseFloor } from '../support/hall/case-floor.ts';
import type { Member } from '../support/hall/open-test-hall.ts';
import { soundEntry } from '../support/hall/entries.ts';
import { TimeMachine } from '../support/hall/time-machine.ts';
import { needs } from '../support/skips.ts';
import { buildScreens } from './hall/screens-built.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';

const DIST = path.resolve(import.meta.dirname, '../../dist');
const DAY_MS = 86_400_000;
const SMALL = { width: 1366, height: 768 } as const;

/** A browser without a head falls over when a PDF is to be printed: what is asked of its dialog is kept instead. */
function keepPrints(): void {
  const asked: string[] = [];
  Object.assign(window, { asked });
  Object.defineProperty(navigator, 'pdfViewerEnabled', { value: true });
  Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
    get(this: HTMLIFrameElement) {
      return { focus: () => undefined, print: () => asked.push(new URL(this.src).pathname) };
    },
  });
}
const printed = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { asked: string[] }).asked);

needs('chromium', 'fonts')('papers of a case', () => {
  const time = new TimeMachine();
  const screens: Screen[] = [];
  let floor: CaseFloor;
  let browser: Browser;
  beforeAll(async () => {
    buildScreens();
    const entry = soundEntry('i-1', { special: ['testing'] });
    const options = { dist: DIST, around: time.around, clock: time.clock };
    floor = await openCaseFloor(options, [entry], announcedYears());
    browser = await openChromium();
  });
  afterAll(async () => {
    for (const screen of screens) await screen.close();
    await browser.close();
    await floor.hall.close();
  });

  async function sit(who: Member, address: string, size: { width: number; height: number } = SMALL) {
    const [name, value] = (await floor.hall.signIn(who.staffId)).split('=') as [string, string];
    const screen = await openScreen(browser, size);
    screens.push(screen);
    await screen.context.addCookies([{ name, value, url: floor.hall.url }]);
    await screen.context.addInitScript(keepPrints);
    await screen.page.goto(floor.hall.url + address);
    return screen;
  }
  async function fresh(): Promise<void> {
    for (const who of [floor.officer, floor.chief])
      who.carries = { cookie: await floor.hall.signIn(who.staffId) };
  }
  const row = (page: Page, kind: string) => page.locator(`[data-test="document"][data-kind="${kind}"]`);

  it('a paper is printed, made once more with its reason, and a form is issued', async () => {
    const caseId = await floor.receive();
    await floor.allGood(caseId);
    await floor.officer.must('case:accept', { caseId });
    const desk = await sit(floor.officer, `/counter/cases/${caseId}`);
    const { page } = desk;
    const acceptance = row(page, 'acceptance');
    await acceptance.locator('[data-test="print"]').click();
    await acceptance.locator('[data-test="reprint"]').click();
    await fitsAroundChart(page, 'case-papers-1366-zh', 'staff');
    await acceptance.locator('[data-test="why-spoiled"]').click();
    await acceptance.locator('[data-test="copies"]').getByText('原件污损').waitFor();
    const documents = (await printed(page)).map(address => address.slice(0, -'.pdf'.length));
    expect(documents).toHaveLength(2);
    expect(new Set(documents).size).toBe(1);
    await part(page, 'ask-kind').selectOption('courier');
    await part(page, 'issue').click();
    await row(page, 'courier').waitFor();
    await turnLanguage(page);
    await fitsAroundChart(page, 'case-papers-1366-en', 'staff');
    expect(faults(desk)).toEqual([]);
  });

  it('a clock is told day by day on the screen, with a pause, in two languages', async () => {
    const caseId = await floor.receive();
    await floor.allGood(caseId);
    await floor.officer.must('case:accept', { caseId });
    time.pass(DAY_MS);
    await fresh();
    await floor.chief.must('case:suspend', { caseId, ground: 'testing', days: 4, words: '送检' });
    time.pass(9 * DAY_MS);
    await fresh();
    await floor.chief.must('case:resume', { caseId });
    time.pass(4 * DAY_MS);
    await fresh();
    const desk = await sit(floor.officer, `/counter/cases/${caseId}`, { width: 1440, height: 900 });
    const { page } = desk;
    await part(page, 'to-clock').click();
    await part(page, 'clock-grid').waitFor();
    expect(await page.locator('[data-test="clock-grid"] [data-look="paused"]').count()).toBe(4);
    await fits(page, 'case-clock-1440-zh', 'staff');
    await part(page, 'print-clock').click();
    await expect.poll(() => printed(page), { timeout: 30_000 }).toEqual([`/api/cases/${caseId}/clock.pdf`]);
    await turnLanguage(page);
    await fits(page, 'case-clock-1440-en', 'staff');
    expect(faults(desk)).toEqual([]);
  });
});
