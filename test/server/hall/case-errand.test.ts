import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CaseFloor, openCaseFloor, sheet } from '../../support/hall/case-floor.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import { SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';

/** The small hall with its second queue for collecting. */
const PLAN = {
  ...SMALL_PLAN,
  queues: SMALL_PLAN.queues.map(queue => (queue.id === 'q-b' ? { ...queue, pickup: true } : queue)),
};

onBothEngines('a number for a case', place => {
  let floor: CaseFloor;
  let caseId: string;
  let asked: { number: string; code: string };
  const ask = async (more: object = {}) =>
    (await floor.kiosk.command('case:ticket', { ...asked, ...more })).body;
  beforeAll(async () => {
    floor = await openCaseFloor({ databaseUrl: await place(), floor: { plan: PLAN, items: SMALL_ITEMS } });
    caseId = await floor.receive();
    const { number } = (await sheet(floor.officer, caseId)).file;
    asked = { number, code: floor.hall.hall.vault.queryCode(caseId) };
  });
  afterAll(() => floor.hall.close());

  it('[G91] is refused while there is nothing to come for, and a wrong code is no case', async () => {
    expect(await ask()).toMatchObject({
      refusal: { code: 'case.nothing_to_fetch', params: { state: 'received' } },
    });
    expect(await ask({ code: '22222222' })).toMatchObject({ refusal: { code: 'case.not_found' } });
    expect(await ask({ number: '20200101-0001' })).toMatchObject({ refusal: { code: 'case.not_found' } });
  });

  it('[G91] is given once to hand in what was asked for, in the queue of the item', async () => {
    const check = (at: number, verdict: 'good' | 'missing') =>
      floor.officer.must('case:check', { caseId, checks: [{ at, verdict }] });
    await check(0, 'good');
    await check(1, 'missing');
    await floor.officer.must('case:correct', { caseId });
    const taken = await floor.kiosk.must('case:ticket', asked);
    expect(taken).toMatchObject({ queueId: 'q-a' });
    expect(await ask()).toMatchObject({
      refusal: { code: 'ticket.already_holding', params: { label: taken.label } },
    });
    const { ticketId } = await floor.officer.must('counter:call', floor.at);
    await floor.officer.must('counter:start', { ...floor.at, ticketId });
    const { snapshot } = await floor.officer.view('counter', { counterId: 'c-1' });
    expect(snapshot['desk']?.['c-1']).toMatchObject({ ticketId: taken.ticketId, caseId });
    await check(1, 'good');
    await floor.officer.must('case:supply', { caseId });
    await floor.officer.must('counter:finish', { ...floor.at, ticketId });
    expect(await ask()).toMatchObject({ refusal: { code: 'case.nothing_to_fetch' } });
  });

  it('[G92] leads to the queue for collecting when the decision is there to be handed over', async () => {
    await floor.officer.must('case:accept', { caseId });
    await floor.chief.must('case:decide', { caseId, result: 'denied', words: '不符合条件' });
    expect(await floor.kiosk.must('case:ticket', asked)).toMatchObject({ queueId: 'q-b', label: 'B001' });
  });
});
