import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RefusalCode, RefusalParams } from '../../server/contract/refusal.ts';
import { openChromium } from '../support/chromium.ts';
import { openFakeHall } from '../support/fake-hall.ts';
import { fits } from '../support/fits.ts';
import { needs } from '../support/skips.ts';
import { SIZES } from './hall/hall.ts';
import { ELSEWHERE, HERE, kioskFace } from './hall/kiosk-face.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';

/** A Thursday, 16:38 at the hall. */
const NOW = Date.parse('2026-05-28T16:38:00+08:00');
const TOMORROW = Date.parse('2026-05-29T08:10:00+08:00');

const REFUSALS: readonly (readonly [code: RefusalCode, params: RefusalParams, zh: string, en: string])[] = [
  ['queue.full', { limit: 120 }, '今天共放 120 个号', 'All 120 numbers'],
  ['queue.band_full', { limit: 40, nextAt: TOMORROW }, '这段时间共放 40 个号', 'All 40 numbers'],
  ['queue.between_bands', { nextAt: TOMORROW }, '分时段放', 'given at certain hours'],
  [
    'queue.last_over',
    { closesAt: NOW + 1_320_000, minutes: 30, nextAt: TOMORROW },
    '下班前 30 分钟',
    '30 minutes before',
  ],
  [
    'queue.wait_too_long',
    { closesAt: NOW + 1_320_000, waitMinutes: 40, nextAt: TOMORROW },
    '等 40 分钟',
    'about 40 minutes',
  ],
  ['person.queue_limit', { limit: 1, nextAt: TOMORROW }, '最多取 1 个号', 'at most 1 a day'],
  ['person.day_limit', { limit: 3, nextAt: TOMORROW }, '最多取 3 个号', 'at most 3 a day'],
  ['agent.day_limit', { limit: 2, nextAt: TOMORROW }, '替别人取 2 个号', 'at most 2 a day'],
  ['id.required', {}, '防止重复取号', 'takes numbers twice'],
  ['day.not_yet', { opensAt: NOW + 90_000 }, '16:39 开始取号', 'Numbers start at 16:39'],
  ['day.issuing_over', { nextAt: TOMORROW }, '明天 8:10 再来', 'open again'],
  ['day.closed', {}, '大厅没有开门，或今天不办公', 'not open, or closed today'],
  ['ticket.already_holding', { label: 'F035', ahead: 3, queueId: 'q-1' }, '前面还有 3 人', 'Ahead of you: 3'],
  ['item.elsewhere', { bureauId: 'b-1' }, '0826-2222222', '0826-2222222'],
  ['hall.recovering', {}, '请稍候再取', 'Please try again in a moment'],
  ['access.denied', {}, '请用别的取号机', 'Please use another one'],
  ['item.unknown', {}, '没有这个事项', 'Call a guide'],
];

