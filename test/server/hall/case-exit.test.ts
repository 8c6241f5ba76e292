import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ExitReading, ExitTogether } from '../../../server/contract/cases/exit.ts';
import { APPLICANT, type CaseFloor, FETCHED, openCaseFloor, sheet } from '../../support/hall/case-floor.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import { soundEntry } from '../../support/hall/entries.ts';
import type { HttpClient } from '../../support/hall/http-client.ts';
import type { Member } from '../../support/hall/open-test-hall.ts';
import { SMALL_ITEMS, UNIFIED_PLAN } from '../../support/hall/plan.ts';

const OTHER = { kind: 'person', name: '李建国' } as const;

onBothEngines('the exit counter', place => {
  let floor: CaseFloor;
  let exit: Member;
  beforeAll(async () => {
    const options = { databaseUrl: await place(), floor: { plan: UNIFIED_PLAN, items: SMALL_ITEMS } };
    floor = await openCaseFloor(options, [soundEntry('i-1', { result: null })]);
    // An officer of the bureau itself takes in without a slip.
    await floor.hall.director.must('staff:post', { staffId: floor.officer.staffId, bureauId: 'b-tax' });
    exit = await floor.hall.member(['officer']);
    await exit.must('counter:open', { counterId: 'c-3', seat: exit.seat });
  });
  afterAll(() => floor.hall.close());

  async function decided(
    applicant: typeof APPLICANT | typeof OTHER,
  ): Promise<{ id: string; number: string }> {
    const { officer, chief, at } = floor;
    const ticketId = await floor.serve();
    const { caseId, number } = await officer.must('case:receive', {
      ...{ ...at, ticketId, itemCode: 'i-1', applicant },
    });
    await officer.must('counter:finish', { ...at, ticketId });
    await floor.allGood(caseId);
    await officer.must('case:accept', { caseId });
    await chief.must('case:decide', { caseId, result: 'granted', words: '符合条件' });
    return { id: caseId, number };
  }
  async function read(who?: HttpClient): Promise<{ status: number; data: ExitReading }> {
    const response = await fetch(`${floor.hall.url}/api/exit`, { headers: who?.headers() ?? {} });
    return { status: response.status, data: ((await response.json()) as { data: ExitReading }).data };
  }
  async function find(who: HttpClient, text: string) {
    const headers = { ...who.headers(), 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body: JSON.stringify({ text }) };
    const response = await fetch(`${floor.hall.url}/api/exit/find`, init);
    return (await response.json()) as { data?: ExitTogether; refusal?: { code: string } };
  }
  const idsOf = (together: ExitTogether | null | undefined): string[] =>
    (together?.lines ?? []).map(({ line }) => line.id);

  it('[G87] lists what lies to be collected, and with a case what else its applicant may collect', async () => {
    const [first, second] = [await decided(APPLICANT), await decided(APPLICANT)];
    const other = await decided(OTHER);
    const { data } = await read(exit);
    expect(data.toFetch.map(({ line }) => line.id)).toEqual([first.id, second.id, other.id]);
    expect(data).toMatchObject({ atExit: true, toSign: [], handed: [], together: null });
    const code = floor.hall.hall.vault.queryCode(first.id);
    const found = await find(exit, `${floor.hall.url}/case#${first.number}.${code}`);
    expect(found.data).toMatchObject({ checked: true, not: null, label: null, number: first.number });
    expect(idsOf(found.data).sort()).toEqual([first.id, second.id].sort());
    expect((await find(exit, `${first.number} ${code.slice(0, 4)}-${code.slice(4)}`)).data?.checked).toBe(
      true,
    );
    expect((await find(exit, other.number)).data).toMatchObject({ checked: false });
    expect(idsOf((await find(exit, other.number)).data)).toEqual([other.id]);
    expect((await find(exit, `${first.number} 22222222`)).refusal?.code).toBe('case.not_found');
    expect((await find(exit, '20200101-0001')).refusal?.code).toBe('case.not_found');
    expect((await find(exit, '')).refusal?.code).toBe('input.invalid');
  });

  it('[G87] a case that cannot be collected yet says where it stands', async () => {
    const { officer } = floor;
    const caseId = await floor.receive();
    const { number } = (await sheet(officer, caseId)).file;
    const { data } = await find(exit, number);
    expect(data?.not).toMatchObject({ id: caseId, state: 'received' });
    expect(idsOf(data)).not.toContain(caseId);
  });

  it('[G92] the number that was taken to collect brings its case, and what was handed over is closed there', async () => {
    const one = await decided(OTHER);
    const code = floor.hall.hall.vault.queryCode(one.id);
    await floor.kiosk.must('case:ticket', { number: one.number, code });
    const at = { counterId: 'c-3', seat: exit.seat };
    const { ticketId, label } = await exit.must('counter:call', at);
    expect((await read(exit)).data.together).toBeNull();
    await exit.must('counter:start', { ...at, ticketId });
    const { together } = (await read(exit)).data;
    expect(together).toMatchObject({ label, number: one.number, checked: true, not: null });
    expect(idsOf(together)).toEqual([one.id]);
    await exit.must('case:deliver', { caseId: one.id, ...FETCHED });
    const { handed, toFetch } = (await read(exit)).data;
    expect(handed.map(({ line }) => line.id)).toEqual([one.id]);
    expect(handed[0]?.proofId).toMatch(new RegExp(`^${one.id}-`));
    expect(toFetch.map(({ line }) => line.id)).not.toContain(one.id);
    await exit.must('case:close', { caseId: one.id });
    expect((await read(exit)).data.handed).toEqual([]);
  });

  it('[A1] who has no part in it reads nothing, and who sits elsewhere is told so', async () => {
    expect((await read()).status).toBe(401);
    expect((await read(await floor.hall.member(['cashier']))).status).toBe(403);
    expect((await read(floor.officer)).data.atExit).toBe(false);
    expect((await find(await floor.hall.member(['cashier']), '20200101-0001')).refusal?.code).toBe(
      'access.denied',
    );
  });
});
