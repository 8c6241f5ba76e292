import { afterAll, beforeAll, expect, it } from 'vitest';
import { dateOf, dayOf } from '../../server/domain/time/civil.ts';
import { fits } from '../support/fits.ts';
import type { Member } from '../support/hall/open-test-hall.ts';
import { needs } from '../support/skips.ts';
import { SIZES } from './hall/hall.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';
import { SeededFloor } from './hall/steps/seeded-floor.ts';

needs('chromium', 'fonts')('who was asked first', () => {
  const floor = new SeededFloor();
  let guide: Member;
  beforeAll(async () => {
    await floor.open();
    guide = await floor.hall.member(['guide']);
  });
  afterAll(() => floor.close());

  it('[I9][I10][I11] the guide answers for it until the counter takes it; late it stands before supervision', async () => {
    await floor.goTo(dateOf(dayOf(floor.today) + 1), '09:00');
    guide.carries = { cookie: await floor.hall.signIn(guide.staffId) };
    await floor.officer.must('counter:open', { counterId: 'c-05', seat: floor.officer.seat });
    const first = await floor.screen(SIZES.desk, '/counter/guide', guide);
    const { page } = first;
    await part(page, 'questions-turn').waitFor();
    await page.keyboard.press('F7');
    await part(page, 'to-question').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('[name="question-words"]').fill('社保卡在哪里改密码');
    await page.keyboard.press('Enter');
    await part(page, 'own-question').getByText('社保卡在哪里改密码').waitFor();
    await part(page, 'to-offer').click();
    await page.locator('[name="offer-to"]').selectOption('c c-05');
    for (const language of ['zh', 'en']) {
      await fits(page, `question-guide-${language}`, 'staff');
      await turnLanguage(page);
    }
    await part(page, 'offer-submit').click();
    await part(page, 'waits-for-word').waitFor();
    expect(await part(page, 'questions-count').textContent()).toBe('1');

    floor.time.pass(11 * 60_000);
    const watch = await floor.screen(SIZES.desk, '/counter/supervision', floor.supervisor);
    await part(watch.page, 'questions-late').getByText('1').waitFor();
    for (const language of ['zh', 'en']) {
      await fits(watch.page, `question-supervision-${language}`, 'staff');
      await turnLanguage(watch.page);
    }

    const desk = await floor.screen(SIZES.desk, '/counter', floor.officer);
    await part(desk.page, 'counter-5').click();
    await part(desk.page, 'take-over').click();
    await part(desk.page, 'questions-offered').waitFor();
    await desk.page.keyboard.press('q');
    await part(desk.page, 'offered-question').waitFor();
    await fits(desk.page, 'question-desk-zh', 'staff');
    await part(desk.page, 'to-decline').click();
    await part(desk.page, 'decline-not_ours').click();
    await part(page, 'came-back').waitFor();
    await fits(page, 'question-back-zh', 'staff');
    await part(page, 'to-offer').click();
    await page.locator('[name="offer-to"]').selectOption('c c-05');
    await part(page, 'offer-submit').click();
    await part(desk.page, 'acknowledge').click();
    await part(desk.page, 'own-question').waitFor();
    await part(page, 'own-question').waitFor({ state: 'detached' });
    await part(desk.page, 'finish-question').click();
    await part(desk.page, 'own-question').waitFor({ state: 'detached' });
    await part(desk.page, 'questions').locator('[data-test="list-empty"]').waitFor();
    await fits(desk.page, 'question-none-zh', 'staff');
    expect([first, watch, desk].flatMap(faults)).toEqual([]);
  });
});
