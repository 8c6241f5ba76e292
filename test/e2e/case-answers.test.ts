import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { WRONG_MOST, WRONG_PAUSE_MS } from '../../server/app/cases/wrong-codes.ts';
import { dateOf, dayOf } from '../../server/domain/time/civil.ts';
import { legalCalendar } from '../../server/domain/time/legal/calendar.ts';
import { addWorking } from '../../server/domain/time/legal/count.ts';
import { announcedYears } from '../../server/seed/holidays.ts';
import { fits, fitsAroundChart } from '../support/fits.ts';
import { needs } from '../support/skips.ts';
import { textOf } from '../unit/papers/support/poppler.ts';
import { SIZES } from './hall/hall.ts';
import { readNumber, typeKeys } from './hall/steps/kiosk.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';
import { SeededFloor } from './hall/steps/seeded-floor.ts';

const DESK = { width: 1366, height: 768 } as const;
const calendar = legalCalendar(announcedYears());
const later = (n: number, from: string): string => dateOf(addWorking(calendar, dayOf(from), n));

/** The picture in both languages; the screen is Chinese again afterwards. */
async function both(page: Page, name: string, kind: 'staff' | 'phone' | 'kiosk', size = ''): Promise<void> {
  for (const language of ['zh', 'en']) {
    await fitsAroundChart(page, `${name}${size}-${language}`, kind);
    await turnLanguage(page);
  }
}

