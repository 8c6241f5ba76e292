import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { shot } from '../support/chromium.ts';
import { unfit } from '../support/fits.ts';
import { needs } from '../support/skips.ts';
import { startOpenHall, type StoryHall } from './hall/hall.ts';
import { openStaff } from './hall/steps/desk.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';

const PAGE = '/counter/settings/legalDays';
const SOURCE = '国办发明电〔2026〕99号';
/** Made up for this story: 2027 was not announced when it was written. */
const DAYS: readonly (readonly [name: string, from: string, n: number, worked: readonly string[]])[] = [
  ['元旦', '2027-01-01', 3, []],
  ['春节', '2027-02-05', 9, ['2027-01-31', '2027-02-20']],
  ['清明节', '2027-04-03', 3, []],
  ['劳动节', '2027-05-01', 5, ['2027-05-08']],
  ['端午节', '2027-06-09', 1, []],
  ['中秋节', '2027-09-15', 1, []],
  ['国庆节', '2027-10-01', 7, ['2027-09-26', '2027-10-09']],
];
const after = (date: string, by: number): string =>
  new Date(Date.parse(date) + by * 86_400_000).toISOString().slice(0, 10);
const announced = {
  year: 2027,
  papers: [SOURCE],
  days: DAYS.flatMap(([name, from, n, worked]) => [
    ...Array.from({ length: n }, (_, by) => ({ name, date: after(from, by), isOffDay: true })),
    ...worked.map(date => ({ name, date, isOffDay: false })),
  ]),
};

