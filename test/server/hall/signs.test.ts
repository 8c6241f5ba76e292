import iconv from 'iconv-lite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { processTimers } from '../../../devices/agent/ports.ts';
import { runSigns, USUAL_PACE } from '../../../devices/text-sign/bus.ts';
import { hallLines } from '../../../devices/text-sign/hall-lines.ts';
import { tcpTransport } from '../../../devices/transport/tcp.ts';
import { startVirtualBus } from '../../../devices/virtual-sign/server.ts';
import { freePort } from '../../support/ports.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import { openTestHall, type TestHall } from '../../support/hall/open-test-hall.ts';
import { SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';
import { until } from '../../support/until.ts';

onBothEngines('text signs', place => {
  let hall: TestHall;
  beforeAll(async () => {
    hall = await openTestHall({
      databaseUrl: await place(),
      floor: { plan: SMALL_PLAN, items: SMALL_ITEMS },
    });
  });
  afterAll(() => hall.close());

  const read = async (query = '', number = '3'): Promise<string> => {
    const response = await hall.anybody().get(`/api/signs/${number}.txt${query}`);
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const encoding = /charset=(.*)/.exec(response.headers.get('content-type')!)![1]!;
    return iconv.decode(Buffer.from(await response.arrayBuffer()), encoding);
  };

  it('say in one line what their counter does, in both languages, as their controllers read it', async () => {
    const officer = await hall.member();
    const kiosk = await hall.device('k-1');
    const at = { counterId: 'c-3', seat: officer.seat };
    const says = async (zh: string, en: string): Promise<void> => {
      await until(async () => (await read()) === zh, { what: zh });
      expect(await read('?encoding=gb18030')).toBe(zh);
      expect(await read('?lang=en')).toBe(en);
      for (const line of [zh, en]) expect(iconv.encode(line, 'gb18030').length).toBeLessThanOrEqual(16);
    };
    await says('未开', 'Closed');
    await officer.must('counter:open', at);
    await says('请稍候', 'One moment');
    await kiosk.must('ticket:take', { queueId: 'q-a' });
    const { ticketId } = await officer.must('counter:call', at);
    await says('请A001号', 'A001 come now');
    await officer.must('counter:start', { ...at, ticketId });
    await says('A001 办理中', 'A001 served');
    await officer.must('counter:finish', { ...at, ticketId });
    await officer.must('counter:pause', { ...at, reason: 'meal', minutes: 30 });
    await says('暂停服务', 'Paused');
    await hall.director.must('notice:raise', { level: 'evacuate' });
    await says('请立即离开', 'LEAVE NOW');
    await hall.director.must('notice:lift', {});
    await says('暂停服务', 'Paused');
  });

  it('[B25] on a wire say the same, and no number any more once the hall is gone', async () => {
    const officer = await hall.member();
    const kiosk = await hall.device('k-1');
    const at = { counterId: 'c-2', seat: officer.seat };
    const bus = await startVirtualBus([7]);
    const ending = new AbortController();
    const dead = `http://127.0.0.1:${await freePort()}`;
    let reached = true;
    const line = hallLines(hall.url);
    const done = runSigns({
      signs: [{ counter: 2, host: '127.0.0.1', port: bus.port, address: 7, width: 128, height: 16 }],
      ask: (counter, signal) => (reached ? line(counter, signal) : hallLines(dead)(counter, signal)),
      ...{ timers: processTimers, signal: ending.signal, log: () => {} },
      openTransport: () => tcpTransport({ host: '127.0.0.1', port: bus.port }),
      pace: { ...USUAL_PACE, askMs: 100, staleMs: 1_500 },
    });
    const shows = (text: string) =>
      until(() => bus.signs.get(7)!.shows() === text, { what: text, timeoutMs: 5_000, everyMs: 20 });
    await shows('未开');
    await officer.must('counter:open', at);
    await shows('请稍候');
    const { label } = await kiosk.must('ticket:take', { queueId: 'q-b' });
    await officer.must('counter:call', at);
    await shows(`请${label}号`);
    reached = false;
    await shows('暂停显示');
    reached = true;
    await shows(`请${label}号`);
    ending.abort();
    await done;
    await bus.close();
  });

  it('[B25] are told nothing by a process that does not hear from its database', async () => {
    const status = async () => (await hall.anybody().get('/api/signs/3.txt')).status;
    expect(await status()).toBe(200);
    const { sequencer } = hall.hall;
    Object.defineProperty(sequencer, 'heardAt', { configurable: true, get: () => -1_000_000 });
    expect(await status()).toBe(503);
    delete (sequencer as { heardAt?: number }).heardAt;
    await until(async () => (await status()) === 200, { what: 'an answer again' });
  });

  it.each([
    ['99.txt', 404, 'counter.unknown'],
    ['3', 400, 'input.invalid'],
    ['0.txt', 400, 'input.invalid'],
    ['3.txt?lang=fr', 400, 'input.invalid'],
    ['3.txt?encoding=big5', 400, 'input.invalid'],
    ['3.txt?encoding=utf-8&encoding=gb18030', 400, 'input.invalid'],
  ])('refuse %s', async (name, status, code) => {
    const response = await hall.anybody().get(`/api/signs/${name}`);
    expect([response.status, await response.json()]).toMatchObject([status, { refusal: { code } }]);
  });
});
