import { afterAll, beforeAll, expect, it } from 'vitest';
import { fromStored } from '../../../server/app/sequencer/chain.ts';
import type { CasePapers } from '../../../server/contract/cases/papers.ts';
import type { CommandInput } from '../../../server/contract/commands.ts';
import type { CaseList } from '../../../server/contract/cases/sheet.ts';
import type { StewardLine } from '../../../server/contract/cases/stewards.ts';
import { decideEntrust } from '../../../server/domain/cases/agency/entrust.ts';
import { APPLICANT, type CaseFloor, openCaseFloor, sheet } from '../../support/hall/case-floor.ts';
import { decideEmpower } from '../../support/hall/empowered.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import type { HttpClient } from '../../support/hall/http-client.ts';
import type { Member } from '../../support/hall/open-test-hall.ts';
import { needs } from '../../support/skips.ts';
import { replayed } from '../../support/hall/whole.ts';
import { textOf } from '../../unit/papers/support/poppler.ts';

type Agent = NonNullable<CommandInput<'case:entrust'>['agent']>;
type Mandate = NonNullable<Agent['mandate']>;

const UNTIL = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
const mandate: Mandate = { seen: true, scope: ['submit', 'supply'], until: UNTIL };
const PERSON = { name: '李建国', idNumber: '110101194912310024', phone: '13800138000' };
const own: Agent = { kind: 'own', ...PERSON, mandate };

