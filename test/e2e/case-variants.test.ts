import type { Browser, Page } from 'playwright-core';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openChromium, openScreen, type Screen } from '../support/chromium.ts';
import { fits } from '../support/fits.ts';
import { decideEmpower } from '../support/hall/empowered.ts';
import { type CaseFloor, openCaseFloor } from '../support/hall/case-floor.ts';
import type { Member } from '../support/hall/open-test-hall.ts';
import { needs } from '../support/skips.ts';
import { soundEntry } from '../support/hall/entries.ts';
import { buildScreens } from './hall/screens-built.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';

const DIST = path.resolve(import.meta.dirname, '../../dist');
const SMALL = { width: 1366, height: 768 } as const;

needs('chromium', 'fonts')('ways of taking a case in', () => {
  const screens: Screen[] = [];
  let floor: CaseFloor;
  let browser: Browser;
  let handler: Member;
  beforeAll(async () => {
    buildScreens();
    const { materials } = soundEntry();
    const later = materials.map((one, at) => (at === 1 ? { ...one, necessity: 'later' as const } : one));
    floor = await openCaseFloor({ dist: DIST }, [
      soundEntry('i-1', { materials: later, pledge: { n: 30, unit: 'G' } }),
    ]);
    handler = await floor.hall.member(['officer']);
    await floor.hall.director.must('staff:post', { staffId: handler.staffId, bureauId: 'b-tax' });
    await floor.hall.order(decideEmpower, {});
    browser = await openChromium();
  });
  afterAll(async () => {
    for (const screen of screens) await screen.close();
    await browser.close();
    await floor.hall.close();
  });

  async function sit(who: Member, address: string) {
    const [name, value] = (await floor.hall.signIn(who.staffId)).split('=') as [string, string];
    const screen = await openScreen(browser, SMALL);
    screens.push(screen);
    await screen.context.addCookies([{ name, value, url: floor.hall.url }]);
    await screen.page.goto(floor.hall.url + address);
    await part(screen.page, 'case-page').waitFor();
    return screen;
  }
  async function both(page: Page, name: string): Promise<void> {
    await fits(page, `${name}-1366-zh`, 'staff');
    await turnLanguage(page);
    await fits(page, `${name}-1366-en`, 'staff');
    await turnLanguage(page);
  }
  const state = (page: Page, name: string) =>
    page.locator(`[data-test="case-work"][data-state="${name}"]`).waitFor();

  it('[G25] a material that comes later has its date on the page, and is ticked off when it came', async () => {
    const desk = await sit(handler, `/counter/cases/${await floor.receive()}`);
    const { page } = desk;
    await page.keyboard.press('1');
    await page.keyboard.press('4');
    await part(page, 'later-days').locator('input').fill('3');
    await both(page, 'case-later-days');
    await part(page, 'accept').click();
    await state(page, 'accepted');
    await part(page, 'owes').waitFor();
    await both(page, 'case-owes');
    await part(page, 'came-1').locator('input').check();
    await part(page, 'bring-submit').click();
    await part(page, 'bring').waitFor({ state: 'detached' });
    await part(page, 'history').getByText('容缺材料补齐').waitFor();
    expect(faults(desk)).toEqual([]);
  });

  it('[G26] on a pledge a case is granted at once, and what was found of it is entered', async () => {
    const desk = await sit(handler, `/counter/cases/${await floor.receive()}`);
    const { page } = desk;
    await page.keyboard.press('1');
    await page.keyboard.press('2');
    await part(page, 'pledge').locator('input').check();
    await both(page, 'case-pledge');
    await part(page, 'to-at-once').click();
    await page.keyboard.press('Control+Enter');
    await state(page, 'decided');
    await part(page, 'verify').waitFor();
    await both(page, 'case-pledged');
    const [outcome] = await page.locator('[data-test="verify"] input').all();
    await outcome!.check();
    await part(page, 'verify').locator('textarea').fill('现场核查，与承诺一致');
    await part(page, 'verify-submit').click();
    await part(page, 'history').getByText('承诺核查属实').waitFor();
    expect(faults(desk)).toEqual([]);
  });

  it('[G31] the head puts a case before others, and its page and the list say so', async () => {
    const caseId = await floor.receive();
    const desk = await sit(floor.chief, `/counter/cases/${caseId}`);
    const { page } = desk;
    await part(page, 'to-hasten').click();
    await part(page, 'hasten-days').locator('input').fill('2');
    await part(page, 'choice-green').locator('input').check();
    await part(page, 'hasten').locator('textarea').fill('区重点项目清单第12号');
    await both(page, 'case-hasten');
    await part(page, 'hasten-submit').click();
    await part(page, 'hastened').waitFor();
    await both(page, 'case-hastened');
    await page.goto(`${floor.hall.url}/counter/cases?list=intake`);
    await part(page, 'case-table').getByText('绿色通道').first().waitFor();
    await fits(page, 'cases-hastened-1366-zh', 'staff');
    expect(faults(desk)).toEqual([]);
  });
});
