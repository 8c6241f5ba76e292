import type { Page } from 'playwright-core';
import type { Screen } from '../../../support/chromium.ts';
import { until } from '../../../support/until.ts';
import { SIZES, type StoryHall } from '../hall.ts';
import { part } from './screen.ts';

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

/** Presses keys of the screen's keyboard or of its digit keys. */
export async function typeKeys(page: Page, keys: string): Promise<void> {
  for (const key of keys) await part(page, `key-${key}`).click();
}
