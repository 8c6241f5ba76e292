import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PRIORITY_GROUPS } from '../../server/domain/queue/priority-groups.ts';
import { dateOf, dayOf } from '../../server/domain/time/civil.ts';
import type { Screen } from '../support/chromium.ts';
import { shot } from '../support/chromium.ts';
import { nobodysId } from '../support/hall/booking-floor.ts';
import { dominant, type Policy, type Seen } from '../support/policy/dominant.ts';
import { needs } from '../support/skips.ts';
import { SIZES, startOpenHall, type StoryHall, today } from './hall/hall.ts';
import { newOfficer, openStaff, sitDown } from './hall/steps/desk.ts';
import { chooseItem, openKiosk, readNumber, typeKeys } from './hall/steps/kiosk.ts';
import { faults, part } from './hall/steps/screen.ts';

const POLICY: Policy = { rates: { ordinary: 1, booked: 2, priority: 5 }, mostInARow: 2 };
const ALWAYS = { serve: [[0, 1_440]], issue: [[0, 1_440]] };
/** What would tell on a public screen who goes before, or why: as values in what it is sent, and as words on it. */
const TOLD = new RegExp(
  `"(${[...PRIORITY_GROUPS, 'priority', 'booked', 'category', 'evidence'].join('|')})"`,
);
const SAID = /优先|预约号|老年|残疾|军人优|孕产|priority|booked|elderly|evidence/i;

