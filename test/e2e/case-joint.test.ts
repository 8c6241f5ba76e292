import type { Browser, Page } from 'playwright-core';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { turnLights } from '../../server/app/turn-lights.ts';
import { wallOf } from '../../server/domain/hours/when.ts';
import { dateOf, dayOf } from '../../server/domain/time/civil.ts';
import { legalCalendar } from '../../server/domain/time/legal/calendar.ts';
import { addWorking } from '../../server/domain/time/legal/count.ts';
import { machineIds } from '../../server/ports.ts';
import { announcedYears } from '../../server/seed/holidays.ts';
import { openChromium, openScreen, type Screen, shot } from '../support/chromium.ts';
import { fits, fitsAroundChart } from '../support/fits.ts';
import { type CaseFloor, openCaseFloor, sheet } from '../support/hall/case-floor.ts';
import { jointEntry } from '../support/hall/joint-floor.ts';
import type { Member } from '../support/hall/open-test-hall.ts';
import { SEEDED_FLOOR, seededEntry, WATER } from '../support/hall/seeded-joint.ts';
import { TimeMachine } from '../support/hall/time-machine.ts';
import { needs } from '../support/skips.ts';
import { textOf } from '../unit/papers/support/poppler.ts';
import { buildScreens } from './hall/screens-built.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';

const DIST = path.resolve(import.meta.dirname, '../../dist');
const DESK = { width: 1366, height: 768 } as const;

/** Nothing but a legal review and the decision. */
const REVIEWED = jointEntry().steps.filter(({ id }) => id === 'review' || id === 'decide');

