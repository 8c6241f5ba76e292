import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CaseFloor, openCaseFloor, sheet } from '../../support/hall/case-floor.ts';
import type { HttpClient } from '../../support/hall/http-client.ts';
import { TimeMachine } from '../../support/hall/time-machine.ts';
import { WRONG_PAUSE_MS } from '../../../server/app/cases/wrong-codes.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import { SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';

/** The small hall with its second queue for collecting. */
const PLAN = {
  ...SMALL_PLAN,
  queues: SMALL_PLAN.queues.map(queue => (queue.id === 'q-b' ? { ...queue, pickup: true } : queue)),
};

onBothEngines('a number for a case', place => {
  const time = new TimeMachine();
  let floor: CaseFloor;
  let caseId: string;
  let asked: { number: string; code: string };
  const ask = async (more: object = {}) =>
    (await floor.kiosk.command('case:ticket', { ...asked, ...more })).body;
  beforeAll(async () => {
    const options = { around: time.around, clock: time.clock, floor: { plan: PLAN, items: SMALL_ITEMS } };
    floor = await openCaseFloor({ databaseUrl: await place(), ...options });
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

  it('[G60] five wrong codes in a row, and the kiosk waits, the right code too; another kiosk does not', async () => {
    const look = (who: HttpClient, code: string) =>
      fetch(`${who.url}/api/public/cases`, {
        method: 'POST',
        headers: { ...who.headers(), 'content-type': 'application/json' },
        body: JSON.stringify({ number: asked.number, code }),
      }).then(answer => answer.json());
    const paused = { refusal: { code: 'query.paused', params: { minutes: 5 } } };
    time.pass(WRONG_PAUSE_MS);
    for (let n = 0; n < 4; n += 1) await ask({ code: '22222222' });
    expect(await ask()).toMatchObject({ refusal: { code: 'case.nothing_to_fetch' } });
    for (let n = 0; n < 5; n += 1) await ask({ code: '22222222' });
    expect(await ask()).toMatchObject(paused);
    for (let n = 0; n < 5; n += 1) await look(floor.kiosk, '22222222');
    expect(await look(floor.kiosk, asked.code)).toMatchObject(paused);
    const other = await floor.hall.device('k-2');
    expect(await look(other, asked.code)).toMatchObject({ ok: true });
    expect((await other.command('case:ticket', asked)).body).toMatchObject({
      refusal: { code: 'case.nothing_to_fetch' },
    });
    time.pass(WRONG_PAUSE_MS);
    expect(await ask()).toMatchObject({ refusal: { code: 'case.nothing_to_fetch' } });
    expect(await look(floor.kiosk, asked.code)).toMatchObject({ ok: true });
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
