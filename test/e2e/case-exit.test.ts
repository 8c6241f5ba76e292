import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { announcedYears } from '../../server/seed/holidays.ts';
import { openChromium, openScreen, type Screen } from '../support/chromium.ts';
import { fits, fitsAroundChart } from '../support/fits.ts';
import { type CaseFloor, openCaseFloor, sheet } from '../support/hall/case-floor.ts';
import { soundEntry } from '../support/hall/entries.ts';
import type { Member } from '../support/hall/open-test-hall.ts';
import { SMALL_ITEMS, UNIFIED_PLAN } from '../support/hall/plan.ts';
import { needs } from '../support/skips.ts';
import { buildScreens } from './hall/screens-built.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';

const DIST = path.resolve(import.meta.dirname, '../../dist');
const SMALL = { width: 1366, height: 768 } as const;
const LARGE = { width: 1920, height: 1080 } as const;

needs('chromium', 'fonts')('from a unified counter to the exit counter', () => {
  const screens: Screen[] = [];
  let floor: CaseFloor;
  let browser: Browser;
  let exit: Member;
  beforeAll(async () => {
    buildScreens();
    const options = { dist: DIST, floor: { plan: UNIFIED_PLAN, items: SMALL_ITEMS } };
    const entries = [soundEntry('i-1'), soundEntry('i-2', { bureauId: 'b-tax', result: null })];
    floor = await openCaseFloor(options, entries, announcedYears());
    exit = await floor.hall.member(['officer']);
    browser = await openChromium();
  });
  afterAll(async () => {
    for (const screen of screens) await screen.close();
    await browser.close();
    await floor.hall.close();
  });

  async function sit(
    who: Member,
    address: string,
    size: typeof SMALL | typeof LARGE = SMALL,
  ): Promise<Screen> {
    const [name, value] = (await floor.hall.signIn(who.staffId)).split('=') as [string, string];
    const screen = await openScreen(browser, size);
    screens.push(screen);
    await screen.context.addCookies([{ name, value, url: floor.hall.url }]);
    await screen.page.goto(floor.hall.url + address);
    return screen;
  }
  const state = (page: Page, name: string) =>
    page.locator(`[data-test="case-work"][data-state="${name}"]`).waitFor();
  const press = async (page: Page, ...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  async function openCounter(page: Page, number: string): Promise<void> {
    await part(page, `counter-${number}`).waitFor();
    await page.keyboard.type(number);
    await press(page, 'Enter');
    await part(page, 'idle-desk').waitFor();
  }
  async function serve(page: Page): Promise<void> {
    await part(page, 'idle-desk').waitFor();
    await press(page, 'F5');
    await page.locator('[data-test="state"][data-state="called"]').waitFor();
    await press(page, 'F7');
    await part(page, 'visit-cases').waitFor();
  }
  /** Another case of the same applicant, decided, and nothing is made of it. */
  async function another(): Promise<void> {
    const { officer, chief, hall } = floor;
    await officer.must('counter:open', { counterId: 'c-2', seat: officer.seat });
    await floor.kiosk.must('ticket:take', { queueId: 'q-b' });
    const at = { counterId: 'c-2', seat: officer.seat };
    const { ticketId } = await officer.must('counter:call', at);
    await officer.must('counter:start', { ...at, ticketId });
    const applicant = { kind: 'person', name: '张秀兰', idNumber: '110101194912310024' } as const;
    const { caseId } = await officer.must('case:receive', { ...at, ticketId, itemCode: 'i-2', applicant });
    await officer.must('counter:finish', { ...at, ticketId });
    await floor.allGood(caseId);
    await officer.must('case:accept', { caseId });
    await chief.must('case:decide', { caseId, result: 'granted', words: '符合条件' });
    expect((await sheet(hall.director, caseId)).file.state).toBe('decided');
  }

  it('an application goes to its bureau and its result comes back by slip, and both hands are on record', async () => {
    // The officer of the ground sits at c-1, which the story's own browser takes.
    await floor.officer.must('counter:close', floor.at);
    const unified = await floor.hall.member(['officer']);
    const desk = await sit(unified, '/counter');
    await openCounter(desk.page, '1');
    await floor.kiosk.must('ticket:take', { itemCode: 'i-1' });
    await serve(desk.page);
    await press(desk.page, 'r');
    await part(desk.page, 'receive-item').waitFor();
    await desk.page.keyboard.type('张秀兰');
    await desk.page.locator('input[name="idNumber"]').fill('110101194912310024');
    await press(desk.page, 'Enter');
    await state(desk.page, 'received');
    await press(desk.page, '1', '1');
    await part(desk.page, 'accept').focus();
    await press(desk.page, 'Enter');
    await part(desk.page, 'give-intake').waitFor();
    await fits(desk.page, 'case-exit-give-1366-zh', 'staff');
    await part(desk.page, 'give-send').focus();
    await press(desk.page, 'Enter');
    await part(desk.page, 'passage').waitFor();
    await press(desk.page, 'F8');
    await part(desk.page, 'idle-desk').waitFor();

    const bureau = await sit(floor.chief, '/counter/cases?list=sign_in');
    await bureau.page.locator('[data-test="line-passage"]').waitFor();
    await fits(bureau.page, 'case-exit-list-1366-zh', 'staff');
    await bureau.page.locator('.row-link').first().click();
    await part(bureau.page, 'sign-intake').waitFor();
    await bureau.page.locator('textarea[name="differs"]').fill('身份证明只有一页');
    await fitsAroundChart(bureau.page, 'case-exit-sign-1366-zh', 'staff');
    await turnLanguage(bureau.page);
    await fitsAroundChart(bureau.page, 'case-exit-sign-1366-en', 'staff');
    await turnLanguage(bureau.page);
    await part(bureau.page, 'sign-send').click();
    await part(bureau.page, 'decide').waitFor();
    await part(bureau.page, 'choice-granted').click();
    await bureau.page.locator('textarea[name="decide-words"]').fill('经审查，符合条件');
    await part(bureau.page, 'decide-submit').click();
    await part(bureau.page, 'to-make').click();
    await part(bureau.page, 'make-send').click();
    await part(bureau.page, 'give-result').waitFor();
    await part(bureau.page, 'give-send').click();
    await part(bureau.page, 'passage').waitFor();
    await part(bureau.page, 'history').getByText('身份证明只有一页').waitFor();
    expect([...faults(desk), ...faults(bureau)]).toEqual([]);
  });

  it('a director says which counters take in for all, and which hand out', async () => {
    const director = await sit(await floor.hall.member(['director']), '/counter/settings/profiles');
    const { page } = director;
    await part(page, 'record-p-bc').click();
    await page.locator('input[name="exit"]').check();
    await fits(page, 'settings-profiles-1366-zh', 'staff');
    await turnLanguage(page);
    await fits(page, 'settings-profiles-1366-en', 'staff');
    await turnLanguage(page);
    await part(page, 'save').click();
    await part(page, 'saved').waitFor();
    const { profiles } = floor.hall.hall.sequencer.image.hall;
    expect(['p-ab', 'p-bc', 'p-all'].map(id => profiles.get(id))).toMatchObject([
      { unified: true },
      { exit: true },
      { exit: true },
    ]);
    expect(profiles.get('p-bc')?.unified ?? false).toBe(false);
    expect(faults(director)).toEqual([]);
  });

  it('the exit counter signs, hands two cases to one agent together, and closes them', async () => {
    const early = await sit(exit, '/counter/exit');
    await part(early.page, 'not-at-exit').waitFor();
    // What was read stays, and says that it is old, while the hall does not answer.
    await early.page.route('**/api/exit', route => route.abort());
    await another();
    await part(early.page, 'stale').waitFor();
    await fits(early.page, 'exit-stale-1366-zh', 'staff');
    await early.page.unroute('**/api/exit');
    await part(early.page, 'stale').waitFor({ state: 'detached' });
    const cashier = await sit(await floor.hall.member(['cashier']), '/counter/exit');
    await part(cashier.page, 'list-refused').first().waitFor();
    const desk = await sit(exit, '/counter', LARGE);
    const { page } = desk;
    await openCounter(page, '3');
    await page.goto(`${floor.hall.url}/counter/exit`);
    await page.locator('[data-test="to-sign"] li').waitFor();
    await fits(page, 'exit-to-sign-1920-zh', 'staff');
    const number = await page.locator('[data-test="to-sign"] li .key-figure').textContent();
    await page.locator('[data-test="to-sign"] li a').click();
    await part(page, 'sign-result').waitFor();
    await part(page, 'sign-send').focus();
    await press(page, 'Enter');
    await part(page, 'deliver').waitFor();

    const one = await floor.hall.hall.store.cases.byNumber(number!);
    const code = floor.hall.hall.vault.queryCode(one!.id);
    await page.goto(`${floor.hall.url}/counter/exit`);
    await page.locator(`[data-test="fetch-${number}"]`).waitFor();
    const find = page.locator('input[name="find"]');
    await press(page, '/');
    await page.keyboard.type(`${number} 22222222`);
    await press(page, 'Enter');
    await part(page, 'find-said').waitFor();
    await find.fill(`${floor.hall.url}/case#${number}.${code}`);
    await press(page, 'Enter');
    await part(page, 'exit-basket').waitFor();
    expect(await page.locator('[data-test^="in-basket-"]').count()).toBe(2);
    await part(page, 'shut').click();

    await floor.kiosk.must('case:ticket', { number: number!, code });
    await page.goto(`${floor.hall.url}/counter/desk/c-3`);
    await serve(page);
    await page.goto(`${floor.hall.url}/counter/exit`);
    await part(page, 'exit-basket').waitFor();
    await page.locator('[data-test^="in-basket-"]').nth(1).waitFor();
    await part(page, 'choice-agent').click();
    await page.locator('input[name="agent"]').fill('李大明');
    await fits(page, 'exit-basket-1920-zh', 'staff');
    await page.locator('input[name="id-checked"]').check();
    await part(page, 'deliver-submit').click();
    await part(page, 'exit-basket').getByText('授权委托书', { exact: false }).first().waitFor();
    await page.locator('input[name="mandate-seen"]').check();
    await part(page, 'deliver-submit').click();
    await page.locator('[data-test^="handed-"]').nth(1).waitFor();
    await page.setViewportSize(SMALL);
    await fits(page, 'exit-handed-1366-zh', 'staff');
    await turnLanguage(page);
    await fits(page, 'exit-handed-1366-en', 'staff');
    await turnLanguage(page);
    for (let left = 2; left > 0; left -= 1) {
      await page.locator('[data-test^="handed-"] [data-test="close"]').first().click();
      await expect.poll(() => page.locator('[data-test^="handed-"]').count()).toBe(left - 1);
    }
    expect((await floor.hall.hall.store.cases.one(one!.id))?.state).toBe('closed');
    expect(faults(desk)).toEqual([]);
  });
});
