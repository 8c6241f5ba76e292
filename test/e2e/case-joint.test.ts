import type { Browser } from 'playwright-core';
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
import { fits } from '../support/fits.ts';
import { type CaseFloor, openCaseFloor, sheet } from '../support/hall/case-floor.ts';
import { JOINT_FLOOR, jointEntry } from '../support/hall/joint-floor.ts';
import type { Member } from '../support/hall/open-test-hall.ts';
import { TimeMachine } from '../support/hall/time-machine.ts';
import { needs } from '../support/skips.ts';
import { buildScreens } from './hall/screens-built.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';

const DIST = path.resolve(import.meta.dirname, '../../dist');
const DESK = { width: 1366, height: 768 } as const;

needs('chromium', 'fonts')('joint approval of three bureaus', () => {
  const time = new TimeMachine();
  const calendar = legalCalendar(announcedYears());
  const screens: Screen[] = [];
  let floor: CaseFloor;
  let browser: Browser;
  let [handler, land, police, reviewer, supervisor] = [] as unknown as Member[] & { length: 5 };
  beforeAll(async () => {
    buildScreens();
    const options = { dist: DIST, around: time.around, clock: time.clock, floor: JOINT_FLOOR };
    floor = await openCaseFloor(options, [jointEntry()], announcedYears());
    const { hall } = floor;
    const posted = async (roles: Parameters<typeof hall.member>[0], bureauId: string): Promise<Member> => {
      const who = await hall.member(roles);
      await hall.director.must('staff:post', { staffId: who.staffId, bureauId });
      return who;
    };
    handler = await posted(['officer'], 'b-tax');
    land = await posted(['approver'], 'b-land');
    police = await posted(['approver'], 'b-police');
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
      land,
      police,
      reviewer,
      supervisor,
    ])
      who!.carries = { cookie: await floor.hall.signIn(who!.staffId) };
    await turn();
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

  it('an opinion by keyboard, a silent bureau, a hearing, an extension, a review, and a yellow light that supervision sees', async () => {
    await goTo(later(1, today()), '09:00');
    const caseId = await floor.receive();
    await floor.allGood(caseId);
    await floor.officer.must('case:accept', { caseId });

    const own = await sit(land!, '/counter/cases?list=member');
    await part(own.page, 'case-table').waitFor();
    await own.page.keyboard.press('j');
    await own.page.keyboard.press('Enter');
    await part(own.page, 'step').waitFor();
    await own.page.locator('[name="step-words"]').fill('同意，用地符合规划');
    await fits(own.page, 'joint-opinion-1366-zh', 'staff');
    await own.page.keyboard.press('Control+Enter');
    await part(own.page, 'history').getByText('用地符合规划').waitFor();

    await goTo(later(6, today()), '09:00');
    const head = await sit(floor.chief, '/counter/cases?list=finding');
    await part(head.page, 'silent-police').waitFor();
    await fits(head.page, 'joint-silent-1366-zh', 'staff');
    await turnLanguage(head.page);
    await fits(head.page, 'joint-silent-1366-en', 'staff');
    await turnLanguage(head.page);
    await head.page.goto(`${floor.hall.url}/counter/cases/${caseId}`);
    await part(head.page, 'to-pass-police').click();
    await head.page.locator('[name="pass-over-words"]').fill('逾期未复，已催办两次');
    await head.page.keyboard.press('Control+Enter');
    await part(head.page, 'history').getByText('已催办两次').waitFor();

    await handler!.must('case:suspend', { caseId, ground: 'hearing', days: 5, words: '申请人要求听证' });
    await part(head.page, 'approve').waitFor();
    await shot(head.page, 'joint-approve-1366-zh');
    await part(head.page, 'choice-yes').locator('input').check();
    await head.page.locator('[name="approve-words"]').fill('同意听证');
    await head.page.keyboard.press('Control+Enter');
    await part(head.page, 'resume').click();
    await part(head.page, 'to-extend').click();
    await head.page.locator('[name="extend-words"]').fill('案情复杂');
    await head.page.keyboard.press('Control+Enter');
    await head.page.locator('[data-test="history"]').getByText('案情复杂').waitFor();
    const { file } = await sheet(handler!, caseId);
    expect(file.extension).toMatchObject({ days: 15 });

    await handler!.must('case:step', { caseId, step: 'fire', words: '来函同意' });
    await handler!.must('case:step', { caseId, step: 'look' });
    const law = await sit(reviewer!, '/counter/cases?list=legal');
    await part(law.page, 'case-table').waitFor();
    await law.page.keyboard.press('j');
    await law.page.keyboard.press('Enter');
    await law.page.locator('[name="step-words"]').fill('合法');
    await law.page.keyboard.press('Control+Enter');
    await part(law.page, 'history').getByText('合法').waitFor();

    const yellow = file.lightOn!;
    await goTo(dateOf(dayOf(yellow) - 1), '23:57');
    const watch = await sit(supervisor!, '/counter/supervision');
    await part(watch.page, 'case-lights').waitFor();
    const before = await part(watch.page, 'count-green').innerText();
    expect(before).toBe('1');
    time.pass(5 * 60_000);
    await turn();
    const light = (await sheet(supervisor!, caseId)).file.light;
    await watch.page.locator(`[data-test="count-${light}"]`).getByText('1').waitFor();
    await part(watch.page, `light-${light}`).click();
    await watch.page.locator(`[data-test="case-${file.number}"]`).waitFor();
    await fits(watch.page, 'supervision-lights-1366-zh', 'staff');
    await turnLanguage(watch.page);
    await fits(watch.page, 'supervision-lights-1366-en', 'staff');
    expect([own, head, law, watch].flatMap(faults)).toEqual([]);
  });
});
