import { afterAll, beforeAll, expect, it } from 'vitest';
import { openScreen, shot } from '../support/chromium.ts';
import { nonLoopback } from '../support/nonloopback.ts';
import { needs } from '../support/skips.ts';
import { PASSWORD, SIZES, startHall, type StoryHall } from './hall/hall.ts';
import { sitDown } from './hall/steps/desk.ts';
import { chooseItem, readCode, readNumber } from './hall/steps/kiosk.ts';
import { faults, part } from './hall/steps/screen.ts';

needs('chromium', 'fonts')('from an empty hall to a citizen served', () => {
  let hall: StoryHall;
  beforeAll(async () => {
    hall = await startHall();
  });
  afterAll(() => hall.close());

  it('sets the hall up, pairs a kiosk, gives a number, calls, serves and clears the board', async () => {
    const here = await hall.open(SIZES.desk, `${hall.local}/setup`);
    const filled = here.page.locator('input[name="code"]');
    await expect.poll(() => filled.inputValue()).toMatch(/^[0-9A-F]{10}$/);
    // From elsewhere one types the code that the server's window shows.
    const desk = await hall.open(SIZES.desk, '/setup');
    await desk.page.locator('input[name="code"]').fill(await filled.inputValue());
    await desk.page.locator('input[name="login"]').fill('director');
    await desk.page.locator('input[name="name"]').fill('王主任');
    await desk.page.locator('input[name="password"]').fill('short');
    await shot(desk.page, 'setup-zh');
    await part(desk.page, 'found').click();
    await expect.poll(() => part(desk.page, 'refusal').textContent()).toContain('至少 10 位');
    await desk.page.locator('input[name="password"]').fill(PASSWORD);
    await part(desk.page, 'found').click();
    await part(desk.page, 'open-day-any').click();
    await desk.page.locator('[data-test="day-state"][data-open="true"]').waitFor();

    const kiosk = await hall.open(SIZES.kiosk, '/kiosk');
    const code = await readCode(kiosk.page);
    await shot(kiosk.page, 'kiosk-pairing-zh');
    const station = part(desk.page, 'station-k-1');
    await station.locator('input[name="code"]').fill(code.toLowerCase());
    await shot(desk.page, 'director-zh', { fullPage: true });
    await station.locator('[data-test="pair"]').click();
    await desk.page.locator('[data-test="station-k-1"][data-paired="true"]').waitFor();
    await part(kiosk.page, 'to-search').waitFor();

    await chooseItem(kiosk.page, '烟草 零售', '烟草专卖零售许可证');
    await part(kiosk.page, 'take').click();
    expect(await readNumber(kiosk.page)).toBe('F001');
    expect(await part(kiosk.page, 'ahead').textContent()).toContain('0');
    await shot(kiosk.page, 'kiosk-number-zh');

    const board = await hall.open(SIZES.board, '/display');
    await part(board.page, 'idle').getByText('现在没有叫号').waitFor();
    await shot(board.page, 'board-waiting-zh');

    await desk.page.goto(`${hall.url}/counter`);
    await sitDown(desk.page, 21);
    await desk.page.locator('[data-test="next"][data-label="F001"]').waitFor();
    await desk.page.keyboard.press('F5');
    await desk.page.locator('[data-test="state"][data-state="called"]').waitFor();
    const fresh = part(board.page, 'fresh');
    await fresh.waitFor();
    expect(await fresh.locator('[data-test="ticket-number"]').getAttribute('aria-label')).toBe('F001');
    expect(await fresh.locator('[data-test="counter-plate"]').textContent()).toBe('21');
    await shot(board.page, 'board-fresh-zh');
    await shot(desk.page, 'counter-called-zh');

    await part(desk.page, 'start').click();
    await desk.page.locator('[data-test="state"][data-state="serving"]').waitFor();
    await part(board.page, 'quiet').waitFor();
    await shot(board.page, 'board-serving-zh');
    // A new hall asks what came of it: 办结.
    await desk.page.keyboard.press('F8');
    await part(desk.page, 'outcome-settled').waitFor();
    await shot(desk.page, 'counter-outcome-zh');
    await desk.page.keyboard.press('1');
    await part(desk.page, 'idle-desk').waitFor();
    await expect.poll(() => part(board.page, 'board').getByLabel('F001').count()).toBe(0);
    await shot(board.page, 'board-quiet-zh');
    await shot(desk.page, 'counter-idle-zh');

    await desk.page.keyboard.press('F5');
    await expect.poll(() => part(desk.page, 'refusal').textContent()).toContain('没有人等候');
    expect([...faults(desk), ...faults(kiosk), ...faults(board)]).toEqual([]);
  });

  it('does the same over the machine’s own network address, where nothing is a secure context', async ctx => {
    const address = nonLoopback();
    if (address === null) return ctx.skip('this machine has no address but loopback');
    const base = `http://${address}:${hall.server().port}`;
    const kiosk = await openScreen(hall.browser, SIZES.kiosk);
    await kiosk.page.goto(`${base}/kiosk`);
    expect(await kiosk.page.evaluate(() => window.isSecureContext)).toBe(false);
    await hall.director.must('staff:signIn', { login: 'director', password: PASSWORD });
    const code = await readCode(kiosk.page);
    await hall.director.must('device:confirmPairing', { code, stationId: 'k-2' });
    await part(kiosk.page, 'to-search').waitFor();
    await chooseItem(kiosk.page, '居住证');
    await part(kiosk.page, 'take').click();
    const label = await readNumber(kiosk.page);

    const desk = await openScreen(hall.browser, SIZES.desk);
    await desk.page.goto(`${base}/counter`);
    await desk.page.locator('input[name="login"]').fill('director');
    await desk.page.locator('input[name="password"]').fill(PASSWORD);
    await part(desk.page, 'sign-in').click();
    await desk.page.waitForURL(url => url.pathname === '/counter');
    const board = await openScreen(hall.browser, SIZES.board);
    await board.page.goto(`${base}/display`);
    // Counter 21 is open since the first story; a second browser is sent there to take over.
    await desk.page.goto(`${base}/counter`);
    await part(desk.page, 'counter-21').click();
    await part(desk.page, 'take-over').click();
    await part(desk.page, 'close').click();
    await part(desk.page, 'open-here').waitFor();
    await desk.page.goto(`${base}/counter`);
    await sitDown(desk.page, 14);
    await desk.page.keyboard.press('F5');
    const shown = part(board.page, 'fresh').locator('[data-test="ticket-number"]');
    await shown.waitFor();
    expect(await shown.getAttribute('aria-label')).toBe(label);
    await part(desk.page, 'start').click();
    await part(desk.page, 'finish').click();
    await part(desk.page, 'outcome-settled').click();
    await expect.poll(() => part(board.page, 'board').getByLabel(label).count()).toBe(0);
    expect([...faults(desk), ...faults(kiosk), ...faults(board)]).toEqual([]);
    await Promise.all([kiosk.close(), desk.close(), board.close()]);
  });
});
