import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { dateOf, dayOf } from '../../server/domain/time/civil.ts';
import { fits } from '../support/fits.ts';
import type { Member } from '../support/hall/open-test-hall.ts';
import { needs } from '../support/skips.ts';
import { SIZES } from './hall/hall.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';
import { SeededFloor } from './hall/steps/seeded-floor.ts';

async function both(page: Page, name: string): Promise<void> {
  for (const language of ['zh', 'en']) {
    await fits(page, `${name}-${language}`, 'staff');
    await turnLanguage(page);
  }
}

needs('chromium', 'fonts')('the roster of heads', () => {
  const floor = new SeededFloor();
  let guide: Member;
  let director: Member;
  beforeAll(async () => {
    await floor.open();
    guide = await floor.hall.member(['guide']);
    director = await floor.hall.member(['director']);
  });
  afterAll(() => floor.close());

  it('[B20][B21][B22] is pasted, shown on the board, recorded as heads come, and corrected with a reason', async () => {
    const monday = dayOf(floor.today) + ((7 - ((dayOf(floor.today) + 3) % 7)) % 7 || 7);
    const [today, next] = [dateOf(monday), dateOf(monday + 1)];
    await floor.goTo(today, '09:30');
    for (const who of [guide, director]) who.carries = { cookie: await floor.hall.signIn(who.staffId) };
    await director.must('day:close', {});
    await director.must('day:open', { date: today, anyTime: true });
    const plan = await floor.screen(SIZES.desk, '/counter/duty', director);
    const { page } = plan;
    await part(page, 'duty-plan').waitFor();
    await both(page, 'duty-empty');
    const lines = [
      `${today}\t一楼大厅\tGA-001\t值班副局长\t\tDeputy head on duty`,
      `${today}\t一楼南侧\tGA-002\t值班局长\t\tHead on duty`,
      `${next}\t一楼大厅\tGA-003\t值班局长\t\tHead on duty`,
    ];
    await page.locator('[name="roster"]').fill([...lines, `${next}\t没有的区\tGA-1\t局长`].join('\n'));
    await part(page, 'roster-faults').getByText('4').waitFor();
    await both(page, 'duty-faults');
    await page.locator('[name="roster"]').fill(lines.join('\n'));
    await part(page, 'roster-submit').click();
    await part(page, 'roster-planned').waitFor();

    const desk = await floor.screen(SIZES.desk, '/counter/duty', guide);
    const first = part(desk.page, 'duty-today').locator('tbody tr').first();
    await first.locator('[data-test="arrive"]').click();
    await first.locator('[data-state="here"]').waitFor();
    await both(desk.page, 'duty-guide');
    const board = await floor.hall.anybody().view('board', {});
    expect(Object.values(board.snapshot.duties).map(({ badge }) => badge)).toEqual(['GA-001', 'GA-002']);

    await part(page, 'to-substitute').first().click();
    await page.locator('[name="sub-badge"]').fill('GA-009');
    await both(page, 'duty-substitute');
    await part(page, 'substitute-submit').click();
    await page.getByText('GA-009').first().waitFor();
    await part(page, 'to-correct').first().click();
    await page.locator('[name="arrived"]').fill('09:00');
    await both(page, 'duty-correct');
    await part(page, 'correct-submit').click();
    await part(page, 'duty-month').getByText('漏登').first().waitFor();
    await both(page, 'duty-month');
    expect([plan, desk].flatMap(faults)).toEqual([]);
  });
});
