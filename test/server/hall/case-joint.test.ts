import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { turnLights } from '../../../server/app/turn-lights.ts';
import { verifyHall } from '../../../server/app/verify/verify-hall.ts';
import type { CaseList } from '../../../server/contract/cases/sheet.ts';
import { wallOf } from '../../../server/domain/hours/when.ts';
import { dateOf, dayOf } from '../../../server/domain/time/civil.ts';
import { legalCalendar } from '../../../server/domain/time/legal/calendar.ts';
import { addWorking } from '../../../server/domain/time/legal/count.ts';
import { machineIds } from '../../../server/ports.ts';
import { announcedYears } from '../../../server/seed/holidays.ts';
import { lookAt } from '../../../server/tools/snapshot.ts';
import { type CaseFloor, openCaseFloor, sheet } from '../../support/hall/case-floor.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import { JOINT_FLOOR, jointEntry } from '../../support/hall/joint-floor.ts';
import type { Member } from '../../support/hall/open-test-hall.ts';
import { TimeMachine } from '../../support/hall/time-machine.ts';

onBothEngines('joint approval and legal review', place => {
  const time = new TimeMachine();
  const calendar = legalCalendar(announcedYears());
  let url: string | null;
  let floor: CaseFloor;
  let [handler, land, police, reviewer] = [] as unknown as [Member, Member, Member, Member];
  const today = (): string => wallOf(time.clock.wall(), 480).date;
  const later = (n: number, from = today()): string => dateOf(addWorking(calendar, dayOf(from), n));
  const words = '同意';

  beforeAll(async () => {
    url = await place();
    const options = { databaseUrl: url, around: time.around, clock: time.clock, floor: JOINT_FLOOR };
    floor = await openCaseFloor(options, [jointEntry()], announcedYears());
    const { hall } = floor;
    [handler, land, police] = [
      await hall.member(['officer']),
      await hall.member(['approver']),
      await hall.member(['officer', 'legal_reviewer']),
    ];
    reviewer = await hall.member(['legal_reviewer']);
    const postings = [
      [handler, 'b-tax'],
      [land, 'b-land'],
      [police, 'b-police'],
    ] as const;
    for (const [{ staffId }, bureauId] of postings)
      await hall.director.must('staff:post', { staffId, bureauId });
    await goTo(later(1));
  });
  afterAll(() => floor.hall.close());

  async function goTo(date: string): Promise<void> {
    time.pass((dayOf(date) - dayOf(today())) * 86_400_000);
    for (const who of [floor.officer, floor.chief, floor.approver, handler, land, police, reviewer])
      who.carries = { cookie: await floor.hall.signIn(who.staffId) };
    const { sequencer, store, handlers } = floor.hall.hall;
    await turnLights(
      { sequencer, store, handlers, ids: machineIds, utcOffsetMinutes: 480 },
      time.clock.wall(),
    );
  }
  async function accepted(): Promise<string> {
    const caseId = await floor.receive();
    await floor.allGood(caseId);
    await floor.officer.must('case:accept', { caseId });
    return caseId;
  }
  async function list(who: Member, query: string) {
    const response = await fetch(`${floor.hall.url}/api/cases?${query}`, { headers: who.headers() });
    return ((await response.json()) as { data: CaseList }).data.lines;
  }
  const ids = async (who: Member, query: string) => (await list(who, query)).map(({ id }) => id);

  it('[G63] only the bureau that is asked gives its opinion, in words, and finds it on its own list', async () => {
    const caseId = await accepted();
    const { file } = await sheet(handler, caseId);
    expect(file).toMatchObject({ statutory: { n: 45, unit: 'G' }, promised: { n: 30, unit: 'G' } });
    expect(await ids(land, 'awaited=member&bureau=b-land')).toEqual([caseId]);
    expect(await ids(police, 'awaited=member&bureau=b-police')).toEqual([caseId]);
    const counted = async (query: string) => {
      const response = await fetch(`${floor.hall.url}/api/cases/waiting${query}`, {
        headers: land.headers(),
      });
      return ((await response.json()) as { data: Record<string, number> }).data;
    };
    expect(await counted('?bureau=b-land')).toMatchObject({ member: 1, legal: 0, head: 0 });
    expect(await counted('')).toMatchObject({ member: 1 });
    const opinion = { caseId, step: 'land', words };
    for (const other of [handler, floor.chief, police, floor.officer])
      expect(await other.code('case:step', opinion)).toBe('access.denied');
    expect(await land.code('case:step', { caseId, step: 'look', words })).toBe('access.denied');
    expect(await land.code('case:step', { caseId, step: 'land' })).toBe('case.no_opinion');
    expect((await sheet(land, caseId)).may.steps.map(({ step }) => step)).toEqual(['land']);
    await land.must('case:step', opinion);
    expect(await ids(land, 'awaited=member&bureau=b-land')).toEqual([]);
    expect((await sheet(land, caseId)).file.steps.find(({ id }) => id === 'land')).toMatchObject({
      ...{ state: 'done', by: land.staffId, asks: { of: 'bureau', bureauId: 'b-land' } },
    });
    await handler.must('case:step', { caseId, step: 'fire', words: '消防支队来函：同意' });
    await floor.officer.must('case:withdraw', { caseId, words: '撤回' });
    expect(await ids(police, 'awaited=member&bureau=b-police')).toEqual([]);
  });

  it('[G64] a silent bureau is flagged with its days, and only the head goes on without it', async () => {
    const caseId = await accepted();
    const without = { caseId, step: 'land', words: '逾期五日未复，催办两次' };
    await goTo(later(3));
    expect(await floor.chief.code('case:passOver', without)).toBe('case.not_silent');
    expect((await sheet(floor.chief, caseId)).may.beside.passOver).toEqual([]);
    await goTo(later(2));
    const [line] = await list(handler, 'bureau=b-tax&stage=step');
    expect(line!.opinions).toMatchObject([
      { step: 'land', bureauId: 'b-land', left: -2 },
      { step: 'police', bureauId: 'b-police', left: -1 },
      { step: 'fire', bureauId: null, left: -1 },
    ]);
    expect((await sheet(handler, caseId)).file.findings).toContainEqual(
      expect.objectContaining({ kind: 'silent_member', subject: 'land' }),
    );
    expect(await ids(floor.chief, 'awaited=finding&bureau=b-tax')).toEqual([caseId]);
    expect(await handler.code('case:passOver', without)).toBe('access.denied');
    expect(await floor.chief.code('case:passOver', { ...without, step: 'look' })).toBe('case.step_not_open');
    await floor.chief.must('case:passOver', without);
    expect(await land.code('case:step', { caseId, step: 'land', words })).toBe('case.step_not_open');
    expect((await sheet(handler, caseId)).file.steps.find(({ id }) => id === 'land')).toMatchObject({
      ...{ state: 'done', by: floor.chief.staffId, passedOver: true },
    });
  });

  it('[G65] a legal reviewer who has not handled the case reviews it, or gives it back', async () => {
    const caseId = await accepted();
    await land.must('case:step', { caseId, step: 'land', words });
    await police.must('case:step', { caseId, step: 'police', words });
    await handler.must('case:step', { caseId, step: 'fire', words });
    expect(await ids(reviewer, 'awaited=legal')).toEqual([]);
    await handler.must('case:step', { caseId, step: 'look' });
    expect(await ids(reviewer, 'awaited=legal')).toEqual([caseId]);
    expect(await floor.chief.code('case:step', { caseId, step: 'review', words })).toBe('access.denied');
    expect(await police.code('case:step', { caseId, step: 'review', words })).toBe('case.own_work');
    await reviewer.must('case:giveBack', { caseId, step: 'review', back: 'police', words: '意见没有依据' });
    expect(await ids(police, 'awaited=member&bureau=b-police')).toContain(caseId);
    await police.must('case:step', { caseId, step: 'police', words: '同意，依据第十条' });
    await reviewer.must('case:step', { caseId, step: 'review', words: '合法' });
    const granted = { caseId, result: 'granted' as const, words };
    expect(await ids(floor.approver, 'bureau=b-tax&stage=step&mine=1')).toContain(caseId);
    expect(await ids(handler, 'bureau=b-tax&stage=step&mine=1')).not.toContain(caseId);
    await floor.approver.must('case:decide', granted);
  });

  it('[G67] whose word is awaited stands in rows that follow from the cases, and lists go by light', async () => {
    const caseId = await accepted();
    await handler.must('case:extend', { caseId, words: '案情复杂' });
    expect(await ids(floor.chief, 'awaited=head&bureau=b-tax')).toEqual([caseId]);
    expect((await sheet(floor.chief, caseId)).may.beside).toMatchObject({ acts: ['approve'], isHead: true });
    const { dueOn } = (await sheet(handler, caseId)).file;
    await floor.chief.must('case:approve', { caseId, yes: true, words });
    const { file } = await sheet(handler, caseId);
    expect(file).toMatchObject({ extension: { days: 15 }, dueOn: later(15, dueOn!) });
    expect(await ids(floor.chief, 'awaited=head')).toEqual([]);
    await goTo(later(-2, file.dueOn!));
    await goTo(later(1));
    expect(await ids(floor.chief, 'lights=yellow')).toEqual([caseId]);
    expect(await ids(floor.chief, 'lights=paused')).toEqual([]);
    const stored = url === null ? { file: path.join(floor.hall.dir, 'hall.sqlite') } : { url };
    expect(await lookAt(stored, 'hall', verifyHall)).toMatchObject({ chain: [], rows: [], stumbled: null });
  });
});
