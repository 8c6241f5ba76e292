import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openChromium, openScreen, type Screen } from '../support/chromium.ts';
import { fits, fitsAroundChart } from '../support/fits.ts';
import { type CaseFloor, openCaseFloor } from '../support/hall/case-floor.ts';
import type { Member } from '../support/hall/open-test-hall.ts';
import { needs } from '../support/skips.ts';
import { buildScreens } from './hall/screens-built.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';

const DIST = path.resolve(import.meta.dirname, '../../dist');
const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const;
const UNTIL = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);

needs('chromium', 'fonts')('a case that an agent brings', () => {
  const screens: Screen[] = [];
  let floor: CaseFloor;
  let steward: Member;
  let browser: Browser;
  beforeAll(async () => {
    buildScreens();
    floor = await openCaseFloor({ dist: DIST });
    steward = await floor.hall.member(['steward']);
    browser = await openChromium();
    await floor.officer.must('counter:close', floor.at);
  });
  afterAll(async () => {
    for (const screen of screens) await screen.close();
    await browser.close();
    await floor.hall.close();
  });

  async function sit(who: Member, address: string, size: (typeof SIZES)[number] = SIZES[0]) {
    const [name, value] = (await floor.hall.signIn(who.staffId)).split('=') as [string, string];
    const screen = await openScreen(browser, size);
    screens.push(screen);
    await screen.context.addCookies([{ name, value, url: floor.hall.url }]);
    await screen.page.goto(floor.hall.url + address);
    return screen;
  }
  async function both(page: Page, name: string, look: typeof fits): Promise<void> {
    await look(page, `${name}-zh`, 'staff');
    await turnLanguage(page);
    await look(page, `${name}-en`, 'staff');
    await turnLanguage(page);
  }

  it('[G33][G34] is received from the agent, refused beyond the mandate, and goes to a steward, who has it on a list', async () => {
    const officer = await floor.hall.member(['officer']);
    const desk = await sit(officer, '/counter');
    const { page } = desk;
    await part(page, 'counter-1').waitFor();
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await floor.kiosk.must('ticket:take', { itemCode: 'i-1' });
    await part(page, 'idle-desk').waitFor();
    await page.keyboard.press('F5');
    await page.locator('[data-test="state"][data-state="called"]').waitFor();
    await page.keyboard.press('F7');
    await part(page, 'visit-cases').waitFor();
    await page.keyboard.press('r');
    await part(page, 'receive-item').waitFor();
    await page.locator('input[name="name"]').fill('张秀兰');
    await part(page, 'has-agent').locator('input').check();
    await page.locator('input[name="agent-name"]').fill('李建国');
    await page.locator('input[name="mandate-until"]').fill(UNTIL);
    await fits(page, 'case-agent-receive-1366-zh', 'staff');
    await part(page, 'receive-submit').click();
    await page.getByText('代办要先核对授权委托书').waitFor();
    await part(page, 'mandate-seen').locator('input').check();
    await part(page, 'receive-submit').click();
    await page.locator('[data-test="case-work"][data-state="received"]').waitFor();
    expect(faults(desk)).toEqual([]);

    const list = (await (
      await fetch(`${officer.url}/api/cases?item=i-1`, { headers: officer.headers() })
    ).json()) as { data: { lines: { id: string }[] } };
    const caseId = list.data.lines[0]!.id;
    const file = await sit(officer, `/counter/cases/${caseId}`);
    await part(file.page, 'agent-name').getByText('李建国').waitFor();
    await both(file.page, 'case-agent-page-1366', fitsAroundChart);
    await part(file.page, 'to-withdraw').click();
    await part(file.page, 'by-agent').locator('input').check();
    await part(file.page, 'end').locator('textarea').fill('申请人不办了');
    await file.page.keyboard.press('Control+Enter');
    await file.page.getByText('授权委托书没有给这项权限').waitFor();
    await part(file.page, 'to-entrust').click();
    await part(file.page, 'agent-staff').locator('input').check();
    await file.page.locator('select[name="steward"] option').nth(1).waitFor({ state: 'attached' });
    await file.page.locator('select[name="steward"]').selectOption({ index: 1 });
    await file.page.locator('input[name="mandate-until"]').fill(UNTIL);
    await part(file.page, 'mandate-seen').locator('input').check();
    await both(file.page, 'case-agent-entrust-1366', fitsAroundChart);
    await part(file.page, 'entrust').click();
    await part(file.page, 'agency').getByText('帮办代办员（免费）').waitFor();
    expect(faults(file)).toEqual([]);

    const own = await sit(steward, '/counter/cases?list=agency', SIZES[1]);
    await own.page.locator('[data-test="case-table"] tbody tr').first().waitFor();
    await both(own.page, 'case-agent-list-1920', fits);
    await own.page.keyboard.press('ArrowDown');
    await own.page.keyboard.press('Enter');
    await part(own.page, 'case-head').getByText('张秀兰').waitFor();
    await both(own.page, 'case-agent-steward-1920', fitsAroundChart);
    expect(faults(own)).toEqual([]);
  });
});
