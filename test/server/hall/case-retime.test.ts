import { afterAll, beforeAll, expect, it } from 'vitest';
import { retimeCases } from '../../../server/app/retime-cases.ts';
import { fromStored } from '../../../server/app/sequencer/chain.ts';
import { machineIds } from '../../../server/ports.ts';
import { dayOf } from '../../../server/domain/time/civil.ts';
import { addWorking } from '../../../server/domain/time/legal/count.ts';
import { legalCalendar, type PublishedYear } from '../../../server/domain/time/legal/calendar.ts';
import { decideAnnounceYear } from '../../../server/domain/time/calendar/announce.ts';
import { wallOf } from '../../../server/domain/hours/when.ts';
import type { CaseClock } from '../../../server/contract/cases/clock.ts';
import { CaseLit1765700000001 } from '../../../server/store/migrations/1765700000001-case-lit.ts';
import { announcedYears } from '../../../server/seed/holidays.ts';
import { type CaseFloor, openCaseFloor, sheet } from '../../support/hall/case-floor.ts';
import { litFaults } from '../../../server/store/sql/lit.ts';
import { sessionOf } from '../../../server/store/sql/session.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import { soundEntry, SOUND_STEPS } from '../../support/hall/entries.ts';
import { TimeMachine } from '../../support/hall/time-machine.ts';
import { replayed, wholeOf } from '../../support/hall/whole.ts';

/** Announced for real, and as if for the years that these tests' cases reach. */
function reaching(last: number): PublishedYear[] {
  const all = announcedYears();
  for (let year = all.at(-1)!.year + 1; year <= last; year += 1)
    all.push({ year, source: '示例', days: [{ date: `${year}-01-01`, name: '元旦', off: true }] });
  return all;
}

const USUAL = { remindDays: 2, yellowDays: 1, yellowShare: 0.9 };

