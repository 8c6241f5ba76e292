import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { slipPicture } from '../../devices/virtual-printer/picture.ts';
import { encodeSlip } from '../../devices/slip/encode.ts';
import { openScreen, shot } from '../support/chromium.ts';
import { fits } from '../support/fits.ts';
import { needs } from '../support/skips.ts';
import { until } from '../support/until.ts';
import { longCard } from '../unit/devices/support/cards.ts';
import { paper, small, wide } from '../unit/devices/support/examples.ts';
import { printOn } from '../unit/devices/support/paper.ts';
import { startAgent, type StoryAgent } from './hall/agent.ts';
import { SIZES, startOpenHall, type StoryHall } from './hall/hall.ts';
import { chooseItem, openKiosk, readNumber } from './hall/steps/kiosk.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';

interface Listing {
  readonly printerId: string;
  readonly slips: readonly { n: number; label: string }[];
}

needs(
  'chromium',
  'fonts',
  'zbar',
)('what to bring, printed at the kiosk', () => {
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

  /** What came out of the kiosk's printer, newest first, read back from its bytes. */
  const printed = async (): Promise<string[]> => {
    const all = (await (await fetch(`${agent.page}slips.json`)).json()) as Listing[];
    const slips = all.find(({ printerId }) => printerId === 'pr-2')?.slips ?? [];
    const texts = slips.map(async ({ n }) => (await fetch(`${agent.page}slips/pr-2/${n}.txt`)).text());
    return Promise.all(texts);
  };
  const squeezed = (text: string): string => text.replace(/[\s-]/g, '');
  const close = (page: Page): Promise<void> => part(page, 'close-sheet').click();
  const state = (page: Page, words: string): Promise<void> =>
    part(page, 'card-state').getByText(words).waitFor();
  const codeOn = async (page: Page, name: string): Promise<string> =>
    execFileSync('zbarimg', ['-q', '--raw', await shot(page, name)], { encoding: 'utf8' }).trim();

  it('prints the card of an item, and offers the phone where the paper ran out', async () => {
    const kiosk = await openKiosk(hall, SIZES.kiosk, 'k-2');
    const { page } = kiosk;
    await chooseItem(page, '烟草 零售', '烟草专卖零售许可证');
    const item = (await part(page, 'item-name').textContent())!;
    await part(page, 'guide').waitFor();
    await fits(page, 'kiosk-card-key-zh', 'kiosk');
    await part(page, 'print-card').click();
    await state(page, '明白卡正在打印');
    const [card] = await until(async () => ((await printed()).length === 1 ? printed() : undefined), {
      what: 'the card',
    });
    const address = /\[QR (\S+)\]/.exec(card!)![1]!;
    expect(address).toContain(`${hall.url}/public/items/`);
    const itemCode = address.slice(`${hall.url}/public/items/`.length);
    const guide = (await hall.director.view('item', { itemCode })).snapshot['guide']![itemCode]!;
    const all = squeezed(card!);
    expect(all).toContain(squeezed(item));
    for (const word of ['办事明白卡', '要带什么', '多久办好', '多少钱', '去哪里', '什么时候去', '必要'])
      expect(all).toContain(word);
    const materials = guide['materials'] as { name: string }[];
    expect(materials.length).toBeGreaterThan(0);
    for (const { name } of materials) expect(all).toContain(squeezed(name));
    await fits(page, 'kiosk-card-printing-zh', 'kiosk');
    expect(await codeOn(page, 'kiosk-card-printing-code')).toBe(address);
    await close(page);

    // The number's slip is as ever, and the card took no number.
    await part(page, 'take').click();
    expect(await readNumber(page)).toBe('F001');
    await part(page, 'done').click();
    await until(async () => (await printed()).length === 2, { what: 'the slip' });

    // The roll ends: what is ordered does not come, and the screen says so; then it is known before the press.
    await agent.turn('pr-2', { paper: 'out' });
    await chooseItem(page, '烟草 零售', '烟草专卖零售许可证');
    await part(page, 'print-card').click();
    await state(page, '这里现在打印不了');
    await close(page);
    await part(page, 'print-card').click();
    await page.locator('[data-test="card-state"][data-kind="refused"]').getByText('扫码带走').waitFor();
    await fits(page, 'kiosk-card-out-zh', 'kiosk');
    expect(await codeOn(page, 'kiosk-card-out-code')).toBe(address);
    await close(page);
    await turnLanguage(page);
    await fits(page, 'kiosk-card-key-en', 'kiosk');
    await part(page, 'print-card').click();
    await state(page, 'Please scan the code');
    await fits(page, 'kiosk-card-out-en', 'kiosk');
    await close(page);
    expect(faults(kiosk)).toEqual([]);
    await kiosk.close();
  });

  it.each([
    ['80', wide],
    ['58', small],
  ] as const)('a long card on %s mm, as a picture', async (mm, model) => {
    const screen = await openScreen(hall.browser, { width: 600, height: 1_400 });
    for (const language of ['zh', 'en'] as const) {
      const card = longCard(language);
      const svg = slipPicture(printOn(model, encodeSlip({ card, model, ...paper }, 'ab12'))[0]!, model);
      await screen.page.setContent(`<body style="margin:0;background:#fff">${svg}</body>`);
      const file = await shot(screen.page, `card-${mm}-${language}`, { fullPage: true });
      expect(execFileSync('zbarimg', ['-q', '--raw', file], { encoding: 'utf8' }).trim()).toBe(card.url);
    }
    await screen.close();
  });

  it('large type has the key too', async () => {
    const kiosk = await openKiosk(hall, SIZES.kiosk, 'k-3');
    const { page } = kiosk;
    await part(page, 'elder').click();
    await page.locator('[data-topic="t-residence"]').click();
    await part(page, 'item').filter({ hasText: '居民身份证办理' }).click();
    await part(page, 'guide').waitFor();
    await fits(page, 'kiosk-card-elder-item-zh', 'elder');
    await part(page, 'print-card').click();
    await state(page, '明白卡正在打印');
    await fits(page, 'kiosk-card-elder-zh', 'elder');
    expect(faults(kiosk)).toEqual([]);
    await kiosk.close();
  });
});
