import type { WebSocketRoute } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openScreen, type Screen, shot } from '../support/chromium.ts';
import { needs } from '../support/skips.ts';
import { until } from '../support/until.ts';
import { SIZES, startOpenHall, type StoryHall } from './hall/hall.ts';
import { chooseItem, openKiosk, readCode, readNumber } from './hall/steps/kiosk.ts';
import { faults, part } from './hall/steps/screen.ts';

/** How many wait in a queue, as anybody may read it. */
async function waiting(hall: StoryHall, queueId: string): Promise<unknown> {
  const { snapshot } = await hall.director.view('board');
  return snapshot['queues']?.[queueId]?.['waiting'];
}

/** A kiosk whose line from the server can be cut while its own words still get through. */
async function kioskOnThinWire(hall: StoryHall): Promise<{ kiosk: Screen; cut: (now: boolean) => void }> {
  let isCut = false;
  const kiosk = await openScreen(hall.browser, SIZES.kiosk);
  await kiosk.page.routeWebSocket(/socket\.io/, (ws: WebSocketRoute) => {
    const server = ws.connectToServer();
    ws.onMessage(message => server.send(message));
    server.onMessage(message => void (isCut || ws.send(message)));
  });
  await kiosk.page.goto(`${hall.url}/kiosk`);
  const code = await readCode(kiosk.page);
  await hall.director.must('device:confirmPairing', { code, stationId: 'k-2' });
  await part(kiosk.page, 'to-search').waitFor();
  return { kiosk, cut: now => void (isCut = now) };
}

needs('chromium', 'fonts')('one wish, one ticket', () => {
  let hall: StoryHall;
  beforeAll(async () => {
    hall = await startOpenHall();
  });
  afterAll(() => hall.close());

  it('gives one number for a double tap', async () => {
    const kiosk = await openKiosk(hall);
    await chooseItem(kiosk.page, '居住证');
    await part(kiosk.page, 'take').evaluate((button: HTMLButtonElement) => {
      button.click();
      button.click();
      button.click();
    });
    expect(await readNumber(kiosk.page)).toBe('C001');
    expect(await waiting(hall, 'q-residence')).toBe(1);
    expect(faults(kiosk)).toEqual([]);
    await kiosk.close();
  });

  it('keeps the wish when the server is killed before it heard it, and says so', async () => {
    const kiosk = await openKiosk(hall, SIZES.kiosk, 'k-1');
    await chooseItem(kiosk.page, '烟草 零售');
    hall.server().freeze();
    await part(kiosk.page, 'take').click();
    await part(kiosk.page, 'taking').waitFor();
    await hall.cut();
    await part(kiosk.page, 'taking-down').waitFor();
    await shot(kiosk.page, 'kiosk-taking-down-zh');
    await hall.again();
    expect(await readNumber(kiosk.page)).toBe('F001');
    expect(await waiting(hall, 'q-market')).toBe(1);
    expect(faults(kiosk)).toEqual([]);
    await kiosk.close();
  });

  it('shows the number that was given though its answer was lost with the server', async () => {
    const { kiosk, cut } = await kioskOnThinWire(hall);
    await chooseItem(kiosk.page, '发票');
    const before = await hall.director.view('board');
    cut(true);
    await part(kiosk.page, 'take').click();
    await until(async () => (await hall.director.view('board')).seq > before.seq, { what: 'the ticket' });
    await part(kiosk.page, 'taking').waitFor();
    await hall.cut();
    cut(false);
    await hall.again();
    const label = await readNumber(kiosk.page);
    const { snapshot } = await hall.director.view('guide');
    const labels = Object.values(snapshot['tickets'] ?? {}).map(ticket => ticket['label']);
    expect(labels.sort()).toEqual(['C001', 'F001', label].sort());
    await kiosk.close();
  });
});
