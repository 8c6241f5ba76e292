import { afterAll, beforeAll, expect, it } from 'vitest';
import { fromStored } from '../../../server/app/sequencer/chain.ts';
import { accept } from '../../../server/domain/decision.ts';
import { wallOf } from '../../../server/domain/hours/when.ts';
import { type CaseFloor, openCaseFloor, sheet, FETCHED } from '../../support/hall/case-floor.ts';
import { APPLICANT } from '../../support/hall/case-floor.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import { soundEntry } from '../../support/hall/entries.ts';
import { replayed, wholeOf } from '../../support/hall/whole.ts';

onBothEngines('cases', place => {
  let floor: CaseFloor;
  beforeAll(async () => {
    floor = await openCaseFloor({ databaseUrl: await place() });
  });
  afterAll(() => floor.hall.close());

  const today = (): string => wallOf(Date.now(), 480).date;

  it('[G1] a case goes from the ticket in hand to its closing, and every step is on record', async () => {
    const { officer, chief, at } = floor;
    const ticketId = await floor.serve();
    const asked = { ...at, ticketId, itemCode: 'i-1', applicant: APPLICANT };
    const { caseId, number } = await officer.must('case:receive', asked);
    expect(number).toBe(`${today().replaceAll('-', '')}-0001`);
    const received = await sheet(officer, caseId);
    expect(received.file).toMatchObject({ state: 'received', light: 'green', visits: [{ ticketId }] });
    expect(received.applicant).toMatchObject({ name: '张秀兰', idNumber: '110***********0024' });
    expect(await officer.code('case:accept', { caseId })).toBe('case.lacking');
    await floor.allGood(caseId);
    expect(await officer.must('case:accept', { caseId })).toEqual({ order: 1 });
    const running = await sheet(officer, caseId);
    expect(running.file).toMatchObject({ state: 'accepted', acceptance: { on: today(), how: 'whole' } });
    expect(running.line.steps).toEqual(['决定']);
    expect(await officer.code('case:decide', { caseId, result: 'granted', words: '符合条件' })).toBe(
      'access.denied',
    );
    await chief.must('case:decide', { caseId, result: 'granted', words: '符合条件' });
    const decided = await sheet(chief, caseId);
    expect(decided.file).toMatchObject({
      state: 'decided',
      decision: { result: 'granted', by: chief.staffId },
    });
    expect(Object.values(decided.texts)).toEqual(['符合条件']);
    await chief.must('case:make', { caseId, validUntil: null });
    await officer.must('case:deliver', { caseId, ...FETCHED });
    await officer.must('case:close', { caseId });
    expect((await sheet(officer, caseId)).file).toMatchObject({ state: 'closed', light: 'off' });
    expect(await officer.code('case:close', { caseId })).toBe('case.wrong_state');
    await officer.must('counter:finish', { ...at, ticketId });
  });

  it('[G6] only the posts of the bureau do its steps', async () => {
    const { officer, chief, hall } = floor;
    const caseId = await floor.receive();
    await floor.allGood(caseId);
    await officer.must('case:accept', { caseId });
    const elsewhere = await hall.member(['chief']);
    const decision = { caseId, result: 'denied' as const, words: '不符合条件' };
    expect(await elsewhere.code('case:decide', decision)).toBe('access.denied');
    expect(await elsewhere.code('case:step', { caseId, step: 'decide' })).toBe('access.denied');
    expect(await officer.code('case:step', { caseId, step: 'apply' })).toBe('case.step_not_open');
    expect(await chief.code('case:step', { caseId, step: 'decide' })).toBe('case.decide_instead');
  });

  it('[G11] a denial has its reasons, and is delivered like a grant', async () => {
    const { officer, chief } = floor;
    const caseId = await floor.receive();
    const decision = { caseId, result: 'denied' as const, words: '不符合条件' };
    expect(await chief.code('case:decide', decision)).toBe('case.wrong_state');
    await floor.allGood(caseId);
    await officer.must('case:accept', { caseId });
    await chief.must('case:decide', decision);
    await officer.must('case:deliver', {
      ...{ caseId, how: 'courier', courier: { company: '邮政速递', waybill: 'EB123456789CN' } },
    });
    expect((await sheet(officer, caseId)).file).toMatchObject({
      light: 'off',
      delivered: { how: 'courier' },
    });
  });

  it('[G9] what is lacking is told once, and the case goes on when it is handed in', async () => {
    const { officer } = floor;
    const caseId = await floor.receive();
    await officer.must('case:check', { caseId, checks: [{ at: 0, verdict: 'good' }] });
    expect(await officer.code('case:correct', { caseId })).toBe('case.not_looked_at');
    const faulty = { at: 1, verdict: 'faulty' as const };
    expect(await officer.code('case:check', { caseId, checks: [faulty] })).toBe('case.no_words');
    await officer.must('case:check', { caseId, checks: [{ ...faulty, words: '已过有效期' }] });
    expect(await officer.must('case:correct', { caseId })).toEqual({ materials: [1] });
    expect(await officer.code('case:correct', { caseId })).toBe('case.wrong_state');
    expect(await officer.code('case:supply', { caseId })).toBe('case.lacking');
    await officer.must('case:check', { caseId, checks: [{ at: 1, verdict: 'good' }] });
    await officer.must('case:supply', { caseId });
    await officer.must('case:accept', { caseId });
    expect((await sheet(officer, caseId)).file.acceptance).toMatchObject({ how: 'corrected', order: 4 });
  });

  it('[G8] only what is on the list has a verdict, and only what may come later does', async () => {
    const { officer } = floor;
    const caseId = await floor.receive();
    const check = (at: number, verdict: 'good' | 'later') =>
      officer.code('case:check', { caseId, checks: [{ at, verdict }] });
    expect(await check(9, 'good')).toBe('case.no_material');
    expect(await check(0, 'later')).toBe('case.not_later');
    await officer.must('case:withdraw', { caseId, words: '申请人自愿撤回' });
    expect(await check(0, 'good')).toBe('case.wrong_state');
  });

  it('lists are found by bureau, ticket, number and masked name, and shut to the public', async () => {
    const { officer, hall } = floor;
    const list = async (query: string): Promise<string[]> => {
      const response = await fetch(`${hall.url}/api/cases?${query}`, { headers: officer.headers() });
      const { data } = (await response.json()) as { data: { lines: { number: string }[] } };
      return data.lines.map(({ number }) => number.slice(-4));
    };
    expect(await list('bureau=b-tax')).toEqual(expect.arrayContaining(['0001', '0002']));
    expect(await list('bureau=b-tax&stage=step')).toEqual(['0002', '0004']);
    expect(await list(`text=${encodeURIComponent('张*')}`)).toHaveLength(5);
    expect(await list(`text=${today().replaceAll('-', '')}-0002`)).toEqual(['0002']);
    expect((await fetch(`${hall.url}/api/cases`)).status).toBe(401);
    expect((await fetch(`${hall.url}/api/cases?stage=no`, { headers: officer.headers() })).status).toBe(400);
  });

  it('[E5] an item that is not published opens a case only by the law its ticket was given under', async () => {
    const { officer, at, hall } = floor;
    const hidden = { disclosure: { scope: 'internal', basis: '保密规定', forms: [], within: null } } as const;
    await hall.order(
      () => accept([{ kind: 'entry.adopted', entry: soundEntry('i-2', hidden), from: today() }], null),
      {},
    );
    const asked = { ...at, itemCode: 'i-2', applicant: APPLICANT };
    const plain = await floor.serve();
    expect(await officer.code('case:receive', { ...asked, ticketId: plain })).toBe('item.not_public');
    expect(await officer.code('case:receive', { ...asked, itemCode: 'i-none', ticketId: plain })).toBe(
      'item.not_in_force',
    );
    await officer.must('counter:finish', { ...at, ticketId: plain });
    const exception = { law: '保密条例', article: '第三条' };
    const guide = await hall.member(['guide']);
    await guide.must('ticket:take', { itemCode: 'i-2', exception });
    const { ticketId } = await officer.must('counter:call', at);
    await officer.must('counter:start', { ...at, ticketId });
    const { caseId } = await officer.must('case:receive', { ...asked, ticketId });
    expect((await sheet(officer, caseId)).file.exception).toBe('《保密条例》第三条');
    await officer.must('counter:finish', { ...at, ticketId });
  });

  it('[G5] the counts are the recount, no fact and no log holds the applicant, and a replay gives the same', async () => {
    const { hall } = floor;
    const { sequencer, store } = hall.hall;
    const facts = await store.factsAfter(0, 1_000);
    const text = facts.map(({ body }) => body).join('\n') + hall.log.join('\n');
    for (const secret of ['张秀兰', '110101194912310024', '已过有效期']) expect(text).not.toContain(secret);
    const told = replayed(facts.map(fromStored), 50);
    expect(wholeOf(told)).toEqual(wholeOf(sequencer.image.hall));
    const load = sequencer.image.hall.caseLoads.get('b-tax')!;
    const cases = [...told.cases.values()];
    for (const [state, n] of Object.entries(load.states))
      expect(n, state).toBe(cases.filter(one => one.state === state).length);
    for (const [light, n] of Object.entries(load.lights))
      expect(n, light).toBe(cases.filter(one => one.light === light).length);
  });
});