needs(
  'chromium',
  'fonts',
  'poppler',
)('what an applicant is answered', () => {
  const floor = new SeededFloor();
  let denied: string;
  beforeAll(() => floor.open());
  afterAll(() => floor.close());

  it('[G11] a denial says its reasons and both remedies on paper and on the citizen’s page', async () => {
    await floor.goTo(later(1, floor.today), '09:00');
    denied = await floor.receive();
    await floor.toDecision(denied);
    const desk = await floor.screen(DESK, `/counter/cases/${denied}`, floor.chief);
    const { page } = desk;
    await part(page, 'choice-refuse').locator('input').check();
    await page.locator('[name="step-words"]').fill('与相邻零售点距离不足');
    await page.keyboard.press('Control+Enter');
    await part(page, 'choice-denied').locator('input').check();
    const reasons = '经营场所与最近的零售点相距 38 米，不符合本区零售点合理布局规划第六条';
    await page.locator('[name="decide-words"]').fill(reasons);
    await both(page, 'denial-decide', 'staff', '-1366');
    await page.locator('[name="decide-words"]').press('Control+Enter');
    await part(page, 'history').getByText('合理布局规划第六条').waitFor();
    await both(page, 'denial-decided', 'staff', '-1366');
    const paper = (await floor.sheet(denied)).file.documents!.find(({ kind }) => kind === 'denied')!;
    const read = await fetch(`${floor.hall.url}/api/documents/${paper.id}.pdf`, {
      headers: floor.officer.headers(),
    });
    const said = textOf(Buffer.from(await read.arrayBuffer()))
      .join('')
      .replace(/\s/g, '');
    for (const one of [paper.number, reasons.replace(/\s/g, ''), '六十日内向本级人民政府', '六个月内'])
      expect(said).toContain(one);
    const { number, code } = await floor.receiptOf(denied);
    const phone = await floor.screen(SIZES.phone, `/case#${number}.${code}`);
    await phone.page.locator('[data-test="case"][data-state="denied"]').waitFor();
    await part(phone.page, 'case-remedy').getByText('60 日内').waitFor();
    await both(phone.page, 'denial-phone', 'phone');
    expect(await phone.page.textContent('body')).not.toContain('38 米');
    expect([desk, phone].flatMap(faults)).toEqual([]);
  });

  it('[G10] what is lacking is told once and whole; who is told nothing in five working days counts as accepted', async () => {
    const [lacking, unseen] = [await floor.receive(), await floor.receive()];
    const desk = await floor.screen(DESK, `/counter/cases/${lacking}`, floor.officer);
    const { page } = desk;
    await part(page, 'check-list').waitFor();
    const verdicts = [
      { verdict: 'faulty', words: '申请表没有签名' },
      { verdict: 'good' },
      { verdict: 'missing' },
      { verdict: 'missing' },
    ] as const;
    const checks = verdicts.map((one, at) => ({ at, ...one }));
    await floor.officer.must('case:check', { caseId: lacking, checks });
    await page.reload();
    await part(page, 'to-notice').click();
    await both(page, 'correction-told', 'staff', '-1366');
    await part(page, 'tell').click();
    await part(page, 'history').getByText('一次性告知').waitFor();
    const told = await floor.receiptOf(lacking);
    const phone = await floor.screen(SIZES.phone, `/case#${told.number}.${told.code}`);
    await part(phone.page, 'case-asked').waitFor();
    expect(await part(phone.page, 'case-asked').locator('li').count()).toBe(3);
    await both(phone.page, 'correction-phone', 'phone');

    const received = (await floor.sheet(unseen)).file.receivedOn;
    await floor.goTo(later(6, floor.today), '09:00');
    const after = await floor.screen(DESK, `/counter/cases/${unseen}`, floor.officer);
    await after.page.locator('[data-finding="late_notice"]').waitFor();
    await both(after.page, 'deemed-desk', 'staff', '-1366');
    const { file } = await floor.sheet(unseen);
    expect(file.acceptance).toMatchObject({ how: 'deemed', on: received });
    const watch = await floor.screen(DESK, '/counter/cases?list=finding', floor.supervisor);
    await watch.page.getByText(file.number).waitFor();
    await both(watch.page, 'deemed-finding', 'staff', '-1366');
    const { number, code } = await floor.receiptOf(unseen);
    const own = await floor.screen(SIZES.phone, `/case#${number}.${code}`);
    await part(own.page, 'case-why').getByText('视为').waitFor();
    await both(own.page, 'deemed-phone', 'phone');
    expect([desk, phone, after, watch, own].flatMap(faults)).toEqual([]);
  });

  it('[G91][G92][G60] a number to collect by case number and code, a pause after wrong codes, and the counter has the case', async () => {
    const { number, code } = await floor.receiptOf(denied);
    const kiosk = await floor.screen(SIZES.kiosk, '/kiosk', floor.kiosk);
    const { page } = kiosk;
    await part(page, 'to-case').click();
    await typeKeys(page, number.replace('-', ''));
    for (let n = 0; n < WRONG_MOST; n += 1) {
      await typeKeys(page, n === 0 ? '22222222' : '2');
      await part(page, 'case-ask').click();
      await part(page, 'case-said').getByText('没有查到').waitFor();
      await part(page, 'key-delete').click();
    }
    await typeKeys(page, '2');
    await part(page, 'case-ask').click();
    await part(page, 'case-said').getByText('分钟再试').waitFor();
    await both(page, 'pickup-paused', 'kiosk');
    floor.time.pass(WRONG_PAUSE_MS);
    for (let n = 0; n < 8; n += 1) await part(page, 'key-delete').click();
    await typeKeys(page, code);
    await part(page, 'case-ask').click();
    await part(page, 'case-errand').waitFor();
    await both(page, 'pickup-found', 'kiosk');
    await part(page, 'case-errand').click();
    expect(await readNumber(page)).toContain('LJ');
    await both(page, 'pickup-number', 'kiosk');
    const twice = (await floor.kiosk.command('case:ticket', { number, code })).body;
    expect(twice).toMatchObject({ refusal: { code: 'ticket.already_holding' } });

    const desk = await floor.screen(SIZES.desk, '/counter', floor.officer);
    await part(desk.page, 'counter-3').click();
    await part(desk.page, 'idle-desk').waitFor();
    await desk.page.keyboard.press('F5');
    await desk.page.locator('[data-test="state"][data-state="called"]').waitFor();
    await desk.page.keyboard.press('F7');
    await part(desk.page, 'visit-cases').getByText(number).waitFor();
    await fits(desk.page, 'pickup-counter-1440-zh', 'staff');
    expect([kiosk, desk].flatMap(faults)).toEqual([]);
  });
});
