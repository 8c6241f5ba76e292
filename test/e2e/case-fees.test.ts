import type { Browser, Page } from 'playwright-core';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openChromium, openScreen, type Screen } from '../support/chromium.ts';
import { fits } from '../support/fits.ts';
import { decideEmpower } from '../support/hall/empowered.ts';
import { APPLICANT, type CaseFloor, openCaseFloor } from '../support/hall/case-floor.ts';
import type { Member } from '../support/hall/open-test-hall.ts';
import { SMALL_ITEMS, SMALL_PLAN } from '../support/hall/plan.ts';
import { openPayProvider, PAY_KEY, type PayProvider } from '../support/pay-provider.ts';
import { needs } from '../support/skips.ts';
import { soundEntry } from '../support/hall/entries.ts';
import { SIZES } from './hall/hall.ts';
import { buildScreens } from './hall/screens-built.ts';
import { chooseItem, readCode, readNumber } from './hall/steps/kiosk.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';

const DIST = path.resolve(import.meta.dirname, '../../dist');
const SMALL = { width: 1366, height: 768 } as const;
const yuan = (n: number) => ({ zh: `${n} 元`, en: `¥${n}` });
const FEES = [
  {
    ...{ name: '证照工本费', standard: yuan(10), fen: 1_000 },
    ...{ basis: '发改价格〔2016〕1号', relief: '低保对象减半' },
  },
  {
    ...{ name: '检验费', standard: { zh: '每件 15 元', en: '15 yuan a piece' } },
    ...{ basis: '省价费〔2015〕2号', relief: null },
  },
];

