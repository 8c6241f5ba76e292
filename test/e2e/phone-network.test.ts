import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openScreen, type Screen, shot } from '../support/chromium.ts';
import { fits } from '../support/fits.ts';
import { needs } from '../support/skips.ts';
import { SIZES, startOpenHall, type StoryHall, today } from './hall/hall.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';

const SEAT = 'seat-of-a-story';
const DESK = { counterId: 'c-21', seat: SEAT };
/** What a phone gets at the edge of a cell: 50 kbit/s, 800 ms. */
const SLOW = { offline: false, latency: 800, downloadThroughput: 50_000 / 8, uploadThroughput: 50_000 / 8 };
const FIRST_NUMBER_MS = 8_000;

needs('chromium', 'fonts')('a ticket’s page from its first second to the end of its day', () => {
  let hall: StoryHall;
  const urls: string[] = [];
  const labels: string[] = [];
  beforeAll(async () => {
    hall = await startOpenHall();
    const { items } = (await hall.director.view('catalogue')).snapshot;
    const [itemCode] = Object.entries(items!).find(([, item]) => item['name'] === '烟草专卖零售许可证新办')!;
    for (let i = 0; i < 6; i += 1) {
      const taken = await hall.director.must('ticket:take', i < 5 ? { queueId: 'q-market' } : { itemCode });
      urls.push(String(taken['url']));
      labels.push(String(taken['label']));
    }
    await hall.director.must('counter:open', DESK);
  });
  afterAll(() => hall.close());

  const open = async (at: number): Promise<Screen> => {
    const phone = await hall.open(SIZES.phone, urls[at]!);
    await part(phone.page, 'ticket').waitFor();
    return phone;
  };
  const inHand = async (): Promise<unknown> =>
    (await hall.director.view('counter', { counterId: 'c-21' })).snapshot['desk']?.['c-21']?.['ticketId'];

  it('shows the number within 8 s on 50 kbit/s, before its script is there', async () => {
    const phone = await openScreen(hall.browser, SIZES.phone);
    const wire = await phone.context.newCDPSession(phone.page);
    await wire.send('Network.enable');
    await wire.send('Network.emulateNetworkConditions', SLOW);
    const began = Date.now();
    await phone.page.goto(urls[5]!, { waitUntil: 'commit' });
    await phone.page.getByText(labels[5]!).first().waitFor({ timeout: 60_000 });
    const first = Date.now() - began;
    await part(phone.page, 'state').waitFor({ timeout: 60_000 });
    console.log(`phone on 50 kbit/s: number after ${first} ms, whole after ${Date.now() - began} ms`);
    expect(first).toBeLessThanOrEqual(FIRST_NUMBER_MS);
    await phone.close();
  });

  it('is fit to read and to press, in usual and in large type, in both languages', async () => {
    const phone = await open(5);
    await part(phone.page, 'wait').waitFor();
    await part(phone.page, 'materials').waitFor();
    await fits(phone.page, 'phone-zh', 'phone');
    await part(phone.page, 'materials').click();
    await fits(phone.page, 'phone-materials-zh', 'phone');
    await part(phone.page, 'materials').click();
    await turnLanguage(phone.page);
    await fits(phone.page, 'phone-en', 'phone');
    await part(phone.page, 'large').click();
    await fits(phone.page, 'phone-large-en', 'phoneLarge');
    await turnLanguage(phone.page);
    await fits(phone.page, 'phone-large-zh', 'phoneLarge');
    expect(faults(phone)).toEqual([]);
  });

  it('keeps its picture without a network, says since when, and goes on from there', async () => {
    const phone = await openScreen(hall.browser, SIZES.phone);
    let cut = false;
    await phone.page.routeWebSocket(/socket\.io/, socket => {
      if (cut) return void socket.close();
      const server = socket.connectToServer();
      socket.onMessage(message => cut || server.send(message));
      server.onMessage(message => cut || socket.send(message));
    });
    await phone.page.route(/\/socket\.io\/|\/api\//, route => (cut ? route.abort() : route.continue()));
    await phone.page.clock.install();
    await phone.page.goto(urls[4]!);
    const ahead = part(phone.page, 'ahead');
    await expect.poll(() => ahead.textContent()).toContain('4');
    cut = true;
    await hall.director.must('counter:call', DESK);
    await phone.page.clock.runFor(35_000);
    await part(phone.page, 'stale').waitFor();
    expect(await ahead.textContent()).toContain('4');
    await phone.page.clock.runFor(60_000);
    await part(phone.page, 'lost').waitFor();
    await shot(phone.page, 'phone-lost-zh', { fullPage: true });
    cut = false;
    await phone.page.clock.runFor(5_000);
    await expect.poll(() => ahead.textContent(), { timeout: 20_000 }).toContain('3');
    await part(phone.page, 'stale').waitFor({ state: 'detached' });
    await phone.close();
  });

  it('rings and shakes once for each call, if asked to', async () => {
    const phone = await openScreen(hall.browser, SIZES.phone);
    await phone.page.addInitScript(() => {
      const heard = ((window as unknown as { heard: unknown[] }).heard = [] as unknown[]);
      navigator.vibrate = pattern => heard.push(pattern) > 0;
    });
    const heard = (page: Page) =>
      page.evaluate(() => (window as unknown as { heard: unknown[] }).heard.length);
    await phone.page.goto(urls[1]!);
    await part(phone.page, 'bell').click();
    expect(await part(phone.page, 'bell').getAttribute('aria-checked')).toBe('true');
    expect(await heard(phone.page)).toBe(1);
    await hall.director.must('counter:start', { ...DESK, ticketId: await inHand() });
    await hall.director.must('counter:finish', { ...DESK, ticketId: await inHand() });
    await hall.director.must('counter:call', DESK);
    await part(phone.page, 'go').waitFor();
    await expect.poll(() => heard(phone.page)).toBe(2);
    await hall.director.must('counter:recall', { ...DESK, ticketId: await inHand() });
    await phone.page.getByText('第 2 次呼叫').waitFor();
    await expect.poll(() => heard(phone.page)).toBe(3);
    await phone.page.waitForTimeout(3_500);
    await fits(phone.page, 'phone-recalled-zh', 'phone');
    await phone.close();
  });

  it('says when one who went to pay is expected back, and what everybody is told', async () => {
    const phone = await open(1);
    const ticketId = await inHand();
    await hall.director.must('counter:start', { ...DESK, ticketId });
    await hall.director.must('counter:hold', { ...DESK, ticketId, reason: 'paying', minutes: 10 });
    await part(phone.page, 'held').waitFor();
    expect(await part(phone.page, 'held').textContent()).toMatch(/请在 \d\d:\d\d 前回到 21 号窗口/);
    await fits(phone.page, 'phone-held-zh', 'phone');
    await hall.director.must('notice:raise', { level: 'evacuate' });
    await part(phone.page, 'notice').waitFor();
    await fits(phone.page, 'phone-notice-zh', 'phone');
    await hall.director.must('notice:lift', {});
    await part(phone.page, 'notice').waitFor({ state: 'detached' });
    expect(faults(phone)).toEqual([]);
  });

  it('lets go of the hall when its number or its day ends, and sends nothing more', async () => {
    const left = await openScreen(hall.browser, SIZES.phone);
    const sent: string[] = [];
    left.page.on('request', request => sent.push(request.url()));
    left.page.on('websocket', socket => {
      socket.on('framesent', ({ payload }) => sent.push(String(payload)));
      socket.on('framereceived', ({ payload }) => sent.push(String(payload)));
    });
    await left.page.goto(urls[2]!);
    await part(left.page, 'leave').click();
    await part(left.page, 'leave-sure').click();
    await part(left.page, 'over').waitFor();
    await fits(left.page, 'phone-left-zh', 'phone');
    await left.page.waitForTimeout(500);
    const until = sent.length;
    await hall.director.must('ticket:take', { queueId: 'q-market' });
    await left.page.waitForTimeout(4_000);
    expect(sent.slice(until)).toEqual([]);

    const waiting = await open(3);
    await hall.director.must('day:close', {});
    await part(waiting.page, 'over').waitFor();
    expect(await part(waiting.page, 'state').getAttribute('data-state')).toBe('voided');
    await shot(waiting.page, 'phone-voided-zh', { fullPage: true });
    const tomorrow = new Date(Date.parse(today()) + 86_400_000).toISOString().slice(0, 10);
    await hall.director.must('day:open', { date: tomorrow, anyTime: true });
    const old = await hall.open(SIZES.phone, urls[3]!);
    await part(old.page, 'phone-none').waitFor();
    await fits(old.page, 'phone-none-zh', 'phone');
    expect([...faults(left), ...faults(waiting), ...faults(old)]).toEqual([]);
    await left.close();
  });
});
