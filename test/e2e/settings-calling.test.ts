import { afterAll, beforeAll, expect, it } from 'vitest';
import { fits } from '../support/fits.ts';
import { needs } from '../support/skips.ts';
import { startOpenHall, type StoryHall } from './hall/hall.ts';
import { openStaff } from './hall/steps/desk.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';

needs('chromium', 'fonts')('by what the hall calls', () => {
  let hall: StoryHall;
  beforeAll(async () => {
    hall = await startOpenHall();
  });
  afterAll(() => hall.close());

  it('says what the rates mean in minutes, what would be refused, and keeps what is saved', async () => {
    const director = await openStaff(hall, '/counter/settings/calling');
    const { page } = director;
    const sample = page.locator('[data-test="calling-sample"] [data-class="priority"]');
    await sample.getByText('等 10 分钟的优先号与等 30 分钟的普通号同时叫').waitFor();
    await page.locator('input[name="rate-priority"]').fill('0.5');
    await part(page, 'calling-fault').getByText('不能慢于普通号').waitFor();
    expect(await part(page, 'save').isDisabled()).toBe(true);
    await page.locator('input[name="rate-priority"]').fill('5');
    await sample.getByText('等 6 分钟的优先号').waitFor();
    await page.locator('input[name="inARow"]').fill('');
    await fits(page, 'settings-calling-zh', 'staff');
    await part(page, 'save').click();
    await part(page, 'saved').waitFor();
    const { snapshot } = await hall.director.view('settings');
    expect(snapshot['calling']).toMatchObject({
      hall: { rules: { rates: { priority: 5 }, mostInARow: null } },
    });
    await turnLanguage(page);
    await fits(page, 'settings-calling-en', 'staff');

    expect(faults(director)).toEqual([]);
  });

  it('an officer calls out of turn with a reason, and a director says how a counter regards its queues', async () => {
    for (const queueId of ['q-market', 'q-market', 'q-food'])
      await hall.director.must('ticket:take', { queueId });
    const desk = await openStaff(hall, '/counter');
    const { page } = desk;
    await part(page, 'counter-21').waitFor();
    await page.keyboard.type('21');
    await page.keyboard.press('Enter');
    await part(page, 'idle-desk').waitFor();
    await page.locator('[data-test="next"][data-label="F002"] [data-test="out-of"]').click();
    await part(page, 'call-out').waitFor();
    await page.keyboard.press('3');
    await fits(page, 'desk-call-out-zh', 'staff');
    await page.keyboard.press('Enter');
    await part(page, 'in-hand').getByLabel('F002').first().waitFor();

    await page.goto(`${new URL(page.url()).origin}/counter/settings/profiles`);
    await page.locator('[data-test^="record-"]').first().click();
    await page.locator('[data-test="queue-weights"] select').first().selectOption('neighbour');
    await fits(page, 'settings-weights-zh', 'staff');
    expect(faults(desk)).toEqual([]);
  });
});
