import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Role } from '../../../../server/domain/identity/roles.ts';
import { defaultEntries } from '../../../../server/seed/default-hall/entries/index.ts';
import { defaultHall, defaultItems } from '../../../../server/seed/default-hall/index.ts';
import { openChromium, openScreen, type Screen } from '../../../support/chromium.ts';
import { type Member, openTestHall, type TestHall } from '../../../support/hall/open-test-hall.ts';
import { buildScreens } from '../screens-built.ts';
import { part } from './screen.ts';

const DIST = path.resolve(import.meta.dirname, '../../../../dist');
export const DESKS = { 1366: { width: 1366, height: 768 }, 1920: { width: 1920, height: 1080 } } as const;

/** A hall with its catalogue written out, and a browser where members of its offices sit down. */
export interface PackageHall {
  readonly hall: TestHall;
  memberOf(role: Role): Promise<Member>;
  sit(role: Role, address: string, size?: keyof typeof DESKS): Promise<Screen>;
  /** Codes of items with a draft, as the server has them. */
  drafts(): Promise<string[]>;
  close(): Promise<void>;
}

export async function openPackageHall(): Promise<PackageHall> {
  buildScreens();
  const items = defaultItems();
  const beside = { entries: defaultEntries(items), utcOffsetMinutes: 480 };
  const hall = await openTestHall({ dist: DIST, floor: { plan: defaultHall(items), items, beside } });
  const browser: Browser = await openChromium();
  const screens: Screen[] = [];
  const staff = new Map<Role, Member>();
  async function memberOf(role: Role): Promise<Member> {
    const member = staff.get(role) ?? (await hall.member([role]));
    staff.set(role, member);
    return member;
  }
  return {
    hall,
    memberOf,
    async sit(role, address, size = 1366) {
      const { staffId } = await memberOf(role);
      const [name, value] = (await hall.signIn(staffId)).split('=') as [string, string];
      const screen = await openScreen(browser, { ...DESKS[size], acceptDownloads: true });
      screens.push(screen);
      await screen.context.addCookies([{ name, value, url: hall.url }]);
      await screen.page.goto(hall.url + address);
      return screen;
    },
    async drafts() {
      const { snapshot } = await (await memberOf('editor')).view('clearing', {});
      return Object.keys(snapshot.drafts).sort();
    },
    async close() {
      for (const screen of screens) await screen.close();
      await browser.close();
      await hall.close();
    },
  };
}

/** Chooses a file, as from the disk. */
export async function picks(page: Page, name: string, buffer: Buffer): Promise<void> {
  await part(page, 'file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await part(page, 'picked').getByText(name).waitFor();
}

/** What the browser saved after a press: its name and bytes. */
export async function downloaded(page: Page, press: () => Promise<void>) {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: file.suggestedFilename(), bytes: await readFile((await file.path())!) };
}

/** Reasons on the screen, as code and what they are of. */
export const reasonsShown = (page: Page): Promise<string[]> =>
  part(page, 'reason').evaluateAll(rows =>
    rows.map(row => `${row.getAttribute('data-code')} ${row.getAttribute('data-of')}`),
  );
