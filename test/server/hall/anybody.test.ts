import { afterAll, beforeAll, expect, it } from 'vitest';
import { VIEWS, type ViewName } from '../../../server/contract/views/specs.ts';
import { VIEW_ACCESS } from '../../../server/wire/access.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import { openTestHall, type TestHall } from '../../support/hall/open-test-hall.ts';
import { SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';

const ID_NUMBER = '11010519491231002X';
const PHONE = '13912345678';
const floor = { plan: SMALL_PLAN, items: SMALL_ITEMS };

onBothEngines('anybody', place => {
  let hall: TestHall;
  let token: string;
  beforeAll(async () => {
    hall = await openTestHall({ databaseUrl: await place(), floor });
    const { url } = await hall.director.must('ticket:take', {
      queueId: 'q-a',
      idNumber: ID_NUMBER,
      phone: PHONE,
    });
    token = url.slice(url.lastIndexOf('/') + 1);
  });
  afterAll(() => hall.close());

  const params = (view: ViewName) =>
    ({
      ticket: { token },
      counter: { counterId: 'c-1' },
      item: { itemCode: 'i-1' },
      comment: { itemCode: 'i-1' },
    })[view as string] ?? {};

  it('[A1] sees the public views on a socket and over http, and no other', async () => {
    const socket = await hall.socket();
    for (const view of Object.keys(VIEWS) as ViewName[]) {
      const open = VIEW_ACCESS[view].includes('public');
      const joined = await socket.join(view, params(view));
      const { status } = await hall.anybody().get(`/api/views/${view}?${new URLSearchParams(params(view))}`);
      if (open) expect([view, joined.ok, status]).toEqual([view, true, 200]);
      else
        expect([view, joined, status]).toEqual([
          view,
          { ok: false, refusal: { code: 'access.sign_in', params: {} } },
          401,
        ]);
    }
    expect(await socket.join('nothing')).toMatchObject({ refusal: { code: 'view.unknown' } });
    expect(await socket.join('ticket', { token: 'x~y' })).toMatchObject({
      refusal: { code: 'ticket.unknown' },
    });
    expect(await socket.join('board', { all: true })).toMatchObject({ refusal: { code: 'input.invalid' } });
  });

  it('[A1] cannot hear a topic by naming it', async () => {
    const socket = await hall.socket();
    const heard: unknown[] = [];
    socket.socket.on('push', push => heard.push(push));
    socket.socket.emit('join', { view: 'floor' });
    socket.socket.emit('subscribe', 'floor:{}');
    await hall.director.must('ticket:take', { queueId: 'q-a' });
    await socket.join('kiosk');
    await new Promise(resolve => setTimeout(resolve, 300));
    expect(heard.filter(push => (push as { topic: string }).topic.startsWith('floor'))).toEqual([]);
  });

  it('[F1] who took a number stands in no public view, no fact, no answer and no line of the log', async () => {
    const views = await Promise.all(
      (Object.keys(VIEWS) as ViewName[]).map(async view => {
        const who = VIEW_ACCESS[view].includes('public') ? hall.anybody() : hall.director;
        return (await who.get(`/api/views/${view}?${new URLSearchParams(params(view))}`)).text();
      }),
    );
    const facts = await hall.hall.store.factsAfter(0, 10_000);
    const { source } = hall.hall.store;
    const [people, answers] = [
      await source.query('SELECT * FROM person'),
      await source.query('SELECT * FROM answer'),
    ];
    expect((people as unknown[]).length).toBe(1);
    for (const held of [
      ...views,
      JSON.stringify(facts),
      JSON.stringify(people),
      JSON.stringify(answers),
      hall.log.join(''),
    ]) {
      expect(held).not.toContain(ID_NUMBER);
      expect(held).not.toContain(PHONE);
    }
  });

  it('[T6] one live number a person and queue, by ID number or by telephone', async () => {
    const take = (person: object, queueId = 'q-a') =>
      hall.director.code('ticket:take', { queueId, ...person });
    expect(await take({ idNumber: ' 11010519491231002x ' })).toBe('ticket.already_holding');
    expect(await take({ idNumber: ID_NUMBER }, 'q-b')).toBe('ok');
    expect(await take({ phone: '+86 139 1234 5678' })).toBe('ok');
    expect(await take({ phone: PHONE })).toBe('ticket.already_holding');
    expect(await take({ idNumber: '110105194912310021' })).toBe('id.invalid');
    expect(await take({ phone: '12345' })).toBe('phone.invalid');
  });

  it('[F3] what is forgotten is gone from the rows; the day can be told apart from others no more', async () => {
    const { director } = hall;
    expect(await director.code('person:erase', {})).toBe('person.none');
    await director.must('day:close', {});
    const { rows } = await director.must('person:erase', {});
    expect(rows).toBe(3);
    const { source } = hall.hall.store;
    expect(await source.query('SELECT * FROM person')).toEqual([]);
    // The keys of half-years, by which appointments are told apart, are not of a day.
    expect(await source.query("SELECT * FROM day_key WHERE day_id NOT LIKE 'bookings-%'")).toEqual([]);
    await director.must('day:open', { date: '2026-11-24' });
    expect(await director.code('ticket:take', { queueId: 'q-a', idNumber: ID_NUMBER })).toBe('ok');
  });
});
