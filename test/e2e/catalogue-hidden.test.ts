import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import type { Entry } from '../../server/domain/catalogue/entry/entry.ts';
import type { Item } from '../../server/domain/hall/plan.ts';
import type { Screen } from '../support/chromium.ts';
import { fits } from '../support/fits.ts';
import { soundEntry } from '../support/hall/entries.ts';
import { exported, outside, sayers } from '../support/hall/outside.ts';
import { needs } from '../support/skips.ts';
import { reviewHall } from './hall/review-hall.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';

const SECRET = { scope: 'internal' as const, basis: '保守国家秘密法 第十条', forms: [], within: null };
const DRAFTED = { code: 'drafted-only-1', name: '一件还没有发布的新事项' };
const LAW = '中华人民共和国保守国家秘密法';
const ARTICLE = '第十三条';

needs(
  'chromium',
  'fonts',
  'poppler',
)('an item that is kept from the public', () => {
  const house = reviewHall();
  const image = () => house.hall().hall.sequencer.image.hall;
  /** What is kept, and another of its bureau that is not. */
  let kept: Entry;
  let open: { code: string; name: string };
  let queueId: string;
  let counterId: string;
  /** The number taken by a cited law. */
  let label: string;
  let token: string;
  const words = (): string[] => [kept.code, kept.name, DRAFTED.code, DRAFTED.name];

  beforeAll(() => {
    const { items, profiles, counters } = image();
    // One that goes to a queue and whose name and code stand in no other item by chance.
    const texts = [...items.values()].map(one => [one.code, JSON.stringify(one)] as const);
    const isAlone = ({ code, name }: Item): boolean =>
      texts.every(([other, text]) => other === code || !(text.includes(name) || text.includes(code)));
    const alone = [...items.values()].filter(isAlone);
    const beside = (one: Item) => alone.find(two => two !== one && two.bureauId === one.bureauId);
    const item = alone.find(one => one.queueId !== null && beside(one))!;
    const { code, name, group, bureauId, typeCode } = item;
    kept = soundEntry(code, { name, group, bureauId, typeCode, disclosure: SECRET });
    open = beside(item)!;
    queueId = item.queueId!;
    counterId = [...counters.values()].find(one =>
      profiles.get(one.profileId)!.queueIds.includes(queueId),
    )!.id;
  });

  const publicScreen = async (
    address: string,
    width = 1080,
    height = 1920,
    device?: string,
  ): Promise<Screen> => {
    const screen = await house.open({ width, height });
    if (device !== undefined)
      await screen.context.addInitScript(told => localStorage.setItem('hall.device', told), device);
    await screen.page.goto(house.hall().url + address);
    return screen;
  };
  const press = async (page: Page, ...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const inBoth = async (page: Page, name: string): Promise<void> => {
    await fits(page, `${name}-1366-zh`, 'staff');
    await turnLanguage(page);
    await fits(page, `${name}-1366-en`, 'staff');
    await turnLanguage(page);
  };

  it('[E6] becomes so by its reviews, with its basis, and not before', async () => {
    const before = await house.hall().anybody().view('item', { itemCode: kept.code });
    expect(before.snapshot.item[kept.code]?.name).toBe(kept.name);
    const editor = await house.as('editor');
    await house.report(kept, '定密审查认定不宜公开');
    await house.agree('chief', kept.code, 'signing');
    await house.agree('discloser', kept.code, 'first');
    await house.agree('legal_reviewer', kept.code, 'legal');
    const discloser = await house.as('discloser');
    await discloser.must('entry:closeComment', {
      code: kept.code,
      received: 0,
      answer: '不公开，不征求意见',
    });
    await house.agree('director', kept.code, 'final');
    const from = house.today();
    await discloser.must('entry:publish', { code: kept.code, from, until: null });
    const after = await house.hall().anybody().view('item', { itemCode: kept.code });
    expect(after.snapshot.item).toEqual({});
    await editor.must('entry:write', {
      ...{ entry: soundEntry(DRAFTED.code, { ...DRAFTED, bureauId: kept.bureauId }) as never },
      ...{ reason: '新设', base: 0 },
    });
  });

  it('[E5] opens a number at the guide’s desk by a cited law alone, from the keyboard', async () => {
    const editor = await house.as('editor');
    const { lawId } = await editor.must('law:put', { law: { name: '旧保密条例', version: null } });
    await editor.must('law:put', { law: { name: LAW, version: '2024-02-27' } });
    const from = house.today();
    const legal = await house.as('legal_reviewer');
    await legal.must('law:repeal', { lawId, from, note: '新法取代' });

    const guide = await house.sit('guide', '/counter/guide');
    const { page } = guide;
    await part(page, 'queue').first().waitFor();
    await page.keyboard.type(kept.name);
    const row = part(page, 'unlisted').filter({ hasText: kept.name });
    await row.waitFor();
    expect(await row.locator('[data-test="mark"]').textContent()).toContain('不公开');
    expect(await part(page, 'item').filter({ hasText: kept.name }).count()).toBe(0);
    await inBoth(page, 'guide-unlisted');
    await page.locator('[name="search"]').focus();
    await press(page, 'Enter');
    await part(page, 'exception').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('law');
    // Nothing happens until the law is cited whole.
    await page.keyboard.type('《旧保密条例》');
    expect(await part(page, 'take-citing').isDisabled()).toBe(true);
    await press(page, 'Tab');
    await page.keyboard.type(ARTICLE);
    await press(page, 'Enter');
    await part(page, 'refusal').waitFor();
    expect(await part(page, 'refusal').textContent()).toContain('已经废止');
    await inBoth(page, 'guide-exception');
    const offered = await page
      .locator('#laws-to-cite option')
      .evaluateAll(all => all.map(one => one.getAttribute('value')));
    expect(offered).toContain(LAW);
    expect(offered).not.toContain('旧保密条例');
    await page.locator('[name="article"]').focus();
    await press(page, 'Escape');
    await part(page, 'exception').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('search');
    await press(page, 'Enter');
    await page.keyboard.type(LAW);
    await press(page, 'Tab');
    await page.keyboard.type(ARTICLE);
    await press(page, 'Enter');
    await part(page, 'taken').waitFor();
    label = (await part(page, 'taken').locator('[data-test="ticket-number"]').getAttribute('aria-label'))!;

    // Of one that was never published the guide also says where to.
    await page.keyboard.type(DRAFTED.name);
    await part(page, 'unlisted').getByText('尚未发布').waitFor();
    await press(page, 'Enter');
    await page.keyboard.type(LAW);
    await press(page, 'Tab');
    await page.keyboard.type(ARTICLE);
    await page.locator('[name="to-queue"]').selectOption(queueId);
    await fits(page, 'guide-exception-queue-1366-zh', 'staff');
    await part(page, 'take-citing').click();
    await part(page, 'exception').waitFor({ state: 'detached' });

    const { tickets, jobs } = image();
    const ticket = [...tickets.values()].find(one => one.label === label)!;
    expect(ticket).toMatchObject({ itemCode: kept.code, queueId, exception: `《${LAW}》${ARTICLE}` });
    const { url } = await (
      await house.as('director')
    ).must('ticket:take', {
      ...{ itemCode: kept.code, exception: { law: LAW, article: ARTICLE } },
    });
    token = url.slice(url.lastIndexOf('/') + 1);
    const printerId = [...image().printers.ids()][0]!;
    await (await house.as('director')).must('print:reprint', { ticketId: ticket.id, printerId });
    const slips = JSON.stringify([...jobs.values()]);
    expect(slips).toContain(label);
    for (const word of words()) expect([word, slips.includes(word)]).toEqual([word, false]);
    expect(faults(guide)).toEqual([]);
  });

  it('is shown whole to the officer who serves it, with why and by which law', async () => {
    const desk = await house.sit('officer', `/counter/desk/${counterId}`);
    const { page } = desk;
    await part(page, 'open-here').click();
    await part(page, 'in-hand').waitFor();
    const at = { counterId, seat: await page.evaluate(() => sessionStorage.getItem('hall.seat') ?? '') };
    expect(at.seat).not.toBe('');
    const officer = await house.as('officer');
    await officer.must('counter:call', at);
    await part(page, 'unlisted-mark').getByText('不公开').waitFor();
    expect(await part(page, 'item').textContent()).toBe(kept.name);
    expect(await part(page, 'material').count()).toBe(kept.materials.length);
    await part(page, 'limits').waitFor();
    expect(await part(page, 'cited').textContent()).toContain(`《${LAW}》${ARTICLE}`);
    await fits(page, 'desk-unlisted-1366-zh', 'staff');
    expect(faults(desk)).toEqual([]);
  });

  it('[E6] is named nowhere outside: no view, address, paper, export, screen or slip', async () => {
    const said = [
      ...(await outside(house.hall(), {
        ...{ codes: [open.code, kept.code, DRAFTED.code], types: [kept.typeCode] },
        ...{ counterIds: [counterId], tokens: [token] },
      })),
      ...(await exported(await house.as('editor'), [kept.bureauId])),
    ];
    // What was asked for by its own code says that code in the address alone, which is not kept here.
    expect(sayers(said, words())).toEqual([]);
    expect(sayers(said, [open.name]).length).toBeGreaterThan(10);
    for (const paper of ['guide.pdf', 'card.pdf', 'chart.pdf', 'chart.svg']) {
      const told = async (code: string) => {
        const response = await house.hall().anybody().get(`/public/items/${code}/${paper}`);
        return [response.status, await response.text()];
      };
      const never = await told('never-was-1');
      expect(never[0]).toBe(404);
      for (const code of [kept.code, DRAFTED.code]) expect([code, await told(code)]).toEqual([code, never]);
    }

    const { carries } = await house.hall().device('k-1');
    const kiosk = await publicScreen('/kiosk', 1080, 1920, String(carries.device));
    await part(kiosk.page, 'to-search').click();
    await part(kiosk.page, 'search').fill(open.name);
    await part(kiosk.page, 'item').filter({ hasText: open.name }).first().waitFor();
    await part(kiosk.page, 'search').fill(kept.name);
    await expect.poll(() => part(kiosk.page, 'item').filter({ hasText: kept.name }).count()).toBe(0);
    // What one typed oneself stands in the field and in what is said of it.
    await part(kiosk.page, 'search').fill('');
    await expect.poll(() => kiosk.page.locator('body').innerText()).not.toContain(kept.name);
    const list = await publicScreen('/public', 1366, 768);
    await part(list.page, 'search').fill(open.name);
    await part(list.page, 'items').getByText(open.name).first().waitFor();
    await part(list.page, 'search').fill(kept.name);
    await expect.poll(() => part(list.page, 'items').getByText(kept.name).count()).toBe(0);
    await list.page.goto(`${house.hall().url}/public/items/${kept.code}`);
    await part(list.page, 'gone').waitFor();
    const board = await publicScreen(
      '/display',
      1920,
      1080,
      String((await house.hall().device('d-1')).carries.device),
    );
    await board.page.getByText(label, { exact: false }).or(board.page.getByLabel(label)).first().waitFor();
    const phone = await publicScreen(`/t/${token}`, 390, 844);
    await phone.page.locator('[data-test="ticket-number"]').first().waitFor();
    for (const screen of [kiosk, list, board, phone]) {
      const text = await screen.page.locator('body').innerText();
      for (const word of words())
        expect([screen.page.url(), text.includes(word)]).toEqual([screen.page.url(), false]);
      expect(faults(screen)).toEqual([]);
      await screen.close();
    }
  });

  it('is found by supervision with its law, sent to a queue in the settings, and its page marked in the head', async () => {
    const supervisor = await house.sit('supervisor', '/counter/supervision');
    await part(supervisor.page, 'figure-waiting').click();
    await part(supervisor.page, 'show-exceptional').click();
    const row = supervisor.page.locator(`[data-test="drill-row"][data-label="${label}"]`);
    await row.waitFor();
    expect(await part(supervisor.page, 'drill-row').count()).toBe(3);
    expect(await row.locator('[data-test="exception"]').textContent()).toMatch(
      new RegExp(`${kept.name}.*《${LAW}》${ARTICLE}`, 's'),
    );
    await inBoth(supervisor.page, 'supervision-exceptional');

    const director = await house.sit('director', '/counter/settings/items');
    await director.page.locator('[name="search"]').fill(kept.name);
    const item = part(director.page, `item-${kept.code}`);
    await item.locator('[data-test="not-public"]').waitFor();
    await inBoth(director.page, 'settings-items-hidden');
    const elsewhere = [...image().queues.values()].find(({ id }) => id !== queueId)!;
    await item.locator('.el-checkbox').click();
    await part(director.page, 'send-to').click();
    await director.page
      .locator('.el-select-dropdown__item:visible', { hasText: elsewhere.name.zh })
      .first()
      .click();
    await part(director.page, 'send').click();
    await part(director.page, 'moved').waitFor();
    expect(image().items.get(kept.code)!.queueId).toBe(elsewhere.id);

    const editor = await house.sit('editor', `/counter/catalogue/${kept.code}`);
    await part(editor.page, 'entry-desk').waitFor();
    const here = editor.page.locator('.staff-head nav [aria-current="page"]');
    expect(await here.allTextContents()).toEqual(['目录']);
    await fits(editor.page, 'catalogue-head-1366-zh', 'staff');
    expect([...faults(supervisor), ...faults(director), ...faults(editor)]).toEqual([]);
  });
});
