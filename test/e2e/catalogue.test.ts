import { expect, it } from 'vitest';
import type { Role } from '../../server/domain/identity/roles.ts';
import { fits, fitsAroundChart } from '../support/fits.ts';
import { needs } from '../support/skips.ts';
import { DESK, inStage, reviewHall, WIDE } from './hall/review-hall.ts';
import { fillEntry, STEPS } from './hall/steps/catalogue.ts';
import { chooseItem } from './hall/steps/kiosk.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';

const CODE = 'hall-outdoor-ad-01';
const NAME = '大型户外广告设置许可';

needs('chromium', 'fonts')('the catalogue’s desk', () => {
  const { sit, pass, kiosk: openKiosk, hall } = reviewHall();
  const atItem = (role: Role) => sit(role, `/counter/catalogue/${CODE}`);

  async function agree(role: Role, before: string, after: string, outcome?: string): Promise<void> {
    const desk = await sit(role, '/counter/catalogue');
    await desk.page.locator(`[data-test="draft-${CODE}"] .row-link`).click();
    await inStage(desk.page, before);
    if (outcome) await desk.page.locator(`[name="outcome"][value="${outcome}"]`).check();
    await desk.page.locator('[name="opinion"]').fill('材料齐全，同意');
    if (before === 'final') await fits(desk.page, 'catalogue-final-review-zh', 'staff');
    await part(desk.page, 'pass').click();
    await inStage(desk.page, after);
    expect(faults(desk)).toEqual([]);
    await desk.close();
  }

  it('a new item is begun, refused with its faults, filled in and reported', async () => {
    const editor = await sit('editor', '/counter/catalogue');
    const { page } = editor;
    await part(page, 'new-item').click();
    await page.locator('[name="name"]').fill(NAME);
    await page.locator('[name="code"]').fill(CODE);
    await page.locator('[name="typeCode"]').selectOption('01');
    await page.locator('[name="bureauId"]').selectOption({ index: 3 });
    await page.locator('[name="reason"]').fill('条例第十一条规定');
    await part(page, 'make').click();
    await inStage(page, 'writing');

    await part(page, 'submit').click();
    await part(page, 'refusal').waitFor();
    await fits(page, 'catalogue-refused-1366-zh', 'staff');
    await part(page, 'mend-duty.office').click();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('duty.office');

    await fillEntry(page);
    expect(await part(page, 'section-missing').count()).toBe(0);
    await part(page, 'section-materials').click();
    expect(await page.locator('[name="material-name"]').first().inputValue()).toBe('申请表');
    await fits(page, 'catalogue-materials-1366-zh', 'staff');
    await part(page, 'save').click();
    await part(page, 'saved').waitFor();
    await part(page, 'section-steps').click();
    await page.locator('[data-test="chart"][data-state="drawn"]:not([data-stale]) svg[role="img"]').waitFor();
    await fitsAroundChart(page, 'catalogue-steps-1366-zh', 'staff');
    expect(await page.locator('[name="step-name"]').count()).toBe(STEPS.length);
    await part(page, 'side-review').click();
    await part(page, 'submit').click();
    await inStage(page, 'signing');
    expect(faults(editor)).toEqual([]);
    await editor.close();
  });

  it('goes through signature, reviews and a week of comments to the kiosk', async () => {
    await agree('chief', 'signing', 'first');
    await agree('discloser', 'first', 'legal');
    await agree('legal_reviewer', 'legal', 'comment');
    const discloser = await atItem('discloser');
    await part(discloser.page, 'open-comment').click();
    await part(discloser.page, 'commenting').waitFor();
    await fits(discloser.page, 'catalogue-comment-1366-zh', 'staff');
    await discloser.close();

    pass(8);
    const closing = await atItem('discloser');
    await closing.page.locator('[name="received"]').fill('2');
    await closing.page.locator('[name="answer"]').fill('两条都采纳');
    await part(closing.page, 'close-comment').click();
    await inStage(closing.page, 'final');
    await agree('director', 'final', 'decided', 'adjust');
    await part(closing.page, 'publish').click();
    await part(closing.page, 'no-draft').waitFor();
    await part(closing.page, 'side-history').click();
    await part(closing.page, 'version-1').waitFor();
    await fits(closing.page, 'catalogue-history-1366-zh', 'staff');
    expect(faults(closing)).toEqual([]);
    await closing.close();

    const kiosk = await openKiosk();
    await chooseItem(kiosk.page, '户外广告', NAME);
    expect(await part(kiosk.page, 'item-name').textContent()).toContain(NAME);
    await kiosk.close();
  });

  it('shows a change beside the version in force, and a repealed law with the items on it', async () => {
    const editor = await atItem('editor');
    const { page } = editor;
    await part(page, 'section-limits').click();
    await page.locator('[name="promised"]').fill('3');
    await part(page, 'section-materials').click();
    await part(page, 'material-2').locator('[data-act="remove"]').click();
    await page.locator('[name="reason"]').fill('减时限减材料');
    await part(page, 'save').click();
    await part(page, 'saved').waitFor();
    await part(page, 'side-history').click();
    await part(page, 'changed-promised').waitFor();
    expect(await part(page, 'changed-promised').textContent()).toMatch(/原来.*5 工作日.*现在.*3 工作日/s);
    expect(await part(page, 'changed-materials').textContent()).toContain('删去');
    await fits(page, 'catalogue-difference-1366-zh', 'staff');
    await turnLanguage(page);
    await fits(page, 'catalogue-difference-1366-en', 'staff');
    await editor.close();

    const legal = await sit('legal_reviewer', '/counter/catalogue?part=laws');
    await part(legal.page, 'law').filter({ hasText: '城市市容和环境卫生管理条例' }).click();
    await part(legal.page, 'save').click();
    await part(legal.page, 'repeal').click();
    await legal.page.locator('[name="repeal-note"]').fill('新条例公布，旧条例废止');
    await part(legal.page, 'repeal-sure').click();
    await part(legal.page, 'touched').waitFor();
    await part(legal.page, 'law-items').getByText(NAME).waitFor();
    await fits(legal.page, 'catalogue-laws-1366-zh', 'staff');
    await part(legal.page, 'to-changes').click();
    await part(legal.page, 'changes').getByText(NAME).waitFor();
    await fits(legal.page, 'catalogue-changes-1366-zh', 'staff');
    expect([...faults(editor), ...faults(legal)]).toEqual([]);
  });

  it.each([
    ['1366', DESK],
    ['1920', WIDE],
  ] as const)('looks as it should at %s, in Chinese and in English', async (name, size) => {
    const desk = await sit('editor', '/counter/catalogue?part=items', size);
    const { page } = desk;
    await part(page, 'items').waitFor();
    for (const language of ['zh', 'en']) {
      await page.goto(`${hall().url}/counter/catalogue/${CODE}`);
      await part(page, 'entry-desk').waitFor();
      await fits(page, `catalogue-entry-${name}-${language}`, 'staff');
      await part(page, 'section-steps').click();
      await page
        .locator('[data-test="chart"][data-state="drawn"]:not([data-stale]) svg[role="img"]')
        .waitFor();
      await fitsAroundChart(page, `catalogue-chart-${name}-${language}`, 'staff');
      await part(page, 'to-catalogue').click();
      await part(page, 'to-lists').click();
      await page.locator('[name="bureau"]').selectOption({ index: 3 });
      await fits(page, `catalogue-lists-${name}-${language}`, 'staff');
      await part(page, 'to-items').click();
      await fits(page, `catalogue-items-${name}-${language}`, 'staff');
      await part(page, 'to-cleared').click();
      await part(page, 'clearances').waitFor();
      await fits(page, `catalogue-cleared-${name}-${language}`, 'staff');
      if (language === 'zh') await turnLanguage(page);
    }
    expect(faults(desk)).toEqual([]);
  });
});
