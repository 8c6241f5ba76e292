import { afterAll, beforeAll, expect, it } from 'vitest';
import { fromStored } from '../../../server/app/sequencer/chain.ts';
import { decideLookTide } from '../../../server/domain/counters/tide/turn.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import { type Member, openTestHall, type TestHall } from '../../support/hall/open-test-hall.ts';
import { SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';
import { TimeMachine } from '../../support/hall/time-machine.ts';
import { loadedLike, replayed, wholeOf } from '../../support/hall/whole.ts';

const counters = SMALL_PLAN.counters.map(one => (one.id === 'c-1' ? { ...one, tidalIds: ['p-all'] } : one));
const rules = { waiting: 2, minutes: 5, closeWaiting: 1, shortest: 10, automatic: false };

onBothEngines('tidal counters', place => {
  const time = new TimeMachine();
  let hall: TestHall;
  let officer: Member;
  beforeAll(async () => {
    const floor = { plan: { ...SMALL_PLAN, counters }, items: SMALL_ITEMS };
    hall = await openTestHall({
      ...{ clock: time.clock, around: time.around, databaseUrl: await place(), floor },
    });
    officer = await hall.member(['officer']);
    await officer.must('counter:open', { counterId: 'c-1', seat: officer.seat });
  });
  afterAll(() => hall.close());

  it('[C8] [C9] are proposed, opened and brought back; desk, boards and settings say so', async () => {
    expect(await officer.code('tide:set', { rules })).toBe('access.denied');
    await hall.director.must('tide:set', { rules, base: 0 });
    for (let n = 0; n < 3; n += 1) await hall.director.must('ticket:take', { queueId: 'q-c' });
    time.pass(6 * 60_000);
    await hall.order(decideLookTide, {});
    const { snapshot } = await hall.director.view('supervision', {});
    expect(snapshot.proposals['hall']!.proposals).toMatchObject([{ act: 'open', counterId: 'c-1' }]);
    await hall.director.must('tide:open', { counterId: 'c-1', profileId: 'p-all', reason: 'load' });
    const desk = (await officer.view('counter', { counterId: 'c-1' })).snapshot;
    expect(desk.desk['c-1']!.tide).toMatchObject({ reason: 'load' });
    expect(Object.keys(desk.queues)).toContain('q-c');
    const kiosk = (await hall.anybody().view('kiosk', {})).snapshot;
    expect(kiosk.queues['q-c']!.openCounters).toBe(1);
    const settings = (await hall.director.view('settings', {})).snapshot;
    expect(settings.counters['c-1']!.profileId).toBe('p-ab');
    const { sequencer, store } = hall.hall;
    expect(wholeOf(await loadedLike(store, sequencer.image.hall))).toEqual(wholeOf(sequencer.image.hall));
    await hall.director.must('tide:close', { counterId: 'c-1', reason: 'ordered' });
    const facts = await store.factsAfter(0, 100_000);
    expect(wholeOf(replayed(facts.map(fromStored), 7))).toEqual(wholeOf(sequencer.image.hall));
  });
});
