import { afterAll, beforeAll, expect, it } from 'vitest';
import { defaultHall } from '../../server/seed/default-hall/index.ts';
import { fits } from '../support/fits.ts';
import { needs } from '../support/skips.ts';
import { startOpenHall, type StoryHall } from './hall/hall.ts';
import { newOfficer, openStaff, turnDesk } from './hall/steps/desk.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';

/** Those who wait have done so a minute, and the hall looks each minute. */
const PROPOSED_MS = 150_000;

needs('chromium', 'fonts')('a tidal counter', () => {
  let hall: StoryHall;
  let tidal: { id: string; number: number };
  let profileId: string;
  beforeAll(async () => {
    hall = await startOpenHall();
    const plan = defaultHall();
    const crowded = plan.profiles.find(({ queueIds }) => queueIds.includes('q-market'))!;
    profileId = crowded.id;
    tidal = plan.counters.find(one => one.profileId !== profileId && one.number > 20)!;
    const counters = plan.counters.map(one =>
      one.id === tidal.id ? { ...one, tidalIds: [profileId] } : one,
    );
    await hall.director.must('hall:configure', { plan: { ...plan, counters } });
    const rules = { waiting: 1, minutes: 1, closeWaiting: 0, shortest: 1, automatic: false };
    await hall.director.must('tide:set', { rules, base: 0 });
    await newOfficer(hall, 'officer-a');
  });
  afterAll(() => hall.close());

  it(
    'is proposed while a queue grows, opens by one press, says so at its desk, and is brought back',
    async () => {
      const desk = await openStaff(hall, '/counter', 'officer-a');
      await part(desk.page, `counter-${tidal.number}`).waitFor();
      await desk.page.keyboard.type(String(tidal.number));
      await desk.page.keyboard.press('Enter');
      await part(desk.page, 'idle-desk').waitFor();
      const labels: unknown[] = [];
      for (let n = 0; n < 3; n += 1)
        labels.push((await hall.director.must('ticket:take', { queueId: 'q-market' }))['label']);

      const wall = await openStaff(hall, '/counter/supervision');
      await part(wall.page, 'tide-asked').waitFor({ timeout: PROPOSED_MS });
      expect(await part(wall.page, 'tide-asked').innerText()).toContain(String(tidal.number));
      await fits(wall.page, 'tide-asked-zh', 'staff');
      await turnLanguage(wall.page);
      await fits(wall.page, 'tide-asked-en', 'staff');
      await part(wall.page, 'tide-open').click();
      await part(wall.page, 'tide-standing').waitFor();

      await part(desk.page, 'tide').waitFor();
      await fits(desk.page, 'tide-desk-zh', 'staff');
      await turnDesk(desk.page);
      await fits(desk.page, 'tide-desk-en', 'staff');
      await desk.page.keyboard.press('F5');
      await desk.page.locator('[data-test="state"][data-state="called"]').waitFor();
      expect(await desk.page.locator('body').innerText()).toContain(String(labels[0]));

      await part(wall.page, 'tide-end').click();
      await part(wall.page, 'tide-panel').waitFor({ state: 'detached' });
      await part(desk.page, 'tide').waitFor({ state: 'detached' });
      expect([...faults(desk), ...faults(wall)]).toEqual([]);
    },
    PROPOSED_MS + 60_000,
  );
});
