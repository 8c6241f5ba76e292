import { afterAll, beforeAll, expect, it } from 'vitest';
import { fromStored } from '../../../server/app/sequencer/chain.ts';
import { turnLights } from '../../../server/app/turn-lights.ts';
import type { CasePapers } from '../../../server/contract/cases/papers.ts';
import type { CommandInput } from '../../../server/contract/commands.ts';
import type { PublicCase } from '../../../server/contract/cases/public-case.ts';
import { wallOf } from '../../../server/domain/hours/when.ts';
import { dateOf, dayOf } from '../../../server/domain/time/civil.ts';
import { legalCalendar } from '../../../server/domain/time/legal/calendar.ts';
import { addWorking } from '../../../server/domain/time/legal/count.ts';
import { machineIds } from '../../../server/ports.ts';
import { announcedYears } from '../../../server/seed/holidays.ts';
import { type CaseFloor, openCaseFloor, sheet } from '../../support/hall/case-floor.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import { soundEntry } from '../../support/hall/entries.ts';
import type { Member } from '../../support/hall/open-test-hall.ts';
import { TimeMachine } from '../../support/hall/time-machine.ts';
import { replayed, wholeOf } from '../../support/hall/whole.ts';

onBothEngines('hearings', place => {
  const time = new TimeMachine();
  const calendar = legalCalendar(announcedYears());
  let floor: CaseFloor;
  let [handler, reviewer, stranger] = [] as unknown as [Member, Member, Member];
  const today = (): string => wallOf(time.clock.wall(), 480).date;
  const later = (n: number, from = today()): string => dateOf(addWorking(calendar, dayOf(from), n));
  const fileOf = async (id: string) => (await sheet(handler, id)).file;
  const words = '西邻要求听证';
  const granted = { result: 'granted', words: '准予' } as const;
  const parties = [
    { as: 'examiner', signed: true },
    { as: 'interested', signed: false },
  ] as const;

  beforeAll(async () => {
    const options = { databaseUrl: await place(), around: time.around, clock: time.clock };
    const entries = [
      soundEntry('i-1', { special: ['hearing', 'testing'] }),
      soundEntry('i-3', { bureauId: 'b-tax' }),
    ];
    floor = await openCaseFloor(options, entries, announcedYears());
    handler = await floor.hall.member(['officer']);
    for (const { staffId } of [handler, floor.officer])
      await floor.hall.director.must('staff:post', { staffId, bureauId: 'b-tax' });
    stranger = await floor.hall.member(['officer']);
    reviewer = await floor.hall.member(['legal_reviewer']);
    await goTo(later(1));
  });
  afterAll(() => floor.hall.close());

  async function goTo(date: string): Promise<void> {
    time.pass((dayOf(date) - dayOf(today())) * 86_400_000);
    for (const who of [floor.officer, floor.chief, handler, reviewer, stranger])
      who.carries = { cookie: await floor.hall.signIn(who.staffId) };
    const { sequencer, store, handlers } = floor.hall.hall;
    await turnLights(
      { sequencer, store, handlers, ids: machineIds, utcOffsetMinutes: 480 },
      time.clock.wall(),
    );
  }
  async function accepted(itemCode = 'i-1'): Promise<string> {
    const caseId = await floor.receive(itemCode);
    await floor.allGood(caseId);
    await floor.officer.must('case:accept', { caseId });
    return caseId;
  }
  const notice = (
    caseId: string,
    change: Partial<CommandInput<'hearing:set'>> = {},
  ): CommandInput<'hearing:set'> => ({
    ...{ caseId, why: 'asked', date: later(7), time: '09:00', place: '三楼第二会议室' },
    ...{ presider: reviewer.staffId, closedFor: null, words: '申请人、西邻两户', ...change },
  });
  async function papers(caseId: string): Promise<string[]> {
    const response = await fetch(`${handler.url}/api/cases/${caseId}/documents`, {
      headers: handler.headers(),
    });
    const { data } = (await response.json()) as { data: CasePapers };
    return data.documents.map(({ kind }) => kind);
  }
  async function asRead(caseId: string): Promise<PublicCase> {
    const { number } = await fileOf(caseId);
    const response = await fetch(`${floor.hall.url}/api/public/cases`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ number, code: floor.hall.hall.vault.queryCode(caseId) }),
    });
    return ((await response.json()) as { data: PublicCase }).data;
  }

  it('[G66] one is told of the right once, asks within five working days, and nothing is decided before', async () => {
    const caseId = await accepted();
    const other = await accepted('i-3');
    expect(await handler.code('hearing:tell', { caseId: other })).toBe('case.ground_not_named');
    expect(await stranger.code('hearing:tell', { caseId })).toBe('access.denied');
    expect(await handler.code('hearing:ask', { caseId, words })).toBe('hearing.not_told');
    expect(await handler.must('hearing:tell', { caseId })).toEqual({ until: later(5) });
    expect(await handler.code('hearing:tell', { caseId })).toBe('hearing.told_already');
    expect(await asRead(caseId)).toMatchObject({ hearing: { askBy: later(5), date: null } });
    expect(await floor.chief.code('case:decide', { caseId, ...granted })).toBe('hearing.open');
    await goTo(later(6));
    expect(await handler.code('hearing:ask', { caseId, words })).toBe('hearing.ask_over');
    await floor.chief.must('case:decide', { caseId, ...granted });
    expect(await papers(caseId)).toEqual(['receipt', 'acceptance', 'hearing', 'granted']);
  });

  it('[G68] notice is given seven days ahead and within twenty, within its own procedure, and nobody presides who examined', async () => {
    const caseId = await accepted();
    await handler.must('hearing:tell', { caseId });
    await handler.must('hearing:ask', { caseId, words });
    expect(await handler.code('hearing:ask', { caseId, words })).toBe('hearing.asked_already');
    expect(await handler.code('hearing:set', notice(caseId))).toBe('case.wrong_state');
    await floor.chief.must('case:suspend', { caseId, ground: 'testing', days: 2, words });
    expect(await handler.code('hearing:set', notice(caseId))).toBe('hearing.not_now');
    await handler.must('case:resume', { caseId });
    await floor.chief.must('case:suspend', { caseId, ground: 'hearing', days: 15, words });
    const refused = [
      [{ date: later(6) }, 'hearing.too_soon'],
      [{ date: later(21) }, 'hearing.too_late'],
      [{ presider: 'nobody' }, 'hearing.presider_unknown'],
      [{ presider: stranger.staffId }, 'hearing.presider_unknown'],
      [{ presider: floor.officer.staffId }, 'hearing.presider_examined'],
    ] as const;
    for (const [change, code] of refused)
      expect(await handler.code('hearing:set', notice(caseId, change))).toBe(code);
    expect((await fileOf(caseId)).hearing).toMatchObject({ set: null });
    await handler.must('hearing:set', notice(caseId, { date: later(20) }));
    await handler.must('hearing:set', notice(caseId, { closedFor: 'trade_secret' }));
    const read = await sheet(handler, caseId);
    expect(read.file.hearing!.set).toMatchObject({ date: later(7), closedFor: 'trade_secret' });
    expect(read.texts[read.file.hearing!.set!.place.textId]).toBe('三楼第二会议室');
    expect(read.may.hearing).toMatchObject({ acts: ['set', 'drop'], first: later(7), last: later(20) });
    expect(read.may.hearing.presiders).toContain(reviewer.staffId);
    expect(read.may.hearing.presiders).not.toContain(floor.officer.staffId);
    expect(await asRead(caseId)).toMatchObject({
      hearing: { date: later(7), time: '09:00', isPublic: false },
    });
  });

  it('[G69] it is held from its day on with signed minutes, then the clock goes on and the decision names them', async () => {
    const caseId = await accepted();
    await handler.must('hearing:tell', { caseId });
    await handler.must('hearing:ask', { caseId, words });
    await floor.chief.must('case:suspend', { caseId, ground: 'hearing', days: 10, words });
    const { dueOn } = await fileOf(caseId);
    const held = { caseId, parties: [...parties], words: '各方陈述、质证' };
    expect(await handler.code('hearing:hold', held)).toBe('hearing.none');
    await handler.must('hearing:set', notice(caseId));
    expect(await handler.code('hearing:hold', held)).toBe('hearing.not_yet');
    expect(await handler.code('case:resume', { caseId })).toBe('hearing.open');
    await goTo(later(7));
    for (const one of parties)
      expect(await handler.code('hearing:hold', { ...held, parties: [one] })).toBe('hearing.unsigned');
    await handler.must('hearing:hold', held);
    expect(await handler.code('hearing:hold', held)).toBe('hearing.held_already');
    expect(await handler.code('hearing:drop', { caseId, words })).toBe('hearing.held_already');
    await handler.must('case:resume', { caseId });
    await floor.chief.must('case:decide', { caseId, ...granted });
    const { file } = await sheet(handler, caseId);
    expect(file).toMatchObject({
      hearing: { held: { parties: [...parties] } },
      decision: { result: 'granted' },
    });
    expect(dueOn! > later(10, file.acceptance!.on)).toBe(true);
    const kinds = [
      'receipt',
      'acceptance',
      'hearing',
      'special',
      'hearing_notice',
      'hearing_minutes',
      'granted',
    ];
    expect(await papers(caseId)).toEqual(kinds);
    const minutes = file.documents!.find(({ kind }) => kind === 'hearing_minutes')!.number;
    const facts = (await floor.hall.hall.store.factsAfter(0, 10_000)).map(fromStored);
    const issued = facts.flatMap(({ fact }) =>
      fact.kind === 'document.issued' && fact.caseId === caseId && fact.document === 'granted' ? [fact] : [],
    );
    expect(issued).toMatchObject([{ filled: { hearing: { held: { minutes } } } }]);
    expect(JSON.stringify(facts)).not.toContain('三楼第二会议室');
    expect(wholeOf(replayed(facts, 64))).toEqual(wholeOf(floor.hall.hall.sequencer.image.hall));
  });

  it('[G23] a hearing that is not held within twenty days is found, and one that is dropped stands in no way', async () => {
    const [late, dropped] = [await accepted(), await accepted()];
    for (const caseId of [late, dropped]) {
      await handler.must('hearing:tell', { caseId });
      await handler.must('hearing:ask', { caseId, words });
    }
    await handler.must('hearing:drop', { caseId: dropped, words: '撤回听证申请' });
    expect(await handler.code('hearing:drop', { caseId: dropped, words })).toBe('hearing.none');
    await floor.chief.must('case:decide', { caseId: dropped, ...granted });
    await goTo(later(21));
    const found = (await fileOf(late)).findings.map(({ kind }) => kind);
    expect(found.filter(kind => kind === 'late_hearing')).toHaveLength(1);
    expect((await fileOf(dropped)).findings).toEqual([]);
  });
});
