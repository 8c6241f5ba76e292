import { expect, it } from 'vitest';
import { needs } from '../../support/skips.ts';
import { until } from '../../support/until.ts';
import { fill, FOOD, inStage, reviewHall } from '../hall/review-hall.ts';
import { chooseItem } from '../hall/steps/kiosk.ts';
import { faults, part } from '../hall/steps/screen.ts';

needs('chromium', 'fonts')('an item with a last day', () => {
  const desk = reviewHall();

  it('is at the kiosk on that day, and gone from kiosk and public page the midnight after it', async () => {
    const code = desk.codeOf(FOOD);
    await desk.report({ ...(await desk.entry(code)), promised: { n: 8, unit: 'G' } });
    await desk.toFinal(code);
    await desk.agree('director', code, 'final');
    const discloser = await desk.sit('discloser', `/counter/catalogue/${code}`);
    await inStage(discloser.page, 'decided');
    await fill(discloser.page, 'publish-from', desk.today());
    await fill(discloser.page, 'publish-until', desk.today());
    await part(discloser.page, 'publish').click();
    await part(discloser.page, 'no-draft').waitFor();

    const kiosk = await desk.kiosk();
    await chooseItem(kiosk.page, '保健食品', FOOD);
    const anybody = await desk.open({ width: 1366, height: 768 });
    await anybody.page.goto(`${desk.hall().url}/public/items/${code}`);
    await part(anybody.page, 'part-limits').getByText('8 个工作日').waitFor();
    const items = () => desk.hall().hall.sequencer.image.hall.items;

    desk.passMidnight();
    await until(() => !items().has(code), { what: 'the end of the item', timeoutMs: 60_000 });
    await part(anybody.page, 'gone').waitFor({ timeout: 60_000 });
    await kiosk.page.reload();
    await part(kiosk.page, 'to-search').click();
    await part(kiosk.page, 'search').fill('保健食品');
    await until(async () => (await part(kiosk.page, 'item').filter({ hasText: FOOD }).count()) === 0, {
      what: 'a kiosk without the item',
    });
    const refused = await (await desk.hall().device('k-1')).code('ticket:take', { itemCode: code } as never);
    expect(refused).toBe('item.unknown');
    expect([...faults(discloser), ...faults(kiosk), ...faults(anybody)]).toEqual([]);
  });
});
