import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { announcedYears } from '../../server/seed/holidays.ts';
import { openChromium, openScreen, type Screen } from '../support/chromium.ts';
import { fits } from '../support/fits.ts';
import { type CaseFloor, openCaseFloor, sheet, FETCHED } from '../support/hall/case-floor.ts';
import { soundEntry } from '../support/hall/entries.ts';
import type { Member } from '../support/hall/open-test-hall.ts';
import { needs } from '../support/skips.ts';
import { buildScreens } from './hall/screens-built.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';

const DIST = path.resolve(import.meta.dirname, '../../dist');
const DESK = { width: 1440, height: 900 } as const;
const PHONE = { width: 390, height: 844 } as const;

needs('chromium', 'fonts')('the register of exercised powers', () => {
  const screens: Screen[] = [];
  let floor: CaseFloor;
  let browser: Browser;
  let discloser: Member;
  beforeAll(async () => {
    buildScreens();
    floor = await openCaseFloor({ dist: DIST }, [soundEntry('i-1')], announcedYears());
    discloser = await floor.hall.member(['discloser']);
    browser = await openChromium();
  });
  afterAll(async () => {
    for (const screen of screens) await screen.close();
    await browser.close();
    await floor.hall.close();
  });

  const ids = new Map<string, string>();
  /** A case from its receipt to its end; gives its number. */
  async function ended(result: 'granted' | 'denied'): Promise<string> {
    const { officer, chief } = floor;
    const caseId = await floor.receive();
    await floor.allGood(caseId);
    await officer.must('case:accept', { caseId });
    await chief.must('case:decide', { caseId, result, words: '符合法定条件' });
    if (result === 'granted') await chief.must('case:make', { caseId, validUntil: null });
    await officer.must('case:deliver', { caseId, ...FETCHED });
    await officer.must('case:close', { caseId });
    const { number } = (await sheet(officer, caseId)).file;
    ids.set(number, caseId);
    return number;
  }
  async function open(address: string, size: { width: number; height: number }, who?: Member) {
    const screen = await openScreen(browser, size);
    screens.push(screen);
    if (who) {
      const [name, value] = (await floor.hall.signIn(who.staffId)).split('=') as [string, string];
      await screen.context.addCookies([{ name, value, url: floor.hall.url }]);
    }
    await screen.page.goto(floor.hall.url + address);
    return screen;
  }

  it('is reviewed and published by the office of disclosure, and read by anybody without a person in it', async () => {
    const [granted, denied] = [await ended('granted'), await ended('denied')];
    const desk = await open('/counter/register', DESK, discloser);
    const { page } = desk;
    const row = (number: string) => part(page, `record-${number}`);
    await row(granted).waitFor();
    await fits(page, 'register-due-1440-zh', 'staff');
    for (const [number, how] of [
      [granted, 'publish'],
      [denied, 'publish'],
    ] as const) {
      await row(number).locator('[data-test="open-record"]').click();
      if (number === granted) await fits(page, 'register-open-1440-zh', 'staff');
      await part(page, how).click();
      await row(number).waitFor({ state: 'detached' });
    }
    await fits(page, 'register-empty-1440-zh', 'staff');
    await part(page, 'to-months').click();
    await part(page, 'month-table').waitFor();
    expect(await part(page, 'month-sum').textContent()).toContain('2');
    await fits(page, 'register-month-1440-zh', 'staff');
    await turnLanguage(page);
    await fits(page, 'register-month-1440-en', 'staff');
    expect(faults(desk)).toEqual([]);

    const own = await open(`/counter/cases/${ids.get(granted)}`, DESK, floor.chief);
    const told = part(own.page, 'history').locator('[data-event="published"]');
    expect(await told.textContent()).toContain('运行登记审核');
    expect(await part(own.page, 'findings').count()).toBe(0);
    await fits(own.page, 'case-reviewed-1440-zh', 'staff');
    expect(faults(own)).toEqual([]);

    const phone = await open('/public/results', PHONE);
    await phone.page.getByText(granted).first().waitFor();
    await phone.page.getByText(denied).first().waitFor();
    expect(await phone.page.textContent('body')).not.toMatch(/张|1101011949|符合法定条件/);
    await fits(phone.page, 'results-390-zh', 'phone');
    const wide = await open('/public/results', { width: 1366, height: 768 });
    await wide.page.getByText(granted).first().waitFor();
    await wide.page.locator('.records summary').first().click();
    await fits(wide.page, 'results-1366-zh', 'phone');
    await turnLanguage(wide.page);
    await fits(wide.page, 'results-1366-en', 'phone');
    expect([...faults(phone), ...faults(wide)]).toEqual([]);
  });
});