onBothEngines('cases counted anew', place => {
  let floor: CaseFloor;
  let caseIds: string[];
  const time = new TimeMachine();
  const today = (): string => wallOf(time.clock.wall(), 480).date;
  const years = reaching(Number(today().slice(0, 4)) + 1);

  beforeAll(async () => {
    const options = { databaseUrl: await place(), around: time.around, clock: time.clock };
    // Without limits of their own, since a late step would be found along the way.
    const steps = SOUND_STEPS.map(step => ({ ...step, limit: null }));
    floor = await openCaseFloor(options, [soundEntry('i-1', { steps })], years);
    caseIds = [await floor.receive(), await floor.receive(), await floor.receive()];
    for (const caseId of caseIds.slice(0, 2)) {
      await floor.allGood(caseId);
      await floor.officer.must('case:accept', { caseId });
    }
    const later = addWorking(legalCalendar(years), dayOf(today()), 2);
    time.pass((later - dayOf(today())) * 86_400_000);
    for (const who of [floor.officer, floor.hall.director])
      who.carries = {
        cookie: await floor.hall.signIn(who === floor.officer ? floor.officer.staffId : director()),
      };
  });
  afterAll(() => floor.hall.close());

  const director = (): string =>
    [...floor.hall.hall.sequencer.image.hall.staff.values()].find(({ roles }) => roles.includes('director'))!
      .id;
  const again = (): Promise<number> => {
    const { sequencer, store, handlers } = floor.hall.hall;
    return retimeCases({ sequencer, store, handlers, ids: machineIds });
  };
  const fileOf = async (id: string | undefined) => (await sheet(floor.officer, id!)).file;
  const factsOf = async () => (await floor.hall.hall.store.factsAfter(0, 5_000)).map(fromStored);
  const set = async (rules: typeof USUAL, base?: number) =>
    (await floor.hall.director.command('lights:set', { rules, ...(base === undefined ? {} : { base }) }))
      .body;

  it('[G40] the director sets when lights turn; a reminder after yellow and an old base are refused', async () => {
    expect(await set({ ...USUAL, remindDays: 0 })).toMatchObject({ refusal: { code: 'lights.order' } });
    expect(await set(USUAL, 3)).toMatchObject({ refusal: { code: 'settings.changed' } });
    const denied = await floor.officer.command('lights:set', { rules: USUAL });
    expect(denied.body).toMatchObject({ ok: false, refusal: { code: 'access.denied' } });
  });

  it('[G41] after other rules every open case is looked at once and its light turned, and nothing twice', async () => {
    expect((await fileOf(caseIds[0])).light).toBe('green');
    expect((await set({ ...USUAL, remindDays: 9 }, 0)).ok).toBe(true);
    expect((await fileOf(caseIds[0])).light).toBe('green');
    expect(await again()).toBe(3);
    for (const id of caseIds) expect((await fileOf(id)).light).toBe('remind');
    const before = await factsOf();
    expect(await again()).toBe(0);
    expect(await factsOf()).toHaveLength(before.length);
    expect((await set(USUAL)).ok).toBe(true);
    expect(await again()).toBe(3);
    expect((await fileOf(caseIds[0])).light).toBe('green');
  });

  it('[G41] a withdrawn year makes what leans on it provisional, an announced one counts its days', async () => {
    const file = await fileOf(caseIds[0]);
    const year = Number(file.statutoryOn!.slice(0, 4));
    expect(file.provisional).toBe(false);
    await floor.hall.director.must('calendar:withdraw', { year });
    expect(await again()).toBe(3);
    expect(await fileOf(caseIds[0])).toMatchObject({ provisional: true, light: 'green' });
    await floor.hall.order(decideAnnounceYear, { published: years.find(y => y.year === year)! });
    expect(await again()).toBe(3);
    const { seq: _, ...now } = await fileOf(caseIds[0]);
    const { seq: __, ...was } = file;
    expect(now).toEqual(was);
  });

  it('[G41] who offers from another place or for another change is passed over', async () => {
    const { sequencer, handlers } = floor.hall.hall;
    const handler = handlers.get('clock:case.retime')!;
    await set({ ...USUAL, remindDays: 3 });
    const { revision } = sequencer.image.hall.retiming.get('hall')!;
    const offer = async (rev: number, number: string) => {
      const commandId = machineIds.next();
      const after = { dueOn: number === '' ? '' : '2026-01-01', number };
      const answer = await sequencer.submit({
        ...{ name: 'clock:case.retime', commandId, digest: commandId, handler, sender: { kind: 'clock' } },
        input: { revision: rev, after, caseIds, whole: caseIds, through: null },
        prepared: { utcOffsetMinutes: 480 },
      });
      return answer.ok && answer.data;
    };
    expect(await offer(revision - 1, '')).toEqual({ went: false, changed: 0, wanted: [] });
    expect(await offer(revision, 'x')).toEqual({ went: false, changed: 0, wanted: [] });
    expect(await offer(revision, '')).toMatchObject({ went: true });
    expect(await offer(revision, '')).toEqual({ went: false, changed: 0, wanted: [] });
  });

  it('[G41] a replay of the facts makes the same cases as their rows tell', async () => {
    const { sequencer, store } = floor.hall.hall;
    expect(wholeOf(replayed(await factsOf(), 64))).toEqual(wholeOf(sequencer.image.hall));
    for (const id of caseIds) expect(await store.cases.one(id)).toEqual(sequencer.image.hall.cases.get(id));
  });

  it('[G56] the clock of a case tells when its light turned, as the facts do, also those noted out of an older journal', async () => {
    const { store } = floor.hall.hall;
    const facts = await factsOf();
    const told = (id: string) =>
      facts.flatMap(({ at, fact }) =>
        fact.kind === 'case.lit' && fact.caseId === id
          ? [{ at, on: fact.on, was: fact.was, light: fact.light }]
          : [],
      );
    for (const id of caseIds) expect(await store.cases.lit(id)).toEqual(told(id));
    expect(told(caseIds[0]!).map(({ light }) => light)).toEqual(
      expect.arrayContaining(['green', 'remind', 'green']),
    );
    const response = await fetch(`${floor.hall.url}/api/cases/${caseIds[0]!}/clock`, {
      headers: floor.officer.headers(),
    });
    const { data } = (await response.json()) as { data: CaseClock };
    expect(data.matter.lit.map(({ light, on }) => [light, on])).toEqual(
      told(caseIds[0]!).map(({ light, on }) => [light, on]),
    );
    for (const { time: at } of data.matter.lit) expect(at).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
    const runner = store.source.createQueryRunner();
    await runner.query('DELETE FROM case_lit WHERE case_id=?', [caseIds[0]]);
    const session = sessionOf(runner, store.engine);
    const missing = await litFaults(session, 'hall');
    expect(missing.map(({ id }) => id.split(' ')[0])).toEqual(told(caseIds[0]!).map(() => caseIds[0]));
    await new CaseLit1765700000001().up(runner);
    expect(await litFaults(session, 'hall')).toEqual([]);
    await runner.release();
    for (const id of caseIds) expect(await store.cases.lit(id)).toEqual(told(id));
  });

  it('[G41] of cases read before the lock only what has changed since is read again, and none stays behind', async () => {
    const { sequencer, store } = floor.hall.hall;
    const before = sequencer.image.seq;
    await floor.officer.must('case:check', { caseId: caseIds[2]!, checks: [{ at: 0, verdict: 'missing' }] });
    const tx = await store.begin([]);
    const found = await tx.countedSince([caseIds[2]!, caseIds[1]!, 'nobody'], before);
    const whole = await tx.fetch('cases', [caseIds[1]!, 'nobody']);
    await tx.rollback();
    expect(found.map(({ id }) => id)).toEqual([caseIds[2]]);
    expect(found[0]!.seq).toBeGreaterThan(before);
    expect(whole).toEqual([await store.cases.one(caseIds[1]!)]);
    sequencer.image.reset(await store.load());
    await set({ ...USUAL, remindDays: 4 });
    expect(await again()).toBeGreaterThan(0);
    expect(sequencer.image.hall.cases.size).toBe(0);
    expect(sequencer.image.hall.countedCases.size).toBe(0);
  });
});
