import { afterAll, beforeAll, expect, it } from 'vitest';
import { fromStored } from '../../../server/app/sequencer/chain.ts';
import { wallOf } from '../../../server/domain/hours/when.ts';
import { type CaseFloor, openCaseFloor, sheet, FETCHED } from '../../support/hall/case-floor.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import { replayed, wholeOf } from '../../support/hall/whole.ts';

onBothEngines('certificates', place => {
  let floor: CaseFloor;
  beforeAll(async () => {
    floor = await openCaseFloor({ databaseUrl: await place() });
  });
  afterAll(() => floor.hall.close());

  async function decided(result: 'granted' | 'denied'): Promise<string> {
    const caseId = await floor.receive();
    await floor.allGood(caseId);
    await floor.officer.must('case:accept', { caseId });
    await floor.chief.must('case:decide', { caseId, result, words: '经审查' });
    return caseId;
  }

  it('[G17] of what was granted one certificate is made, numbered by bureau and year without a gap', async () => {
    const { chief, officer, hall } = floor;
    const today = wallOf(Date.now(), 480).date;
    const year = today.slice(0, 4);
    const first = await decided('granted');
    expect((await sheet(chief, first)).may.acts).toContain('make');
    expect((await sheet(officer, first)).may.acts).not.toContain('make');
    expect(await officer.code('case:make', { caseId: first, validUntil: null })).toBe('access.denied');
    expect(await chief.code('case:make', { caseId: first, validUntil: today })).toBe('certificate.over');
    const made = await chief.must('case:make', { caseId: first, validUntil: '2099-12-31' });
    expect(made.number).toBe(`证字〔${year}〕第0001号`);
    expect(await chief.code('case:make', { caseId: first, validUntil: null })).toBe(
      'certificate.made_already',
    );
    const { file, may } = await sheet(chief, first);
    expect(file.certificate).toMatchObject({ number: made.number, validUntil: '2099-12-31' });
    expect([file.madeOn, file.state]).toEqual([today, 'decided']);
    expect(may.acts).not.toContain('make');

    const denied = await decided('denied');
    expect(await chief.code('case:make', { caseId: denied, validUntil: null })).toBe(
      'certificate.not_granted',
    );
    const second = await decided('granted');
    const { number } = await chief.must('case:make', { caseId: second, validUntil: null });
    expect(number).toBe(`证字〔${year}〕第0002号`);
    await officer.must('case:deliver', { caseId: second, ...FETCHED });
    expect(await chief.code('case:make', { caseId: second, validUntil: null })).toBe('case.wrong_state');

    const { sequencer, store } = hall.hall;
    const facts = await store.factsAfter(0, 2_000);
    expect(wholeOf(replayed(facts.map(fromStored), 50))).toEqual(wholeOf(sequencer.image.hall));
    expect((await store.cases.one(first))?.certificate).toEqual(file.certificate);
  });
});
