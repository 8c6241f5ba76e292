import { expect, it } from 'vitest';
import { changeDue } from '../../../server/domain/catalogue/versions/change.ts';
import { fits } from '../../support/fits.ts';
import { needs } from '../../support/skips.ts';
import { fill, FOOD, reviewHall, WIDE } from '../hall/review-hall.ts';
import { faults, part, turnLanguage } from '../hall/steps/screen.ts';

const LAW = '中华人民共和国食品安全法';

needs('chromium', 'fonts')('the register of laws', () => {
  const desk = reviewHall();

  it('a law that items cite is registered with its articles, and an item takes their words', async () => {
    const editor = await desk.sit('editor', '/counter/catalogue?part=laws');
    const { page } = editor;
    await page.locator('[name="search"]').fill(LAW);
    await part(page, 'law').filter({ hasText: LAW }).click();
    expect(await part(page, 'law-sheet').textContent()).toContain('还没有登记');
    expect(await part(page, 'law-items').textContent()).toContain(FOOD);
    await part(page, 'add-article').click();
    await fill(page, 'article-name', '第三十五条');
    await fill(page, 'article-text', '国家对食品生产经营实行许可制度。');
    await part(page, 'save').click();
    await part(page, 'saved').waitFor();
    for (const language of ['zh', 'en']) {
      await fits(page, `catalogue-law-1366-${language}`, 'staff');
      await page.setViewportSize(WIDE);
      await fits(page, `catalogue-law-1920-${language}`, 'staff');
      await page.setViewportSize({ width: 1366, height: 768 });
      await turnLanguage(page);
    }
    // One more of the same name is refused, and said so.
    await part(page, 'new-law').click();
    await fill(page, 'law-name', LAW);
    await part(page, 'save').click();
    await part(page, 'refusal').waitFor();
    await fits(page, 'catalogue-law-refused-zh', 'staff');

    await page.goto(`${desk.hall().url}/counter/catalogue/${desk.codeOf(FOOD)}`);
    const row = part(page, 'basis-1');
    await row.locator('[name="basis-law"]').fill(LAW);
    await row.locator('[name="basis-article"]').fill('第三十五条');
    await row.locator('[name="basis-text"]').fill('旧的条文');
    await row.locator('[data-test="use-registered"]').click();
    expect(await row.locator('[name="basis-text"]').inputValue()).toBe('国家对食品生产经营实行许可制度。');
    expect(faults(editor)).toEqual([]);
  });

  it('of two who write in one law the second is told, and nothing of the first is lost', async () => {
    const [one, other] = [
      await desk.sit('editor', '/counter/catalogue?part=laws'),
      await desk.sit('editor', '/counter/catalogue?part=laws', undefined, 2),
    ];
    for (const { page } of [one, other]) {
      await page.locator('[name="search"]').fill(LAW);
      await part(page, 'law').filter({ hasText: LAW }).click();
    }
    await fill(other.page, 'law-version', '2015-04-24');
    await fill(one.page, 'law-version', '2021-04-29');
    await part(one.page, 'save').click();
    await part(one.page, 'saved').waitFor();
    await part(other.page, 'conflict').waitFor();
    expect(await part(other.page, 'save').isDisabled()).toBe(true);
    await part(other.page, 'see-new').click();
    expect(await other.page.locator('[name="law-version"]').inputValue()).toBe('2021-04-29');
    expect([...faults(one), ...faults(other)]).toEqual([]);
  });

  it('its repeal shows beforehand which items it touches, and begins the change of each with a last day', async () => {
    const legal = await desk.sit('legal_reviewer', '/counter/catalogue?part=laws');
    const { page } = legal;
    await page.locator('[name="search"]').fill(LAW);
    await part(page, 'law').filter({ hasText: LAW }).click();
    const codes = await part(page, 'law-items').locator('a').count();
    expect(codes).toBeGreaterThan(1);
    await part(page, 'repeal').click();
    expect(await part(page, 'would-touch').textContent()).toContain(String(codes));
    await fill(page, 'repeal-note', '新法公布，旧法废止');
    await fits(page, 'catalogue-repeal-zh', 'staff');
    await part(page, 'repeal-sure').click();
    await part(page, 'touched').waitFor();
    await part(page, 'law-items').getByText(FOOD).waitFor();
    await fits(page, 'catalogue-repealed-zh', 'staff');
    const { hall } = desk.hall().hall.sequencer.image;
    expect([...hall.changes.values()].filter(({ cause }) => cause === 'law')).toHaveLength(codes);

    await part(page, 'to-changes').click();
    const rows = part(page, 'changes').locator('tbody tr');
    expect(await rows.count()).toBe(codes);
    const due = changeDue(hall, hall.changes.get(desk.codeOf(FOOD))!);
    expect(await rows.filter({ hasText: FOOD }).textContent()).toContain(
      due.kind === 'due' ? due.date : 'none',
    );
    expect(await rows.filter({ hasText: FOOD }).textContent()).toContain('还没有人起草');
    await fits(page, 'catalogue-changes-zh', 'staff');
    await turnLanguage(page);
    await fits(page, 'catalogue-changes-en', 'staff');

    await page.goto(`${desk.hall().url}/counter/catalogue/${desk.codeOf(FOOD)}`);
    await part(page, 'law-repealed').first().waitFor();
    expect(faults(legal)).toEqual([]);
  });
});