needs('chromium', 'fonts')('money at the fee window', () => {
  const screens: Screen[] = [];
  let provider: PayProvider;
  let floor: CaseFloor;
  let browser: Browser;
  let cashier: Member;
  beforeAll(async () => {
    buildScreens();
    provider = await openPayProvider();
    const queues = SMALL_PLAN.queues.map(queue =>
      queue.id === 'q-c' ? { ...queue, fees: true, name: { zh: '收费窗口', en: 'Fee window' } } : queue,
    );
    const plan = { plan: { ...SMALL_PLAN, queues }, items: SMALL_ITEMS };
    const env = { PAYMENTS_URL: provider.url, PAYMENTS_KEY: PAY_KEY };
    const spot = soundEntry('i-1', { caseKind: 'instant', fees: FEES });
    floor = await openCaseFloor({ dist: DIST, floor: plan, env }, [spot]);
    cashier = await floor.hall.member(['cashier']);
    await floor.officer.must('counter:close', floor.at);
    browser = await openChromium();
  });
  afterAll(async () => {
    for (const screen of screens) await screen.close();
    await browser.close();
    await floor.hall.close();
    await provider.close();
  });

  async function sit(who: Member, address: string) {
    const [name, value] = (await floor.hall.signIn(who.staffId)).split('=') as [string, string];
    const screen = await openScreen(browser, SMALL);
    screens.push(screen);
    await screen.context.addCookies([{ name, value, url: floor.hall.url }]);
    await screen.page.goto(floor.hall.url + address);
    return screen;
  }
  async function openCounter(page: Page, number: string): Promise<void> {
    await part(page, `counter-${number}`).waitFor();
    await page.keyboard.type(number);
    await page.keyboard.press('Enter');
    await part(page, 'idle-desk').waitFor();
  }
  /** At a counter the language stands in the menu. */
  async function turnAtDesk(page: Page): Promise<void> {
    await page.keyboard.press('F1');
    await turnLanguage(page);
    await page.keyboard.press('F1');
  }
  const state = (page: Page, name: string) =>
    page.locator(`[data-test="case-work"][data-state="${name}"]`).waitFor();
  /** Calls the one who is next, who has this number, and begins. */
  async function call(page: Page, label: string): Promise<void> {
    await page.locator(`[data-test="next"][data-label="${label}"]`).waitFor();
    await page.keyboard.press('F5');
    await page.locator('[data-test="state"][data-state="called"]').waitFor();
    await page.keyboard.press('F7');
    await page.locator('[data-test="state"][data-state="serving"]').waitFor();
  }
  async function takeNumber(): Promise<string> {
    const kiosk = await openScreen(browser, SIZES.kiosk);
    screens.push(kiosk);
    await kiosk.page.goto(`${floor.hall.url}/kiosk`);
    const code = await readCode(kiosk.page);
    await floor.hall.director.must('device:confirmPairing', { stationId: 'k-2', code });
    await part(kiosk.page, 'to-search').waitFor();
    await chooseItem(kiosk.page, '事项i-1', '事项i-1');
    await part(kiosk.page, 'take').click();
    return readNumber(kiosk.page);
  }

  it('from a number at the kiosk to a certificate in one visit, with the fee window between', async () => {
    const both = await floor.hall.member(['officer', 'approver']);
    await floor.hall.director.must('staff:post', { staffId: both.staffId, bureauId: 'b-tax' });
    await floor.hall.order(decideEmpower, {});
    const label = await takeNumber();
    const desk = await sit(both, '/counter');
    const { page } = desk;
    await openCounter(page, '1');
    await call(page, label);
    await part(page, 'visit-cases').waitFor();
    await page.keyboard.press('r');
    await part(page, 'receive-item').waitFor();
    await page.keyboard.type('张秀兰');
    await page.keyboard.press('Enter');
    await state(page, 'received');
    for (const key of ['1', '1']) await page.keyboard.press(key);
    await part(page, 'accept').waitFor();
    await page.keyboard.press('Enter');
    await state(page, 'accepted');

    await part(page, 'to-order').click();
    const form = part(page, 'order-form');
    await form.locator('input[name="charge-0"]').check();
    await form.locator('input[name="count-0"]').fill('2');
    await form.locator('input[name="charge-1"]').check();
    await form.locator('input[name="count-1"]').fill('3');
    await part(page, 'order-submit').click();
    await form.getByText('写明金额').waitFor();
    await form.locator('input[name="amount-1"]').fill('45');
    await form.locator('input[name="reckoned-1"]').fill('3 件 × 15 元');
    await part(page, 'relief-0').check();
    await form.locator('input[name="let-off"]').fill('10');
    await form.locator('input[name="relief-words"]').fill('低保证（川）0012');
    expect(await part(page, 'order-sum').textContent()).toContain('55.00');
    await fits(page, 'fees-order-1366-zh', 'staff');
    await turnAtDesk(page);
    await fits(page, 'fees-order-1366-en', 'staff');
    await turnAtDesk(page);
    await part(page, 'order-submit').click();
    await part(page, 'idle-desk').waitFor();

    const till = await sit(cashier, '/counter/fees');
    await part(till.page, `waiting-${label}`).getByText('55.00').waitFor();
    await fits(till.page, 'fees-waiting-1366-zh', 'staff');
    await part(till.page, 'to-desk').click();
    await openCounter(till.page, '2');
    await call(till.page, label);
    await part(till.page, 'take-money').waitFor();
    expect(await part(till.page, 'order-owed').textContent()).toContain('55.00');
    await till.page.locator('input[name="given"]').fill('50');
    await part(till.page, 'change').getByText('还差 5.00').waitFor();
    expect(await part(till.page, 'take-cash').isDisabled()).toBe(true);
    await till.page.locator('input[name="given"]').fill('100');
    await part(till.page, 'change').getByText('45.00').waitFor();
    await fits(till.page, 'fees-cash-1366-zh', 'staff');
    await till.page.keyboard.press('Enter');
    await part(till.page, 'order-paid').waitFor();
    expect(await part(till.page, 'receipt-number').textContent()).toMatch(/^S\d{8}-0001$/);
    await fits(till.page, 'fees-paid-1366-zh', 'staff');
    await turnAtDesk(till.page);
    await fits(till.page, 'fees-paid-1366-en', 'staff');
    await turnAtDesk(till.page);
    const receipt = await part(till.page, 'receipt').getAttribute('href');
    const paper = await till.context.request.get(floor.hall.url + receipt);
    expect([paper.status(), (await paper.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    await till.page.keyboard.press('F8');
    await part(till.page, 'idle-desk').waitFor();

    await part(page, 'came-back').waitFor();
    await call(page, label);
    await part(page, 'order-paid').waitFor();
    await fits(page, 'fees-came-back-1366-zh', 'staff');
    await part(page, 'choice-granted').locator('input').focus();
    await page.keyboard.press('1');
    await page.keyboard.type('经审查，符合条件');
    await page.keyboard.press('Control+Enter');
    await state(page, 'decided');
    await part(page, 'to-make').focus();
    await page.keyboard.press('Enter');
    await part(page, 'make-send').click();
    await part(page, 'choice-applicant').locator('input').focus();
    for (const key of ['1', ' ', 'Enter']) await page.keyboard.press(key);
    await state(page, 'delivered');
    await part(page, 'close-submit').focus();
    await page.keyboard.press('Enter');
    await state(page, 'closed');
    await page.keyboard.press('F8');
    await part(page, 'idle-desk').waitFor();

    await till.page.goto(`${floor.hall.url}/counter/fees`);
    await till.page.locator('[data-test="till-all"]').getByText('55.00').waitFor();
    await fits(till.page, 'fees-till-1366-zh', 'staff');
    await turnLanguage(till.page);
    await fits(till.page, 'fees-till-1366-en', 'staff');
    expect([...faults(desk), ...faults(till)]).toEqual([]);
  });

  /** A case of a number that an officer has sent to the fee window. */
  async function sent(): Promise<{ caseId: string; label: string }> {
    const { officer, kiosk } = floor;
    const at = { counterId: 'c-3', seat: officer.seat };
    await officer.must('counter:open', at);
    const { label, ticketId } = await kiosk.must('ticket:take', { queueId: 'q-a' });
    await officer.must('counter:call', at);
    await officer.must('counter:start', { ...at, ticketId });
    const visit = { ...at, ticketId };
    const { caseId } = await officer.must('case:receive', {
      ...visit,
      itemCode: 'i-1',
      applicant: APPLICANT,
    });
    await floor.allGood(caseId);
    await officer.must('case:accept', { caseId });
    await officer.must('fee:order', { caseId, lines: [{ fee: 0, count: 1 }], visit });
    return { caseId, label };
  }

  it('a QR payment of unknown outcome stays so until the provider says, and money goes back after the end', async () => {
    const { caseId, label } = await sent();
    const till = await sit(await floor.hall.member(['cashier']), '/counter');
    const { page } = till;
    await openCounter(page, '4');
    await call(page, label);
    await part(page, 'take-qr').click();
    await page.locator('[data-test="qr-wait"][data-state="waiting"] [data-test="qr"]').waitFor();
    await fits(page, 'fees-qr-1366-zh', 'staff');
    provider.mood = 'broken';
    await page.locator('[data-test="qr-wait"][data-state="unknown"]').waitFor();
    await fits(page, 'fees-qr-unknown-1366-zh', 'staff');
    expect(await part(page, 'take-cash').count()).toBe(0);
    const [payId, payment] = [...provider.payments].at(-1)!;
    provider.payments.set(payId, { ...payment, state: 'paid' });
    provider.mood = 'well';
    await part(page, 'order-paid').waitFor();
    await page.keyboard.press('F8');
    await part(page, 'idle-desk').waitFor();

    await floor.officer.must('case:withdraw', { caseId, words: '不再办理' });
    await page.goto(`${floor.hall.url}/counter/cases/${caseId}`);
    await part(page, 'to-refund').click();
    await page.locator('input[name="refund-words"]').fill('申请人撤回');
    await fits(page, 'fees-refund-1366-zh', 'staff');
    await part(page, 'refund-submit').click();
    await page.locator('[data-standing="back"]').waitFor();
    await part(page, 'history').getByText('退费 10.00 元').waitFor();
    await turnLanguage(page);
    await fits(page, 'fees-back-1366-en', 'staff');
    expect(faults(till)).toEqual([]);
  });
});
