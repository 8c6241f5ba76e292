import { afterAll, beforeAll, expect, it } from 'vitest';
import { fromStored } from '../../../server/app/sequencer/chain.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import type { HttpClient } from '../../support/hall/http-client.ts';
import { type Member, openTestHall, type TestHall } from '../../support/hall/open-test-hall.ts';
import { replayed, wholeOf } from '../../support/hall/whole.ts';

/** Some item that is asked for in a queue. */
function itemOf({ hall }: TestHall, queueId: string): string {
  const found = [...hall.sequencer.image.hall.items.values()].find(item => item.queueId === queueId);
  if (!found) throw new Error(`nothing is asked for in ${queueId}`);
  return found.code;
}

onBothEngines('the floor', place => {
  let hall: TestHall;
  let officer: Member;
  let guide: Member;
  let kiosk: HttpClient;
  const queueId = 'q-tax';
  const counterId = 'c-31';
  const here = () => ({ counterId, seat: officer.seat });

  beforeAll(async () => {
    hall = await openTestHall({ databaseUrl: await place() });
    [officer, guide] = [await hall.member(['officer']), await hall.member(['guide'])];
    kiosk = await hall.device('k-1');
    await officer.must('counter:open', here());
  });
  afterAll(() => hall.close());

  it('one acts, another sees it: a number taken at a kiosk is called on the board and on the phone', async () => {
    const socket = await hall.socket();
    const board = await socket.watch('board', {});
    const before = board.snapshot.queues[queueId]!.waiting;
    const { label, ticketId, url } = await kiosk.must('ticket:take', { queueId });
    await board.shows(seen => seen.queues[queueId]!.waiting === before + 1);
    const page = await (await hall.socket()).watch('ticket', { token: url.slice(url.lastIndexOf('/') + 1) });
    expect(page.snapshot.ticket[ticketId]).toMatchObject({ label, state: 'waiting', ahead: 0 });
    const called = await officer.must('counter:call', here());
    expect(called).toEqual({ ticketId, label, counterId });
    await board.shows(
      seen => seen.calls[ticketId]?.counter === 31 && seen.counters[counterId]!.label === label,
    );
    await page.shows(
      seen => seen.ticket[ticketId]?.state === 'called' && seen.ticket[ticketId].counter === 31,
    );
    await officer.must('counter:miss', { ...here(), ticketId });
    await board.shows(seen => !seen.calls[ticketId] && seen.missed[ticketId]?.label === label);
  });

  it('straight through: take, call, start, finish, with every view right at each step', async () => {
    const desk = await (await hall.socket(officer)).watch('counter', { counterId });
    const floor = await (await hall.socket(guide)).watch('floor', {});
    const { label, ticketId } = await kiosk.must('ticket:take', { itemCode: itemOf(hall, queueId) });
    await desk.shows(seen => seen.queues[queueId]!.next.some(one => one.label === label));
    expect((await guide.view('guide', {})).snapshot.tickets[ticketId]).toMatchObject({
      label,
      state: 'waiting',
    });

    await officer.must('counter:call', here());
    await desk.shows(
      seen => seen.desk[counterId]?.ticketId === ticketId && seen.desk[counterId].state === 'called',
    );
    expect(desk.snapshot.queues[queueId]!.next.map(one => one.label)).not.toContain(label);
    expect((await hall.anybody().view('kiosk', {})).snapshot.queues[queueId]).toMatchObject({
      lastCalled: label,
      openCounters: 1,
    });

    await officer.must('counter:recall', { ...here(), ticketId });
    await desk.shows(seen => seen.desk[counterId]!.calls === 2);

    await officer.must('counter:start', { ...here(), ticketId });
    await floor.shows(
      seen =>
        seen.counters[counterId]!.state === 'serving' &&
        seen.counters[counterId]!.officerId === officer.staffId,
    );

    await officer.must('counter:finish', { ...here(), ticketId });
    await desk.shows(seen => seen.desk[counterId]!.ticketId === null);
    await floor.shows(seen => seen.counters[counterId]!.state === 'idle');
    expect((await guide.view('guide', {})).snapshot.tickets[ticketId]).toBeUndefined();
    expect((await hall.anybody().view('board', {})).snapshot.calls).toEqual({});
  });

  it('a citizen leaves after taking, from the own page, and nobody calls that number', async () => {
    const { ticketId, url, label } = await kiosk.must('ticket:take', { queueId });
    const phone = hall.anybody();
    phone.carries = { ticket: url.slice(url.lastIndexOf('/') + 1) };
    const stranger = hall.anybody();
    stranger.carries = { ticket: `${ticketId}~wrongmark0123456` };
    expect(await stranger.code('ticket:leave', { ticketId })).toBe('access.sign_in');
    expect(await phone.must('ticket:leave', { ticketId })).toEqual({ label });
    expect(await phone.code('ticket:leave', { ticketId })).toBe('ticket.wrong_state');
    expect(await officer.code('counter:call', here())).toBe('counter.nobody_waiting');
  });

  it('[T5] a citizen misses the call and comes back: three places later, with the same number', async () => {
    const taken = [];
    for (let i = 0; i < 5; i += 1) taken.push(await kiosk.must('ticket:take', { queueId }));
    const called = await officer.must('counter:call', here());
    expect(called.ticketId).toBe(taken[0]!.ticketId);
    await officer.must('counter:miss', { ...here(), ticketId: called.ticketId });
    expect(await guide.must('ticket:return', { ticketId: called.ticketId })).toEqual({
      label: called.label,
      ahead: 3,
    });
    const order = [];
    for (let i = 0; i < 5; i += 1) {
      const next = await officer.must('counter:call', here());
      order.push(next.ticketId);
      await officer.must('counter:start', { ...here(), ticketId: next.ticketId });
      await officer.must('counter:finish', { ...here(), ticketId: next.ticketId });
    }
    const ids = taken.map(one => one.ticketId);
    expect(order).toEqual([ids[1], ids[2], ids[3], ids[0], ids[4]]);
  });

  it('[J3] what the database holds loads as the very hall in memory', async () => {
    const { sequencer, store } = hall.hall;
    const loaded = await store.load();
    expect(loaded.position.seq).toBe(sequencer.image.seq);
    expect(wholeOf(loaded.hall)).toEqual(wholeOf(sequencer.image.hall));
    const facts = await store.factsAfter(0, 100_000);
    expect(wholeOf(replayed(facts.map(fromStored), 50))).toEqual(wholeOf(sequencer.image.hall));
  });
});
