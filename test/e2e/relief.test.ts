import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fits } from '../support/fits.ts';
import { needs } from '../support/skips.ts';
import { startOpenHall, type StoryHall } from './hall/hall.ts';
import { newOfficer, openStaff } from './hall/steps/desk.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';

const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

const inHand = (page: Page, state = 'serving') =>
  page.locator(`[data-test="state"][data-state="${state}"]`).waitFor();

needs('chromium', 'fonts')('officers who relieve one another, by the keyboard alone', () => {
  let hall: StoryHall;
  let ids: string[] = [];
  beforeAll(async () => {
    hall = await startOpenHall();
    for (const login of ['officer-a', 'officer-b']) {
      const officer = await newOfficer(hall, login);
      const told = await fetch(`${hall.local}/api/whoami`, { headers: { cookie: officer.cookie } });
      const { sender } = (await told.json()) as { sender: { staffId: string } };
      ids = [...ids, sender.staffId];
    }
    const [a, b] = ids as [string, string];
    await hall.director.must('staff:setCard', {
      ...{ staffId: a, card: { badge: '2101', post: { zh: '窗口受理岗', en: 'Counter officer' } } },
    });
    const pairs = [
      { officerId: a, reliefIds: [b] },
      { officerId: b, reliefIds: [a] },
    ];
    await hall.director.must('relief:set', { pairs });
    for (let i = 0; i < 3; i += 1) await hall.director.must('ticket:take', { queueId: 'q-market' });
  });
  afterAll(() => hall.close());

  it('a counter goes over with the ticket in hand, comes back, and a ticket goes to another counter', async () => {
    const a = await openStaff(hall, '/counter', 'officer-a');
    await part(a.page, 'counter-21').waitFor();
    await a.page.keyboard.type('21');
    await press(a.page, 'Enter');
    await part(a.page, 'idle-desk').waitFor();
    await press(a.page, 'F5');
    await inHand(a.page, 'called');
    await press(a.page, 'F7');
    await inHand(a.page);

    const b = await openStaff(hall, '/counter', 'officer-b');
    await b.page.locator('[data-test="counter-21"]:not(:disabled)').waitFor();
    await b.page.keyboard.type('21');
    await press(b.page, 'Enter');
    await part(b.page, 'relieve').waitFor();
    await press(b.page, 'Enter', '2');
    await fits(b.page, 'relief-take-zh', 'staff');
    await press(b.page, 'Enter');
    await inHand(b.page);
    await part(b.page, 'relieved').getByText('顶 2101 的岗').waitFor();
    await fits(b.page, 'relief-standing-zh', 'staff');

    await part(a.page, 'relieve').waitFor();
    await fits(a.page, 'relief-back-zh', 'staff');
    await press(a.page, 'Enter');
    await inHand(a.page);

    await b.page.goto(`${hall.url}/counter`);
    await b.page.locator('[data-test="counter-22"]:not(:disabled)').waitFor();
    await b.page.keyboard.type('22');
    await press(b.page, 'Enter');
    await part(b.page, 'relief-list').waitFor();
    await press(b.page, 'a', 'Enter', '2');
    await fits(b.page, 'relief-ticket-zh', 'staff');
    await press(b.page, 'Escape', 'F1');
    await turnLanguage(b.page);
    await press(b.page, 'F1', 'a', 'Enter', '2');
    await fits(b.page, 'relief-ticket-en', 'staff');
    await press(b.page, 'Enter');
    await inHand(b.page);
    await part(a.page, 'paused').waitFor();
    await press(b.page, 'F8', 'F8');
    await part(b.page, 'idle-desk').waitFor();

    const director = await openStaff(hall, '/counter/settings/relief');
    await part(director.page, 'relief-row').first().waitFor();
    await fits(director.page, 'settings-relief-zh', 'staff');
    await turnLanguage(director.page);
    await fits(director.page, 'settings-relief-en', 'staff');
    const { snapshot } = await hall.director.view('supervision');
    const { rows } = snapshot['officers']!['hall'] as {
      rows: { badge: string | null; done: number; servedMs: number }[];
    };
    expect(rows.map(({ badge, done }) => [badge, done])).toEqual([
      [null, 1],
      ['2101', 0],
    ]);
    expect(rows[1]!.servedMs).toBeGreaterThan(0);
    expect([...faults(a), ...faults(b), ...faults(director)]).toEqual([]);
  });
});
