import { afterAll, beforeAll, expect, it } from 'vitest';
import { fromStored } from '../../../server/app/sequencer/chain.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import { type Member, openTestHall, type TestHall } from '../../support/hall/open-test-hall.ts';
import { SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';
import { contradictions } from '../../support/hall/soundness.ts';
import { loadedLike, replayed, wholeOf } from '../../support/hall/whole.ts';

onBothEngines('officers who relieve one another', place => {
  let hall: TestHall;
  let one: Member;
  let other: Member;
  let ticketId = '';
  const at = (who: Member, counterId = 'c-1') => ({ counterId, seat: who.seat });

  beforeAll(async () => {
    const floor = { plan: SMALL_PLAN, items: SMALL_ITEMS };
    hall = await openTestHall({ databaseUrl: await place(), floor });
    [one, other] = [await hall.member(['officer']), await hall.member(['officer'])];
    const pairs = [
      { officerId: one.staffId, reliefIds: [other.staffId] },
      { officerId: other.staffId, reliefIds: [one.staffId] },
    ];
    expect(await one.code('relief:set', { pairs })).toBe('access.denied');
    await hall.director.must('relief:set', { pairs, base: 0 });
    const kiosk = await hall.device('k-1');
    await kiosk.must('ticket:take', { queueId: 'q-a' });
    await kiosk.must('ticket:take', { queueId: 'q-a' });
    await one.must('counter:open', at(one));
    ticketId = (await one.must('counter:call', at(one))).ticketId;
    await one.must('counter:start', { ...at(one), ticketId });
  });
  afterAll(() => hall.close());

  it('[C5] the counter goes over with its ticket, and comes back', async () => {
    expect(await other.must('counter:relieve', { ...at(other), reason: 'meal', minutes: 40 })).toEqual({
      ...{ counterId: 'c-1', ticketId, label: 'A001' },
    });
    expect(await one.code('counter:finish', { ...at(one), ticketId })).toBe('counter.taken');
    const { snapshot } = await other.view('counter', { counterId: 'c-1' });
    expect(snapshot.desk['c-1']).toMatchObject({
      ...{ officerId: other.staffId, label: 'A001', relieved: { officerId: one.staffId, reason: 'meal' } },
    });
    const floor = (await one.view('floor', {})).snapshot.counters['c-1'];
    expect(floor).toMatchObject({ awayId: one.staffId, reliefIds: [one.staffId] });
    await one.must('counter:relieve', at(one));
    expect(hall.hall.sequencer.image.hall.desks.get('c-1')).toMatchObject({ relieved: null });
  });

  it('[C6] [C7] the ticket goes to another counter, and each has the time that was theirs', async () => {
    await other.must('counter:open', at(other, 'c-3'));
    await other.must('counter:takeFrom', { ...at(other, 'c-3'), fromCounterId: 'c-1', reason: 'meal' });
    await other.must('counter:finish', { ...at(other, 'c-3'), ticketId });
    const { hall: live } = hall.hall.sequencer.image;
    expect(live.desks.get('c-1')).toMatchObject({ ticketId: null, paused: { reason: 'meal' } });
    expect(live.tickets.get(ticketId)!.hands.map(({ officerId }) => officerId)).toEqual([
      ...[one.staffId, other.staffId, one.staffId, other.staffId],
    ]);
    const { snapshot } = await hall.director.view('supervision', {});
    expect(snapshot.officers['hall']!.rows.map(({ done }) => done).sort()).toEqual([0, 1]);
    expect(contradictions(live)).toEqual([]);
  });

  it('[J3] its rows load, and its facts tell, the same hall; the judge finds nothing', async () => {
    const { sequencer, store, queueWatch } = hall.hall;
    const live = sequencer.image.hall;
    expect(wholeOf(await loadedLike(store, live))).toEqual(wholeOf(live));
    const facts = await store.factsAfter(0, 100_000);
    expect(wholeOf(replayed(facts.map(fromStored), 7))).toEqual(wholeOf(live));
    await queueWatch.look();
    expect(queueWatch.found).toBe(0);
  });
});
