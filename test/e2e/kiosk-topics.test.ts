import { afterAll, beforeAll, expect, it } from 'vitest';
import { needs } from '../support/skips.ts';
import { SIZES, startOpenHall, type StoryHall } from './hall/hall.ts';
import { openKiosk, readNumber, typeKeys } from './hall/steps/kiosk.ts';
import { faults, part } from './hall/steps/screen.ts';

needs('chromium', 'fonts')('the way to a number', () => {
  let hall: StoryHall;
  beforeAll(async () => {
    hall = await startOpenHall();
  });
  afterAll(() => hall.close());

  it('is three taps for what is asked for most', async () => {
    const { page, ...kiosk } = await openKiosk(hall);
    await page.locator('[data-topic="t-business"]').click();
    await part(page, 'item').filter({ hasText: '烟草专卖零售许可证新办' }).click();
    await part(page, 'take').click();
    expect(await readNumber(page)).toBe('F001');
    expect(await part(page, 'place').textContent()).toContain('二楼东侧');
    await part(page, 'done').click();
    await part(page, 'to-search').waitFor();
    expect(faults({ page, ...kiosk })).toEqual([]);
    await kiosk.close();
  });

  it('is shorter by a topic’s queue, and goes by bureaus too', async () => {
    const { page, ...kiosk } = await openKiosk(hall, SIZES.kioskWide, 'k-2');
    await page.locator('[data-topic="t-housing"]').click();
    await part(page, 'topic-chip').filter({ hasText: '水电气报装' }).click();
    await part(page, 'item').filter({ hasText: '供水报装' }).first().click();
    await part(page, 'back').click();
    // The queue that was chosen is still chosen.
    await part(page, 'topic-chip').filter({ hasText: '水电气报装' }).and(page.locator('.chosen')).waitFor();
    await part(page, 'home').click();
    await part(page, 'bureaus').click();
    await part(page, 'bureau').first().click();
    await part(page, 'item').first().click();
    await part(page, 'take').click();
    expect(await readNumber(page)).toMatch(/^[A-Z]{1,2}\d{3}$/);
    expect(faults({ page, ...kiosk })).toEqual([]);
    await kiosk.close();
  });

  it('opens a list where it was left, for who comes back from an item', async () => {
    const { page, ...kiosk } = await openKiosk(hall, SIZES.kiosk, 'k-4');
    const rows = (): Promise<(string | null)[]> =>
      part(page, 'item').evaluateAll(all => all.map(row => row.getAttribute('data-item')));
    const comesBack = async (): Promise<void> => {
      const seen = await rows();
      await part(page, 'item').last().click();
      await part(page, 'item-name').waitFor();
      await part(page, 'back').click();
      await part(page, 'item').first().waitFor();
      expect(await rows()).toEqual(seen);
    };
    await page.locator('[data-topic="t-business"]').click();
    const first = await rows();
    await part(page, 'next').click();
    await expect.poll(rows).not.toEqual(first);
    await comesBack();
    await part(page, 'home').click();
    // Another topic begins at its first page.
    await page.locator('[data-topic="t-business"]').click();
    expect(await rows()).toEqual(first);
    await part(page, 'home').click();

    await part(page, 'bureaus').click();
    await part(page, 'bureau').first().click();
    const whole = await rows();
    await part(page, 'next').click();
    await expect.poll(rows).not.toEqual(whole);
    await comesBack();
    await part(page, 'word').first().click();
    await expect.poll(rows).not.toEqual(whole);
    await comesBack();
    await part(page, 'home').click();

    await part(page, 'to-search').click();
    await part(page, 'search').fill('许可');
    await part(page, 'key-hide').click();
    const found = await rows();
    await part(page, 'next').click();
    await expect.poll(rows).not.toEqual(found);
    await comesBack();
    expect(faults({ page, ...kiosk })).toEqual([]);
    await kiosk.close();
  });

  it('may begin with the mobile number, once the notice was read', async () => {
    const { page, ...kiosk } = await openKiosk(hall, SIZES.kiosk, 'k-3');
    await page.locator('[data-topic="t-tax"]').click();
    await part(page, 'item').first().click();
    await part(page, 'with-id').click();
    await part(page, 'privacy').waitFor();
    await part(page, 'understood').click();
    await part(page, 'identity-way').nth(1).click();
    await typeKeys(page, '12345678901');
    await part(page, 'take-with-id').click();
    await part(page, 'id-refused').getByText('手机号有一位不对').waitFor();
    await part(page, 'key-clear').click();
    await typeKeys(page, '13800138000');
    expect(await part(page, 'id-number').textContent()).toBe('13800138000');
    await part(page, 'take-with-id').click();
    await readNumber(page);
    await part(page, 'another').click();
    // The same number again in the same queue is refused, kindly.
    await page.locator('[data-topic="t-tax"]').click();
    await part(page, 'item').first().click();
    await part(page, 'with-id').click();
    await part(page, 'understood').click();
    await part(page, 'identity-way').nth(1).click();
    await typeKeys(page, '13800138000');
    await part(page, 'take-with-id').click();
    await part(page, 'refused').waitFor();
    expect(await part(page, 'refused').getAttribute('data-code')).toBe('ticket.already_holding');
    expect(faults({ page, ...kiosk })).toEqual([]);
    await kiosk.close();
  });
});
