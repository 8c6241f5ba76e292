import iconv from 'iconv-lite';
import { afterAll, beforeAll, expect, it } from 'vitest';
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
