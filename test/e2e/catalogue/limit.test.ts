import { expect, it } from 'vitest';
import { changeDue } from '../../../server/domain/catalogue/versions/change.ts';
import { fits } from '../../support/fits.ts';
import { needs } from '../../support/skips.ts';
import { until } from '../../support/until.ts';
import { fill, FOOD, inStage, reviewHall } from '../hall/review-hall.ts';
import { chooseItem } from '../hall/steps/kiosk.ts';
import { faults, part } from '../hall/steps/screen.ts';

needs('chromium', 'fonts')('a limit that is changed', () => {
  const desk = reviewHall();
  const due = () => {
    const { hall } = desk.hall().hall.sequencer.image;
    return changeDue(hall, hall.changes.get(desk.codeOf(FOOD))!);
  };

  it('begins twenty working days, shown with their last day, provisional while no calendar is announced', async () => {
    const code = desk.codeOf(FOOD);
    const { director } = desk.hall();
    const { calendar } = (await director.view('settings', {})).snapshot;
    for (const { published } of Object.values(calendar))
      await director.must('calendar:withdraw', { year: published.year });
    const editor = await desk.sit('editor', `/counter/catalogue/${code}`);
    const { page } = editor;
    await part(page, 'section-limits').click();
    await fill(page, 'promised', '8');
    await fill(page, 'reason', '现场核查需要更长时间');
    await part(page, 'save').click();
    await part(page, 'saved').waitFor();
    const shown = due();
    expect(shown).toMatchObject({ kind: 'due', provisional: true });
    const mark = part(page, 'review').locator('[data-test="due"]');
    const date = shown.kind === 'due' ? shown.date : '';
    expect(await mark.textContent()).toContain(date);
    expect(await mark.textContent()).toContain('待放假安排公布');
    await part(page, 'submit').click();
    await inStage(page, 'signing');

    const changes = await desk.sit('legal_reviewer', '/counter/catalogue?part=changes');
    const row = part(changes.page, 'changes').locator('tr', { hasText: FOOD });
    expect(await row.textContent()).toContain(date);
    expect(await row.textContent()).toContain('现场核查需要更长时间');
    await fits(changes.page, 'catalogue-limit-due-zh', 'staff');

    for (const { published } of Object.values(calendar))
      await director.must('calendar:announce', { published } as never);
    const known = due();
    await until(
      async () =>
        (await row.textContent())!.includes('待放假安排公布') === (known.kind === 'due' && known.provisional),
      {
        what: 'the mark to follow the calendar',
      },
    );
    expect([...faults(editor), ...faults(changes)]).toEqual([]);
  });

  it('is decided and published, which ends its clock, and is what kiosk and public page show from its first day', async () => {
    const code = desk.codeOf(FOOD);
    await desk.toFinal(code);
    await desk.agree('director', code, 'final');
    const first = desk.later(1);
    const discloser = await desk.sit('discloser', `/counter/catalogue/${code}`);
    await inStage(discloser.page, 'decided');
    await fill(discloser.page, 'publish-from', first);
    await part(discloser.page, 'publish').click();
    await part(discloser.page, 'no-draft').waitFor();
    await part(discloser.page, 'to-catalogue').click();
    await part(discloser.page, 'to-changes').click();
    await part(discloser.page, 'list-empty').waitFor();

    const kiosk = await desk.kiosk();
    await chooseItem(kiosk.page, '保健食品', FOOD);
    expect(await part(kiosk.page, 'guide').locator('div').first().textContent()).toContain('5');
    const anybody = await desk.open({ width: 1366, height: 768 });
    await anybody.page.goto(`${desk.hall().url}/public/items/${code}`);
    await part(anybody.page, 'part-limits').getByText('5 个工作日').waitFor();

    desk.passMidnight();
    await until(
      async () => (await part(kiosk.page, 'guide').locator('div').first().textContent())!.includes('8'),
      {
        what: 'the new limit on the kiosk',
        timeoutMs: 60_000,
      },
    );
    await part(anybody.page, 'part-limits').getByText('8 个工作日').waitFor({ timeout: 60_000 });
    expect([...faults(discloser), ...faults(kiosk), ...faults(anybody)]).toEqual([]);
  });
});
