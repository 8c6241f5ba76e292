import type { Page } from 'playwright-core';
import type { Screen } from '../../../support/chromium.ts';
import { StaffClient } from '../../../support/staff-client.ts';
import { PASSWORD, SIZES, type StoryHall } from '../hall.ts';
import { part, turnLanguage } from './screen.ts';

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

/** One more officer, signed in over plain http. */
export async function newOfficer(hall: StoryHall, login: string): Promise<StaffClient> {
  const roles = ['officer'];
  await hall.director.must('staff:add', { login, name: '窗口人员', password: PASSWORD, roles });
  const officer = new StaffClient(hall.local);
  await officer.must('staff:signIn', { login, password: PASSWORD });
  return officer;
}

/** Brings a desk into English or back: its language stands in the menu. */
export async function turnDesk(page: Page): Promise<void> {
  await page.keyboard.press('F1');
  await turnLanguage(page);
  await page.keyboard.press('Escape');
}
