import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openChromium, openScreen, type Screen, shot } from '../support/chromium.ts';
import { fitsAroundChart } from '../support/fits.ts';
import { type CaseFloor, openCaseFloor } from '../support/hall/case-floor.ts';
import { soundEntry } from '../support/hall/entries.ts';
import { SMALL_ITEMS, SMALL_PLAN } from '../support/hall/plan.ts';
import { needs } from '../support/skips.ts';
import { startAgent, type StoryAgent } from './hall/agent.ts';
import { buildScreens } from './hall/screens-built.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';

const DIST = path.resolve(import.meta.dirname, '../../dist');
const SMALL = { width: 1366, height: 768 } as const;
/** The second printer has 58 mm of paper, and a font without rare characters. */
const PLAN = {
  ...SMALL_PLAN,
  printers: SMALL_PLAN.printers.map(one =>
    one.id === 'pr-2' && one.model.paper !== 'a4'
      ? { ...one, model: { ...one.model, paper: 58, dots: 384, columns: 32, rareHan: false } as const }
      : one,
  ),
};

needs('chromium', 'fonts')('a notice of what is lacking as a thermal slip', () => {
  const screens: Screen[] = [];
  let floor: CaseFloor;
  let agent: StoryAgent;
  let browser: Browser;
  beforeAll(async () => {
    buildScreens();
    floor = await openCaseFloor({ dist: DIST, floor: { plan: PLAN, items: SMALL_ITEMS } }, [
      soundEntry('i-1'),
    ]);
    agent = await startAgent({ local: floor.hall.url, director: floor.hall.director });
    browser = await openChromium();
  });
  afterAll(async () => {
    for (const screen of screens) await screen.close();
    await browser.close();
    await agent.close();
    await floor.hall.close();
  });

  /** What a printer's n-th paper says; its picture is kept. */
  async function picture(printerId: string, n: number): Promise<string> {
    const paper = await openScreen(browser, { width: 640, height: 1_900 });
    screens.push(paper);
    await paper.page.goto(`${agent.page}slips/${printerId}/${n}.svg`);
    await shot(paper.page, `case-slip-${printerId}`);
    const text = await paper.page.evaluate(() => document.documentElement.textContent);
    return (text ?? '').replace(/\s/g, '');
  }

  it('[G29] is printed at the chosen printer, told how it went, and copied with its reason', async () => {
    const { officer, hall, at } = floor;
    const ticketId = await floor.serve();
    const applicant = { kind: 'person', name: '㛃䶮𬱖' } as const;
    const { caseId } = await officer.must('case:receive', { ...at, ticketId, itemCode: 'i-1', applicant });
    await officer.must('counter:finish', { ...at, ticketId });
    const checks = [
      { at: 0, verdict: 'faulty' as const, words: '法定代表人签名处空白，请本人签名' },
      { at: 1, verdict: 'missing' as const },
    ];
    await officer.must('case:check', { caseId, checks });
    await officer.must('case:correct', { caseId });
    const [name, value] = (await hall.signIn(officer.staffId)).split('=') as [string, string];
    const desk = await openScreen(browser, SMALL);
    screens.push(desk);
    await desk.context.addCookies([{ name, value, url: hall.url }]);
    const { page } = desk;
    await page.goto(`${hall.url}/counter/cases/${caseId}`);
    const row = page.locator('[data-test="document"][data-kind="correction"]');
    const slip = row.locator('[data-test="print-slip"]');
    await slip.waitFor();
    expect(await slip.isDisabled()).toBe(true);
    await fitsAroundChart(page, 'case-slip-choose-1366-zh', 'staff');
    const printers = part(page, 'slip-printer');
    await printers.selectOption('pr-1');
    await slip.click();
    await row.locator('[data-test="slip-state"][data-state="confirmed"]').waitFor();
    await fitsAroundChart(page, 'case-slip-printed-1366-zh', 'staff');

    await printers.selectOption('pr-2');
    await agent.turn('pr-2', { paper: 'out' });
    await slip.click();
    await row.locator('[data-test="slip-why-more"]').click();
    await row.locator('[data-test="slip-state"][data-state="queued"]').waitFor();
    expect(await slip.isDisabled()).toBe(true);
    await turnLanguage(page);
    await fitsAroundChart(page, 'case-slip-queued-1366-en', 'staff');
    await turnLanguage(page);
    await agent.turn('pr-2', { paper: 'full' });
    await row.locator('[data-test="slip-state"][data-state="confirmed"]').waitFor();

    // The first at pr-1 is the ticket's.
    const wide = await picture('pr-1', 2);
    const narrow = await picture('pr-2', 1);
    for (const said of [wide, narrow]) expect(said).toContain('法定代表人签名处空白');
    expect(wide).toContain('㛃䶮𬱖');
    expect(wide).not.toContain('补打');
    expect(narrow).toContain('补打（第1次，加印）');
    expect(faults(desk)).toEqual([]);
  });
});
