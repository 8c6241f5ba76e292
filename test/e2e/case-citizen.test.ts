import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CaseSheet } from '../../server/contract/cases/sheet.ts';
import { printedCode } from '../../server/contract/cases/query-code.ts';
import { fits } from '../support/fits.ts';
import { needs } from '../support/skips.ts';
import type { StaffClient } from '../support/staff-client.ts';
import { SIZES, startOpenHall, type StoryHall } from './hall/hall.ts';
import { newOfficer } from './hall/steps/desk.ts';
import { openKiosk, typeKeys } from './hall/steps/kiosk.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';

const AT = { counterId: 'c-21', seat: 'seat-of-a-story' };
const POLLED = { timeout: 25_000 };

needs('chromium', 'fonts')('a case as its applicant follows it', () => {
  let hall: StoryHall;
  let officer: StaffClient;
  let caseId: string;
  let number: string;
  let code: string;

  const sheet = async (): Promise<CaseSheet> => {
    const response = await fetch(`${hall.local}/api/cases/${caseId}`, {
      headers: { cookie: officer.cookie },
    });
    return ((await response.json()) as { data: CaseSheet }).data;
  };
  const check = (verdictOf: (at: number) => object): Promise<unknown> =>
    sheet().then(({ materials }) =>
      officer.must('case:check', {
        caseId,
        checks: materials.map((_, at) => ({ at, ...verdictOf(at) })),
      }),
    );

  beforeAll(async () => {
    hall = await startOpenHall();
    officer = await newOfficer(hall, 'case-officer');
    await officer.must('counter:open', AT);
    await hall.director.must('ticket:take', { queueId: 'q-market' });
    const { ticketId } = await officer.must('counter:call', AT);
    await officer.must('counter:start', { ...AT, ticketId });
    const { snapshot } = await hall.director.view('catalogue');
    const [itemCode] = Object.entries(snapshot['items']!).find(
      ([, item]) => item['name'] === '烟草专卖零售许可证新办',
    )!;
    const applicant = { kind: 'person', name: '张秀兰', phone: '13800138000' };
    const received = await officer.must('case:receive', { ...AT, ticketId, itemCode, applicant });
    caseId = String(received['caseId']);
    const { file, queryCode } = await sheet();
    number = file.number;
    code = queryCode!;
  });
  afterAll(() => hall.close());

  it('follows it on a phone by the code in the receipt’s address, while it moves', async () => {
    const phone = await hall.open(SIZES.phone, `/case#${number}.${printedCode(code)}`);
    const { page } = phone;
    const state = (name: string) => page.locator(`[data-test="case"][data-state="${name}"]`);
    await state('received').waitFor();
    await fits(page, 'case-phone-received-zh', 'phone');
    await check(at => (at === 0 ? { verdict: 'faulty', words: '张秀兰的证件过期' } : { verdict: 'good' }));
    await officer.must('case:correct', { caseId });
    await state('correcting').waitFor(POLLED);
    expect(await part(page, 'case-asked').locator('li').count()).toBe(1);
    expect(await page.textContent('body')).not.toMatch(/张|1380013|过期/);
    await fits(page, 'case-phone-correcting-zh', 'phone');
    await turnLanguage(page);
    await fits(page, 'case-phone-correcting-en', 'phone');
    await part(page, 'large').click();
    await fits(page, 'case-phone-large-en', 'phone');
    await check(() => ({ verdict: 'good' }));
    await officer.must('case:supply', { caseId });
    await officer.must('case:accept', { caseId });
    await state('accepted').waitFor(POLLED);
    expect(await part(page, 'case-statutory').textContent()).toContain('left');
    expect(faults(phone)).toEqual([]);
  });

  it('says that it is old while the hall does not answer, and goes on by itself', async () => {
    const phone = await hall.open(SIZES.phone, `/case#${number}.${code}`);
    await part(phone.page, 'case').waitFor();
    await phone.page.route('**/api/public/cases', route => route.abort());
    await part(phone.page, 'stale').waitFor(POLLED);
    await phone.page.unroute('**/api/public/cases');
    await expect.poll(() => part(phone.page, 'stale').count(), POLLED).toBe(0);
  });

  it.each([
    ['', SIZES.kiosk, 'k-1'],
    ['-wide', SIZES.kioskWide, 'k-2'],
  ])('looks it up at a kiosk with big keys; a wrong code says nothing more%s', async (tag, size, station) => {
    const { page, ...kiosk } = await openKiosk(hall, size, station);
    await fits(page, `case-kiosk-home${tag}-zh`, 'kiosk');
    await part(page, 'to-case').click();
    await fits(page, `case-kiosk-keys${tag}-zh`, 'kiosk');
    await typeKeys(page, number.replace('-', ''));
    await typeKeys(page, code.slice(0, 7) + (code.endsWith('2') ? '3' : '2'));
    await part(page, 'case-ask').click();
    await part(page, 'case-said').getByText('没有查到').waitFor();
    await fits(page, `case-kiosk-wrong${tag}-zh`, 'kiosk');
    await part(page, 'key-delete').click();
    await typeKeys(page, code.slice(7));
    await part(page, 'case-ask').click();
    await part(page, 'case').waitFor();
    await fits(page, `case-kiosk-found${tag}-zh`, 'kiosk');
    await turnLanguage(page);
    await fits(page, `case-kiosk-found${tag}-en`, 'kiosk');
    await part(page, 'home').click();
    await part(page, 'to-case').click();
    expect((await part(page, 'case-number').textContent())?.replace(/\D/g, '')).toBe('');
    await part(page, 'home').click();
    await part(page, 'elder').click();
    await fits(page, `case-elder-home${tag}-zh`, 'elder');
    await part(page, 'to-case').click();
    await typeKeys(page, number.replace('-', ''));
    // Thirty-two keys of an elder's size do not go onto the wide screen beside its band: there they are the usual ones.
    await fits(page, `case-elder-keys${tag}-zh`, tag === '' ? 'elder' : 'kiosk');
    await typeKeys(page, code);
    await part(page, 'case-ask').click();
    await part(page, 'case').waitFor();
    await fits(page, `case-elder-found${tag}-zh`, 'elder');
    expect(faults({ page, ...kiosk })).toEqual([]);
    await kiosk.close();
  });

  it('asks a phone that tried too often to wait', async () => {
    const phone = await hall.open(SIZES.phone, '/case');
    await part(phone.page, 'case-form').waitFor();
    await fits(phone.page, 'case-phone-form-zh', 'phone');
    await part(phone.page, 'case-number').fill(number);
    await part(phone.page, 'case-code').fill('0000-0000');
    for (let tries = 0; tries < 12; tries += 1) {
      await part(phone.page, 'case-ask').click();
      await part(phone.page, 'case-said').waitFor();
      if (tries === 0) await fits(phone.page, 'case-phone-wrong-zh', 'phone');
      await part(phone.page, 'case-number').fill(number);
      await part(phone.page, 'case-code').fill('0000-0000');
    }
    await part(phone.page, 'case-said').getByText('请过一分钟再试').waitFor();
    expect(faults(phone)).toEqual([]);
  });
});
