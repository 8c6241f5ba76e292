import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { shot } from '../support/chromium.ts';
import { fits } from '../support/fits.ts';
import { needs } from '../support/skips.ts';
import { until } from '../support/until.ts';
import { textOf } from '../unit/papers/support/poppler.ts';
import { startAgent, type StoryAgent } from './hall/agent.ts';
import { SIZES, startOpenHall, type StoryHall } from './hall/hall.ts';
import { chooseItem, openKiosk } from './hall/steps/kiosk.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';

interface Listing {
  readonly printerId: string;
  readonly jobs: readonly { n: number; name: string; pages: number; printed: number; state: number }[];
}

needs(
  'chromium',
  'fonts',
  'poppler',
)('guide and card on A4 at the kiosk', () => {
  let hall: StoryHall;
  let agent: StoryAgent;
  beforeAll(async () => {
    hall = await startOpenHall();
    agent = await startAgent(hall);
  });
  afterAll(async () => {
    await agent.close();
    await hall.close();
  });

  const jobs = async () => {
    const all = (await (await fetch(`${agent.page}slips.json`)).json()) as Listing[];
    return all.find(({ printerId }) => printerId === 'a4-1')!.jobs;
  };
  const bytes = async (url: string): Promise<Buffer> => Buffer.from(await (await fetch(url)).arrayBuffer());
  const close = (page: Page): Promise<void> => part(page, 'close-sheet').click();
  const word = (page: Page, said: string): Promise<void> =>
    page.locator(`[data-test="sheet-state"][data-word="${said}"]`).waitFor({ timeout: 30_000 });

  /** Orders the card on A4; whether it was taken, or the last one is still under way. */
  async function ordered(page: Page): Promise<boolean> {
    await part(page, 'print-a4-card').click();
    const told = page.locator('[data-test="sheet-state"]:not([data-kind="asking"])');
    await told.waitFor();
    if ((await told.getAttribute('data-kind')) === 'ordered') return true;
    await close(page);
    await part(page, 'print-card').click();
    return false;
  }

  it('[P10][P12] prints the guide in force, tells of paper that is out, and says nothing printed that is not', async () => {
    const kiosk = await openKiosk(hall);
    const { page } = kiosk;
    await chooseItem(page, '烟草 零售', '烟草专卖零售许可证');
    const item = (await part(page, 'item-name').textContent())!;
    await part(page, 'guide').waitFor();
    await part(page, 'print-card').getByText('打印', { exact: true }).waitFor();
    await fits(page, 'kiosk-a4-item-zh', 'kiosk');
    await part(page, 'print-card').click();
    await part(page, 'print-a4-guide').waitFor();
    await fits(page, 'kiosk-a4-choice-zh', 'kiosk');
    await agent.turn('a4-1', { pace: 'slow' });
    await part(page, 'print-a4-guide').click();
    await word(page, 'printing');
    await fits(page, 'kiosk-a4-printing-zh', 'kiosk');
    await agent.turn('a4-1', { pace: 'usual' });
    await word(page, 'printed');
    await fits(page, 'kiosk-a4-printed-zh', 'kiosk');

    // What arrived is the guide that anybody gets of the item now, byte for byte.
    const [job] = await jobs();
    expect(job).toMatchObject({ name: item, state: 9 });
    const code = await codeOf(item);
    const arrived = await bytes(`${agent.page}sheets/a4-1/${job!.n}.pdf`);
    expect(arrived.equals(await bytes(`${hall.local}/public/items/${code}/guide.pdf`))).toBe(true);
    const text = textOf(arrived);
    expect([text.length, job!.printed]).toEqual([job!.pages, job!.pages]);
    for (const said of [item, '办事指南', '办理条件', '申请材料', code])
      expect(text.join('').replace(/\s/g, '')).toContain(said.replace(/\s/g, ''));
    await close(page);

    // In English the card is ordered in English; its paper runs out on the way.
    await turnLanguage(page);
    await part(page, 'print-card').click();
    await fits(page, 'kiosk-a4-choice-en', 'kiosk');
    await agent.turn('a4-1', { pace: 'slow' });
    await part(page, 'print-a4-card').click();
    await word(page, 'printing');
    await agent.turn('a4-1', { paper: 'out' });
    await word(page, 'stopped');
    await part(page, 'sheet-why').getByText('out of paper').waitFor();
    await fits(page, 'kiosk-a4-out-en', 'kiosk');
    expect((await jobs())[0]).toMatchObject({ printed: 0, state: 6 });
    expect(await part(page, 'sheet-state').textContent()).not.toContain('Printed');
    await close(page);

    // Known to be out, A4 is not offered and the screen says why; the slip still is.
    await part(page, 'print-card').click();
    await part(page, 'a4-stopped').getByText('The A4 printer is out of paper').waitFor();
    expect(await part(page, 'print-a4-guide').count()).toBe(0);
    await part(page, 'print-slip').waitFor();
    await fits(page, 'kiosk-a4-known-out-en', 'kiosk');
    await close(page);
    await turnLanguage(page);
    await part(page, 'print-card').click();
    await part(page, 'a4-stopped').getByText('A4 打印机没有纸了').waitFor();
    await fits(page, 'kiosk-a4-known-out-zh', 'kiosk');
    await agent.turn('a4-1', { paper: 'full', pace: 'usual' });
    await part(page, 'print-a4-guide').waitFor({ timeout: 30_000 });
    await until(async () => (await jobs())[0]!.state === 9, { what: 'the card' });

    // A printer that hangs up after the bytes: nobody knows, and it is not sent again.
    await agent.turn('a4-1', { line: 'hangs-up' });
    await until(() => ordered(page), { what: 'the order, once the hall has heard of the card' });
    await word(page, 'unsure');
    await fits(page, 'kiosk-a4-unsure-zh', 'kiosk');
    await new Promise(resolve => setTimeout(resolve, 3_000));
    expect(await jobs()).toHaveLength(3);
    await close(page);
    expect(faults(kiosk)).toEqual([]);
    const printers = await hall.open({ width: 1_280, height: 900 }, agent.page);
    await part(printers.page, 'sheet-3').waitFor();
    await printers.page.locator('section[data-printer="a4-1"]').scrollIntoViewIfNeeded();
    await shot(printers.page, 'virtual-a4');
    await printers.close();
    await kiosk.close();
  });

  it('large type and a wide screen have the keys too; after three in a minute one waits', async () => {
    const kiosk = await openKiosk(hall, SIZES.kiosk, 'k-1');
    const { page } = kiosk;
    await part(page, 'elder').click();
    await page.locator('[data-topic="t-residence"]').click();
    await part(page, 'item').filter({ hasText: '居民身份证办理' }).click();
    await part(page, 'guide').waitFor();
    await fits(page, 'kiosk-a4-elder-item-zh', 'elder');
    await part(page, 'print-card').click();
    await fits(page, 'kiosk-a4-elder-choice-zh', 'elder');
    await part(page, 'print-a4-guide').click();
    await part(page, 'sheet-state').waitFor();
    await until(async () => (await part(page, 'sheet-state').getAttribute('data-kind')) !== 'asking', {
      what: 'an answer',
    });
    await fits(page, 'kiosk-a4-elder-state-zh', 'elder');
    await close(page);
    await page.setViewportSize(SIZES.kioskWide);
    await part(page, 'print-card').click();
    await fits(page, 'kiosk-a4-elder-choice-wide', 'elder');
    expect(faults(kiosk)).toEqual([]);
    await kiosk.close();
  });

  async function codeOf(name: string): Promise<string> {
    const { items } = (await hall.director.view('catalogue', {})).snapshot;
    const found = Object.entries(items as Record<string, { name: string }>).find(
      ([, one]) => one.name === name,
    );
    return found![0];
  }
});
