import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fits, fitsAroundChart } from '../support/fits.ts';
import { needs } from '../support/skips.ts';
import { StaffClient } from '../support/staff-client.ts';
import { PASSWORD, SIZES, startOpenHall, type StoryHall, today } from './hall/hall.ts';
import { chooseItem, openKiosk } from './hall/steps/kiosk.ts';
import { faults, part } from './hall/steps/screen.ts';

const ITEM = '烟草专卖零售许可证新办';
const english = (page: Page) => part(page, 'language').click();

/** Brings a change of an item's promise to the public's comments, each office by its own member. */
async function layOpen(hall: StoryHall, name: string): Promise<string> {
  const member = async (role: string): Promise<StaffClient> => {
    await hall.director.must('staff:add', {
      login: role,
      name: '示例人员',
      password: PASSWORD,
      roles: [role],
    });
    const client = new StaffClient(hall.local);
    await client.must('staff:signIn', { login: role, password: PASSWORD });
    return client;
  };
  const { snapshot } = await hall.director.view('catalogue');
  const [code] = Object.entries(snapshot['items']!).find(([, item]) => item['name'] === name)!;
  const entry = (await hall.director.view('item', { itemCode: code })).snapshot['entry']![code]!;
  const [editor, discloser] = [await member('editor'), await member('discloser')];
  const legal = await member('legal_reviewer');
  const draft = { ...entry, promised: { n: 12, unit: 'G' } };
  await editor.must('entry:write', { entry: draft, reason: '核查需要更长时间', base: 0 });
  await editor.must('entry:submit', { code });
  for (const [stage, by] of [
    ['signing', await member('chief')],
    ['first', discloser],
    ['legal', legal],
  ] as const)
    await by.must('entry:review', { code, stage, verdict: 'pass', outcome: null, opinion: '同意' });
  const until = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
  await discloser.must('entry:openComment', { code, commenting: { from: today(), until } });
  return code;
}

needs('chromium', 'fonts')('what the public sees of the catalogue', () => {
  let hall: StoryHall;
  beforeAll(async () => {
    hall = await startOpenHall();
  });
  afterAll(() => hall.close());

  it('finds an item on a phone, reads everything of it, in both languages', async () => {
    const phone = await hall.open(SIZES.phone, '/public');
    const { page } = phone;
    await part(page, 'items').waitFor();
    await fits(page, 'public-list-zh', 'phone');
    const sum = Number(await part(page, 'sum').textContent());
    expect(sum).toBeGreaterThan(1_000);
    expect(await part(page, 'found').textContent()).toContain(String(sum));
    await part(page, 'search').fill('yancao');
    await page.getByText(ITEM).first().click();
    await part(page, 'name').getByText(ITEM).waitFor();
    expect(await part(page, 'materials').textContent()).toContain('烟草专卖零售许可证申请表');
    expect(await part(page, 'basis').textContent()).toContain('第十六条');
    await page.locator('[data-test="chart"][data-state="there"]').waitFor();
    expect(await page.locator('[data-test="chart"] svg title').textContent()).toContain(ITEM);
    await fitsAroundChart(page, 'public-item-zh', 'phone');
    await english(page);
    await page.locator('[data-test="chart"][data-state="there"] svg[role="img"]').waitFor();
    await part(page, 'part-limits').getByText('10 working days').waitFor();
    await fitsAroundChart(page, 'public-item-en', 'phone');
    await page.goBack();
    await part(page, 'items').waitFor();
    await fits(page, 'public-list-en', 'phone');
    expect(faults(phone)).toEqual([]);
  });

  it('says on a desk what is not there, and prints what is', async () => {
    const desk = await hall.open(SIZES.desk, '/public/items/no-such-item');
    const { page } = desk;
    await part(page, 'gone').waitFor();
    await page.locator('.back').click();
    await part(page, 'search').fill(ITEM);
    await page.getByText(ITEM).first().click();
    await page.locator('[data-test="chart"][data-state="there"]').waitFor();
    await fitsAroundChart(page, 'public-item-desk-zh', 'phone');
    await page.emulateMedia({ media: 'print' });
    expect(await part(page, 'print').isVisible()).toBe(false);
    expect(await part(page, 'basis').isVisible()).toBe(true);
    const [pdf] = await Promise.all([
      page.context().waitForEvent('page'),
      page.emulateMedia({ media: 'screen' }).then(() => page.getByText('办事指南 PDF').click()),
    ]);
    expect(pdf.url()).toMatch(/guide\.pdf\?lang=zh$/);
  });

  it('lays a draft open for comments, with its days and how one comments', async () => {
    const code = await layOpen(hall, ITEM);
    const phone = await hall.open(SIZES.phone, '/public');
    const { page } = phone;
    await part(page, 'comments').getByText(ITEM).waitFor();
    await fits(page, 'public-comments-zh', 'phone');
    await part(page, 'comments').getByText(ITEM).click();
    await part(page, 'how').getByText('导办台').waitFor();
    expect(page.url()).toContain(`/public/comments/${code}`);
    await part(page, 'part-limits').getByText('12 个工作日').waitFor();
    await english(page);
    await part(page, 'how').getByText('guide desk').waitFor();
    await fits(page, 'public-comment-en', 'phone');
    expect(faults(phone)).toEqual([]);
  });

  it('shows chart and law over a kiosk’s whole screen, and lets go of them', async () => {
    const kiosk = await openKiosk(hall);
    const { page } = kiosk;
    await chooseItem(page, 'yancao', ITEM);
    await part(page, 'to-chart').waitFor();
    await fits(page, 'kiosk-item-more-zh', 'kiosk');
    await part(page, 'to-chart').click();
    await page.locator('[data-test="chart"][data-state="there"]').waitFor();
    await fitsAroundChart(page, 'kiosk-chart-zh', 'kiosk');
    const width = async () => (await page.locator('[data-test="chart"] svg').boundingBox())!.width;
    const fitting = await width();
    await part(page, 'chart-size').click();
    expect(await width()).toBeGreaterThan(fitting * 1.4);
    await fitsAroundChart(page, 'kiosk-chart-large-zh', 'kiosk');
    const smallest = await page.locator('[data-test="chart"] svg').evaluate(svg => {
      const scale = svg.getBoundingClientRect().width / Number(svg.getAttribute('viewBox')!.split(' ')[2]);
      return Math.min(
        ...[...svg.querySelectorAll('text')].map(text => Number(text.getAttribute('font-size')) * scale),
      );
    });
    expect(smallest).toBeGreaterThanOrEqual(22);
    await part(page, 'close-sheet').click();
    await part(page, 'to-law').click();
    await part(page, 'law-sheet').getByText('经营烟草制品零售业务').first().waitFor();
    await fits(page, 'kiosk-law-zh', 'kiosk');
    await part(page, 'close-sheet').click();
    await part(page, 'take').waitFor();
    expect(faults(kiosk)).toEqual([]);
  });
});
