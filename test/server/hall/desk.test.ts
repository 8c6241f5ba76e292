import { USUAL_CALLING } from '../../../server/contract/queue/calling.ts';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { fromStored } from '../../../server/app/sequencer/chain.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import type { HttpClient } from '../../support/hall/http-client.ts';
import { type Member, openTestHall, type TestHall } from '../../support/hall/open-test-hall.ts';
import { SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';
import { contradictions } from '../../support/hall/soundness.ts';
import { replayed, wholeOf } from '../../support/hall/whole.ts';

onBothEngines('the desk', place => {
  let hall: TestHall;
  let kiosk: HttpClient;
  let guide: Member;
  const desks: { who: Member; at: { counterId: string; seat: string } }[] = [];

  beforeAll(async () => {
    const floor = { plan: SMALL_PLAN, items: SMALL_ITEMS };
    hall = await openTestHall({ databaseUrl: await place(), floor });
    kiosk = await hall.device('k-1');
    guide = await hall.member(['guide']);
    desks.length = 0;
    for (const counterId of ['c-1', 'c-2']) {
      const who = await hall.member();
      desks.push({ who, at: { counterId, seat: who.seat } });
      await who.must('counter:open', { counterId, seat: who.seat });
    }
  });
  beforeEach(() => expect(contradictions(hall.hall.sequencer.image.hall)).toEqual([]));
  afterAll(() => hall.close());

  it('[T7] what one counter holds another resumes, and both see it', async () => {
    const [one, two] = [desks[0]!, desks[1]!];
    const seen = await (await hall.socket(two.who)).watch('counter', { counterId: 'c-2' });
    const { ticketId, label } = await kiosk.must('ticket:take', { queueId: 'q-b' });
    await one.who.must('counter:call', one.at);
    await one.who.must('counter:start', { ...one.at, ticketId });
    await one.who.must('counter:hold', { ...one.at, ticketId, reason: 'copying', minutes: 20 });
    await seen.shows(({ held }) => held[ticketId]?.label === label && held[ticketId].counter === 1);
    await two.who.must('counter:resume', { ...two.at, ticketId });
    await seen.shows(({ held, desk }) => !held[ticketId] && desk['c-2']?.ticketId === ticketId);
    await two.who.must('counter:finish', { ...two.at, ticketId });
    await seen.shows(({ tally }) => tally['c-2']?.done === 1);
  });

  it('[C3] a paused counter is refused its call, and everybody sees the pause', async () => {
    const one = desks[0]!;
    const wall = await (await hall.socket(hall.director)).watch('supervision', {});
    await kiosk.must('ticket:take', { queueId: 'q-a' });
    await one.who.must('counter:pause', { ...one.at, reason: 'meal', minutes: 30 });
    await wall.shows(({ counters }) => counters['c-1']?.state === 'paused');
    expect(wall.snapshot.counters['c-1']!.pause).toMatchObject({ reason: 'meal' });
    expect(await one.who.code('counter:call', one.at)).toBe('counter.paused');
    await one.who.must('counter:continue', one.at);
    const { ticketId } = await one.who.must('counter:call', one.at);
    await one.who.must('counter:miss', { ...one.at, ticketId });
    await wall.shows(({ queues }) => queues['q-a']?.missed === 1);
    const behind = async (show: 'missed' | 'away'): Promise<unknown[]> => {
      const { snapshot } = await hall.director.view('tickets', { of: 'queue', id: 'q-a', show });
      return Object.entries(snapshot.tickets).map(([id, { misses, state }]) => [id, misses, state]);
    };
    expect(await behind('missed')).toEqual([[ticketId, 1, 'missed']]);
    expect(await behind('away')).toEqual([[ticketId, 1, 'missed']]);
    // Who comes back is away no more; that a call was missed stays so.
    await guide.must('ticket:return', { ticketId });
    await wall.shows(({ queues }) => queues['q-a']?.waiting === 1);
    expect(wall.snapshot.queues['q-a']!.missed).toBe(1);
    expect(await behind('missed')).toEqual([[ticketId, 1, 'waiting']]);
    expect(await behind('away')).toEqual([]);
    await guide.must('ticket:leave', { ticketId });
    expect(await behind('missed')).toEqual([[ticketId, 1, 'left']]);
  });

  it('[T8] a transfer and a checked entitlement move in the line that both counters see', async () => {
    const [one, two] = [desks[0]!, desks[1]!];
    const seen = await (await hall.socket(two.who)).watch('counter', { counterId: 'c-2' });
    const sent = await kiosk.must('ticket:take', { queueId: 'q-a' });
    const ids: string[] = [];
    for (let i = 0; i < 4; i += 1) ids.push((await kiosk.must('ticket:take', { queueId: 'q-c' })).ticketId);
    await one.who.must('counter:call', one.at);
    await one.who.must('counter:transfer', { ...one.at, ticketId: sent.ticketId, queueId: 'q-c' });
    const rates = { ordinary: 1, booked: 1, priority: 100, green: 100 };
    const rules = { ...USUAL_CALLING, rates };
    await hall.director.must('calling:set', { rules, base: 0 });
    const checked = { ticketId: ids[3]!, category: 'elderly', evidence: 'card' } as const;
    expect(await guide.must('ticket:prioritize', checked)).toMatchObject({ ahead: 0 });
    const waiting = [...ids, sent.ticketId].sort();
    await seen.shows(({ queues }) => {
      const next = queues['q-c']!.next.map(one => one.ticketId);
      return JSON.stringify(next.sort()) === JSON.stringify(waiting);
    });
    await seen.shows(({ queues, calling }) => {
      const first = queues['q-c']!.next.find(one => one.ticketId === ids[3]);
      return first?.class === 'priority' && calling['hall']?.rules.rates.priority === 100;
    });
    for (const ticketId of [ids[3], sent.ticketId, ids[0]]) {
      expect(await two.who.must('counter:call', two.at)).toMatchObject({ ticketId });
      await two.who.must('counter:miss', { ...two.at, ticketId: ticketId! });
    }
  });

  it('[T16] who is sent to a counter is called there alone, and by any once that one is paused', async () => {
    const [one, two] = [desks[0]!, desks[1]!];
    const inHand = async (): Promise<string> => {
      await kiosk.must('ticket:take', { queueId: 'q-b' });
      const { ticketId } = await one.who.must('counter:call', one.at);
      await one.who.must('counter:start', { ...one.at, ticketId });
      return ticketId;
    };
    const toCounter = await inHand();
    await one.who.must('counter:transfer', { ...one.at, ticketId: toCounter, toCounterId: 'c-2' });
    expect(await one.who.code('counter:call', one.at)).toBe('counter.nobody_waiting');
    expect(await two.who.must('counter:call', two.at)).toMatchObject({ ticketId: toCounter });
    await two.who.must('counter:miss', { ...two.at, ticketId: toCounter });
    const toOfficer = await inHand();
    const sent = { ...one.at, ticketId: toOfficer, toOfficerId: two.who.staffId };
    await one.who.must('counter:transfer', sent);
    expect(await one.who.code('counter:call', one.at)).toBe('counter.nobody_waiting');
    await two.who.must('counter:pause', { ...two.at, reason: 'meal', minutes: 30 });
    expect(await one.who.must('counter:call', one.at)).toMatchObject({ ticketId: toOfficer });
    await one.who.must('counter:miss', { ...one.at, ticketId: toOfficer });
    await two.who.must('counter:continue', two.at);
  });

  it('[T17] who comes without a number has the next of the queue, in hand at once, and nobody is called', async () => {
    const one = desks[0]!;
    const board = await (await hall.socket()).watch('board', {});
    const before = await kiosk.must('ticket:take', { queueId: 'q-b' });
    const { ticketId, label } = await one.who.must('counter:serve', { ...one.at, queueId: 'q-b' });
    expect(Number(label.slice(1))).toBe(Number(before.label.slice(1)) + 1);
    const desk = await (await hall.socket(one.who)).watch('counter', { counterId: 'c-1' });
    await desk.shows(({ desk: shown }) => shown['c-1']?.direct && shown['c-1'].state === 'serving');
    expect(await one.who.code('counter:call', one.at)).toBe('counter.busy');
    const called = await hall.hall.store.factsAfter(0, 100_000);
    const kinds = called
      .map(fromStored)
      .filter(({ fact }) => 'ticketId' in fact && fact.ticketId === ticketId);
    expect(kinds.map(({ fact }) => fact.kind)).not.toContain('ticket.called');
    await one.who.must('counter:finish', { ...one.at, ticketId });
    await board.shows(({ queues }) => queues['q-b']?.waiting === 1);
    await guide.must('ticket:leave', { ticketId: before.ticketId });
  });

  it('its rows load, and its facts tell, the same hall', async () => {
    const live = wholeOf(hall.hall.sequencer.image.hall);
    expect(wholeOf((await hall.hall.store.load()).hall)).toEqual(live);
    const facts = (await hall.hall.store.factsAfter(0, 100_000)).map(fromStored);
    expect(wholeOf(replayed(facts, 7))).toEqual(live);
  });
});
