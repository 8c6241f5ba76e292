import type { Page } from 'playwright-core';
import type { Screen } from '../../../support/chromium.ts';

/** An element by its data-test name. */
export const part = (page: Page, name: string) => page.locator(`[data-test="${name}"]`);

/** Brings a screen into English or back. */
export const turnLanguage = (page: Page): Promise<void> => part(page, 'language').click();

/** What the browser reports of itself though it is no fault: a rule's no over http, tries while a server is down. */
const NO_FAULT =
  /status of 4\d\d .*\/api\/|ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|WebSocket connection to/;

/** What a page complained of. */
export function faults(screen: Screen): string[] {
  return screen.errors.filter(line => !NO_FAULT.test(line));
}
