import type { WebSocketRoute } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openScreen, type Screen, shot } from '../support/chromium.ts';
import { fits } from '../support/fits.ts';
import { needs } from '../support/skips.ts';
import { PASSWORD, SIZES, startOpenHall, type StoryHall } from './hall/hall.ts';
import { signIn, sitDown } from './hall/steps/desk.ts';
import { faults, part, turnLanguage } from './hall/steps/screen.ts';

const WIDE = { width: 1920, height: 1080 };
const SMALL = { width: 1366, height: 768 };
const FOOD_PERMIT = '食品(含保健食品)经营许可核发';

/** A desk whose line from the server can be made silent while it stays up. */
async function deskOnThinWire(hall: StoryHall): Promise<{ desk: Screen; mute: (now: boolean) => void }> {
  let isMute = false;
  const desk = await openScreen(hall.browser, SIZES.desk);
  await desk.page.routeWebSocket(/socket\.io/, (ws: WebSocketRoute) => {
    const server = ws.connectToServer();
    ws.onMessage(message => server.send(message));
    server.onMessage(message => void (isMute || ws.send(message)));
  });
  await desk.page.goto(`${hall.url}/counter`);
  await signIn(desk.page, 'officer-21');
  return { desk, mute: now => void (isMute = now) };
}

/** A desk on whose line commands, or the answers to them, are lost. */
async function deskOnSlowWire(hall: StoryHall) {
  let held: 'nothing' | 'commands' | 'answers' = 'nothing';
  const desk = await openScreen(hall.browser, SIZES.desk);
  const isCommand = (message: string | Buffer): boolean => /^42\d*\["command"/.test(String(message));
  const isAnswer = (message: string | Buffer): boolean => /^43\d+\[/.test(String(message));
  await desk.page.routeWebSocket(/socket\.io/, (ws: WebSocketRoute) => {
    const server = ws.connectToServer();
    ws.onMessage(message => void ((held === 'commands' && isCommand(message)) || server.send(message)));
    server.onMessage(message => void ((held === 'answers' && isAnswer(message)) || ws.send(message)));
  });
  await desk.page.goto(`${hall.url}/counter`);
  await signIn(desk.page, 'officer-21');
  return { desk, hold: (what: typeof held) => void (held = what) };
}

needs('chromium', 'fonts')('the other side of a desk', () => {
  let hall: StoryHall;
  /** The number of the one item whose guide is written. */
  let permit = '';
  beforeAll(async () => {
    hall = await startOpenHall();
    const { staffId } = await hall.director.must('staff:add', {
      login: 'officer-21',
      name: '窗口人员',
      password: PASSWORD,
      roles: ['officer'],
    });
    const card = { badge: '2107', post: { zh: '窗口人员', en: 'Counter officer' } };
    await hall.director.must('staff:setCard', { staffId, card });
    const { snapshot } = await hall.director.view('catalogue');
    const items = Object.entries(snapshot['items'] ?? {});
    const [itemCode] = items.find(([, item]) => item['name'] === FOOD_PERMIT) ?? [];
    for (const wish of [
      { queueId: 'q-market' },
      { queueId: 'q-market' },
      { itemCode },
      { queueId: 'q-food' },
      { queueId: 'q-market' },
      { queueId: 'q-market' },
      { queueId: 'q-food' },
      { queueId: 'q-market' },
    ]) {
      const { label } = await hall.director.must('ticket:take', wish);
      if ('itemCode' in wish) permit = String(label);
    }
    const { snapshot: guide } = await hall.director.view('guide');
    const tickets = Object.entries(guide['tickets'] ?? {});
    const [ticketId] = tickets.find(([, ticket]) => ticket['label'] === 'F005') ?? [];
    await hall.director.must('ticket:prioritize', { ticketId, category: 'elderly', evidence: 'card' });
    await hall.director.must('bulletin:put', {
      bulletin: {
        title: { zh: '端午节安排', en: 'Dragon Boat Festival' },
        body: { zh: '6月19日放假一天，6月20日照常办理。', en: 'Closed on 19 June, open on 20 June.' },
        ...{ from: null, until: null, boardIds: [], kiosks: true, order: 1 },
      },
    });
  });
  afterAll(() => hall.close());

  it('shows a full desk at every size, in both languages', async () => {
    const desk = await hall.open(SIZES.desk, '/counter');
    const { page } = desk;
    await signIn(page, 'officer-21');
    await part(page, 'counter-21').waitFor();
    for (const size of [WIDE, SMALL]) {
      await page.setViewportSize(size);
      await fits(page, `counters-${size.width}-zh`, 'staff');
    }
    await turnLanguage(page);
    await fits(page, 'counters-1366-en', 'staff');
    await turnLanguage(page);
    await page.setViewportSize(SIZES.desk);
    await sitDown(page, 21);
    await fits(page, 'desk-free-zh', 'staff');
    await page.keyboard.press('F5');
    await part(page, 'start').click();
    await part(page, 'hold').click();
    await part(page, 'reason-paying').click();
    await part(page, 'minutes-15').click();
    await part(page, 'panel-submit').click();
    await part(page, 'held').waitFor();
    await page.keyboard.press('F5');
    await part(page, 'miss').click();
    await part(page, 'missed').waitFor();
    // Till the item with a guide is in hand.
    for (let turn = 0; turn < 6; turn += 1) {
      await page.keyboard.press('F5');
      await part(page, 'start').click();
      await part(page, 'finish').waitFor();
      if ((await part(page, 'in-hand').getByLabel(permit).count()) > 0) break;
      await part(page, 'finish').click();
      await part(page, 'idle-desk').waitFor();
    }
    await part(page, 'material').first().waitFor();
    await part(page, 'limits').waitFor();
    for (const size of [WIDE, SIZES.desk, SMALL]) {
      await page.setViewportSize(size);
      await fits(page, `desk-serving-${size.width}-zh`, 'staff');
    }
    await page.keyboard.press('F1');
    await fits(page, 'desk-menu-1366-zh', 'staff');
    await turnLanguage(page);
    await fits(page, 'desk-menu-1366-en', 'staff');
    await page.keyboard.press('Escape');
    for (const size of [SMALL, WIDE]) {
      await page.setViewportSize(size);
      await fits(page, `desk-serving-${size.width}-en`, 'staff');
    }
    // As at 200 % zoom on a 1440 screen.
    await page.setViewportSize({ width: 720, height: 450 });
    await fits(page, 'desk-serving-720-en', 'staff');
    await page.setViewportSize(SMALL);
    await page.keyboard.press('F9');
    await fits(page, 'desk-hold-1366-en', 'staff');
    await page.keyboard.press('F10');
    await part(page, 'to-F').waitFor();
    await fits(page, 'desk-transfer-1366-en', 'staff');
    expect(faults(desk)).toEqual([]);
    await page.keyboard.press('Escape');
    await part(page, 'finish').click();
    await part(page, 'idle-desk').waitFor();
    await part(page, 'close').click();
    await part(page, 'open-here').waitFor();
    await desk.close();
  });

  it('says since when it is stale, keeps an act while the server is down, and is right again after', async () => {
    const { desk, mute } = await deskOnThinWire(hall);
    const { page } = desk;
    await sitDown(page, 21);
    await page.keyboard.press('F5');
    await part(page, 'start').waitFor();
    mute(true);
    await expect
      .poll(() => part(page, 'stale').textContent(), { timeout: 15_000 })
      .toMatch(/^信息停在 \d\d:\d\d，正在恢复$/);
    await shot(page, 'desk-stale-zh');
    mute(false);
    await part(page, 'line-up').waitFor({ timeout: 15_000 });

    await hall.cut();
    await expect
      .poll(() => part(page, 'stale').textContent(), { timeout: 10_000 })
      .toMatch(/连接中断|信息停在/);
    await page.keyboard.press('F7');
    await expect
      .poll(() => part(page, 'stale').textContent(), { timeout: 10_000 })
      .toBe('连接中断，操作恢复后送出');
    await part(page, 'act-slow').getByText('网络中断，恢复后自动送出').waitFor();
    await fits(page, 'desk-down-zh', 'staff');
    await hall.again();
    await page.locator('[data-test="state"][data-state="serving"]').waitFor({ timeout: 30_000 });
    await part(page, 'line-up').waitFor();
    expect(faults(desk)).toEqual([]);
    await part(page, 'finish').click();
    await part(page, 'idle-desk').waitFor();
    await part(page, 'close').click();
    await part(page, 'open-here').waitFor();
    await desk.close();
  });

  it('an act on its way when the page is loaded anew is done once, and the page says what came of it', async () => {
    const { desk, hold } = await deskOnSlowWire(hall);
    const { page } = desk;
    await sitDown(page, 21);
    const called = async (): Promise<number> => {
      const { snapshot } = await hall.director.view('supervision');
      return Object.values(snapshot['queues']!).reduce((sum, queue) => sum + Number(queue['called']), 0);
    };
    const before = await called();
    // Commands reach the server, their answers do not come back.
    hold('answers');
    await page.keyboard.press('F5');
    await expect.poll(called).toBe(before + 1);
    hold('nothing');
    await page.reload();
    await part(page, 'took-up').getByText('页面重新打开以前按的“呼叫下一位”已经办成').waitFor();
    await part(page, 'start').waitFor();
    await part(page, 'line-up').waitFor();
    await fits(page, 'desk-took-up-zh', 'staff');
    expect(await called()).toBe(before + 1);

    // Commands do not reach it at all: the page that comes after gives it.
    hold('commands');
    await page.keyboard.press('F7');
    await page.waitForTimeout(500);
    hold('nothing');
    await page.reload();
    await page.locator('[data-test="state"][data-state="serving"]').waitFor();
    await page.locator('[data-test="took-up"][data-outcome="done"]').waitFor();
    const turn = async (): Promise<void> => {
      await page.keyboard.press('F1');
      await turnLanguage(page);
      await page.keyboard.press('Escape');
    };
    await turn();
    await fits(page, 'desk-took-up-en', 'staff');
    await turn();

    // Too long ago: it is not given any more, and nobody says that it was done.
    hold('commands');
    await page.keyboard.press('F8');
    await page.waitForTimeout(500);
    await page.evaluate(() => {
      const act = JSON.parse(sessionStorage.getItem('hall.act')!) as { at: number };
      sessionStorage.setItem('hall.act', JSON.stringify({ ...act, at: act.at - 31_000 }));
    });
    hold('nothing');
    await page.reload();
    await page.locator('[data-test="took-up"][data-outcome="unknown"]').waitFor();
    await part(page, 'line-up').waitFor();
    await fits(page, 'desk-took-up-unknown-zh', 'staff');
    expect(await page.evaluate(() => sessionStorage.getItem('hall.act'))).toBeNull();
    await part(page, 'finish').click();
    await part(page, 'idle-desk').waitFor();
    expect(await part(page, 'took-up').count()).toBe(0);
    expect(faults(desk)).toEqual([]);
    await part(page, 'close').click();
    await part(page, 'open-here').waitFor();
    await desk.close();
  });

  it('calls nobody under a notice, and says that the day is over', async () => {
    const desk = await hall.open(SIZES.desk, '/counter');
    const { page } = desk;
    await signIn(page, 'officer-21');
    await sitDown(page, 21);
    await hall.director.must('notice:raise', { level: 'suspend', text: null });
    await part(page, 'notice').getByText('大厅暂停服务，现在不叫号').waitFor();
    expect(await part(page, 'call').isDisabled()).toBe(true);
    await page.keyboard.press('F5');
    await expect.poll(() => part(page, 'vain').textContent()).toBe('大厅暂停服务，恢复后再叫号');
    await fits(page, 'desk-suspended-zh', 'staff');
    await hall.director.must('notice:lift', {});
    await part(page, 'notice').waitFor({ state: 'detached' });
    expect(await part(page, 'call').isDisabled()).toBe(false);

    await hall.director.must('day:close', {});
    await part(page, 'not-here').getByText('今日服务已结束').waitFor();
    await fits(page, 'desk-closed-zh', 'staff');
    expect(faults(desk)).toEqual([]);
  });
});
