import { afterAll, beforeAll, expect, it } from 'vitest';
import { shot } from '../support/chromium.ts';
import { needs } from '../support/skips.ts';
import { PASSWORD, SIZES, startOpenHall, type StoryHall } from './hall/hall.ts';
import { newOfficer, openStaff, signIn } from './hall/steps/desk.ts';
import { openKiosk } from './hall/steps/kiosk.ts';
import { faults, part } from './hall/steps/screen.ts';

const SEAT = 'seat-of-a-story';

needs('chromium', 'fonts')('the guide’s desk and the director’s page', () => {
  let hall: StoryHall;
  beforeAll(async () => {
    hall = await startOpenHall();
  });
  afterAll(() => hall.close());

  it('takes a number for somebody, brings a missed one back, gives one up', async () => {
    const guide = await openStaff(hall, '/counter/guide');
    const { page } = guide;
    await page.locator('input[name="search"]').fill('烟草 补办');
    await page.locator('[data-test="item"]').first().getByRole('button').click();
    await part(page, 'taken').getByLabel('F001').waitFor();
    await page.locator('[data-test="queue"][data-prefix="F"] [data-test="take"]').click();
    await part(page, 'taken').getByLabel('F002').waitFor();
    await shot(page, 'guide-taken-zh');

    const officer = await newOfficer(hall, 'officer-21');
    const at = { counterId: 'c-21', seat: SEAT };
    await officer.must('counter:open', at);
    const { ticketId } = await officer.must('counter:call', at);
    await officer.must('counter:miss', { ...at, ticketId });
    const missed = part(page, 'missed-tickets').locator('[data-label="F001"]');
    await missed.locator('[data-test="bring-back"]').click();
    await part(page, 'missed-tickets').getByText('F001 回到队列，前面 1 人').waitFor();
    await missed.waitFor({ state: 'detached' });

    await page.locator('input[name="label"]').fill('f002');
    const found = page.locator('[data-test="found-ticket"][data-label="F002"]');
    await found.locator('[data-test="reprint"]').click();
    await part(page, 'find-ticket').getByText('已送去打印', { exact: true }).waitFor();
    await found.locator('[data-test="leave"]').click();
    await found.locator('[data-test="leave-sure"]').click();
    await part(page, 'find-ticket').getByText('F002 已取消').waitFor();
    await part(page, 'find-ticket').locator('[data-test="list-empty"]').waitFor();
    expect(faults(guide)).toEqual([]);
  });

  it('puts a kiosk out, which then asks to be let in again; and lets a new officer work', async () => {
    const kiosk = await openKiosk(hall);
    const director = await openStaff(hall, '/counter/director');
    const station = part(director.page, 'station-k-1');
    await station.locator('[data-test="revoke"]').click();
    await station.locator('[data-test="revoke-sure"]').click();
    await part(kiosk.page, 'pairing-code').waitFor({ timeout: 20_000 });

    const form = part(director.page, 'add-staff');
    await form.locator('input[name="login"]').fill('zhang');
    await form.locator('input[name="name"]').fill('张三');
    await form.locator('input[name="password"]').fill('zhang');
    await form.locator('input[name="role-officer"]').check();
    await part(director.page, 'add').click();
    await form.locator('[data-test="refusal"]').waitFor();
    await form.locator('input[name="password"]').fill(PASSWORD);
    await part(director.page, 'add').click();
    await part(director.page, 'added').waitFor();

    const officer = await hall.open(SIZES.desk, '/counter/director');
    await signIn(officer.page, 'zhang');
    await part(officer.page, 'day-state').waitFor();
    expect(await part(officer.page, 'stations').count()).toBe(0);
    await part(officer.page, 'close-day').click();
    await part(officer.page, 'close-day-sure').click();
    await expect.poll(() => part(officer.page, 'refusal').textContent()).toContain('您的岗位不能做这一步');
    expect([...faults(kiosk), ...faults(director), ...faults(officer)]).toEqual([]);
  });

  it('sends somebody whose session ended to the sign-in page, and back', async () => {
    const desk = await openStaff(hall, '/counter/guide');
    const session = (await desk.context.cookies()).find(cookie => cookie.name.endsWith('hall_session'));
    await fetch(`${hall.local}/api/commands/staff:signOut`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: `hall_session=${session?.value}` },
      body: JSON.stringify({ commandId: 'a-story-signs-out-01' }),
    });
    await part(desk.page, 'sign-in').waitFor();
    await signIn(desk.page);
    await part(desk.page, 'find-ticket').waitFor();
    expect(faults(desk)).toEqual([]);
  });
});
