import { afterAll, beforeAll, expect, it } from 'vitest';
import { needs } from '../support/skips.ts';
import { startOpenHall, type StoryHall } from './hall/hall.ts';
import { openKiosk, typeKeys } from './hall/steps/kiosk.ts';
import { faults, part } from './hall/steps/screen.ts';

needs('chromium', 'fonts')('searching at the kiosk', () => {
  let hall: StoryHall;
  beforeAll(async () => {
    hall = await startOpenHall();
  });
  afterAll(() => hall.close());

  it('finds by the sound of a name, on the screen’s keys and on real ones', async () => {
    const { page, ...kiosk } = await openKiosk(hall);
    await part(page, 'to-search').click();
    await typeKeys(page, 'jzz');
    await part(page, 'item').filter({ hasText: '居住证办理' }).waitFor();

    await part(page, 'clear').click();
    await typeKeys(page, 'ylbx');
    const chips = part(page, 'found-chip');
    await chips.first().waitFor();
    const all = Number(/\d+/.exec((await chips.first().textContent()) ?? '')![0]);
    expect(all).toBeGreaterThan(20);
    await chips.filter({ hasText: '医疗' }).click();
    expect(await part(page, 'item').count()).toBeLessThan(all);
    for (const row of await part(page, 'item').all()) expect(await row.textContent()).toContain('医疗保险');

    await part(page, 'candidate').filter({ hasText: '养老保险' }).click();
    expect(await part(page, 'search').inputValue()).toBe('养老保险');
    await page.keyboard.type(' 资格');
    await part(page, 'item').filter({ hasText: '养老保险定期待遇领取资格认证' }).first().waitFor();
    expect(faults({ page, ...kiosk })).toEqual([]);
    await kiosk.close();
  });

  it('searches letters as they are when asked to, and shows more rows without keys', async () => {
    const { page, ...kiosk } = await openKiosk(hall, undefined, 'k-2');
    await part(page, 'to-search').click();
    await typeKeys(page, 'invoice');
    await part(page, 'literal').click();
    await part(page, 'item').first().waitFor();
    for (const row of await part(page, 'item').all()) expect(await row.textContent()).toContain('税务');
    await part(page, 'clear').click();
    await typeKeys(page, 'sq');
    await part(page, 'key-hide').click();
    expect(await part(page, 'item').count()).toBe(9);
    await part(page, 'next').click();
    await part(page, 'show-keys').click();
    await part(page, 'key-delete').click();
    expect(await part(page, 'search').inputValue()).toBe('s');
    await part(page, 'search').fill('没有这样的事');
    await part(page, 'list-empty').getByText('没找到“没有这样的事”').waitFor();
    expect(faults({ page, ...kiosk })).toEqual([]);
    await kiosk.close();
  });
});