needs('chromium', 'fonts')('joint approval of three bureaus', () => {
  const time = new TimeMachine();
  const calendar = legalCalendar(announcedYears());
  const screens: Screen[] = [];
  let floor: CaseFloor;
  let browser: Browser;
  let [handler, water, housing, reviewer, supervisor] = [] as unknown as Member[] & { length: 5 };
  beforeAll(async () => {
    buildScreens();
    const options = { dist: DIST, around: time.around, clock: time.clock, floor: SEEDED_FLOOR };
    const entries = [seededEntry(WATER), jointEntry('i-3', { bureauId: 'b-tax', steps: REVIEWED })];
    floor = await openCaseFloor(options, entries, announcedYears());
    const { hall } = floor;
    const posted = async (roles: Parameters<typeof hall.member>[0], bureauId: string): Promise<Member> => {
      const who = await hall.member(roles);
      await hall.director.must('staff:post', { staffId: who.staffId, bureauId });
      return who;
    };
    handler = await posted(['officer'], 'b-tax');
    water = await posted(['approver'], 'b-water');
    housing = await posted(['approver'], 'b-housing');
    reviewer = await hall.member(['legal_reviewer']);
    supervisor = await hall.member(['supervisor']);
    browser = await openChromium();
  });
  afterAll(async () => {
    for (const screen of screens) await screen.close();
    await browser.close();
    await floor.hall.close();
  });

  const later = (n: number, from: string): string => dateOf(addWorking(calendar, dayOf(from), n));
  const today = (): string => wallOf(time.clock.wall(), 480).date;

  /** Goes on to a minute of a day, signs everybody in anew, and turns what is to turn. */
  async function goTo(date: string, minute: string): Promise<void> {
    time.pass(Date.parse(`${date}T${minute}:00+08:00`) - time.clock.wall());
    for (const who of [
      floor.officer,
      floor.chief,
      floor.approver,
      handler,
      water,
      housing,
      reviewer,
      supervisor,
    ])
      who!.carries = { cookie: await floor.hall.signIn(who!.staffId) };
    await turn();
  }
  /** A screen's session anew, after the hall's time was moved. */
  async function seat(screen: Screen, who: Member): Promise<void> {
    const [name, value] = (await floor.hall.signIn(who.staffId)).split('=') as [string, string];
    await screen.context.addCookies([{ name, value, url: floor.hall.url }]);
    await screen.page.reload();
  }
  async function bothOf(page: Page, name: string): Promise<void> {
    await fitsAroundChart(page, `${name}-1366-zh`, 'staff');
    await turnLanguage(page);
    await fitsAroundChart(page, `${name}-1366-en`, 'staff');
    await turnLanguage(page);
  }
  async function turn(): Promise<void> {
    const { sequencer, store, handlers } = floor.hall.hall;
    const parts = { sequencer, store, handlers, ids: machineIds, utcOffsetMinutes: 480 };
    await turnLights(parts, time.clock.wall());
  }
  async function sit(who: Member, address: string): Promise<Screen> {
    const [name, value] = (await floor.hall.signIn(who.staffId)).split('=') as [string, string];
    const screen = await openScreen(browser, DESK);
    screens.push(screen);
    await screen.context.addCookies([{ name, value, url: floor.hall.url }]);
    await screen.page.goto(floor.hall.url + address);
    return screen;
  }

  it('a legal reviewer reviews by keyboard', async () => {
    await goTo(later(1, today()), '09:00');
    const caseId = await floor.receive('i-3');
    await floor.allGood(caseId);
    await floor.officer.must('case:accept', { caseId });
    const law = await sit(reviewer!, '/counter/cases?list=legal');
    await part(law.page, 'case-table').waitFor();
    await law.page.keyboard.press('j');
    await law.page.keyboard.press('Enter');
    await law.page.locator('[name="step-words"]').fill('合法');
    await law.page.keyboard.press('Control+Enter');
    await part(law.page, 'history').getByText('合法').waitFor();
    expect(faults(law)).toEqual([]);
    await floor.chief.must('case:decide', { caseId, result: 'denied', words: '不合规划' });
  });

  it('[G66][G68][G69] an opinion by keyboard, a silent bureau, a hearing, an extension, and a yellow light that supervision sees', async () => {
    await goTo(later(1, today()), '09:00');
    const caseId = await floor.receive();
    await floor.allGood(caseId);
    await floor.officer.must('case:accept', { caseId });

    const own = await sit(water!, '/counter/cases?list=member');
    await part(own.page, 'case-table').waitFor();
    await own.page.keyboard.press('j');
    await own.page.keyboard.press('Enter');
    await part(own.page, 'step').waitFor();
    await own.page.locator('[name="step-words"]').fill('同意，取水量在总量指标以内');
    await fitsAroundChart(own.page, 'joint-opinion-1366-zh', 'staff');
    await own.page.keyboard.press('Control+Enter');
    await part(own.page, 'history').getByText('总量指标').waitFor();

    await goTo(later(2, today()), '09:00');
    const desk = await sit(handler!, `/counter/cases/${caseId}`);
    await part(desk.page, 'limit-statutory').getByText('45 个工作日').waitFor();
    await part(desk.page, 'hearing-tell').click();
    await part(desk.page, 'to-hearing-ask').click();
    await desk.page.locator('[name="hearing-ask-words"]').fill('下游两户取水人要求听证');
    await desk.page.keyboard.press('Control+Enter');
    await part(desk.page, 'hearing-facts').getByText('下游两户取水人').waitFor();
    await handler!.must('case:step', { caseId, step: 'inspect', words: '取水口与下游取水口相距 300 米' });

    await goTo(later(4, today()), '09:00');
    const head = await sit(floor.chief, '/counter/cases?list=finding');
    await part(head.page, 'silent-builders').waitFor();
    await fitsAroundChart(head.page, 'joint-silent-1366-zh', 'staff');
    await turnLanguage(head.page);
    await fitsAroundChart(head.page, 'joint-silent-1366-en', 'staff');
    await turnLanguage(head.page);
    await head.page.goto(`${floor.hall.url}/counter/cases/${caseId}`);
    await part(head.page, 'to-pass-builders').click();
    await head.page.locator('[name="pass-over-words"]').fill('逾期未复，已催办两次');
    await head.page.keyboard.press('Control+Enter');
    await part(head.page, 'history').getByText('已催办两次').waitFor();

    await handler!.must('case:suspend', { caseId, ground: 'hearing', days: 9, words: '下游取水人要求听证' });
    await part(head.page, 'approve').waitFor();
    await shot(head.page, 'joint-approve-1366-zh');
    await part(head.page, 'choice-yes').locator('input').check();
    await head.page.locator('[name="approve-words"]').fill('同意听证');
    await head.page.keyboard.press('Control+Enter');
    await part(head.page, 'resume').waitFor();

    const heard = later(7, today());
    const { page } = desk;
    await seat(desk, handler!);
    await page.goto(`${floor.hall.url}/counter/cases/${caseId}`);
    await part(page, 'to-hearing-set').click();
    await page.locator('[name="hearing-date"]').fill(heard);
    await page.locator('[name="hearing-place"]').fill('政务中心三楼第二会议室');
    await page.locator('[name="hearing-presider"]').selectOption(reviewer!.staffId);
    await page.locator('[name="hearing-set-words"]').fill('申请人、下游两户取水人、水务局');
    await bothOf(page, 'hearing-notice');
    await page.setViewportSize({ width: 1920, height: 1080 });
    await fitsAroundChart(page, 'hearing-notice-1920-zh', 'staff');
    await page.setViewportSize(DESK);
    await page.locator('[name="hearing-set-words"]').press('Control+Enter');
    await part(page, 'hearing-facts').getByText('第二会议室').waitFor();
    await part(head.page, 'resume').click();
    await head.page.getByText('听证还没有完').waitFor();
    await part(head.page, 'resume').waitFor();

    await goTo(heard, '15:00');
    await seat(desk, handler!);
    await part(page, 'to-hearing-hold').click();
    await part(page, 'party-more').click();
    await page
      .locator('[name="hearing-hold-words"]')
      .fill('下游取水人对枯水期取水量提出质疑，申请人承诺枯水期减半');
    await bothOf(page, 'hearing-minutes');
    await page.locator('[name="hearing-hold-words"]').press('Control+Enter');
    await part(page, 'hearing-facts').getByText('枯水期减半').waitFor();
    await bothOf(page, 'hearing-held');
    const phone = await openScreen(browser, { width: 390, height: 844 });
    screens.push(phone);
    const { file: paused } = await sheet(handler!, caseId);
    const code = floor.hall.hall.vault.queryCode(caseId);
    await phone.page.goto(`${floor.hall.url}/case#${paused.number}.${code}`);
    await part(phone.page, 'case-why').getByText('听证').first().waitFor();
    await fits(phone.page, 'hearing-phone-zh', 'phone');

    await seat(head, floor.chief);
    await head.page.goto(`${floor.hall.url}/counter/cases/${caseId}`);
    await part(head.page, 'resume').click();
    await part(head.page, 'to-extend').click();
    await head.page.locator('[name="extend-words"]').fill('枯水期方案需要复核，经区政府批准');
    await head.page.keyboard.press('Control+Enter');
    await part(head.page, 'history').getByText('枯水期方案').waitFor();
    await part(head.page, 'limit-statutory').getByText('60 个工作日').waitFor();
    const { file } = await sheet(handler!, caseId);
    expect(file.extension).toMatchObject({ days: 15 });

    // A tenth of its thirty days is left.
    const yellow = dateOf(addWorking(calendar, dayOf(file.dueOn!), -3));
    await handler!.must('case:step', { caseId, step: 'review', to: 'decide', words: '建议准予，枯水期减半' });
    await goTo(dateOf(dayOf(yellow) - 1), '23:57');
    const watch = await sit(supervisor!, '/counter/supervision');
    await part(watch.page, 'case-lights').waitFor();
    expect(await part(watch.page, 'count-green').innerText()).toBe('1');
    expect(await part(watch.page, 'count-yellow').innerText()).toBe('0');
    time.pass(5 * 60_000);
    await turn();
    expect((await sheet(supervisor!, caseId)).file.light).toBe('yellow');
    await part(watch.page, 'count-yellow').getByText('1').waitFor();
    await part(watch.page, 'light-yellow').click();
    await watch.page.locator(`[data-test="case-${file.number}"]`).waitFor();
    await fits(watch.page, 'supervision-lights-1366-zh', 'staff');
    await turnLanguage(watch.page);
    await fits(watch.page, 'supervision-lights-1366-en', 'staff');

    await floor.chief.must('case:step', { caseId, step: 'decide', to: 'issue', words: '同意' });
    await floor.chief.must('case:decide', { caseId, result: 'granted', words: '准予，枯水期取水量减半' });
    await seat(desk, handler!);
    const { file: decided } = await sheet(handler!, caseId);
    const granted = decided.documents!.find(({ kind }) => kind === 'granted')!;
    const minutes = decided.documents!.find(({ kind }) => kind === 'hearing_minutes')!;
    const paper = await fetch(`${handler!.url}/api/documents/${granted.id}.pdf`, {
      headers: handler!.headers(),
    });
    expect(
      textOf(Buffer.from(await paper.arrayBuffer()))
        .join('')
        .replace(/\s/g, ''),
    ).toContain(minutes.number);
    expect([own, head, desk, watch, phone].flatMap(faults)).toEqual([]);
  });
});