needs('chromium', 'fonts')('every no of the kiosk', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser.close());

  const open = async (size: { width: number; height: number }, refusal: unknown, changes = {}) => {
    const hall = await openFakeHall(browser, {
      size,
      address: '/kiosk',
      views: kioskFace(changes),
      sender: { kind: 'device', stationId: 'k-1' },
      stored: { 'hall.device': 'token-of-a-story' },
      answer: ({ name }) => {
        if (name === 'ticket:take') return { ok: false, refusal };
        return name === 'help:ask'
          ? { ok: true, data: { helpId: 'h-1', at: NOW } }
          : { ok: true, data: null };
      },
    });
    hall.setClock(NOW);
    return hall;
  };
  const take = async (page: Page): Promise<void> => {
    await part(page, 'topic').first().click();
    await page.locator(`[data-item="${HERE}"]`).click();
    await part(page, 'take').click();
    await part(page, 'refused').waitFor();
  };

  describe.each([
    ['', SIZES.kiosk],
    ['-wide', SIZES.kioskWide],
  ])('has its kind page%s', (tag, size) => {
    it.each(REFUSALS)('%s', async (code, params, zh, en) => {
      const hall = await open(size, { code, params });
      const { page } = hall;
      await take(page);
      const refused = part(page, 'refused');
      expect(await refused.getAttribute('data-code')).toBe(code);
      await refused.getByText(zh).first().waitFor();
      await fits(page, `kiosk-no-${code}${tag}-zh`, 'kiosk');
      await turnLanguage(page);
      await refused.getByText(en).first().waitFor();
      await fits(page, `kiosk-no-${code}${tag}-en`, 'kiosk');
      await part(page, 'way-on').click();
      expect(faults(hall)).toEqual([]);
      await hall.close();
    });
  });

  it('counts down, and gives the way to what one came for', async () => {
    const hall = await open(SIZES.kiosk, { code: 'day.not_yet', params: { opensAt: NOW + 90_000 } });
    await take(hall.page);
    await part(hall.page, 'refused')
      .getByText(/^01:[0-3]\d$/)
      .waitFor();
    await part(hall.page, 'way-on').click();
    await part(hall.page, 'search').waitFor();
    await hall.close();
  });

  it('calls a person where one is needed', async () => {
    const hall = await open(SIZES.kiosk, { code: 'queue.full', params: { limit: 120 } });
    await take(hall.page);
    await part(hall.page, 'way-on').click();
    await expect.poll(() => hall.commands.map(({ name }) => name)).toContain('help:ask');
    const kiosk = kioskFace().kiosk.kiosks['k-1']!;
    hall.push('kiosk', [['kiosks', 'k-1', { ...kiosk, helpAt: NOW }]]);
    await part(hall.page, 'help-called').waitFor();
    await fits(hall.page, 'kiosk-help-called-zh', 'kiosk');
    await hall.close();
  });

  it('is not needed where an item is handled elsewhere: address and telephone stand in place of the button', async () => {
    const hall = await open(SIZES.kiosk, null);
    const { page } = hall;
    await part(page, 'to-search').click();
    await part(page, 'search').fill('批发');
    await page.locator(`[data-item="${ELSEWHERE}"]`).click();
    await part(page, 'elsewhere').getByText('0826-2222222').waitFor();
    expect(await part(page, 'take').count()).toBe(0);
    await fits(page, 'kiosk-elsewhere-zh', 'kiosk');
    await turnLanguage(page);
    await fits(page, 'kiosk-elsewhere-en', 'kiosk');
    expect(faults(hall)).toEqual([]);
    await hall.close();
  });

  it('gives way to an emergency: nothing else is on the screen, and what was typed is gone', async () => {
    const hall = await open(SIZES.kiosk, null);
    const { page } = hall;
    await part(page, 'to-search').click();
    await part(page, 'search').fill('批发');
    const notice = { noticeId: 'n-1', level: 'evacuate', text: null, at: NOW };
    hall.push('kiosk', [['notice', 'hall', notice]]);
    await part(page, 'notice').getByText('请立即从最近的出口离开').waitFor();
    await fits(page, 'kiosk-evacuate-zh', 'kiosk');
    const text = { zh: '停电检修，11 点恢复', en: 'Power works until 11:00' };
    const suspended = { noticeId: 'n-2', level: 'suspend', text, at: NOW };
    hall.push('kiosk', [['notice', 'hall', suspended]]);
    await part(page, 'notice').getByText('停电检修').waitFor();
    await fits(page, 'kiosk-suspend-zh', 'kiosk');
    hall.push('kiosk', [['notice', 'hall', null]]);
    await part(page, 'notice').waitFor({ state: 'detached' });
    await part(page, 'to-search').click();
    expect(await part(page, 'search').inputValue()).toBe('');
    expect(faults(hall)).toEqual([]);
    await hall.close();
  });

  it('says after a minute without the hall that no number can be promised here', async () => {
    const hall = await open(SIZES.kiosk, null);
    const { page } = hall;
    await part(page, 'topic').first().waitFor();
    hall.silence(true);
    await part(page, 'stale').waitFor({ timeout: 15_000 });
    await page.evaluate(() => {
      const real = Date.now;
      Date.now = () => real() + 61_000;
    });
    await part(page, 'down').waitFor();
    await part(page, 'topic').first().click();
    await page.locator(`[data-item="${HERE}"]`).click();
    await part(page, 'shut').getByText('请到导办台取号').waitFor();
    expect(await part(page, 'take').isDisabled()).toBe(true);
    await hall.close();
  });
});
