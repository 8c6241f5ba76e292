import { expect, it } from 'vitest';
import { fits } from '../../support/fits.ts';
import { needs } from '../../support/skips.ts';
import { fill, reviewHall, WIDE } from '../hall/review-hall.ts';
import { faults, part, turnLanguage } from '../hall/steps/screen.ts';

needs('chromium', 'fonts')('a bureau’s two lists of powers', () => {
  const desk = reviewHall();

  it('are filed one after the other, one that names a power twice is refused, and their difference is shown', async () => {
    const editor = await desk.sit('editor', '/counter/catalogue?part=lists');
    const { page } = editor;
    await page.locator('[name="bureau"]').selectOption({ index: 3 });
    const file = async (side: string, text: string) => {
      await page.locator(`[name="side"][value="${side}"]`).check();
      await fill(page, 'powers', text);
      await part(page, 'file-list').click();
    };
    await file('duties', '户外广告许可|三定第三条\n户外广告许可|三定第三条');
    await part(page, 'refusal').waitFor();
    await fits(page, 'catalogue-powers-refused-zh', 'staff');
    await file('duties', '户外广告许可|三定第三条\n占道许可|三定第四条\n夜间施工许可|三定第五条');
    await expect.poll(() => part(page, 'lists').textContent()).toContain('3 项');
    expect(await part(page, 'list-difference').count()).toBe(0);
    await file('staff', '户外广告许可|三定第三条\n占道许可|条例第九条\n门头招牌备案');
    const difference = part(page, 'list-difference');
    await difference.waitFor();
    const said = await difference.textContent();
    expect(said).toContain('两份都有 2 项');
    expect(said).toMatch(/夜间施工许可.*门头招牌备案.*占道许可: 三定第四条 \/ 条例第九条/s);
    for (const language of ['zh', 'en']) {
      await fits(page, `catalogue-powers-1366-${language}`, 'staff');
      await page.setViewportSize(WIDE);
      await fits(page, `catalogue-powers-1920-${language}`, 'staff');
      await page.setViewportSize({ width: 1366, height: 768 });
      await turnLanguage(page);
    }
    expect(faults(editor)).toEqual([]);
  });
});