onBothEngines('a case that somebody brings for the applicant', place => {
  let floor: CaseFloor;
  let steward: Member;
  beforeAll(async () => {
    floor = await openCaseFloor({ databaseUrl: await place() });
    steward = await floor.hall.member(['steward']);
  });
  afterAll(() => floor.hall.close());

  const read = async <T>(who: HttpClient, path: string): Promise<{ ok: boolean; data: T }> =>
    (await (await fetch(who.url + path, { headers: who.headers() })).json()) as { ok: boolean; data: T };
  async function bring(agent: Agent): Promise<string> {
    const ticketId = await floor.serve();
    const wish = { ...floor.at, ticketId, itemCode: 'i-1', applicant: APPLICANT, agent };
    const { body } = await floor.officer.command('case:receive', wish);
    await floor.officer.must('counter:finish', { ...floor.at, ticketId });
    const answer = body as { ok: true; data: { caseId: string } } | { ok: false; refusal: { code: string } };
    return answer.ok ? answer.data.caseId : answer.refusal.code;
  }
  const told = async (caseId: string): Promise<void> => {
    const checks = [
      { at: 0, verdict: 'good' as const },
      { at: 1, verdict: 'missing' as const },
    ];
    await floor.officer.must('case:check', { caseId, checks });
    await floor.officer.must('case:correct', { caseId });
    await floor.allGood(caseId);
  };

  it('[G33] the agent is sealed, masked for who does not handle it, and stands in no fact', async () => {
    const caseId = await bring(own);
    const { agent, file } = await sheet(floor.officer, caseId);
    expect(agent).toMatchObject({ kind: 'own', name: '李建国', isOver: false, phone: PERSON.phone });
    expect(agent!.idNumber).toMatch(/^110\*+0024$/);
    expect(agent!.mandate).toMatchObject({ scope: ['submit', 'supply'], until: UNTIL });
    expect(file.agency!.mandate.seenBy).toBe(floor.officer.staffId);
    const guide = await floor.hall.member(['guide']);
    expect((await sheet(guide, caseId)).agent).toMatchObject({ name: '李*', idNumber: null, phone: null });
    const { store } = floor.hall.hall;
    const [row] = await store.cases.agents(caseId);
    for (const secret of ['李建国', PERSON.idNumber, PERSON.phone])
      expect(JSON.stringify([row, await store.factsAfter(0, 100_000)])).not.toContain(secret);
  });

  it('[G33] is refused without a mandate, with one that is over, and of a steward who is none', async () => {
    const { officer } = floor;
    expect(await bring({ kind: 'own', name: '李建国' })).toBe('agency.no_mandate');
    expect(await bring({ ...own, mandate: { ...mandate, seen: false } })).toBe('agency.no_mandate');
    expect(await bring({ ...own, mandate: { ...mandate, until: '2026-01-05' } })).toBe('agency.expired');
    expect(await bring({ ...own, mandate: { ...mandate, scope: ['collect'] } })).toBe('agency.beyond_scope');
    expect(await bring({ kind: 'staff', staffId: officer.staffId, mandate })).toBe('agency.not_listed');
    expect(await bring({ ...own, idNumber: '110101194912310025' })).toBe('id.invalid');
    const caseId = await floor.receive();
    expect(await officer.code('case:entrust', { caseId, agent: null })).toBe('agency.none');
    expect(await steward.code('case:entrust', { caseId, agent: own })).toBe('access.denied');
  });

  it('[G34] supplies, withdraws and collects within the mandate alone', async () => {
    const { officer, chief } = floor;
    const alone = await floor.receive();
    await told(alone);
    expect(await officer.code('case:supply', { caseId: alone, byAgent: true })).toBe('agency.none');
    const caseId = await bring(own);
    await told(caseId);
    await officer.must('case:supply', { caseId, byAgent: true });
    const gone = { caseId, words: '不办了' };
    expect(await officer.code('case:withdraw', { ...gone, byAgent: true })).toBe('agency.beyond_scope');
    await officer.must('case:accept', { caseId });
    await chief.must('case:decide', { caseId, result: 'denied', words: '不符合条件' });
    const hand = { caseId, how: 'counter', fetcher: 'agent', agent: '李建国', idChecked: true } as const;
    expect(await officer.code('case:deliver', { ...hand, mandateSeen: true })).toBe('agency.beyond_scope');
    const more: Mandate = { ...mandate, scope: ['submit', 'collect'] };
    await officer.must('case:entrust', { caseId, agent: { ...own, mandate: more } });
    await officer.must('case:deliver', { ...hand, mandateSeen: true });
    // What held when it was entered is over when it is used.
    const late = await bring(own);
    await told(late);
    const over = { ...mandate, until: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10) };
    await floor.hall.order(
      decideEntrust,
      { caseId: late, agent: { kind: 'staff', staffId: steward.staffId, mandate: over } },
      { prepared: { utcOffsetMinutes: 480, agent: null } },
    );
    expect((await sheet(officer, late)).agent).toMatchObject({ kind: 'staff', isOver: false });
    await officer.must('case:supply', { caseId: late, byAgent: true });
  });

  it('[G10] a notice may say by when to supply what is lacking; till then it is no ground not to accept', async () => {
    const { officer } = floor;
    const caseId = await floor.receive();
    const checks = [0, 1].map(at => ({ at, verdict: 'missing' as const }));
    await officer.must('case:check', { caseId, checks });
    await officer.must('case:correct', { caseId, days: 10 });
    const { file } = await sheet(officer, caseId);
    expect(file.correction!.until! > file.correction!.on).toBe(true);
    const wish = { caseId, ground: 'not_supplied', words: '未补正' } as const;
    expect(await officer.code('case:refuse', wish)).toBe('case.supply_open');
    await officer.must('case:refuse', { ...wish, ground: 'not_ours' });
  });

  it('[G35] a steward finds the cases he acts in, sees those names, and decides none of them', async () => {
    const caseId = await bring({ kind: 'staff', staffId: steward.staffId, mandate });
    const other = await floor.receive();
    const list = async (): Promise<string[]> =>
      (await read<CaseList>(steward, '/api/cases?agency=1')).data.lines.map(({ id }) => id);
    expect(await list()).toContain(caseId);
    expect(await list()).not.toContain(other);
    expect((await read<CaseList>(floor.officer, '/api/cases?agency=1')).data.lines).toEqual([]);
    expect((await sheet(steward, caseId)).applicant!.name).toBe(APPLICANT.name);
    for (const path of ['', '/documents', '/clock'])
      expect((await read(steward, `/api/cases/${other}${path}`)).ok).toBe(false);
    for (const asked of ['', '?awaited=member', '?stage=intake'])
      expect(
        (await read<CaseList>(steward, `/api/cases${asked}`)).data.lines.map(({ id }) => id),
      ).not.toContain(other);
    const stewards = (await read<StewardLine[]>(floor.officer, '/api/cases/stewards')).data;
    expect(stewards.map(({ staffId }) => staffId)).toEqual([steward.staffId]);
    expect((await read(steward, '/api/cases/stewards')).ok).toBe(false);
    const both = await floor.hall.member(['steward', 'approver']);
    await floor.hall.director.must('staff:post', { staffId: both.staffId, bureauId: 'b-tax' });
    await floor.hall.order(decideEmpower, {});
    await floor.officer.must('case:entrust', {
      caseId: other,
      agent: { kind: 'staff', staffId: both.staffId, mandate },
    });
    await floor.allGood(other);
    await floor.officer.must('case:accept', { caseId: other });
    const wish = { caseId: other, result: 'granted', words: '同意' } as const;
    expect((await sheet(both, other)).may.acts).not.toContain('decide');
    expect(await both.code('case:decide', wish)).toBe('case.own_work');
    await floor.officer.must('case:entrust', { caseId: other, agent: null });
    expect((await sheet(both, other)).agent).toBeNull();
    await both.must('case:decide', wish);
  });

  it('[J3] cases with agents come out of the facts as they stand in their rows', async () => {
    const { store } = floor.hall.hall;
    const anew = replayed((await store.factsAfter(0, 100_000)).map(fromStored), 50);
    const withAgent = [...anew.cases.values()].filter(({ agency }) => agency);
    expect(withAgent.length).toBeGreaterThan(2);
    for (const one of anew.cases.values()) expect(await store.cases.one(one.id)).toEqual(one);
  });

  needs('poppler')('its documents', () => {
    const said = async (caseId: string, kind: string): Promise<string> => {
      const { documents } = (await read<CasePapers>(floor.officer, `/api/cases/${caseId}/documents`)).data;
      const { id } = documents.find(one => one.kind === kind)!;
      const { url } = floor.officer;
      const pdf = await fetch(`${url}/api/documents/${id}.pdf`, { headers: floor.officer.headers() });
      return textOf(Buffer.from(await pdf.arrayBuffer()))
        .join('')
        .replace(/\s/g, '');
    };
    it('[G34] name both, and say that a steward is free; the mandate is made out', async () => {
      const caseId = await bring(own);
      expect(await said(caseId, 'receipt')).toContain('张秀兰（委托代理人李建国）：');
      await floor.officer.must('document:issue', { caseId, kind: 'mandate' });
      expect(await said(caseId, 'mandate')).toContain('委托权限提交申请材料、补正材料');
      const helped = await bring({ kind: 'staff', staffId: steward.staffId, mandate });
      const receipt = await said(helped, 'receipt');
      expect(receipt).toContain('张秀兰（帮办代办员）：');
      expect(receipt).toContain('代办免费');
    });
  });
});
