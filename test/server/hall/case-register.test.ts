import { afterAll, beforeAll, expect, it } from 'vitest';
import { turnLights } from '../../../server/app/turn-lights.ts';
import { fromStored } from '../../../server/app/sequencer/chain.ts';
import type { MonthRoll, RegisterList, ResultList } from '../../../server/contract/cases/register.ts';
import { wallOf } from '../../../server/domain/hours/when.ts';
import { dateOf, dayOf } from '../../../server/domain/time/civil.ts';
import { machineIds } from '../../../server/ports.ts';
import { announcedYears } from '../../../server/seed/holidays.ts';
import { casesFromFacts } from '../../../server/store/migrations/backfill-cases.ts';
import { type CaseFloor, openCaseFloor, sheet, FETCHED } from '../../support/hall/case-floor.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import { soundEntry } from '../../support/hall/entries.ts';
import type { HttpClient } from '../../support/hall/http-client.ts';
import type { Member } from '../../support/hall/open-test-hall.ts';
import { TimeMachine } from '../../support/hall/time-machine.ts';
import { loadedLike, replayed, wholeOf } from '../../support/hall/whole.ts';

const LIMITED = { scope: 'limited', basis: '保密规定', forms: [], within: null } as const;
const SECRET = ['张秀兰', '110101194912310024', '符合条件', '张*'];

