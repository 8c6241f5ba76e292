import { execFileSync } from 'node:child_process';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Screen, shot } from '../support/chromium.ts';
import { unfit } from '../support/fits.ts';
import type { Kind } from '../support/measure.ts';
import { needs } from '../support/skips.ts';
import { SIZES, startOpenHall, type StoryHall } from './hall/hall.ts';
import { openBoard } from './hall/steps/board.ts';
import { newOfficer, openStaff, sitDown, turnDesk } from './hall/steps/desk.ts';
import { openKiosk, readNumber } from './hall/steps/kiosk.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';

/** Company registration, taxes, social insurance, the fee window. */
const COUNTERS = [29, 31, 7, 61] as const;

needs(
  'chromium',
  'fonts',
  'zbar',
)('one number over three counters with the fee window', () => {
  let hall: StoryHall;
  let phone: Screen;
  let board: Screen;
  let label = '';
  const desks = new Map<number, Screen>();
  beforeAll(async () => {
    hall = await startOpenHall();
    for (const counter of COUNTERS) {
      await newOfficer(hall, `officer-${counter}`);
      const desk = await openStaff(hall, '/counter', `officer-${counter}`);
      await sitDown(desk.page, counter);
      desks.set(counter, desk);
    }
  });
  afterAll(() => hall.close());

  const unfitting: string[] = [];
  /** Takes the picture; what its kind does not keep is told when the story is over. */
  async function fits(page: Page, name: string, kind: Kind): Promise<void> {
    for (const fault of await unfit(page, name, kind)) unfitting.push(`${name}: ${fault}`);
  }
  const pageAt = (counter: number): Page => desks.get(counter)!.page;
  const legs = (page: Page): Promise<(string | null)[]> =>
    part(page, 'leg').evaluateAll(all => all.map(one => one.getAttribute('data-state')));
  /** Calls the one who is next, who has the number of the route, and begins. */
  async function serve(counter: number): Promise<Page> {
    const page = pageAt(counter);
    await page.locator(`[data-test="next"][data-label="${label}"]`).waitFor();
    await page.keyboard.press('F5');
    await page.locator('[data-test="state"][data-state="called"]').waitFor();
    await board.page
      .locator('.call-panel')
      .filter({ has: board.page.getByLabel(label, { exact: true }) })
      .filter({ has: board.page.locator('.counter-plate', { hasText: new RegExp(`^\\s*${counter}\\s*$`) }) })
      .waitFor();
    await page.keyboard.press('F7');
    await page.locator('[data-test="state"][data-state="serving"]').waitFor();
    return page;
  }
  async function finish(page: Page): Promise<void> {
    await page.keyboard.press('F8');
    await part(page, 'idle-desk').waitFor();
  }
  async function onPhone(...states: string[]): Promise<void> {
    await expect.poll(() => legs(phone.page), { timeout: 10_000 }).toEqual(states);
  }

  it('is taken at a kiosk in three taps, which shows its stops', async () => {
    const kiosk = await openKiosk(hall);
    const { page } = kiosk;
    await fits(page, 'route-kiosk-home-zh', 'kiosk');
    await part(page, 'to-routes').click();
    await page.locator('[data-route="r-company"]').waitFor();
    await fits(page, 'route-kiosk-list-zh', 'kiosk');
    await turnLanguage(page);
    await fits(page, 'route-kiosk-list-en', 'kiosk');
    await turnLanguage(page);
    await page.locator('[data-route="r-company"]').click();
    expect(await part(page, 'stop').count()).toBe(4);
    await fits(page, 'route-kiosk-stops-zh', 'kiosk');
    await turnLanguage(page);
    await fits(page, 'route-kiosk-stops-en', 'kiosk');
    await turnLanguage(page);
    await part(page, 'take-route').click();
    label = await readNumber(page);
    expect(label).toBe('N001');
    expect(await part(page, 'legs').locator('li').count()).toBe(4);
    await fits(page, 'route-kiosk-number-zh', 'kiosk');
    const picture = await shot(page, 'route-kiosk-code');
    const address = execFileSync('zbarimg', ['-q', '--raw', picture], { encoding: 'utf8' }).trim();
    phone = await hall.open(SIZES.phone, address);
    await onPhone('current', 'todo', 'todo', 'todo');
    await fits(phone.page, 'route-phone-begins-zh', 'phone');
    expect(faults(kiosk)).toEqual([]);
    await kiosk.close();
  });

  it('goes on by itself from counter to counter, by way of the fee window and back, called by one number', async () => {
    board = await openBoard(hall, SIZES.board);
    const first = await serve(29);
    await part(first, 'finish').getByText('办完，去税务登记·申报').waitFor();
    await fits(first, 'route-desk-first-zh', 'staff');
    await turnDesk(first);
    await fits(first, 'route-desk-first-en', 'staff');
    await turnDesk(first);
    await finish(first);
    await part(first, 'went').getByText('N001 已去下一站：税务登记·申报').waitFor();
    await fits(first, 'route-desk-went-zh', 'staff');
    await onPhone('done', 'current', 'todo', 'todo');

    // Taken back while nobody has called it at its next place, and finished again.
    await first.keyboard.press('Control+z');
    await first.locator('[data-test="state"][data-state="serving"]').waitFor();
    await onPhone('current', 'todo', 'todo', 'todo');
    await finish(first);

    const tax = await serve(31);
    await onPhone('done', 'current', 'todo', 'todo');
    await fits(phone.page, 'route-phone-second-zh', 'phone');
    await turnLanguage(phone.page);
    await fits(phone.page, 'route-phone-second-en', 'phone');
    await turnLanguage(phone.page);
    await tax.keyboard.press('F10');
    await tax.keyboard.type('SF');
    await tax.locator('input[name="comes-back"]').check();
    await tax.locator('input[name="queue"]').press('Enter');
    await part(tax, 'idle-desk').waitFor();
    const fee = await serve(61);
    await part(fee, 'finish').getByText('办完，回 31 号窗口').waitFor();
    await finish(fee);
    await serve(31);
    await finish(tax);

    const pension = await serve(7);
    await onPhone('done', 'done', 'current', 'todo');
    await finish(pension);
    await serve(61);
    await part(fee, 'finish').getByText('完成', { exact: false }).waitFor();
    await finish(fee);
    await phone.page.locator('[data-test="state"][data-state="done"]').waitFor();
    expect([...desks.values(), board, phone].flatMap(faults)).toEqual([]);
    await board.close();
  });

  it('counts once, a leg each where it was, and a guide finds, alters and gives one', async () => {
    const { snapshot } = await hall.director.view('supervision');
    expect(snapshot['queues']).toMatchObject({
      ...{ 'q-company': { issued: 1, done: 0, legs: 1 }, 'q-tax': { issued: 0, done: 0, legs: 1 } },
      ...{ 'q-pension': { issued: 0, legs: 1 }, 'q-fee': { issued: 0, done: 1 } },
    });
    const guide = await openStaff(hall, '/counter/guide');
    const { page } = guide;
    await page.locator('[data-route="r-birth"] [data-test="take"]').click();
    await part(page, 'taken-route').waitFor();
    await fits(page, 'route-guide-taken-zh', 'staff');
    const taken = (await part(page, 'taken')
      .getByLabel(/^[A-Z]+\d+$/)
      .first()
      .getAttribute('aria-label'))!;
    await page.keyboard.press('F3');
    await page.keyboard.type(taken);
    await part(page, 'found-route').waitFor();
    await fits(page, 'route-guide-found-zh', 'staff');
    await part(page, 'skip-1').click();
    await page.keyboard.press('2');
    await fits(page, 'route-guide-skip-zh', 'staff');
    await page.keyboard.press('Enter');
    await page.locator('[data-test="leg"][data-state="skipped"]').waitFor();
    await turnLanguage(page);
    await fits(page, 'route-guide-found-en', 'staff');
    await turnLanguage(page);
    expect(faults(guide)).toEqual([]);
    await guide.close();
  });

  it('fits a wide kiosk too, and says of any order that there is none', async () => {
    const kiosk = await openKiosk(hall, SIZES.kioskWide, 'k-2');
    const { page } = kiosk;
    await part(page, 'to-routes').click();
    await page.locator('[data-route="r-retire"]').waitFor();
    await fits(page, 'route-wide-list-zh', 'kiosk');
    await page.locator('[data-route="r-retire"]').click();
    await fits(page, 'route-wide-stops-zh', 'kiosk');
    await part(page, 'take-route').click();
    await readNumber(page);
    expect(await part(page, 'legs').getAttribute('data-ordered')).toBeNull();
    await fits(page, 'route-wide-number-zh', 'kiosk');
    await turnLanguage(page);
    await fits(page, 'route-wide-number-en', 'kiosk');
    expect(faults(kiosk)).toEqual([]);
    await kiosk.close();
  });

  it('is set by a director, who is told at once what is wrong', async () => {
    const director = await openStaff(hall, '/counter/settings/routes');
    const { page } = director;
    await part(page, 'route-form').first().waitFor();
    await fits(page, 'settings-routes-zh', 'staff');
    await part(page, 'add-route').click();
    await part(page, 'route-fault').first().waitFor();
    expect(await part(page, 'save').isDisabled()).toBe(true);
    await fits(page, 'settings-routes-fault-zh', 'staff');
    await part(page, 'remove-route').last().click();
    await page.locator('input[name="at-kiosk"]').first().uncheck();
    await part(page, 'save').click();
    await part(page, 'saved').waitFor();
    await turnLanguage(page);
    await fits(page, 'settings-routes-en', 'staff');
    const { snapshot } = await hall.director.view('kiosk');
    expect(JSON.stringify(snapshot['routes'])).not.toContain('r-company');
    expect(faults(director)).toEqual([]);
    await director.close();
  });

  it('keeps sizes, edges and contrast on every screen that it was looked at on', () => {
    expect(unfitting).toEqual([]);
  });
});
