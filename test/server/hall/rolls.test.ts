import { afterAll, beforeAll, expect, it } from 'vitest';
import { fromStored } from '../../../server/app/sequencer/chain.ts';
import { wallOf } from '../../../server/domain/hours/when.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import type { HttpClient } from '../../support/hall/http-client.ts';
import { type Member, openTestHall, type TestHall } from '../../support/hall/open-test-hall.ts';
import { SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';
import { contradictions } from '../../support/hall/soundness.ts';
import { TimeMachine } from '../../support/hall/time-machine.ts';
import { loadedLike, replayed, wholeOf } from '../../support/hall/whole.ts';

const MINUTE = 60_000;

onBothEngines('a paper roll after a power cut', place => {
  const time = new TimeMachine();
  let hall: TestHall;
  let guide: Member;
  let officer: Member;
  let rollId = '';

  beforeAll(async () => {
    const floor = { plan: SMALL_PLAN, items: SMALL_ITEMS };
    // Some minutes ago is of today.
    if (wallOf(time.clock.wall(), 480).minute < 30) time.pass(60 * MINUTE);
    hall = await openTestHall({
      ...{ clock: time.clock, around: time.around },
      databaseUrl: await place(),
      floor,
    });
    [guide, officer] = [await hall.member(['guide']), await hall.member(['officer'])];
    rollId = (await hall.director.must('roll:reserve', { queueId: 'q-a', size: 12 })).rollId;
  });
  afterAll(() => hall.close());

  const pages = (who: HttpClient) => fetch(`${hall.url}/api/rolls/${rollId}.pdf`, { headers: who.headers() });

  it('[N10] is printed as pages to cut, for guide and director alone', async () => {
    expect(await guide.code('roll:reserve', { queueId: 'q-a', size: 12 })).toBe('access.denied');
    for (const who of [hall.director, guide]) {
      const answer = await pages(who);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
      expect(Buffer.from(await answer.arrayBuffer()).toString('latin1')).toMatch(/^%PDF.*\/Count 2\b/s);
    }
    expect((await pages(officer)).status).toBe(403);
    expect((await pages(hall.anybody())).status).toBe(401);
  });

  it('[N11] [T27] is entered once; who waits is called in its turn, and its printed address shows it', async () => {
    const kiosk = await hall.device('k-1');
    await kiosk.must('ticket:take', { queueId: 'q-a' });
    const now = time.clock.wall();
    const served = [{ number: 1, counterId: 'c-1', endedAt: now - 3 * MINUTE, minutes: 4 }];
    const input = { rollId, from: 1, to: 3, firstAt: now - 9 * MINUTE, lastAt: now - 5 * MINUTE };
    expect(await officer.code('roll:enter', { ...input, served, left: [3] })).toBe('access.denied');
    expect(await guide.must('roll:enter', { ...input, served, left: [3] })).toEqual({
      ...{ waiting: ['A-P1-002'], served: 1, left: 1 },
    });
    expect(await guide.code('roll:enter', { ...input, served, left: [3] })).toBe('roll.entered_already');
    const token = hall.hall.vault.token('ticket', `${rollId}-2`);
    const phone = hall.anybody();
    phone.carries = { ticket: token };
    const { snapshot } = await phone.view('ticket', { token });
    expect(Object.values(snapshot.ticket)[0]).toMatchObject({ label: 'A-P1-002' });
    const at = { counterId: 'c-1', seat: officer.seat };
    await officer.must('counter:open', at);
    expect((await officer.must('counter:call', at)).label).toBe('A-P1-002');
    const behind = await hall.director.view('tickets', { of: 'hall', id: 'hall', show: 'paper' });
    expect(Object.values(behind.snapshot.tickets).map(({ label, state }) => [label, state])).toEqual([
      ...[['A-P1-001', 'done'] as const, ['A-P1-002', 'called'] as const, ['A-P1-003', 'left'] as const],
    ]);
    expect(contradictions(hall.hall.sequencer.image.hall)).toEqual([]);
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
