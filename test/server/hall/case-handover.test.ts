import { afterAll, beforeAll, expect, it } from 'vitest';
import { fromStored } from '../../../server/app/sequencer/chain.ts';
import type { CaseList } from '../../../server/contract/cases/sheet.ts';
import { type CaseFloor, FETCHED, openCaseFloor, sheet } from '../../support/hall/case-floor.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import type { HttpClient } from '../../support/hall/http-client.ts';
import type { Member } from '../../support/hall/open-test-hall.ts';
import { SMALL_ITEMS, UNIFIED_PLAN } from '../../support/hall/plan.ts';
import { replayed, wholeOf } from '../../support/hall/whole.ts';

const DECISION = { result: 'granted', words: '符合条件' } as const;
const NOTHING = { materials: [], papers: [], certificate: false };

onBothEngines('slips of hand-over', place => {
  let floor: CaseFloor;
  /** Sits at the exit counter. */
  let exit: Member;
  beforeAll(async () => {
    floor = await openCaseFloor({
      ...{ databaseUrl: await place(), floor: { plan: UNIFIED_PLAN, items: SMALL_ITEMS } },
    });
    exit = await floor.hall.member(['officer']);
    await exit.must('counter:open', { counterId: 'c-3', seat: exit.seat });
  });
  afterAll(() => floor.hall.close());

  async function accepted(): Promise<string> {
    const caseId = await floor.receive();
    await floor.allGood(caseId);
    await floor.officer.must('case:accept', { caseId });
    return caseId;
  }
  const intake = (caseId: string) => ({ caseId, of: 'intake' as const });
  const result = (caseId: string) => ({ caseId, of: 'result' as const });
  const papersOf = async (caseId: string, ...kinds: string[]): Promise<string[]> => {
    const { documents = [] } = (await sheet(floor.officer, caseId)).file;
    return documents.flatMap(({ id, kind }) => (kinds.includes(kind) ? [id] : []));
  };
  async function waiting(who: HttpClient, awaited: string): Promise<string[]> {
    const response = await fetch(`${who.url}/api/cases?awaited=${awaited}`, { headers: who.headers() });
    return ((await response.json()) as { data: CaseList }).data.lines.map(({ id }) => id);
  }
  async function passedIn(caseId: string): Promise<void> {
    const papers = await papersOf(caseId, 'acceptance');
    await floor.officer.must('handover:give', {
      ...intake(caseId),
      ...{ materials: [1, 0, 1], papers, certificate: false },
    });
    await floor.chief.must('handover:sign', intake(caseId));
  }

  it('[G86] what a unified counter took in for another’s bureau is not worked on before its papers came', async () => {
    const { officer, chief } = floor;
    const caseId = await accepted();
    expect((await sheet(officer, caseId)).file.unified).toBe(true);
    expect(await waiting(officer, 'give_in')).toContain(caseId);
    expect((await sheet(chief, caseId)).may.acts).not.toContain('decide');
    expect(await chief.code('case:decide', { caseId, ...DECISION })).toBe('handover.not_signed');
    expect(await chief.code('handover:sign', intake(caseId))).toBe('handover.none');

    const give = (more: object) => officer.code('handover:give', { ...intake(caseId), ...NOTHING, ...more });
    expect(await give({})).toBe('handover.nothing');
    expect(await give({ materials: [7] })).toBe('handover.not_there');
    expect(await give({ papers: ['other-1'] })).toBe('handover.not_there');
    expect(await give({ certificate: true })).toBe('handover.not_there');
    const papers = await papersOf(caseId, 'acceptance');
    const { documentId } = await officer.must('handover:give', {
      ...intake(caseId),
      ...{ materials: [0, 1], papers, certificate: false },
    });
    expect(await give({ materials: [0] })).toBe('handover.open');
    expect(await waiting(chief, 'sign_in')).toContain(caseId);
    expect(await officer.code('handover:sign', intake(caseId))).toBe('access.denied');
    const { file, may, line } = await sheet(chief, caseId);
    expect(file.documents?.find(({ id }) => id === documentId)?.kind).toBe('intake_handover');
    expect(file.slips).toMatchObject([{ of: 'intake', documentId, by: officer.staffId, signed: null }]);
    expect(may.acts).toContain('signIn');
    expect(line.passage).toMatchObject({ of: 'intake', what: 'sign', late: false });

    await chief.must('handover:sign', { ...intake(caseId), words: '身份证明少一页' });
    const signed = await sheet(chief, caseId);
    expect(signed.file.slips?.[0]?.signed?.by).toBe(chief.staffId);
    expect(Object.values(signed.texts)).toContain('身份证明少一页');
    expect(await waiting(chief, 'sign_in')).not.toContain(caseId);
    await chief.must('case:decide', { caseId, ...DECISION });
  });

  it('[G87] its result is fetched from the exit counter, when whoever sits there has signed for it', async () => {
    const { officer, chief, approver, kiosk } = floor;
    const caseId = await accepted();
    await passedIn(caseId);
    await chief.must('case:decide', { caseId, ...DECISION });
    const papers = await papersOf(caseId, 'granted');
    const slip = { ...result(caseId), materials: [], papers };
    expect(await chief.code('handover:give', { ...slip, certificate: false })).toBe('delivery.not_made');
    await chief.must('case:make', { caseId, validUntil: null });
    const asked = {
      number: (await sheet(officer, caseId)).file.number,
      code: floor.hall.hall.vault.queryCode(caseId),
    };
    expect(await kiosk.code('case:ticket', asked)).toBe('case.nothing_to_fetch');
    expect(await officer.code('case:deliver', { caseId, ...FETCHED })).toBe('handover.not_signed');
    expect(await waiting(chief, 'give_out')).toContain(caseId);
    expect(await officer.code('handover:give', { ...slip, certificate: true })).toBe('access.denied');
    await chief.must('handover:give', { ...slip, certificate: true });
    expect(await waiting(exit, 'sign_out')).toContain(caseId);
    expect(await chief.code('handover:sign', result(caseId))).toBe('handover.own');
    expect(await approver.code('handover:sign', result(caseId))).toBe('handover.not_exit');
    await exit.must('handover:sign', result(caseId));
    expect(await waiting(exit, 'fetch')).toContain(caseId);
    await kiosk.must('case:ticket', asked);
    await exit.must('case:deliver', { caseId, ...FETCHED });
    expect(await waiting(exit, 'fetch')).not.toContain(caseId);
    expect(await waiting(exit, 'handed')).toContain(caseId);
    await exit.must('case:close', { caseId });
    expect(await waiting(exit, 'handed')).not.toContain(caseId);
  });

  it('[G87] what is sent electronically needs no slip', async () => {
    const caseId = await accepted();
    await passedIn(caseId);
    await floor.chief.must('case:decide', { caseId, result: 'denied', words: '不符合条件' });
    await exit.must('case:deliver', { caseId, how: 'electronic' });
  });

  it('[G86] an officer of the bureau itself takes in at any counter, and no slip is asked for', async () => {
    const { officer, chief, hall } = floor;
    await hall.director.must('staff:post', { staffId: officer.staffId, bureauId: 'b-tax' });
    const caseId = await accepted();
    await hall.director.must('staff:post', { staffId: officer.staffId, bureauId: null });
    expect((await sheet(officer, caseId)).file.unified).toBeUndefined();
    await chief.must('case:decide', { caseId, ...DECISION });
    await chief.must('case:make', { caseId, validUntil: null });
    expect(await waiting(exit, 'fetch')).toContain(caseId);
    await officer.must('case:deliver', { caseId, ...FETCHED });
  });

  it('[G19] slips are facts: a replay gives the same, and no fact holds what differed', async () => {
    const { sequencer, store } = floor.hall.hall;
    const facts = await store.factsAfter(0, 5_000);
    expect(facts.filter(({ body }) => body.includes('少一页'))).toEqual([]);
    expect(wholeOf(replayed(facts.map(fromStored), 50))).toEqual(wholeOf(sequencer.image.hall));
  });
});
