import { afterAll, beforeAll, expect, it } from 'vitest';
import { shot } from '../support/chromium.ts';
import { needs } from '../support/skips.ts';
import { startOpenHall, type StoryHall } from './hall/hall.ts';
import { openStaff } from './hall/steps/desk.ts';
import { faults, part } from './hall/steps/screen.ts';

needs('chromium', 'fonts')('what the director tells the public', () => {
  let hall: StoryHall;
  beforeAll(async () => {
    hall = await startOpenHall();
  });
  afterAll(() => hall.close());
  const board = async (section: string) =>
    Object.values((await hall.director.view('board')).snapshot[section] ?? {});

  it('bulletins go up, are changed and taken down; a number of somebody is refused', async () => {
    const director = await openStaff(hall, '/counter/settings/bulletins');
    const { page } = director;
    await part(page, 'add').click();
    await page.locator('input[name="title-zh"]').fill('电梯检修');
    await page.locator('input[name="title-en"]').fill('Lift under repair');
    await page.locator('textarea[name="body-zh"]').fill('请走楼梯，有事打 13800138000');
    await page.locator('textarea[name="body-en"]').fill('Please use the stairs');
    await part(page, 'save').click();
    await expect.poll(() => part(page, 'refusal').textContent()).toContain('不能有身份证号或手机号');
    await page.locator('textarea[name="body-zh"]').fill('请走楼梯');
    await part(page, 'save').click();
    await part(page, 'saved').waitFor();
    await shot(page, 'settings-bulletin-saved-zh');
    await expect
      .poll(() => board('bulletins'), { timeout: 1_000 })
      .toMatchObject([{ title: { zh: '电梯检修' } }]);
    await part(page, 'remove').click();
    await expect.poll(() => board('bulletins')).toEqual([]);
    expect(faults(director)).toEqual([]);
  });

  it('a notice is raised in two steps, stops the hall, and is lifted', async () => {
    const director = await openStaff(hall, '/counter/settings/notice');
    const { page } = director;
    await part(page, 'raise').click();
    await shot(page, 'settings-notice-sure-zh');
    await part(page, 'raise-sure').click();
    await part(page, 'notice-stands').waitFor();
    expect(await board('notice')).toMatchObject([{ level: 'suspend', text: null }]);
    expect(await hall.director.command('ticket:take', { queueId: 'q-market' })).toMatchObject({
      refusal: { code: 'hall.suspended' },
    });
    await shot(page, 'settings-notice-stands-zh');
    await part(page, 'lift').click();
    await part(page, 'raise').waitFor();
    expect(await board('notice')).toEqual([]);
    expect(faults(director)).toEqual([]);
  });

  it('hours are typed, checked while one types, and kept', async () => {
    const director = await openStaff(hall, '/counter/settings/calendar');
    const { page } = director;
    await page.locator('input[name="serve-6"]').fill('9-12');
    await page.locator('input[name="issue-6"]').fill('8:50-12:30');
    await expect.poll(() => part(page, 'day-6').textContent()).toContain('停止取号不能晚于停止办理');
    expect(await part(page, 'save').isDisabled()).toBe(true);
    await page.locator('input[name="issue-6"]').fill('8:50-11:30');
    await part(page, 'save').click();
    await part(page, 'saved').waitFor();
    const [opening] = (await board('opening')) as { week: { issue: number[][] }[] }[];
    expect(opening?.week[5]?.issue).toEqual([[530, 690]]);
    expect(faults(director)).toEqual([]);
  });

  it('an officer gets a card, a zone its duty head', async () => {
    const director = await openStaff(hall, '/counter/settings/staff');
    const { page } = director;
    await page.locator('[data-test="member"][data-login="director"]').click();
    const card = part(page, 'card');
    await card.locator('input[name="badge"]').fill('0101');
    await card.locator('input[name="post-zh"]').fill('主任');
    await card.locator('input[name="post-en"]').fill('Director');
    await part(page, 'save-card').click();
    await part(page, 'card-saved').waitFor();
    await part(page, 'to-duty').click();
    const duty = part(page, 'duty-z-1-hall');
    await duty.locator('input[name="badge"]').fill('0101');
    await duty.locator('input[name="post-zh"]').fill('值班长');
    await duty.locator('input[name="post-en"]').fill('Duty head');
    await duty.locator('[data-test="save"]').click();
    await duty.locator('[data-test="saved"]').waitFor();
    expect(await board('duties')).toMatchObject([{ badge: '0101', post: { zh: '值班长' } }]);
    expect(faults(director)).toEqual([]);
  });
});
