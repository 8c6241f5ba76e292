import type { Page } from 'playwright-core';
import type { Screen } from '../../support/chromium.ts';
import { StaffClient } from '../../support/staff-client.ts';
import { until } from '../../support/until.ts';
import { PASSWORD, SIZES, type StoryHall } from './hall.ts';

/** An element by its data-test name. */
export const part = (page: Page, name: string) => page.locator(`[data-test="${name}"]`);

/** A kiosk that a director let in by the code it shows, over http. */
export async function openKiosk(
  hall: StoryHall,
  size: { width: number; height: number } = SIZES.kiosk,
  station = 'k-1',
): Promise<Screen> {
  const kiosk = await hall.open(size, '/kiosk');
  const code = await readCode(kiosk.page);
  await hall.director.must('device:confirmPairing', { code, stationId: station });
  await part(kiosk.page, 'to-search').waitFor();
  return kiosk;
}

/** The pairing code on a kiosk's screen. */
export async function readCode(page: Page): Promise<string> {
  return until(async () => (await part(page, 'pairing-code').textContent())?.replace(/\s/g, ''), {
    what: 'a pairing code',
  });
}

/** Finds an item by words and opens it. */
export async function chooseItem(page: Page, words: string, name?: string): Promise<void> {
  await part(page, 'to-search').click();
  await part(page, 'search').fill(words);
  const rows = part(page, 'item');
  await (name === undefined ? rows.first() : rows.filter({ hasText: name }).first()).click();
  await part(page, 'item-name').waitFor();
}

/** The number on a kiosk's screen, once it is there. */
export async function readNumber(page: Page): Promise<string> {
  const shown = page.locator('[data-test="number"] [data-test="ticket-number"]');
  await shown.waitFor({ timeout: 60_000 });
  return (await shown.getAttribute('aria-label')) ?? '';
}

/** A browser where somebody signed in, at a page of the staff. */
export async function openStaff(hall: StoryHall, address: string, login = 'director'): Promise<Screen> {
  const desk = await hall.open(SIZES.desk, address);
  await signIn(desk.page, login);
  await desk.page.waitForURL(url => url.pathname === address);
  return desk;
}

/** Fills the sign-in page. */
export async function signIn(page: Page, login = 'director'): Promise<void> {
  await page.locator('input[name="login"]').fill(login);
  await page.locator('input[name="password"]').fill(PASSWORD);
  await part(page, 'sign-in').click();
}

/** Chooses a counter by its number and waits until one can work at it. */
export async function sitDown(page: Page, counter: number): Promise<void> {
  await part(page, `counter-${counter}`).click();
  await part(page, 'in-hand').waitFor();
}

/** Brings a screen into English or back. */
export const turnLanguage = (page: Page): Promise<void> => part(page, 'language').click();

/** What the browser reports of itself though it is no fault: a rule's no over http, tries while a server is down. */
const NO_FAULT =
  /status of 4\d\d .*\/api\/|ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|WebSocket connection to/;

/** What a page complained of. */
export function faults(screen: Screen): string[] {
  return screen.errors.filter(line => !NO_FAULT.test(line));
}

/** One more officer, signed in over plain http. */
export async function newOfficer(hall: StoryHall, login: string): Promise<StaffClient> {
  const roles = ['officer'];
  await hall.director.must('staff:add', { login, name: '窗口人员', password: PASSWORD, roles });
  const officer = new StaffClient(hall.url);
  await officer.must('staff:signIn', { login, password: PASSWORD });
  return officer;
}