onBothEngines('the register of cases', place => {
  const time = new TimeMachine();
  let floor: CaseFloor;
  let discloser: Member;
  const today = (): string => wallOf(time.clock.wall(), 480).date;

  beforeAll(async () => {
    const options = { databaseUrl: await place(), around: time.around, clock: time.clock };
    const entries = [soundEntry('i-1'), soundEntry('i-2', { disclosure: LIMITED })];
    floor = await openCaseFloor(options, entries, announcedYears());
    discloser = await floor.hall.member(['discloser']);
  });
  afterAll(() => floor.hall.close());

  async function read<T>(path: string, who?: HttpClient): Promise<{ data: T; text: string; status: number }> {
    const response = await fetch(`${floor.hall.url}/api/${path}`, { headers: who?.headers() ?? {} });
    const text = await response.text();
    return { data: (text.startsWith('{') ? JSON.parse(text) : {}).data as T, text, status: response.status };
  }
  async function ended(result: 'granted' | 'denied' = 'granted'): Promise<string> {
    const { officer, chief } = floor;
    const caseId = await floor.receive();
    await floor.allGood(caseId);
    await officer.must('case:accept', { caseId });
    await chief.must('case:decide', { caseId, result, words: '符合条件' });
    if (result === 'granted') await chief.must('case:make', { caseId, validUntil: null });
    await officer.must('case:deliver', { caseId, ...FETCHED });
    await officer.must('case:close', { caseId });
    return caseId;
  }
  const review = (caseId: string, withheld: 'privacy' | null = null) => ({ caseId, withheld });
  const results = async (query = '') => (await read<ResultList>(`public/results${query}`)).data.records;
  const due = async () => (await read<RegisterList>('register?state=due', discloser)).data.lines;

  it('[G83] a record waits for its review, by an office that did not decide it, and once', async () => {
    const { officer, chief, approver, hall } = floor;
    const open = await floor.receive();
    expect(await discloser.code('register:review', review(open))).toBe('register.not_ended');
    const caseId = await ended();
    expect(await due()).toMatchObject([{ caseId, state: 'due', open: true, late: false, may: true }]);
    expect(await officer.code('register:review', review(caseId))).toBe('access.denied');
    expect(await approver.code('register:review', review(caseId))).toBe('access.denied');
    expect(await chief.code('register:review', review(caseId))).toBe('register.own_decision');
    const elsewhere = await hall.member(['chief']);
    expect(await elsewhere.code('register:review', review(caseId))).toBe('access.denied');
    expect(await results()).toEqual([]);
    expect(await discloser.must('register:review', review(caseId))).toEqual({ as: 'published' });
    expect(await discloser.code('register:review', review(caseId))).toBe('register.reviewed_already');
    expect(await due()).toEqual([]);
    expect((await read('register?state=due')).status).toBe(401);
    expect((await read('register?state=due', officer)).status).toBe(403);
  });

  it('[G84] anybody reads decision, execution and result, and nothing of a person', async () => {
    const [record] = await results();
    expect(record).toMatchObject({
      ...{ itemCode: 'i-1', decision: { acceptedOn: today(), how: 'whole', decidedOn: today() } },
      ...{ execution: { specials: [] }, result: { end: 'granted', taken: 0, delivered: { how: 'counter' } } },
    });
    expect(record!.execution.steps.map(({ name }) => name)).toContain('决定');
    expect(record!.decision.basis).toEqual(['《中华人民共和国行政许可法》第四十二条']);
    const { text } = await read('public/results');
    for (const secret of [...SECRET, floor.chief.staffId, floor.officer.staffId])
      expect([secret, text.includes(secret)]).toEqual([secret, false]);
    expect(await results(`?text=${encodeURIComponent(record!.item.slice(0, 3))}`)).toHaveLength(1);
    expect(await results(`?text=${encodeURIComponent('没有这件事')}`)).toEqual([]);
    expect(await results(`?month=${today().slice(0, 7)}`)).toHaveLength(1);
    expect(await results('?month=2020-01')).toEqual([]);
    expect((await read('public/results?month=2020-13')).status).toBe(400);
  });

  it('[G84] what is not open to all is reviewed and kept; what was published may be withheld', async () => {
    const { officer, hall, at } = floor;
    const guide = await hall.member(['guide']);
    const exception = { law: '保密条例', article: '第三条' };
    await guide.must('ticket:take', { itemCode: 'i-2', exception });
    const second = await hall.member(['officer']);
    const there = { counterId: 'c-2', seat: second.seat };
    await second.must('counter:open', there);
    const { ticketId } = await second.must('counter:call', there);
    await second.must('counter:start', { ...there, ticketId });
    const applicant = { kind: 'person', name: '张秀兰', idNumber: '110101194912310024' } as const;
    const asked = { ...there, ticketId, itemCode: 'i-2', applicant };
    const { caseId } = await second.must('case:receive', asked);
    await second.must('case:withdraw', { caseId, words: '申请人撤回' });
    expect(await discloser.must('register:review', review(caseId))).toEqual({ as: 'kept' });
    expect((await results()).map(({ itemCode }) => itemCode)).toEqual(['i-1']);
    const denied = await ended('denied');
    await discloser.must('register:review', review(denied));
    expect(await results()).toHaveLength(2);
    expect(await discloser.must('register:review', review(denied, 'privacy'))).toEqual({ as: 'withheld' });
    expect(await results()).toHaveLength(1);
    expect(at.counterId).not.toBe(there.counterId);
    expect(await officer.code('register:review', review(denied))).toBe('access.denied');
  });

  it('[G82] a record that is not reviewed within seven days is found once, and its review is late', async () => {
    const caseId = await ended();
    const turn = async (date: string): Promise<void> => {
      time.pass((dayOf(date) - dayOf(today())) * 86_400_000);
      discloser.carries = { cookie: await floor.hall.signIn(discloser.staffId) };
      floor.officer.carries = { cookie: await floor.hall.signIn(floor.officer.staffId) };
      const { sequencer, store, handlers } = floor.hall.hall;
      await turnLights(
        { sequencer, store, handlers, ids: machineIds, utcOffsetMinutes: 480 },
        time.clock.wall(),
      );
    };
    const findings = async () => (await sheet(floor.officer, caseId)).file.findings;
    const { dueOn } = (await due())[0]!;
    expect(dayOf(dueOn) - dayOf(today())).toBeGreaterThanOrEqual(7);
    await turn(dueOn);
    expect(await findings()).toEqual([]);
    await turn(dateOf(dayOf(dueOn) + 1));
    await turn(dateOf(dayOf(dueOn) + 2));
    expect(await findings()).toEqual([
      { kind: 'late_register', on: dateOf(dayOf(dueOn) + 1), subject: null },
    ]);
    expect(await due()).toMatchObject([{ caseId, late: true }]);
    await discloser.must('register:review', review(caseId));
  });

  it('[G85] a month rolled up is the recount of its records, on the page, as CSV and as PDF', async () => {
    const { sequencer, store } = floor.hall.hall;
    const stored = await store.factsAfter(0, 2_000);
    const ends = stored
      .map(({ body }) => JSON.parse(body) as { kind: string; on: string })
      .filter(({ kind }) => ['case.closed', 'case.withdrawn'].includes(kind));
    const month = ends[0]!.on.slice(0, 7);
    const { data, status } = await read<MonthRoll>(`register/months/${month}`, discloser);
    expect(status).toBe(200);
    const sum = (counts: Readonly<Record<string, number>>[]): number =>
      counts.flatMap(one => Object.values(one)).reduce((all, n) => all + n, 0);
    const ofMonth = ends.filter(({ on }) => on.startsWith(month)).length;
    expect(sum(data.rows.map(row => row.ends))).toBe(ofMonth);
    expect(sum(data.rows.map(row => row.states))).toBe(ofMonth);
    expect(data.rows.reduce((all, { late }) => all + late, 0)).toBe(1);
    const csv = await read(`register/months/${month}/roll.csv`, discloser);
    expect(csv.text.split('\r\n').at(-2)).toContain(`合计,"",${ofMonth},`);
    const pdf = await read(`register/months/${month}/roll.pdf`, discloser);
    expect(pdf.text.slice(0, 5)).toBe('%PDF-');
    expect((await read(`register/months/${month}`, floor.officer)).status).toBe(403);
    expect((await read('register/months/2026-1', discloser)).status).toBe(400);
    const whole = wholeOf(sequencer.image.hall);
    expect(wholeOf(replayed(stored.map(fromStored), 50))).toEqual(whole);
    const runner = store.source.createQueryRunner();
    await runner.query(
      'UPDATE case_file SET register_state=NULL, ended_on=NULL, body=REPLACE(body,\'"register"\',\'"old"\')',
    );
    await casesFromFacts(runner);
    await runner.release();
    expect(wholeOf(await loadedLike(store, sequencer.image.hall))).toEqual(whole);
    expect(await results()).toHaveLength(2);
  });
});
