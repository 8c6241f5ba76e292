import { afterAll, beforeAll, expect, it } from 'vitest';
import { NO_LIMITS } from '../../../server/contract/queue/limits.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import type { HttpClient } from '../../support/hall/http-client.ts';
import { type Member, openTestHall, type TestHall } from '../../support/hall/open-test-hall.ts';
import { SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';
import { loadedLike, wholeOf } from '../../support/hall/whole.ts';

const queues = SMALL_PLAN.queues.map(one => (one.id === 'q-a' ? { ...one, enquiry: true } : one));
const idNumber = '51160219900101105X';

onBothEngines('enquiries', place => {
  let hall: TestHall;
  let officer: Member;
  let kiosk: HttpClient;

  beforeAll(async () => {
    const floor = { plan: { ...SMALL_PLAN, queues }, items: SMALL_ITEMS };
    hall = await openTestHall({ databaseUrl: await place(), floor });
    officer = await hall.member(['officer']);
    kiosk = await hall.device('k-1');
  });
  afterAll(() => hall.close());

  it('[T29] keep nothing of who asks, though an ID number is sent along; no limit may ask for it', async () => {
    const { snapshot } = await hall.anybody().view('kiosk', {});
    expect(snapshot.hall['hall']).toMatchObject({ enquiryId: 'q-a' });
    for (const label of ['A001', 'A002'])
      expect((await kiosk.must('ticket:take', { queueId: 'q-a', idNumber })).label).toBe(label);
    expect((await hall.hall.store.personDays()).map(({ rows }) => rows)).toEqual([0, 0, 0]);
    const limits = { ...NO_LIMITS, queues: [{ queueId: 'q-a', named: true, bands: [] }] };
    expect(await hall.director.code('limits:set', { limits })).toBe('limits.enquiry');
  });

  it('[T30] become applications under their numbers, and are counted apart', async () => {
    const at = { counterId: 'c-1', seat: officer.seat };
    await officer.must('counter:open', at);
    const { ticketId } = await officer.must('counter:call', at);
    await officer.must('counter:start', { ...at, ticketId });
    const { snapshot } = await officer.view('counter', { counterId: 'c-1' });
    expect(snapshot.desk['c-1']).toMatchObject({ enquiry: true, label: 'A001' });
    expect(await officer.must('counter:change', { ...at, ticketId, itemCode: 'i-2' })).toMatchObject({
      ...{ label: 'A001', queueId: 'q-b', hasLeft: false },
    });
    await officer.must('counter:finish', { ...at, ticketId });
    const seen = (await hall.director.view('supervision', {})).snapshot.queues;
    expect(seen['q-a']).toMatchObject({ enquiry: true, issued: 2, moved: 1, done: 0 });
    expect(seen['q-b']).toMatchObject({ enquiry: false, done: 1 });
    const behind = await hall.director.view('tickets', { of: 'queue', id: 'q-a', show: 'moved' });
    expect(Object.values(behind.snapshot.tickets).map(({ label }) => label)).toEqual(['A001']);
    const { sequencer, store } = hall.hall;
    expect(wholeOf(await loadedLike(store, sequencer.image.hall))).toEqual(wholeOf(sequencer.image.hall));
  });
});
