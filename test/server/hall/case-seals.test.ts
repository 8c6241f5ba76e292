import { afterAll, beforeAll, expect, it } from 'vitest';
import { fromStored } from '../../../server/app/sequencer/chain.ts';
import { decideAdopt } from '../../../server/domain/catalogue/versions/adopt.ts';
import type { CasePapers } from '../../../server/contract/cases/papers.ts';
import { type CaseFloor, openCaseFloor, sheet } from '../../support/hall/case-floor.ts';
import { decideEmpower, sealCodeOf } from '../../support/hall/empowered.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import { soundEntry } from '../../support/hall/entries.ts';
import { loadedLike, replayed, wholeOf } from '../../support/hall/whole.ts';

const GRANTED = { result: 'granted', words: '符合条件' } as const;
const ALWAYS = { from: '2026-01-01', to: '2099-12-31' } as const;

onBothEngines('seals and delegated power', place => {
  let floor: CaseFloor;
  beforeAll(async () => {
    floor = await openCaseFloor({ databaseUrl: await place() });
    await floor.hall.order(
      decideAdopt,
      { entries: [soundEntry('i-2')] },
      { prepared: { utcOffsetMinutes: 480 } },
    );
  });
  afterAll(() => floor.hall.close());

  async function accepted(): Promise<string> {
    const caseId = await floor.receive();
    await floor.allGood(caseId);
    await floor.officer.must('case:accept', { caseId });
    return caseId;
  }
  const sealOfTax = (): string =>
    [...floor.hall.hall.sequencer.image.hall.seals.values()].find(
      ({ bureauId, out }) => bureauId === 'b-tax' && out === null,
    )!.sealCode;

  it('[G14] a decision and its papers bear the seal in use, and without one nothing is decided', async () => {
    const { chief, hall } = floor;
    const first = await accepted();
    const code = sealOfTax();
    await chief.must('case:decide', { caseId: first, ...GRANTED });
    const { file, power } = await sheet(chief, first);
    expect(file.decision?.power?.sealCode).toBe(code);
    expect(power).toMatchObject({ sealCode: code, as: 'chief' });

    await hall.director.must('seal:takeOut', { sealCode: code, why: 'worn' });
    const second = await accepted();
    expect(await chief.code('case:decide', { caseId: second, ...GRANTED })).toBe('seal.out_of_use');
    expect((await sheet(chief, second)).file.state).toBe('accepted');
    expect(
      await hall.director.code('seal:takeUp', { sealCode: code, bureauId: 'b-tax', kind: 'approval' }),
    ).toBe('seal.code_taken');
    const next = sealCodeOf(77);
    expect(
      await floor.officer.code('seal:takeUp', { sealCode: next, bureauId: 'b-tax', kind: 'approval' }),
    ).toBe('access.denied');
    await hall.director.must('seal:takeUp', { sealCode: next, bureauId: 'b-tax', kind: 'approval' });
    await chief.must('case:decide', { caseId: second, ...GRANTED });
    const response = await fetch(`${chief.url}/api/cases/${second}/documents`, { headers: chief.headers() });
    const papers = ((await response.json()) as { data: CasePapers }).data;
    expect(papers.documents.map(({ kind }) => kind)).toContain('granted');
    const facts = await hall.hall.store.factsAfter(0, 2_000);
    const issued = facts
      .map(fromStored)
      .flatMap(({ fact }) => (fact.kind === 'document.issued' && fact.caseId === second ? [fact] : []));
    expect(issued.map(fact => [fact.document, fact.filled.seal?.id ?? null])).toEqual([
      ['receipt', null],
      ['acceptance', null],
      ['granted', next],
    ]);
  });

  it('[G16] power decides what it reaches while it holds, and which it was stays with the decision', async () => {
    const { approver, hall } = floor;
    const director = hall.director;
    const own = [...hall.hall.sequencer.image.hall.delegations.values()].find(
      ({ staffId }) => staffId === approver.staffId,
    )!;
    await director.must('delegation:revoke', { delegationId: own.id });
    const caseId = await accepted();
    const decide = { caseId, ...GRANTED };
    expect(await approver.code('case:decide', decide)).toBe('delegation.expired');
    const grant = {
      ...({ bureauId: 'b-tax', staffId: approver.staffId, as: 'substitute', ...ALWAYS } as const),
    };
    expect(await director.code('delegation:grant', { ...grant, as: 'chief', itemCodes: null })).toBe(
      'delegation.faulty',
    );
    await director.must('delegation:grant', { ...grant, itemCodes: ['i-2'] });
    expect(await approver.code('case:decide', decide)).toBe('delegation.beyond_scope');
    const { delegationId } = await director.must('delegation:grant', { ...grant, itemCodes: ['i-1', 'i-2'] });
    await approver.must('case:decide', decide);
    expect((await sheet(approver, caseId)).file.decision?.power?.delegationId).toBe(delegationId);
    await hall.order(decideEmpower, {});
  });

  it('[G15] the facts alone make the same register, and no fact names a person', async () => {
    const { sequencer, store } = floor.hall.hall;
    const facts = await store.factsAfter(0, 2_000);
    expect(wholeOf(replayed(facts.map(fromStored), 50))).toEqual(wholeOf(sequencer.image.hall));
    expect(wholeOf(await loadedLike(store, sequencer.image.hall))).toEqual(wholeOf(sequencer.image.hall));
    expect(facts.map(({ body }) => body).join('\n')).toContain('delegation.granted');
    expect(facts.map(({ body }) => body).join('\n')).not.toContain('张秀兰');
  });
});