/** Gives the page a file, as the browser's chooser would. */
async function importFile(page: Page, name: string, text: string): Promise<void> {
  const file = { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
  await part(page, 'file').setInputFiles(file);
}

needs('chromium', 'fonts')('the State’s working days', () => {
  let hall: StoryHall;
  beforeAll(async () => {
    hall = await startOpenHall();
  });
  afterAll(() => hall.close());
  const standing = async (year: number) =>
    (await hall.director.view('settings')).snapshot['calendar']?.[String(year)]?.['published'] as
      { source: string; days: { date: string; name: string; off: boolean }[] } | undefined;

  it('a faulty file is refused whole, each reason with its line', async () => {
    const director = await openStaff(hall, PAGE);
    const { page } = director;
    await part(page, 'year-2027').click();
    await page.locator('[data-date="2027-02-08"][data-kind="expected"]').waitFor();
    expect(await part(page, 'standing').textContent()).toContain('尚未公布，按周末和法定节日预计');
    await shot(page, 'legal-days-provisional-zh', { fullPage: true });
    await importFile(
      page,
      '2027.csv',
      'date,name,off\n2027-01-01,元旦,休\n2027-02-30,春节,休\n2027-01-05,元旦,班\n',
    );
    await part(page, 'file-faults').waitFor();
    const said = await part(page, 'file-faults').textContent();
    expect(said).toContain('2027.csv 有 2 处不对，整个文件都没有导入');
    expect(said).toMatch(/第 3 行：\s*没有这个日期：2027-02-30/);
    expect(said).toMatch(/第 4 行：\s*2027-01-05 本来就是工作日/);
    await shot(page, 'legal-days-faults-zh', { fullPage: true });
    expect(await part(page, 'save').isDisabled()).toBe(true);
    expect(await page.locator('[data-date="2027-01-01"]').getAttribute('data-kind')).toBe('expected');
    expect(await standing(2027)).toBeUndefined();
    expect(faults(director)).toEqual([]);
  });

  it('a year is imported, what it moves is seen, a day is changed by hand, and the year stands announced', async () => {
    const director = await openStaff(hall, PAGE);
    const { page } = director;
    await importFile(page, '2027.json', JSON.stringify(announced, null, 1));
    await part(page, 'form-2027').waitFor();
    expect(await part(page, 'file-read').textContent()).toContain('2027');
    expect(await part(page, 'moves-off').textContent()).toContain('2月9日');
    expect(await part(page, 'moves-worked').textContent()).toContain('1月31日');
    await expect
      .poll(() => part(page, 'moved-limit').nth(2).textContent())
      .toMatch(/20 个工作日\s*\d+ 个\s*从.+起 20 个工作日：.+ → .+/);
    expect(await standing(2027)).toBeUndefined();
    expect(await page.locator('[data-date="2027-10-09"]').getAttribute('data-kind')).toBe('worked');
    for (const [width, height] of [
      [1366, 768],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const language of ['zh', 'en']) {
        const name = `legal-days-preview-${width}-${language}`;
        expect([name, await unfit(page, name, 'staff')]).toEqual([name, []]);
        await shot(page, `${name}-top`);
        await turnLanguage(page);
      }
    }

    // By the keys from the day that is chosen to the one beside it.
    await page.locator('[data-date="2027-10-09"]').click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await part(page, 'day-off').check();
    expect(await page.locator('input[name="day-name"]').inputValue()).toBe('国庆节');
    expect(await page.locator('[data-date="2027-10-15"]').getAttribute('data-kind')).toBe('off');
    await page.locator('input[name="day-name"]').fill('');
    await part(page, 'year-faults').waitFor();
    expect(await part(page, 'save').isDisabled()).toBe(true);
    await page.locator('input[name="day-name"]').fill('国庆节');
    await part(page, 'save').click();
    await part(page, 'saved').waitFor();
    await shot(page, 'legal-days-saved-zh', { fullPage: true });

    await page.reload();
    await part(page, 'year-2027').click();
    await part(page, 'withdraw').waitFor();
    expect(await page.locator('textarea[name="source"]').inputValue()).toBe(SOURCE);
    expect(await page.locator('[data-date="2027-10-15"]').getAttribute('data-kind')).toBe('off');
    const stands = await standing(2027);
    expect(stands?.source).toBe(SOURCE);
    expect(stands?.days).toContainEqual({ date: '2027-10-15', name: '国庆节', off: true });
    expect(stands?.days).toHaveLength(announced.days.length + 1);
    expect(faults(director)).toEqual([]);
  });

  it('of two directors at one year the second sees what the first wrote before writing over it', async () => {
    const [one, other] = [await openStaff(hall, PAGE), await openStaff(hall, PAGE)];
    for (const { page } of [one, other]) await part(page, 'year-2027').click();
    await other.page.locator('[data-date="2027-11-01"]').click();
    await part(other.page, 'day-off').check();
    await one.page.locator('textarea[name="source"]').fill(`${SOURCE}（更正）`);
    await part(one.page, 'save').click();
    await part(one.page, 'saved').waitFor();
    await part(other.page, 'conflict').waitFor();
    expect(await part(other.page, 'save').isDisabled()).toBe(true);
    await part(other.page, 'see-new').click();
    expect(await other.page.locator('textarea[name="source"]').inputValue()).toBe(`${SOURCE}（更正）`);
    expect(await other.page.locator('[data-date="2027-11-01"]').getAttribute('data-kind')).toBe('work');
    expect([...faults(one), ...faults(other)]).toEqual([]);
  });

  it('a year that was imported by mistake is withdrawn in two steps and is provisional again', async () => {
    const director = await openStaff(hall, PAGE);
    const { page } = director;
    await part(page, 'year-2027').click();
    await page.setViewportSize({ width: 1366, height: 768 });
    await part(page, 'withdraw').click();
    await part(page, 'withdraw-sure').waitFor();
    await shot(page, 'legal-days-withdraw-zh');
    const moved = await part(page, 'withdraw-year').locator('[data-test="moves-worked"]').boundingBox();
    expect(moved!.y + moved!.height).toBeLessThan(768);
    expect(await standing(2027)).toBeDefined();
    await part(page, 'withdraw-sure').click();
    await page.locator('[data-date="2027-02-08"][data-kind="expected"]').waitFor();
    expect(await part(page, 'standing').textContent()).toContain('尚未公布');
    expect(await standing(2027)).toBeUndefined();
    expect(faults(director)).toEqual([]);
  });

  it('changed opening hours show the days they move before they are saved', async () => {
    const director = await openStaff(hall, '/counter/settings/calendar');
    const { page } = director;
    await page.locator('input[name="serve-6"]').fill('9:00-12:00');
    await part(page, 'hours-moves').waitFor();
    expect(await part(page, 'hours-moves').textContent()).toMatch(/[89] 天的办理时段会变/);
    expect(await part(page, 'hours-moves').textContent()).toContain('→ 9:00–12:00');
    for (const language of ['zh', 'en']) {
      const name = `settings-hours-moves-${language}`;
      expect([name, await unfit(page, name, 'staff')]).toEqual([name, []]);
      await turnLanguage(page);
    }
    expect(faults(director)).toEqual([]);
  });
});
