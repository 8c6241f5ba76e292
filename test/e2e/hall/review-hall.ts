import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { Entry } from '../../../server/domain/catalogue/entry/entry.ts';
import type { Role } from '../../../server/domain/identity/roles.ts';
import { wallOf } from '../../../server/domain/hours/when.ts';
import { dateOf, dayOf } from '../../../server/domain/time/civil.ts';
import { defaultEntries } from '../../../server/seed/default-hall/entries/index.ts';
import { defaultHall, defaultItems } from '../../../server/seed/default-hall/index.ts';
import { announcedYears } from '../../../server/seed/holidays.ts';
import { openChromium, openScreen, type Screen } from '../../support/chromium.ts';
import { type Member, openTestHall, type TestHall } from '../../support/hall/open-test-hall.ts';
import { TimeMachine } from '../../support/hall/time-machine.ts';
import { buildScreens } from './screens-built.ts';

const DIST = path.resolve(import.meta.dirname, '../../../dist');
const DAY_MS = 86_400_000;
export const DESK = { width: 1366, height: 768 } as const;
export const WIDE = { width: 1920, height: 1080 } as const;
export const FOOD = '食品(含保健食品)经营许可核发';
/** Minutes east of UTC that a hall keeps when nobody says otherwise. */
const OFFSET = 480;

/** A hall whose catalogue is being reviewed, in this process, with its time in the story's hand. */
export function reviewHall() {
  const time = new TimeMachine();
  const screens: Screen[] = [];
  const staff = new Map<string, Member>();
  let [hall, browser]: [TestHall?, Browser?] = [];
  beforeAll(async () => {
    buildScreens();
    const items = defaultItems();
    const beside = { entries: defaultEntries(items), years: announcedYears(), utcOffsetMinutes: OFFSET };
    const floor = { plan: defaultHall(), items, beside };
    hall = await openTestHall({ dist: DIST, clock: time.clock, around: time.around, floor });
    browser = await openChromium();
  });
  afterAll(async () => {
    for (const screen of screens) await screen.close();
    await browser?.close();
    await hall?.close();
  });

  async function open(size: { width: number; height: number }): Promise<Screen> {
    const screen = await openScreen(browser!, size);
    screens.push(screen);
    return screen;
  }
  /** Somebody of these offices, signed in a moment ago; `which` tells two of one office apart. */
  async function member(roles: readonly Role[], which = 1): Promise<Member> {
    const key = `${roles.join()}${which}`;
    const one = staff.get(key) ?? (await hall!.member(roles));
    staff.set(key, one);
    one.carries = { cookie: await hall!.signIn(one.staffId) };
    return one;
  }
  const desk = {
    hall: (): TestHall => hall!,
    open,
    member,
    as: (role: Role): Promise<Member> => member([role]),
    today: (): string => wallOf(time.clock.wall(), OFFSET).date,
    later: (days: number): string => dateOf(dayOf(desk.today()) + days),
    pass: (days: number): void => time.pass(days * DAY_MS),
    /** Just past the hall's next midnight. */
    passMidnight(): void {
      const sinceMidnight = (time.clock.wall() + OFFSET * 60_000) % DAY_MS;
      time.pass(DAY_MS - sinceMidnight + 1_000);
    },
    /** Somebody of an office at a page of the staff. */
    async sit(
      roles: Role | readonly Role[],
      address: string,
      size: { width: number; height: number } = DESK,
      which = 1,
    ) {
      const { carries } = await member(typeof roles === 'string' ? [roles] : roles, which);
      const [name, value] = carries.cookie!.split('=') as [string, string];
      const screen = await open(size);
      await screen.context.addCookies([{ name, value, url: hall!.url }]);
      await screen.page.goto(hall!.url + address);
      return screen;
    },
    async kiosk(): Promise<Screen> {
      const { carries } = await hall!.device('k-1');
      const kiosk = await open({ width: 1080, height: 1920 });
      await kiosk.context.addInitScript(
        token => localStorage.setItem('hall.device', token),
        String(carries.device),
      );
      await kiosk.page.goto(`${hall!.url}/kiosk`);
      return kiosk;
    },
    codeOf: (name: string): string =>
      [...hall!.hall.sequencer.image.hall.items.values()].find(item => item.name === name)!.code,
    /** An item's newest version, as its editor would begin from. */
    async entry(code: string): Promise<Entry> {
      const { snapshot } = await (await desk.as('editor')).view('entry', { itemCode: code });
      return Object.values(snapshot.versions).sort((a, b) => b.version - a.version)[0]!.entry as Entry;
    },
    /** A draft written and reported over http. */
    async report(entry: Entry, reason = '按新规定调整'): Promise<void> {
      const editor = await desk.as('editor');
      const { snapshot } = await editor.view('entry', { itemCode: entry.code });
      const base = snapshot.draft[entry.code]?.revision ?? 0;
      await editor.must('entry:write', { entry: entry as never, reason, base });
      await editor.must('entry:submit', { code: entry.code });
    },
    /** An opinion over http. */
    async agree(
      role: Role,
      code: string,
      stage: 'signing' | 'first' | 'legal' | 'final',
      outcome = 'adjust',
    ) {
      const said = { verdict: 'pass', opinion: '同意', outcome: stage === 'final' ? outcome : null } as const;
      await (await desk.as(role)).must('entry:review', { code, stage, ...said } as never);
    },
    /** From a reported draft to the end of its week of comments. */
    async toFinal(code: string): Promise<void> {
      await desk.agree('chief', code, 'signing');
      await desk.agree('discloser', code, 'first');
      await desk.agree('legal_reviewer', code, 'legal');
      const commenting = { from: desk.today(), until: desk.later(6) };
      await (await desk.as('discloser')).must('entry:openComment', { code, commenting });
      desk.pass(7);
      const answer = { code, received: 0, answer: '无意见' };
      await (await desk.as('discloser')).must('entry:closeComment', answer);
    },
  };
  return desk;
}

/** Waits until a page shows a draft in a stage. */
export const inStage = (page: Page, name: string): Promise<void> =>
  page.locator(`[data-test="stage"][data-stage="${name}"]`).waitFor();

/** Writes what stands in a field, by its name. */
export const fill = (page: Page, name: string, text: string): Promise<void> =>
  page.locator(`[name="${name}"]`).fill(text);
