import { afterAll, beforeAll, expect, it } from 'vitest';
import { fromStored } from '../../../server/app/sequencer/chain.ts';
import { accept } from '../../../server/domain/decision.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import type { HttpClient } from '../../support/hall/http-client.ts';
import { type Member, openTestHall, type TestHall } from '../../support/hall/open-test-hall.ts';
import { SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';
import { loadedLike, replayed, wholeOf } from '../../support/hall/whole.ts';

const counters = SMALL_PLAN.counters.map(one => ({ ...one, automatic: one.id === 'c-1' }));

onBothEngines('calling in the live hall', place => {
  let hall: TestHall;
  let kiosk: HttpClient;
  let one: { who: Member; at: { counterId: string; seat: string } };

  beforeAll(async () => {
    const floor = { plan: { ...SMALL_PLAN, counters }, items: SMALL_ITEMS };
    hall = await openTestHall({ databaseUrl: await place(), floor });
    kiosk = await hall.device('k-1');
    const who = await hall.member();
    one = { who, at: { counterId: 'c-1', seat: who.seat } };
    await who.must('counter:open', one.at);
  });
  afterAll(() => hall.close());

  const inHand = (): string | null => hall.hall.sequencer.image.hall.desks.get('c-1')!.ticketId;

  it('[Q10] a counter that calls by itself has its next ticket with the answer that frees it', async () => {
    const first = await kiosk.must('ticket:take', { queueId: 'q-a' });
    expect(inHand()).toBe(first.ticketId);
    const second = await kiosk.must('ticket:take', { queueId: 'q-a' });
    await one.who.must('counter:start', { ...one.at, ticketId: first.ticketId });
    await one.who.must('counter:finish', { ...one.at, ticketId: first.ticketId });
    expect(inHand()).toBe(second.ticketId);
    await one.who.must('counter:automatic', { ...one.at, on: false });
    await one.who.must('counter:miss', { ...one.at, ticketId: second.ticketId });
    expect(inHand()).toBeNull();
  });

  it('[Q9] who is called out of turn stands behind a figure of supervision, with the reason', async () => {
    await kiosk.must('ticket:take', { queueId: 'q-a' });
    const { ticketId } = await kiosk.must('ticket:take', { queueId: 'q-b' });
    await one.who.must('counter:callOut', { ...one.at, ticketId, reason: 'papers' });
    const { snapshot } = await hall.director.view('tickets', { of: 'hall', id: 'hall', show: 'outOfOrder' });
    expect(Object.entries(snapshot.tickets).map(([id, row]) => [id, row.outOfOrder])).toEqual([
      [ticketId, 'papers'],
    ]);
    await one.who.must('counter:miss', { ...one.at, ticketId });
  });

  it('[Q11] the journal is judged, and what breaks a property is logged and counted', async () => {
    const metric = async (): Promise<string> =>
      (await (await hall.anybody().get('/metrics')).text())
        .split('\n')
        .find(line => line.startsWith('hall_calling_violations_total'))!;
    const { queueWatch } = hall.hall;
    await queueWatch.look();
    expect([queueWatch.found, await metric()]).toEqual([0, 'hall_calling_violations_total 0']);
    const { ticketId } = await kiosk.must('ticket:take', { queueId: 'q-c' });
    await hall.order(() => accept([{ kind: 'ticket.called', ticketId, counterId: 'c-1' }], null), {});
    await queueWatch.look();
    expect([queueWatch.found, await metric()]).toEqual([1, 'hall_calling_violations_total 1']);
    expect(hall.log.some(line => line.includes('a property of the queue was broken'))).toBe(true);
  });

  it('[J3] its rows load, and its facts tell, the same hall', async () => {
    const { sequencer, store } = hall.hall;
    const live = sequencer.image.hall;
    expect(wholeOf(await loadedLike(store, live))).toEqual(wholeOf(live));
    const facts = await store.factsAfter(0, 100_000);
    expect(wholeOf(replayed(facts.map(fromStored), 7))).toEqual(wholeOf(live));
  });
});
