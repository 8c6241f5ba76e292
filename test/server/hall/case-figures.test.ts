import { afterAll, beforeAll, expect, it } from 'vitest';
import { fromStored } from '../../../server/app/sequencer/chain.ts';
import { CASE_STATES } from '../../../server/domain/cases/life.ts';
import { wallOf } from '../../../server/domain/hours/when.ts';
import { talliesFromFacts } from '../../../server/store/migrations/backfill-cases.ts';
import { putCase } from '../../support/cases/put-case.ts';
import { recountFigures, recountState, type ToldFact } from '../../support/cases/recount.ts';
import { type CaseFloor, openCaseFloor, FETCHED } from '../../support/hall/case-floor.ts';
import { Chance } from '../../support/hall/chance.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import { soundEntry } from '../../support/hall/entries.ts';
import { TimeMachine } from '../../support/hall/time-machine.ts';
import { replayed, wholeOf } from '../../support/hall/whole.ts';
import { announcedYears } from '../../../server/seed/holidays.ts';

const ENTRIES = [
  soundEntry('i-1'),
  soundEntry('i-2', { caseKind: 'instant', promised: { n: 0, unit: 'G' } }),
  soundEntry('i-3', { statutory: { n: 30, unit: 'Z' } }),
];
const words = '依法办理';
const ROUNDS = 6;

onBothEngines('figures of cases', place => {
  const time = new TimeMachine();
  const chance = new Chance(20_261_126);
  const cases: string[] = [];
  let floor: CaseFloor;
  const today = (): string => wallOf(time.clock.wall(), 480).date;
  beforeAll(async () => {
    const options = { databaseUrl: await place(), around: time.around, clock: time.clock };
    floor = await openCaseFloor(options, ENTRIES, announcedYears());
  });
  afterAll(() => floor.hall.close());

  /** Something that may happen to a case, whether its state allows it or not. */
  async function somethingWith(caseId: string): Promise<void> {
    const { officer, chief } = floor;
    const result = chance.is(0.8) ? 'granted' : 'denied';
    const take = async (): Promise<void> => {
      const checks = [0, 1].map(at => ({ at, verdict: 'good' as const }));
      await officer.command('case:check', { caseId, checks });
      await officer.command('case:accept', { caseId });
    };
    await chance.pick([
      take,
      take,
      take,
      () => officer.command('case:refuse', { caseId, ground: 'not_ours', words }),
      () => chief.command('case:decide', { caseId, result, words }),
      () => chief.command('case:decide', { caseId, result, words }),
      () => officer.command('case:withdraw', { caseId, words }),
      () => chief.command('case:terminate', { caseId, ground: 'impossible', words }),
      async () => {
        await chief.command('case:make', { caseId, validUntil: null });
        await officer.command('case:deliver', { caseId, ...FETCHED });
        await officer.command('case:close', { caseId });
      },
    ])();
  }

  it('[G80] every figure is the recount of the facts behind it, after whatever happened', async () => {
    const { hall, officer, chief } = floor;
    const view = await (await hall.socket()).watch('figures', {});
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const entry of ENTRIES)
        cases.push(await putCase(hall.order, entry, { on: today(), nth: cases.length }));
      for (let act = 0; act < 30; act += 1) await somethingWith(chance.pick(cases));
      time.pass(chance.between(1, 4) * 86_400_000);
      for (const who of [officer, chief]) who.carries = { cookie: await hall.signIn(who.staffId) };
    }
    const { sequencer, store } = hall.hall;
    const stored = await store.factsAfter(0, 2_000);
    const facts = stored.map(({ body }) => JSON.parse(body) as ToldFact);
    await view.shows(() => view.seq === sequencer.image.seq);
    const { states, periods } = view.snapshot;
    for (const [bureau, of] of [['*', null] as const, ['b-tax', 'b-tax'] as const])
      for (const state of CASE_STATES)
        expect([bureau, state, states[bureau]![state]]).toEqual([
          bureau,
          state,
          recountState(facts, state, of),
        ]);
    expect(Object.keys(periods).length).toBeGreaterThanOrEqual(3);
    for (const [id, figures] of Object.entries(periods)) {
      const [period, of] = id.split('/') as [string, string];
      expect([id, figures]).toEqual([
        id,
        expect.objectContaining(recountFigures(facts, period, of === '*' ? null : of)),
      ]);
    }
    const year = periods[`${today().slice(0, 4)}/*`]!;
    for (const key of [
      'refused',
      'withdrawn',
      'terminated',
      'closed',
      'instant',
      'promised',
      'denied',
    ] as const)
      expect([key, year[key] > 0]).toEqual([key, true]);
    const whole = wholeOf(sequencer.image.hall);
    expect(wholeOf(replayed(stored.map(fromStored), 50))).toEqual(whole);
    const rows = async () => wholeOf((await store.load()).hall)['caseTallies'];
    expect(await rows()).toEqual(whole['caseTallies']);
    const runner = store.source.createQueryRunner();
    await runner.query("DELETE FROM hall_row WHERE kind='caseTallies' AND id LIKE '2026%'");
    await talliesFromFacts(runner);
    await runner.release();
    expect(await rows()).toEqual(whole['caseTallies']);
  });
});
