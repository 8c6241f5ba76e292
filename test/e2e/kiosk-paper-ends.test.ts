import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { shot } from '../support/chromium.ts';
import { fits } from '../support/fits.ts';
import { needs } from '../support/skips.ts';
import { until } from '../support/until.ts';
import { startAgent } from './hall/agent.ts';
import { SIZES, startOpenHall, type StoryHall } from './hall/hall.ts';
import { chooseItem, openKiosk, readNumber } from './hall/steps/kiosk.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';

interface Listing {
  readonly printerId: string;
  /** What is on the paper, in words. */
  readonly slips: readonly { n: number; label: string }[];
}
/** So long a citizen may look at the pressed button; no printer answers within it once its paper is gone. */
const AT_ONCE_MS = 2_000;

needs(
  'chromium',
  'fonts',
  'zbar',
)('a kiosk whose paper ends, with the agent at its printer', () => {
  let hall: StoryHall;
  let agent: Awaited<ReturnType<typeof startAgent>>;
  beforeAll(async () => {
    hall = await startOpenHall();
    agent = await startAgent(hall);
  });
  afterAll(async () => {
    await agent.close();
    await hall.close();
  });

  const printed = async (): Promise<string[]> => {
    const all = (await (await fetch(`${agent.page}slips.json`)).json()) as Listing[];
    const slips = all.find(({ printerId }) => printerId === 'pr-1')?.slips ?? [];
    return slips.map(({ label }) => /\bF\d{3}\b/.exec(label)?.[0] ?? label).sort();
  };
  /** What the hall holds of tickets, by label. */
  const held = async (): Promise<Record<string, unknown>> => {
    const tickets = Object.values((await hall.director.view('guide')).snapshot['tickets']!);
    return Object.fromEntries(tickets.map(ticket => [ticket['label'], ticket['state']]));
  };
  const take = async (page: Page): Promise<string> => {
    await chooseItem(page, '烟草 零售', '烟草专卖零售许可证');
    const pressedAt = performance.now();
    await part(page, 'take').click();
    const label = await readNumber(page);
    expect(performance.now() - pressedAt).toBeLessThan(AT_ONCE_MS);
    return label;
  };
  const says = (page: Page, paper: string): Promise<void> =>
    page.locator(`[data-test="slip"][data-paper="${paper}"]`).waitFor({ timeout: 11_000 });
  /** Opens the page that the code on the screen leads to, as a phone does that photographs it. */
  const readFromScreen = async (page: Page, name: string, label: string): Promise<void> => {
    const file = await shot(page, name);
    const address = execFileSync('zbarimg', ['-q', '--raw', file], { encoding: 'utf8' }).trim();
    expect(address).toMatch(new RegExp(`^${hall.url}/t/[A-Za-z0-9_~-]+$`));
    const phone = await hall.open(SIZES.phone, address);
    await phone.page.getByLabel(label).first().waitFor();
    await phone.close();
  };

  it('shows the number at once, says the truth about the paper, and prints again after a new roll', async () => {
    const kiosk = await openKiosk(hall);
    const { page } = kiosk;
    const done = (): Promise<void> => part(page, 'done').click();
    expect(await take(page)).toBe('F001');
    await says(page, 'printing');
    await until(async () => (await printed()).length === 1, { what: 'the first slip' });
    await done();

    // The roll ends and nobody has noticed: a slip is ordered, and the screen learns that it will not come.
    await agent.turn('pr-1', { paper: 'out' });
    expect(await take(page)).toBe('F002');
    await says(page, 'out');
    await readFromScreen(page, 'kiosk-paper-ends-zh', 'F002');
    await done();

    // Now it is known before the press: no slip is ordered, the number comes as fast.
    expect(await take(page)).toBe('F003');
    await says(page, 'out');
    await turnLanguage(page);
    await fits(page, 'kiosk-paper-ends-en', 'kiosk');
    await readFromScreen(page, 'kiosk-paper-ends-code', 'F003');
    await done();
    expect(await printed()).toEqual(['F001']);

    // A new roll: the slip that was ordered comes, the one that never was does not, the next prints as ever.
    await agent.turn('pr-1', { paper: 'full' });
    await until(async () => (await printed()).length === 2, {
      what: 'the slip that waited',
      timeoutMs: 30_000,
    });
    expect(await take(page)).toBe('F004');
    await says(page, 'printing');
    await until(async () => (await printed()).length === 3, { what: 'the slip after the new roll' });
    expect(await printed()).toEqual(['F001', 'F002', 'F004']);
    await done();
    expect(await held()).toEqual({ F001: 'waiting', F002: 'waiting', F003: 'waiting', F004: 'waiting' });
    expect(faults(kiosk)).toEqual([]);
  });
});
