import { afterAll, beforeAll, expect, it } from 'vitest';
import { shot } from '../support/chromium.ts';
import { needs } from '../support/skips.ts';
import { startOpenHall, type StoryHall } from './hall/hall.ts';
import { openStaff, sitDown } from './hall/steps/desk.ts';
import { faults, part } from './hall/steps/screen.ts';

needs('chromium', 'fonts')('two browsers at one counter', () => {
  let hall: StoryHall;
  beforeAll(async () => {
    hall = await startOpenHall();
    for (let i = 0; i < 3; i += 1) await hall.director.must('ticket:take', { queueId: 'q-market' });
  });
  afterAll(() => hall.close());

  it('tells the second one, lets it take over, and neither hurts the other', async () => {
    const first = await openStaff(hall, '/counter');
    await sitDown(first.page, 21);
    await first.page.keyboard.press('F5');
    await part(first.page, 'in-hand').getByLabel('F001').waitFor();

    const second = await openStaff(hall, '/counter');
    await part(second.page, 'counter-21').click();
    await part(second.page, 'other-seat').waitFor();
    await shot(second.page, 'counter-other-seat-zh');
    // What the second one presses does nothing while the first one has the seat.
    await second.page.keyboard.press('F4');
    await second.page.keyboard.press('F8');
    expect(await part(first.page, 'state').getAttribute('data-state')).toBe('called');

    await part(second.page, 'take-over').click();
    await part(second.page, 'in-hand').getByLabel('F001').waitFor();
    await part(first.page, 'other-seat').waitFor();
    await first.page.keyboard.press('F4');
    await first.page.keyboard.press('F5');

    await part(second.page, 'start').click();
    await part(second.page, 'finish').click();
    await part(second.page, 'idle-desk').waitFor();
    await second.page.keyboard.press('F5');
    await part(second.page, 'in-hand').getByLabel('F002').waitFor();

    await part(first.page, 'take-over').click();
    await part(first.page, 'in-hand').getByLabel('F002').waitFor();
    await part(second.page, 'other-seat').waitFor();
    expect([...faults(first), ...faults(second)]).toEqual([]);
  });

  it('keeps its seat through a reload, and F5 calls instead of reloading', async () => {
    const desk = await openStaff(hall, '/counter');
    await hall.director.must('staff:add', {
      login: 'li',
      name: '李四',
      password: 'Hall-test-2027',
      roles: ['officer'],
    });
    await part(desk.page, 'counter-21').click();
    await part(desk.page, 'take-over').click();
    await part(desk.page, 'in-hand').getByLabel('F002').waitFor();
    await desk.page.reload();
    await part(desk.page, 'in-hand').getByLabel('F002').waitFor();
    await part(desk.page, 'miss').click();
    await part(desk.page, 'idle-desk').waitFor();
    await desk.page.evaluate(() => ((window as { stayed?: boolean }).stayed = true));
    await desk.page.keyboard.press('F5');
    await part(desk.page, 'in-hand').getByLabel('F003').waitFor();
    expect(await desk.page.evaluate(() => (window as { stayed?: boolean }).stayed)).toBe(true);
    expect(faults(desk)).toEqual([]);
  });
});
