import { expect, it } from 'vitest';
import { fits, fitsAroundChart } from '../../support/fits.ts';
import { needs } from '../../support/skips.ts';
import { reached } from '../../support/catalogue-steps.ts';
import { fill, FOOD, inStage, reviewHall } from '../hall/review-hall.ts';
import { faults, part, turnLanguage } from '../hall/steps/screen.ts';

/** The same editor may sit twice; here two people do. */
const SECOND = 2;

needs('chromium', 'fonts')('an item’s form', () => {
  const desk = reviewHall();
  const at = () => `/counter/catalogue/${desk.codeOf(FOOD)}`;

  it('of two editors of one draft the second sees both changes and saves them together', async () => {
    const one = await desk.sit('editor', at());
    const other = await desk.sit('editor', at(), undefined, SECOND);
    await part(other.page, 'section-limits').click();
    await fill(other.page, 'promised', '9');
    await part(other.page, 'section-duty').click();
    await fill(other.page, 'enquiry', '三楼西侧');
    await part(one.page, 'section-limits').click();
    await fill(one.page, 'promised', '7');
    await part(one.page, 'section-duty').click();
    await fill(one.page, 'complaint', '12345 转 2');
    await fill(one.page, 'reason', '按新办法调整');
    await part(one.page, 'save').click();
    await part(one.page, 'saved').waitFor();

    await part(other.page, 'conflict').waitFor();
    expect(await part(other.page, 'save').isDisabled()).toBe(true);
    expect(await part(other.page, 'conflict-theirs').textContent()).toMatch(/7 工作日.*12345 转 2/s);
    expect(await part(other.page, 'conflict-mine').textContent()).toMatch(/9 工作日.*三楼西侧/s);
    expect(await part(other.page, 'conflict-both').textContent()).toContain('承诺');
    await fits(other.page, 'catalogue-conflict-zh', 'staff');
    await part(other.page, 'keep-mine').click();
    expect(await other.page.locator('[name="complaint"]').inputValue()).toBe('12345 转 2');
    expect(await other.page.locator('[name="enquiry"]').inputValue()).toBe('三楼西侧');
    await fill(other.page, 'reason', '按新办法调整');
    await part(other.page, 'save').click();
    await part(other.page, 'saved').waitFor();
    const draft = desk.hall().hall.sequencer.image.hall.drafts.get(desk.codeOf(FOOD))!;
    expect(draft.entry).toMatchObject({ complaint: '12345 转 2', enquiry: '三楼西侧', promised: { n: 9 } });
    expect(draft.earlier).toHaveLength(1);
    expect([...faults(one), ...faults(other)]).toEqual([]);
  });

  it('what is larger than a socket’s message is saved all the same', async () => {
    const editor = await desk.sit('editor', at());
    const { page } = editor;
    const long = '第一款。'.repeat(1_000);
    for (let row = 0; row < 6; row += 1) {
      await part(page, 'add-basis').click();
      const last = page.locator('[data-test="rows-basis"] > li').last();
      await last.locator('[name="basis-law"]').fill(`示例条例${row}`);
      await last.locator('[name="basis-article"]').fill('第一条');
      await last.locator('[name="basis-text"]').fill(long);
    }
    await part(page, 'save').click();
    await part(page, 'saved').waitFor();
    await part(page, 'side-chart').click();
    await page.locator('[data-test="chart"][data-state="drawn"]:not([data-stale])').waitFor();
    expect(faults(editor)).toEqual([]);
  });

  it('warns before unsaved words are left, and keeps them when one stays', async () => {
    const editor = await desk.sit('editor', at());
    const { page } = editor;
    await part(page, 'section-duty').click();
    await fill(page, 'enquiry', '四楼');
    await part(page, 'to-catalogue').click();
    await part(page, 'leaving').waitFor();
    await fits(page, 'catalogue-leaving-zh', 'staff');
    await part(page, 'leaving').locator('button').first().click();
    expect(await page.locator('[name="enquiry"]').inputValue()).toBe('四楼');
    await part(page, 'to-catalogue').click();
    await part(page, 'leave-page').click();
    await part(page, 'catalogue').waitFor();
    const draft = desk.hall().hall.sequencer.image.hall.drafts.get(desk.codeOf(FOOD))!;
    expect(draft.entry.enquiry).toBe('三楼西侧');
    expect(faults(editor)).toEqual([]);
  });

  it('a mark 示例 is gone once somebody says that it was verified', async () => {
    const editor = await desk.sit('editor', at());
    const { page } = editor;
    await part(page, 'section-materials').click();
    const field = part(page, 'field-materials');
    await field.getByText('示例', { exact: true }).waitFor();
    await field.locator('[data-test="verify"]').click();
    expect(await field.locator('.example-mark').count()).toBe(0);
    await part(page, 'save').click();
    await part(page, 'saved').waitFor();
    const { examples } = desk.hall().hall.sequencer.image.hall.drafts.get(desk.codeOf(FOOD))!.entry;
    expect(examples).not.toContain('materials');
    expect(examples).toContain('conditions');
    expect(faults(editor)).toEqual([]);
  });

  it('a charge has its amount in yuan, or words by which it is reckoned', async () => {
    const editor = await desk.sit('editor', at());
    const { page } = editor;
    await part(page, 'section-limits').click();
    await page.locator('input[name="fees"][value="charged"]').check();
    await fill(page, 'fee-name', '证照工本费');
    await fill(page, 'fee-standard-zh', '80 元');
    await fill(page, 'fee-standard-en', '¥80');
    await fill(page, 'fee-basis', '发改价格〔2016〕1号');
    await page.locator('[name="fee-fixed"]').fill('80.555');
    await page.locator('[name="fee-fixed"]').blur();
    await page.getByText('这不是金额').waitFor();
    await page.locator('[name="fee-fixed"]').fill('80');
    await page.locator('[name="fee-fixed"]').blur();
    expect(await page.locator('[name="fee-fixed"]').inputValue()).toBe('80.00');
    await fits(page, 'catalogue-fees-zh', 'staff');
    await turnLanguage(page);
    await fits(page, 'catalogue-fees-en', 'staff');
    await turnLanguage(page);
    await part(page, 'save').click();
    await part(page, 'saved').waitFor();
    const { fees } = desk.hall().hall.sequencer.image.hall.drafts.get(desk.codeOf(FOOD))!.entry;
    expect(fees).toMatchObject([{ name: '证照工本费', fen: 8_000 }]);
    expect(faults(editor)).toEqual([]);
  });

  it('steps are moved by the keyboard, and the chart follows, marked until it does; enlarged by F9, closed by Esc', async () => {
    const editor = await desk.sit('editor', at());
    const { page } = editor;
    await part(page, 'section-steps').click();
    const drawn = page.locator('[data-test="chart"][data-state="drawn"]:not([data-stale])');
    await drawn.waitFor();
    const picture = () => drawn.locator('svg[role="img"]').innerHTML();
    const before = await picture();
    const names = () =>
      page.locator('[name="step-name"]').evaluateAll(all => all.map(one => (one as HTMLInputElement).value));
    const was = await names();
    await part(page, 'step-7').locator('[name="step-name"]').press('Alt+ArrowUp');
    await page.locator('[data-test="chart"][data-stale]').waitFor();
    expect(await names()).toEqual([...was.slice(0, 5), was[6], was[5], ...was.slice(7)]);
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(was[6]);
    await page.keyboard.type('（新）');
    await drawn.waitFor();
    await expect.poll(picture).not.toBe(before);
    expect(await drawn.textContent()).toContain(`${was[6]}（新）`);
    expect(
      await page.evaluate(() => getComputedStyle(document.querySelector('.chart-paper text')!).fontFamily),
    ).toMatch(/Noto/);

    await page.keyboard.press('F9');
    await part(page, 'large-chart').waitFor();
    for (const language of ['zh', 'en']) {
      await fitsAroundChart(page, `catalogue-chart-large-1366-${language}`, 'staff');
      await page.keyboard.press('Escape');
      expect(await part(page, 'large-chart').count()).toBe(0);
      if (language === 'zh') {
        await turnLanguage(page);
        await drawn.waitFor();
        await part(page, 'chart-large').click();
        await part(page, 'large-chart').waitFor();
      }
    }
    await turnLanguage(page);
    await part(page, 'save').click();
    await part(page, 'saved').waitFor();
    const { steps } = desk.hall().hall.sequencer.image.hall.drafts.get(desk.codeOf(FOOD))!.entry;
    expect(steps.map(({ name }) => name)).toEqual([
      ...was.slice(0, 5),
      `${was[6]}（新）`,
      was[5],
      ...was.slice(7),
    ]);
    expect(reached(steps).size).toBe(steps.length + 1);
    expect(faults(editor)).toEqual([]);
  });

  it('a chart that cannot be drawn says why beside the last good one', async () => {
    const editor = await desk.sit('editor', at());
    const { page } = editor;
    await part(page, 'section-steps').click();
    await page.locator('[data-test="chart"][data-state="drawn"]').waitFor();
    await part(page, 'step-1').locator('[name="step-name"]').fill('');
    await part(page, 'chart-trouble').waitFor();
    await part(page, 'chart-stale').waitFor();
    expect(await page.locator('.chart-paper svg').count()).toBe(1);
    await fitsAroundChart(page, 'catalogue-chart-refused-zh', 'staff');
    await part(page, 'step-1').locator('[name="step-name"]').fill('提出申请');
    await page.locator('[data-test="chart"][data-state="drawn"]:not([data-stale])').waitFor();
    expect(faults(editor)).toEqual([]);
  });

  it('a draft is thrown away in two steps, and its clock with it', async () => {
    const editor = await desk.sit('editor', at());
    const { page } = editor;
    await inStage(page, 'writing');
    await part(page, 'discard').click();
    await fits(page, 'catalogue-discard-zh', 'staff');
    await part(page, 'discard-sure').click();
    await part(page, 'no-draft').waitFor();
    const { hall } = desk.hall().hall.sequencer.image;
    expect([hall.drafts.size, hall.changes.size]).toEqual([0, 0]);
    await part(page, 'section-limits').click();
    expect(await page.locator('[name="promised"]').inputValue()).toBe('5');
    expect(faults(editor)).toEqual([]);
  });
});
