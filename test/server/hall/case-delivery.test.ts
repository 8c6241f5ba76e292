import { afterAll, beforeAll, expect, it } from 'vitest';
import { fromStored } from '../../../server/app/sequencer/chain.ts';
import { type CaseFloor, FETCHED, openCaseFloor, sheet } from '../../support/hall/case-floor.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import { soundEntry } from '../../support/hall/entries.ts';
import type { Member } from '../../support/hall/open-test-hall.ts';
import { replayed, wholeOf } from '../../support/hall/whole.ts';

const AGENT = { how: 'counter', fetcher: 'agent', idChecked: true, mandateSeen: true } as const;
const POST = { how: 'courier', courier: { company: '邮政速递', waybill: 'EB123456789CN' } } as const;

onBothEngines('the proof of a delivery', place => {
  let floor: CaseFloor;
  let supervisor: Member;
  beforeAll(async () => {
    const entries = [soundEntry('i-1'), soundEntry('i-2', { bureauId: 'b-tax', delivery: ['counter'] })];
    floor = await openCaseFloor({ databaseUrl: await place() }, entries);
    supervisor = await floor.hall.member(['supervisor']);
  });
  afterAll(() => floor.hall.close());

  async function decided(itemCode = 'i-1', made = true): Promise<string> {
    const caseId = await floor.receive(itemCode);
    await floor.allGood(caseId);
    await floor.officer.must('case:accept', { caseId });
    await floor.chief.must('case:decide', { caseId, result: 'granted', words: '符合条件' });
    if (made) await floor.chief.must('case:make', { caseId, validUntil: null });
    return caseId;
  }

  it('[G18] what was granted is not handed over before its certificate is made', async () => {
    const { officer } = floor;
    const caseId = await decided('i-1', false);
    expect((await sheet(officer, caseId)).may.acts).not.toContain('deliver');
    expect(await officer.code('case:deliver', { caseId, ...FETCHED })).toBe('delivery.not_made');
    await floor.chief.must('case:make', { caseId, validUntil: null });
    expect((await sheet(officer, caseId)).may.acts).toContain('deliver');
  });

  it('[G18] at the counter somebody fetches it whose ID was checked, and an agent with a mandate', async () => {
    const { officer } = floor;
    const caseId = await decided();
    const code = (said: object) => officer.code('case:deliver', { caseId, how: 'counter', ...said });
    expect(await code({})).toBe('delivery.nobody');
    expect(await code({ fetcher: 'applicant' })).toBe('delivery.id_unchecked');
    expect(await code({ ...AGENT, idChecked: false, agent: '李大明' })).toBe('delivery.id_unchecked');
    expect(await code(AGENT)).toBe('delivery.no_name');
    expect(await code({ ...AGENT, agent: '李大明', mandateSeen: false })).toBe('delivery.no_mandate');
    expect((await sheet(officer, caseId)).file.state).toBe('decided');

    await officer.must('case:deliver', { caseId, ...AGENT, agent: '李大明' });
    const { file, texts, people } = await sheet(officer, caseId);
    expect(file.delivered).toMatchObject({ how: 'counter', by: officer.staffId });
    expect(Object.values(texts)).toContain('李大明');
    expect(people[officer.staffId]).toBeDefined();
    expect(Object.values((await sheet(supervisor, caseId)).texts)).not.toContain('李大明');
    expect(file.documents?.at(-1)?.kind).toBe('delivery');
  });

  it('[G18] by post carrier and waybill are named, and only where the item is sent', async () => {
    const { officer } = floor;
    const caseId = await decided();
    expect(await officer.code('case:deliver', { caseId, how: 'courier' })).toBe('delivery.no_waybill');
    await officer.must('case:deliver', { caseId, ...POST });
    expect(Object.values((await sheet(officer, caseId)).texts)).toContain('邮政速递 EB123456789CN');

    const kept = await decided('i-2');
    expect((await sheet(officer, kept)).ways).toEqual(['counter']);
    expect(await officer.code('case:deliver', { caseId: kept, ...POST })).toBe('delivery.other_way');
    expect(await officer.code('case:deliver', { caseId: kept, how: 'electronic' })).toBe(
      'delivery.other_way',
    );
  });

  it('[G18] several cases go into the same hands together, or none of them', async () => {
    const { officer } = floor;
    const [first, second, unmade] = [await decided(), await decided('i-2'), await decided('i-1', false)];
    expect(await officer.code('case:deliver', { caseId: first, also: [first], ...FETCHED })).toBe(
      'delivery.twice',
    );
    expect(await officer.code('case:deliver', { caseId: first, also: [second, unmade], ...FETCHED })).toBe(
      'delivery.not_made',
    );
    expect((await sheet(officer, first)).file.state).toBe('decided');
    await officer.must('case:deliver', { caseId: first, also: [second], ...AGENT, agent: '李大明' });
    for (const caseId of [first, second]) {
      const { file, texts } = await sheet(officer, caseId);
      expect(file.state).toBe('delivered');
      expect(file.documents?.filter(({ kind }) => kind === 'delivery')).toHaveLength(1);
      expect(Object.values(texts)).toContain('李大明');
    }
  });

  it('[F1] no fact holds who fetched or a waybill, and a replay gives the same', async () => {
    const { sequencer, store } = floor.hall.hall;
    const facts = await store.factsAfter(0, 5_000);
    expect(facts.some(({ body }) => body.includes('"case.delivered"'))).toBe(true);
    expect(facts.filter(({ body }) => /李大明|EB123456789CN/.test(body))).toEqual([]);
    expect(wholeOf(replayed(facts.map(fromStored), 50))).toEqual(wholeOf(sequencer.image.hall));
  });
});