/** Everything that the server sends to a public screen from now on: news by socket and answers by http. */
function wiretap(page: Page): string[] {
  const told: string[] = [];
  page.on('websocket', socket =>
    socket.on('framereceived', ({ payload }) => void told.push(String(payload))),
  );
  page.on('response', async response => {
    if (/\/(api|socket\.io)\//.test(response.url())) told.push(await response.text().catch(() => ''));
  });
  return told;
}

needs('chromium', 'fonts')('priority and booked citizens among those who walked in', () => {
  let hall: StoryHall;
  beforeAll(async () => {
    hall = await startOpenHall();
    const special = Array.from({ length: 3 }, (_, at) => ({
      ...{ date: dateOf(dayOf(today()) + at), name: { zh: '示例', en: 'Example' }, hours: ALWAYS },
    }));
    const week = Array.from({ length: 7 }, () => ALWAYS);
    await hall.director.must('hours:set', { hours: { week, special } });
    await hall.director.must('booking:set', {
      rules: {
        ...{ queues: [{ queueId: 'q-market', minutes: 15, places: 1 }], daysAhead: 1, sameDay: true },
        ...{ onePer: 'hall', earlyMinutes: 240, lateMinutes: 15, cancelMinutes: 0, bar: null },
      },
    });
    const rates = { ...POLICY.rates, green: 6 };
    const rules = { rates, mostInARow: POLICY.mostInARow, bookedWithinMinutes: 5, earlyMinutes: 120 };
    await hall.director.must('calling:set', { rules });
  });
  afterAll(() => hall.close());

  it('[Q3] are called in the policy’s order, as the hall board shows it, and no public screen learns why', async () => {
    const [board, phone] = await Promise.all([
      hall.open(SIZES.board, '/display'),
      hall.open(SIZES.phone, '/display'),
    ]);
    const kiosk = await openKiosk(hall);
    const taps = [board, phone, kiosk].map(({ page }) => wiretap(page));
    await Promise.all([board.page.goto(`${hall.url}/display`), kiosk.page.reload()]);
    await part(board.page, 'board').waitFor();

    const waiting: Seen[] = [];
    /** Does something that brings a number, and notes between which instants it came. */
    const joins = async (kind: Seen['kind'], act: () => Promise<unknown>): Promise<string> => {
      const began = Date.now();
      const label = String(await act());
      waiting.push({ label, kind, joined: [began, Date.now()] });
      await board.page.waitForTimeout(1_200);
      return label;
    };
    const walkIn = () =>
      hall.director.must('ticket:take', { queueId: 'q-market' }).then(({ label }) => label);
    await joins('ordinary', walkIn);
    await joins('ordinary', walkIn);

    const slotAt = Math.floor(Date.now() / 900_000 + 2) * 900_000;
    const who = { queueId: 'q-market', slotAt, idNumber: nobodysId(1) };
    const { code } = await hall.director.must('booking:book', who);
    await part(kiosk.page, 'to-booking').click();
    await typeKeys(kiosk.page, String(code).replace('-', ''));
    const booked = await joins('booked', async () => {
      await part(kiosk.page, 'case-ask').click();
      return readNumber(kiosk.page);
    });
    await part(kiosk.page, 'done').click();

    let url = '';
    const priority: string[] = [];
    for (let n = 0; n < 3; n += 1) {
      await joins('ordinary', walkIn);
      const own = await joins('priority', async () => {
        const taken = await hall.director.must('ticket:take', { queueId: 'q-market' });
        url = String(taken['url']);
        return taken['label'];
      });
      priority.push(own);
    }
    await chooseItem(kiosk.page, '烟草 零售', '烟草专卖零售许可证');
    await joins('ordinary', async () => {
      await part(kiosk.page, 'take').click();
      return readNumber(kiosk.page);
    });
    await phone.page.goto(url);
    await part(phone.page, 'ticket').waitFor();

    // The guide looks at each entitlement and says what it was.
    const guide = await openStaff(hall, '/counter/guide');
    for (const label of priority) {
      await guide.page.keyboard.press('F3');
      await guide.page.keyboard.press('Control+A');
      await guide.page.keyboard.type(label);
      await guide.page.locator(`[data-test="found-ticket"][data-label="${label}"]`).waitFor();
      await guide.page.keyboard.press('Enter');
      await guide.page.keyboard.press('Enter');
      await part(guide.page, 'priority-check').waitFor();
      for (const key of ['5', '1', 'Enter']) await guide.page.keyboard.press(key);
      await part(guide.page, 'find-ticket')
        .getByText(new RegExp(`^${label} 已优先`))
        .waitFor();
    }

    // Two counters in turn, at their own screens.
    const desks: Screen[] = [];
    for (const counter of [21, 22]) {
      await newOfficer(hall, `officer-${counter}`);
      const desk = await openStaff(hall, '/counter', `officer-${counter}`);
      await sitDown(desk.page, counter);
      desks.push(desk);
    }
    const fresh = part(board.page, 'fresh').locator('[data-test="ticket-number"]').first();
    const [expected, seen, kinds]: [string[], string[], Seen['kind'][]] = [[], [], []];
    for (let n = 0; waiting.length > 0; n += 1) {
      const { page } = desks[n % 2]!;
      const began = Date.now();
      await page.keyboard.press('F5');
      await page.locator('[data-test="state"][data-state="called"]').waitFor();
      const next = dominant(waiting, kinds, [began, Date.now()], POLICY);
      expected.push(next);
      await expect.poll(() => fresh.getAttribute('aria-label'), { timeout: 15_000 }).toBe(next);
      seen.push((await fresh.getAttribute('aria-label'))!);
      if (next === booked || next === priority[0]) await shot(board.page, `board-order-${kinds.length}-zh`);
      const [gone] = waiting.splice(
        waiting.findIndex(({ label }) => label === next),
        1,
      );
      kinds.push(gone!.kind);
      expect(await part(board.page, 'board').evaluate(node => node.outerHTML)).not.toMatch(SAID);
      await page.keyboard.press('F7');
      await page.locator('[data-test="state"][data-state="serving"]').waitFor();
      await page.keyboard.press('F8');
      await part(page, 'idle-desk').waitFor();
    }
    console.log(`called: ${seen.map((label, at) => `${label} ${kinds[at]}`).join(', ')}`);
    expect(seen).toEqual(expected);
    // It was no plain order of arrival: two with priority went first, the booked one let no third pass.
    expect(kinds.slice(0, 4)).toEqual(['priority', 'priority', 'booked', 'priority']);

    await phone.page.locator('[data-test="state"][data-state="done"]').waitFor();
    expect(await phone.page.locator('body').innerText()).not.toMatch(SAID);
    // A slot is told to nobody but the kiosk where its citizen stood.
    expect(taps.slice(0, 2).flat().join('')).not.toContain('slotAt');
    for (const told of taps) {
      expect(told.join('').length).toBeGreaterThan(1_000);
      expect(told.filter(text => TOLD.test(text))).toEqual([]);
    }
    for (const screen of [board, phone, kiosk, guide, ...desks]) expect(faults(screen)).toEqual([]);
  });
});
