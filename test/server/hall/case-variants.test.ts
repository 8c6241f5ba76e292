import { afterAll, beforeAll, expect, it } from 'vitest';
import { fromStored } from '../../../server/app/sequencer/chain.ts';
import { wallOf } from '../../../server/domain/hours/when.ts';
import { type CaseFloor, openCaseFloor, sheet } from '../../support/hall/case-floor.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import { soundEntry } from '../../support/hall/entries.ts';
import type { Member } from '../../support/hall/open-test-hall.ts';
import { replayed, wholeOf } from '../../support/hall/whole.ts';

const spot = { caseKind: 'instant', statutory: null, promised: null } as const;

onBothEngines('ways of taking in', place => {
  let floor: CaseFloor;
  let handler: Member;
  beforeAll(async () => {
    const entries = [soundEntry('i-1', { ...spot, steps: [] }), soundEntry('i-2')];
    floor = await openCaseFloor({ databaseUrl: await place() }, entries);
    handler = await floor.hall.member(['officer']);
    await floor.hall.director.must('staff:post', { staffId: handler.staffId, bureauId: 'b-tax' });
  });
  afterAll(async () => {
    const { store, sequencer } = floor.hall.hall;
    const facts = await store.factsAfter(0, 10_000);
    expect(wholeOf(replayed(facts.map(fromStored), 64))).toEqual(wholeOf(sequencer.image.hall));
    await floor.hall.close();
  });
  const today = (): string => wallOf(Date.now(), 480).date;
  const granted = { result: 'granted', words: '材料齐全，准予' } as const;

  it('[G24] what is decided on the spot is accepted and decided by one officer of its bureau, the steps between with it', async () => {
    const caseId = await floor.receive('i-1');
    expect((await sheet(floor.officer, caseId)).may.atOnce).toBe(false);
    expect((await sheet(handler, caseId)).may.atOnce).toBe(true);
    await floor.allGood(caseId);
    await handler.must('case:accept', { caseId });
    const open = await sheet(handler, caseId);
    expect(open.clock).toMatchObject({ promised: { length: { n: 0, unit: 'G' } } });
    expect(open.file.promised).toEqual({ n: 0, unit: 'G' });
    expect(await floor.officer.code('case:decide', { caseId, ...granted })).toBe('access.denied');
    await handler.must('case:decide', { caseId, ...granted });
    const { file } = await sheet(handler, caseId);
    expect(file.decision).toMatchObject({ result: 'granted', by: handler.staffId, on: today(), taken: 0 });
    expect(file.steps).toMatchObject([
      { id: 'examine', state: 'done', by: handler.staffId },
      { id: 'decide', state: 'done', by: handler.staffId },
    ]);
    const slow = await floor.receive('i-2');
    await floor.allGood(slow);
    await handler.must('case:accept', { caseId: slow });
    expect(await handler.code('case:decide', { caseId: slow, ...granted })).toBe('access.denied');
  });
});
