import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CaseList } from '../../../server/contract/cases/sheet.ts';
import { APPLICANT, type CaseFloor, openCaseFloor, sheet } from '../../support/hall/case-floor.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import { soundEntry } from '../../support/hall/entries.ts';
import type { HttpClient } from '../../support/hall/http-client.ts';

const get = (who: HttpClient, path: string) => fetch(who.url + path, { headers: who.headers() });

onBothEngines('what the desks read of cases', place => {
  let floor: CaseFloor;
  beforeAll(async () => {
    const free = soundEntry('i-2', { statutory: null, promised: null, typeCode: '20', steps: [] });
    floor = await openCaseFloor({ databaseUrl: await place() }, [soundEntry('i-1'), free]);
  });
  afterAll(() => floor.hall.close());

  async function list(who: HttpClient, query: Record<string, string>): Promise<CaseList> {
    const response = await get(who, `/api/cases?${new URLSearchParams(query)}`);
    return ((await response.json()) as { data: CaseList }).data;
  }

  it('[G30] a case comes again with another number, and both visits stand on it', async () => {
    const { officer, at, hall } = floor;
    const caseId = await floor.receive();
    const [first] = (await sheet(officer, caseId)).file.visits;
    const ticketId = await floor.serve();
    expect((await list(officer, { ticket: ticketId })).lines).toEqual([]);
    await officer.must('case:visit', { ...at, ticketId, caseId });
    await officer.must('case:visit', { ...at, ticketId, caseId });
    const { file } = await sheet(officer, caseId);
    expect(file.visits.map(visit => visit.ticketId)).toEqual([first!.ticketId, ticketId]);
    expect((await list(officer, { ticket: ticketId })).lines.map(({ id }) => id)).toEqual([caseId]);
    const visit = { ...at, ticketId };
    expect(await officer.code('case:visit', { ...visit, caseId: 'no-such-case' })).toBe('case.unknown');
    const other = await hall.member(['officer']);
    expect(await other.code('case:visit', { ...visit, caseId })).toBe('counter.taken');
    await officer.must('case:withdraw', { caseId, words: '不办了' });
    expect(await officer.code('case:visit', { ...visit, caseId })).toBe('case.wrong_state');
    await officer.must('counter:finish', { ...at, ticketId });
    expect(await officer.code('case:visit', { ...visit, caseId })).toBe('counter.other_ticket');
    const ended = await sheet(officer, caseId);
    expect(ended.texts[ended.file.ended!.textId]).toBe('不办了');
  });

  it('[G6] a page offers what its reader may do, and nothing else', async () => {
    const { officer, chief, hall } = floor;
    const caseId = await floor.receive();
    const received = await sheet(officer, caseId);
    expect(received.may).toMatchObject({
      acts: ['check', 'correct', 'accept', 'refuse', 'withdraw'],
      steps: [],
      atOnce: false,
    });
    expect(received.lacking).toEqual([0, 1]);
    expect(received.clock).toMatchObject({ kind: 'notice', promised: null, statutory: { left: 5 } });
    await floor.allGood(caseId);
    await officer.must('case:accept', { caseId });
    expect((await sheet(officer, caseId)).may).toMatchObject({
      acts: ['giveIn', 'withdraw'],
      steps: [],
      atOnce: false,
    });
    const open = await sheet(chief, caseId);
    expect(open.may.acts).toEqual(['decide', 'hasten', 'withdraw', 'terminate']);
    expect(open.may.steps).toEqual([{ step: 'decide', ways: [], plain: false, back: [] }]);
    expect(open.clock).toMatchObject({ kind: 'decision', promised: { left: 10 }, statutory: { left: 20 } });
    expect((await sheet(await hall.member(['chief']), caseId)).may.acts).not.toContain('decide');
    expect((await sheet(await hall.member(['legal_reviewer']), caseId)).may).toMatchObject({
      acts: [],
      steps: [],
      atOnce: false,
    });
    await chief.must('case:decide', { caseId, result: 'granted', words: '符合条件' });
    // What is granted is made before it is handed over.
    expect((await sheet(officer, caseId)).may.acts).toEqual([]);
    await chief.must('case:make', { caseId, validUntil: null });
    const decided = await sheet(officer, caseId);
    expect(decided.may.acts).toEqual(['deliver']);
    expect(decided.file.steps.at(-1)).toMatchObject({ state: 'done', by: chief.staffId });
    expect(decided.people[chief.staffId]).toBe('示例');
  });

  it('[G7] what was said of a step stands beside it, given back or done', async () => {
    const { officer, chief } = floor;
    const caseId = await floor.receive('i-2');
    await floor.allGood(caseId);
    await officer.must('case:accept', { caseId });
    expect((await sheet(chief, caseId)).may.steps).toEqual([
      { step: 'examine', ways: [], plain: true, back: [] },
    ]);
    const said = async (step: string): Promise<string | undefined> => {
      const { file, texts } = await sheet(chief, caseId);
      return texts[file.steps.find(({ id }) => id === step)!.words?.textId ?? ''];
    };
    await chief.must('case:step', { caseId, step: 'examine', words: '材料属实' });
    expect(await said('examine')).toBe('材料属实');
    expect((await sheet(chief, caseId)).may.steps).toMatchObject([{ step: 'decide', back: ['examine'] }]);
    await chief.must('case:giveBack', { caseId, step: 'decide', back: 'examine', words: '请再核地址' });
    expect(await said('examine')).toBe('请再核地址');
  });

  it('cases are found by number, item and name, and those without a last day come last', async () => {
    const { officer } = floor;
    const all = await list(officer, {});
    const due = all.lines.map(({ dueOn }) => dueOn);
    expect(due).toEqual([...due].sort((a, b) => (a ?? '9').localeCompare(b ?? '9')));
    expect(due).toContain(null);
    expect((await list(officer, { text: '事项i-2' })).lines.map(({ itemCode }) => itemCode)).toEqual(['i-2']);
    expect((await list(officer, { text: APPLICANT.name })).lines).toHaveLength(all.lines.length);
    expect((await list(officer, { text: '李四' })).lines).toEqual([]);
    const [first] = all.lines;
    expect((await list(officer, { text: first!.number })).lines).toHaveLength(1);
    const after = { afterDue: first!.dueOn!, afterNumber: first!.number };
    expect((await list(officer, after)).lines).toEqual(all.lines.slice(1));
    const last = all.lines.at(-2)!;
    const tail = { ...(last.dueOn === null ? {} : { afterDue: last.dueOn }), afterNumber: last.number };
    expect((await list(officer, tail)).lines).toEqual(all.lines.slice(-1));
  });

  it('the chart of a case names its steps, for staff alone', async () => {
    const { officer, hall } = floor;
    const caseId = await floor.receive('i-2');
    const chart = await get(officer, `/api/cases/${caseId}/chart.svg`);
    expect(chart.headers.get('content-type')).toContain('image/svg+xml');
    const svg = await chart.text();
    for (const step of ['examine', 'decide']) expect(svg).toContain(`data-step="${step}"`);
    expect((await get(hall.anybody(), `/api/cases/${caseId}/chart.svg`)).status).toBe(401);
    expect((await get(officer, '/api/cases/none/chart.svg')).status).toBe(404);
  });

  it('a member of staff learns which bureau they work for', async () => {
    const { chief, hall } = floor;
    const who = async (one: HttpClient) =>
      ((await (await get(one, '/api/whoami')).json()) as { bureauId: unknown }).bureauId;
    expect([await who(chief), await who(hall.director)]).toEqual(['b-tax', null]);
  });
});
