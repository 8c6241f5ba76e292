import type { Browser, Page } from 'playwright-core';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openChromium, openScreen, type Screen } from '../support/chromium.ts';
import { fits, fitsAroundChart } from '../support/fits.ts';
import { type CaseFloor, openCaseFloor } from '../support/hall/case-floor.ts';
import type { Member } from '../support/hall/open-test-hall.ts';
import { needs } from '../support/skips.ts';
import { decideEmpower } from '../support/hall/empowered.ts';
import { soundEntry } from '../support/hall/entries.ts';
import { buildScreens } from './hall/screens-built.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';

const DIST = path.resolve(import.meta.dirname, '../../dist');
const SMALL = { width: 1366, height: 768 } as const;
const WIDE = { width: 1920, height: 1080 } as const;

needs('chromium', 'fonts')('the desks of cases', () => {
  const screens: Screen[] = [];
  let floor: CaseFloor;
  let browser: Browser;
  beforeAll(async () => {
    buildScreens();
    const spot = soundEntry('i-1', { caseKind: 'instant' });
    floor = await openCaseFloor({ dist: DIST }, [spot]);
    browser = await openChromium();
    await floor.officer.must('counter:close', floor.at);
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
    await screen.page.goto(floor.hall.url + address);
    return screen;
  }
  const state = (page: Page, name: string) =>
    page.locator(`[data-test="case-work"][data-state="${name}"]`).waitFor();
  const presser =
    (page: Page) =>
    async (...keys: string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key);
    };

  /** Calls the next number, begins it, and receives a case for its item. */
  async function receive(page: Page, applicant: string): Promise<void> {
    await floor.kiosk.must('ticket:take', { itemCode: 'i-1' });
    await part(page, 'idle-desk').waitFor();
    await page.keyboard.press('F5');
    await page.locator('[data-test="state"][data-state="called"]').waitFor();
    await page.keyboard.press('F7');
    await part(page, 'visit-cases').waitFor();
    await page.keyboard.press('r');
    await part(page, 'receive-item').waitFor();
    await page.keyboard.type(applicant);
    await page.keyboard.press('Enter');
    await state(page, 'received');
  }

  it('from a number to a delivered case in one visit, by keyboard alone', async () => {
    const both = await floor.hall.member(['officer', 'approver']);
    await floor.hall.director.must('staff:post', { staffId: both.staffId, bureauId: 'b-tax' });
    await floor.hall.order(decideEmpower, {});
    const desk = await sit(both, '/counter');
    const { page } = desk;
    const press = presser(page);
    await part(page, 'counter-1').waitFor();
    await page.keyboard.type('1');
    await press('Enter');
    await receive(page, '张秀兰');
    await part(page, 'visit-papers').locator('[data-kind="receipt"] [data-test="print-slip"]').waitFor();
    await fits(page, 'case-desk-received-1366-zh', 'staff');
    await press('1', '1');
    await part(page, 'to-at-once').waitFor();
    await press('Enter');
    await part(page, 'at-once').waitFor();
    await fits(page, 'case-desk-at-once-1366-zh', 'staff');
    await press('Control+Enter');
    await state(page, 'decided');
    await part(page, 'waits-for-making').waitFor();
    await part(page, 'to-make').focus();
    await press('Enter');
    await part(page, 'make-send').focus();
    await press('Enter');
    await part(page, 'choice-applicant').waitFor();
    await press('1');
    await fits(page, 'case-desk-deliver-1366-zh', 'staff');
    await press(' ', 'Enter');
    await state(page, 'delivered');
    await press('Enter');
    await state(page, 'closed');
    await press('F8');
    await part(page, 'idle-desk').waitFor();

    await receive(page, '李建国');
    await press('1', '3');
    await page.keyboard.type('复印件看不清');
    await press('Enter');
    await press('Enter');
    await part(page, 'notice').getByText('复印件看不清').waitFor();
    await fits(page, 'case-desk-notice-1366-zh', 'staff');
    await press('Enter');
    await state(page, 'correcting');
    await press('ArrowDown', '1');
    await part(page, 'accept-only').focus();
    await press('Enter');
    await state(page, 'accepted');
    await fits(page, 'case-desk-decide-1366-zh', 'staff');
    await press('F8');
    await part(page, 'idle-desk').waitFor();

    await receive(page, '王大力');
    await part(page, 'to-refuse').focus();
    await press('Enter', '2');
    await page.keyboard.type('应向市局申请');
    await press('Control+Enter');
    await state(page, 'not_accepted');
    await press('F8');
    await part(page, 'idle-desk').waitFor();
    expect(faults(desk)).toEqual([]);
  });

  it('an approver has a list by due time, and a case leaves it when it is decided', async () => {
    const desk = await sit(floor.approver, '/counter/cases');
    const { page } = desk;
    await part(page, 'case-table').waitFor();
    expect(await page.locator('[data-test="case-table"] tbody tr').count()).toBe(1);
    await fits(page, 'cases-list-1366-zh', 'staff');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await part(page, 'case-page').waitFor();
    await page.locator('[data-test="case-chart"] [data-standing="open"]').first().waitFor();
    await fitsAroundChart(page, 'case-page-1366-zh', 'staff');
    await turnLanguage(page);
    await fitsAroundChart(page, 'case-page-1366-en', 'staff');
    await turnLanguage(page);
    await part(page, 'choice-denied').locator('input').focus();
    await page.keyboard.press('2');
    await page.keyboard.type('不符合第三条');
    await page.keyboard.press('Control+Enter');
    await page.locator('[data-test="case-state"]').getByText('已决定').waitFor();
    await page.goto(`${floor.hall.url}/counter/cases`);
    await part(page, 'list-empty').waitFor();
    const wide = await sit(floor.approver, '/counter/cases?text=李建国', WIDE);
    await part(wide.page, 'case-table').waitFor();
    await fits(wide.page, 'cases-search-1920-zh', 'staff');
    await turnLanguage(wide.page);
    await fits(wide.page, 'cases-search-1920-en', 'staff');
    expect([...faults(desk), ...faults(wide)]).toEqual([]);
  });
});
