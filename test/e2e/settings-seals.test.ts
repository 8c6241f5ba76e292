import { afterAll, beforeAll, expect, it } from 'vitest';
import { fits } from '../support/fits.ts';
import { needs } from '../support/skips.ts';
import { PASSWORD, startOpenHall, type StoryHall } from './hall/hall.ts';
import { openStaff } from './hall/steps/desk.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';

needs('chromium', 'fonts')('the register of seals and of delegated power', () => {
  let hall: StoryHall;
  beforeAll(async () => {
    hall = await startOpenHall();
  });
  afterAll(() => hall.close());

  it('a bureau gets its seal and its chief representative; both are taken away again', async () => {
    const { staffId } = await hall.director.must('staff:add', {
      ...{ login: 'chief-tobacco', name: '陈首席', password: PASSWORD, roles: ['chief'] },
    });
    await hall.director.must('staff:post', { staffId, bureauId: 'b-tobacco' });
    const director = await openStaff(hall, '/counter/settings/seals');
    const { page } = director;
    await part(page, 'record-b-tobacco').click();
    await part(page, 'no-seal').waitFor();
    await fits(page, 'settings-seals-empty-zh', 'staff');
    await page.locator('input[name="seal-code"]').fill('9900000000007');
    await part(page, 'take-up').click();
    await part(page, 'seal-9900000000007').waitFor();

    await part(page, 'grant-who').click();
    await page.getByRole('option', { name: '陈首席' }).click();
    await part(page, 'grant-send').click();
    const power = page.locator(`[data-test="power"][data-staff="${staffId}"]`);
    await power.getByText('有效', { exact: true }).waitFor();
    await part(page, 'record-b-tobacco').getByText('陈首席').waitFor();
    await fits(page, 'settings-seals-zh', 'staff');
    await turnLanguage(page);
    await part(page, 'powers').getByText('Chief representative').first().waitFor();
    await fits(page, 'settings-seals-en', 'staff');
    await turnLanguage(page);

    await power.locator('[data-test="revoke"]').click();
    await power.locator('[data-test="revoke-yes"]').click();
    await power.getByText(/收回$/).waitFor();
    await part(page, 'take-out').click();
    await part(page, 'end-worn').click();
    await part(page, 'seal-9900000000007').getByText('停用（磨损）').waitFor();
    await page.locator('input[name="seal-code"]').fill('9900000000007');
    await part(page, 'take-up').click();
    await expect.poll(() => part(page, 'refusal').textContent()).toContain('已经登记过');
    expect(faults(director)).toEqual([]);
  });
});
