import { afterAll, beforeAll, expect, it } from 'vitest';
import { turnLights } from '../../../server/app/turn-lights.ts';
import { fromStored } from '../../../server/app/sequencer/chain.ts';
import { wallOf } from '../../../server/domain/hours/when.ts';
import { dateOf, dayOf } from '../../../server/domain/time/civil.ts';
import { machineIds } from '../../../server/ports.ts';
import { announcedYears } from '../../../server/seed/holidays.ts';
import type { Verdict } from '../../../server/domain/cases/case.ts';
import { type CaseFloor, openCaseFloor, sheet, FETCHED } from '../../support/hall/case-floor.ts';
import { decideRevokeGrant } from '../../../server/domain/seals/grant.ts';
import { decideEmpower } from '../../support/hall/empowered.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import { soundEntry } from '../../support/hall/entries.ts';
import type { Member } from '../../support/hall/open-test-hall.ts';
import { TimeMachine } from '../../support/hall/time-machine.ts';
import { replayed, wholeOf } from '../../support/hall/whole.ts';

const spot = { caseKind: 'instant', statutory: null, promised: null } as const;

onBothEngines('ways of taking in', place => {
  let floor: CaseFloor;
  let handler: Member;
  beforeAll(async () => {
    const { materials } = soundEntry();
    const later = materials.map((one, at) => (at === 1 ? { ...one, necessity: 'later' as const } : one));
    const entries = [
      soundEntry('i-1', { ...spot, steps: [] }),
      soundEntry('i-3', { bureauId: 'b-tax', places: 2, special: ['hearing'] }),
      soundEntry('i-2', { materials: later, pledge: { n: 30, unit: 'G' } }),
    ];
    const options = { databaseUrl: await place(), around: time.around, clock: time.clock };
    floor = await openCaseFloor(options, entries, announcedYears());
    handler = await floor.hall.member(['officer']);
    await floor.hall.director.must('staff:post', { staffId: handler.staffId, bureauId: 'b-tax' });
    await floor.hall.order(decideEmpower, {});
  });
  afterAll(async () => {
    const { store, sequencer } = floor.hall.hall;
    const facts = await store.factsAfter(0, 10_000);
    expect(wholeOf(replayed(facts.map(fromStored), 64))).toEqual(wholeOf(sequencer.image.hall));
    await floor.hall.close();
  });
  const time = new TimeMachine();
  const today = (): string => wallOf(time.clock.wall(), 480).date;
  const fileOf = async (caseId: string) => (await sheet(handler, caseId)).file;
  const check = (caseId: string, ...verdicts: readonly Verdict[]) =>
    floor.officer.must('case:check', { caseId, checks: verdicts.map((verdict, at) => ({ at, verdict })) });
  /** Goes to another date, everybody signed in anew, and lets the clock look. */
  async function goTo(date: string): Promise<void> {
    time.pass((dayOf(date) - dayOf(today())) * 86_400_000);
    for (const who of [floor.officer, floor.chief, handler])
      who.carries = { cookie: await floor.hall.signIn(who.staffId) };
    const { sequencer, store, handlers } = floor.hall.hall;
    const parts = { sequencer, store, handlers, ids: machineIds, utcOffsetMinutes: 480 };
    await turnLights(parts, time.clock.wall());
  }
  const dayAfter = (date: string): string => dateOf(dayOf(date) + 1);
  const granted = { result: 'granted', words: '材料齐全，准予' } as const;

  it('[G24] what is decided on the spot is accepted and decided by one officer of its bureau, the steps between with it', async () => {
    const caseId = await floor.receive('i-1');
    expect((await sheet(floor.officer, caseId)).may.atOnce).toBe(false);
    expect((await sheet(handler, caseId)).may.atOnce).toBe(true);
    await floor.allGood(caseId);
    await handler.must('case:accept', { caseId });
    const open = await sheet(handler, caseId);
    expect(open.clock).toMatchObject({ promised: { length: { n: 0, unit: 'G' } } });
    expect(open.file.promised).toEqual({ n: 0, unit: 'G' });
    expect(await floor.officer.code('case:decide', { caseId, ...granted })).toBe('access.denied');
    await handler.must('case:decide', { caseId, ...granted });
    const { file } = await sheet(handler, caseId);
    expect(file.decision).toMatchObject({ result: 'granted', by: handler.staffId, on: today(), taken: 0 });
    expect(file.steps).toMatchObject([
      { id: 'examine', state: 'done', by: handler.staffId },
      { id: 'decide', state: 'done', by: handler.staffId },
    ]);
    const slow = await floor.receive('i-2');
    await floor.allGood(slow);
    await handler.must('case:accept', { caseId: slow });
    expect(await handler.code('case:decide', { caseId: slow, ...granted })).toBe('access.denied');
  });

  it('[G25] what comes later is promised with a date, found when late, and nothing is granted before it came', async () => {
    const caseId = await floor.receive('i-2');
    await check(caseId, 'good', 'later');
    await floor.officer.must('case:accept', { caseId, laterDays: 3 });
    const { later, acceptance, documents } = await fileOf(caseId);
    expect(acceptance?.how).toBe('lacking');
    expect(documents?.map(({ kind }) => kind)).toContain('lacking_promise');
    expect(await floor.chief.code('case:decide', { caseId, ...granted })).toBe('case.lacking');
    const bring = (at: number) => floor.officer.code('case:bring', { caseId, materials: [at] });
    expect(await bring(0)).toBe('case.not_promised');
    await goTo(later!.until);
    expect((await fileOf(caseId)).findings.map(({ kind }) => kind)).not.toContain('later_overdue');
    await goTo(dayAfter(later!.until));
    await goTo(today());
    const late = (await fileOf(caseId)).findings.filter(({ kind }) => kind === 'later_overdue');
    expect(late).toEqual([{ kind: 'later_overdue', on: today(), subject: null }]);
    await floor.officer.must('case:bring', { caseId, materials: [1] });
    const whole = await fileOf(caseId);
    expect(whole.later).toMatchObject({ keptOn: today() });
    expect(whole.documents?.at(-1)).toMatchObject({ kind: 'supplement', materials: [1] });
    await floor.chief.must('case:decide', { caseId, ...granted });
  });

  it('[G26] a pledge is decided on the spot and looked into, and a false one takes back what was granted', async () => {
    const pledged = async (): Promise<string> => {
      const caseId = await floor.receive('i-2');
      await check(caseId, 'good', 'missing');
      expect(await handler.code('case:accept', { caseId })).toBe('case.lacking');
      expect((await sheet(handler, caseId)).may).toMatchObject({ atOnce: false, pledge: true });
      expect(await handler.code('case:accept', { caseId, pledge: true })).toBe('case.no_pledge_paper');
      await handler.must('document:issue', { caseId, kind: 'pledge' });
      await handler.must('case:accept', { caseId, pledge: true });
      expect(await fileOf(caseId)).toMatchObject({ promised: { n: 0 }, dueOn: today() });
      await handler.must('case:decide', { caseId, ...granted });
      return caseId;
    };
    const [good, bad] = [await pledged(), await pledged()];
    const words = '经核查';
    expect(await floor.officer.code('case:verify', { caseId: good, kept: true, words })).toBe(
      'access.denied',
    );
    await handler.must('case:verify', { caseId: good, kept: true, words });
    expect(await handler.code('case:verify', { caseId: good, kept: true, words })).toBe('case.no_check');
    expect(await fileOf(good)).toMatchObject({ state: 'decided', pledge: { outcome: { kept: true } } });
    await handler.must('case:make', { caseId: bad, validUntil: null });
    await floor.officer.must('case:deliver', { caseId: bad, ...FETCHED });
    await floor.officer.must('case:close', { caseId: bad });
    const until = (await fileOf(bad)).pledge!.until!;
    await goTo(dayAfter(until));
    expect((await fileOf(bad)).findings.map(({ kind }) => kind)).toEqual([
      'check_overdue',
      // It was closed in the meantime, and its record not looked at within a week.
      'late_register',
    ]);
    expect(await handler.code('case:verify', { caseId: bad, kept: false, words })).toBe('access.denied');
    await floor.chief.must('case:verify', { caseId: bad, kept: false, words });
    const back = await fileOf(bad);
    expect(back).toMatchObject({ state: 'terminated', pledge: { outcome: { kept: false } } });
    expect(back.findings.at(-1)?.kind).toBe('promise_broken');
    expect(back.documents?.at(-1)?.kind).toBe('revocation');
  });

  it('[G27] what is limited is granted in order of acceptance, past those that stand still, and no more than there are', async () => {
    const accepted = async (): Promise<string> => {
      const caseId = await floor.receive('i-3');
      await floor.allGood(caseId);
      await floor.officer.must('case:accept', { caseId });
      return caseId;
    };
    const [first, second, third] = [await accepted(), await accepted(), await accepted()];
    const decide = (caseId: string) => floor.chief.code('case:decide', { caseId, ...granted });
    expect(await decide(third)).toBe('case.not_in_order');
    expect(await decide(second)).toBe('case.not_in_order');
    await floor.chief.must('case:suspend', { caseId: first, ground: 'hearing', days: 3, words: '听证' });
    await floor.chief.must('case:decide', { caseId: second, ...granted });
    await floor.chief.must('case:resume', { caseId: first });
    expect(await decide(third)).toBe('case.not_in_order');
    await floor.chief.must('case:decide', { caseId: first, result: 'denied', words: '不符合条件' });
    await floor.chief.must('case:decide', { caseId: third, ...granted });
    expect(await decide(await accepted())).toBe('case.quantity_used');
  });

  it('[G31] a case goes before others by its head or the manager, with the ground and a shorter limit on record', async () => {
    const caseId = await floor.receive('i-3');
    await floor.allGood(caseId);
    await floor.officer.must('case:accept', { caseId });
    const before = await fileOf(caseId);
    const asked = { caseId, way: 'green', days: 3, words: '区重点项目清单第12号' } as const;
    expect(await handler.code('case:hasten', asked)).toBe('access.denied');
    expect(await (await floor.hall.member(['chief'])).code('case:hasten', asked)).toBe('access.denied');
    expect(await floor.chief.code('case:hasten', { ...asked, days: 10 })).toBe('case.not_shorter');
    await floor.chief.must('case:hasten', asked);
    expect(await floor.chief.code('case:hasten', asked)).toBe('case.hastened_already');
    const { line, file, texts } = await sheet(handler, caseId);
    expect(line.hastened).toBe('green');
    expect(file.dueOn! < before.dueOn!).toBe(true);
    expect(file.hastened).toMatchObject({ approvedBy: floor.chief.staffId, was: before.promised });
    expect(texts[file.hastened!.words.textId]).toBe('区重点项目清单第12号');
  });

  it('[G32] a case is terminated on a ground that is so, and its paper names it', async () => {
    const caseId = await floor.receive('i-2');
    await check(caseId, 'good', 'later');
    await floor.officer.must('case:accept', { caseId, laterDays: 1 });
    const end = (ground: 'later_overdue' | 'died') =>
      floor.chief.code('case:terminate', { caseId, ground, words: '多次催告未补' });
    expect(await end('later_overdue')).toBe('case.not_overdue');
    await goTo(dayAfter((await fileOf(caseId)).later!.until));
    await floor.chief.must('case:terminate', { caseId, ground: 'later_overdue', words: '多次催告未补' });
    const file = await fileOf(caseId);
    expect(file).toMatchObject({ state: 'terminated', terminatedFor: 'later_overdue' });
    expect(file.documents?.at(-1)?.kind).toBe('ended');
    expect(await end('died')).toBe('case.wrong_state');
  });

  it('[G24] accepting and deciding in one is not offered to who has no power for it', async () => {
    const caseId = await floor.receive('i-1');
    expect((await sheet(handler, caseId)).may.atOnce).toBe(true);
    const { hall } = floor.hall.hall.sequencer.image;
    const own = [...hall.delegations.values()].filter(({ staffId }) => staffId === handler.staffId);
    // Months went by in these tests: the director's session is over.
    const prepared = { utcOffsetMinutes: 480 };
    for (const { id } of own) await floor.hall.order(decideRevokeGrant, { delegationId: id }, { prepared });
    const { may } = await sheet(handler, caseId);
    expect(may.atOnce).toBe(false);
    expect(may.acts).toContain('accept');
  });
});
