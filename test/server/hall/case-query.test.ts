import { afterAll, beforeAll, expect, it } from 'vitest';
import { printedCode } from '../../../server/contract/cases/query-code.ts';
import type { PublicCase } from '../../../server/contract/cases/public-case.ts';
import { type CaseFloor, openCaseFloor, sheet } from '../../support/hall/case-floor.ts';
import { onBothEngines } from '../../support/hall/engines.ts';

onBothEngines('a case by its number and query code', place => {
  let floor: CaseFloor;
  let caseId: string;
  let number: string;
  let code: string;
  beforeAll(async () => {
    floor = await openCaseFloor({ databaseUrl: await place() });
    caseId = await floor.receive();
    ({ number } = (await sheet(floor.officer, caseId)).file);
    code = floor.hall.hall.vault.queryCode(caseId);
  });
  afterAll(() => floor.hall.close());

  const post = (body: object): Promise<Response> =>
    fetch(`${floor.hall.url}/api/public/cases`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const seen = async (): Promise<PublicCase> => {
    const response = await post({ number, code });
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    return ((await response.json()) as { data: PublicCase }).data;
  };

  it('[G60] is read with both, however they were typed, and changes with the case', async () => {
    expect(await seen()).toMatchObject({ number, state: 'received', counter: 1, clock: { kind: 'notice' } });
    const typed = await post({ number: number.replace('-', ' '), code: printedCode(code).toLowerCase() });
    expect(typed.status).toBe(200);
    const check = (at: number, verdict: 'good' | 'faulty') =>
      floor.officer.must('case:check', {
        caseId,
        checks: [{ at, verdict, ...(verdict === 'faulty' ? { words: '张秀兰的身份证已过期' } : {}) }],
      });
    await check(0, 'good');
    await check(1, 'faulty');
    await floor.officer.must('case:correct', { caseId });
    expect(await seen()).toMatchObject({ state: 'correcting', clock: null, asked: ['身份证明'] });
    await check(1, 'good');
    await floor.officer.must('case:supply', { caseId });
    expect(await seen()).toMatchObject({ state: 'correcting', asked: [] });
    await floor.officer.must('case:accept', { caseId });
    const running = await seen();
    expect(running).toMatchObject({ state: 'accepted', steps: ['决定'], acceptedOn: running.today });
    expect(running.clock).toMatchObject({ promised: { left: 10 }, statutory: { left: 20 } });
    await floor.chief.must('case:decide', { caseId, result: 'granted', words: '张秀兰符合条件' });
    expect(await seen()).toMatchObject({
      decision: { result: 'granted', taken: 0 },
      collect: { ready: false },
    });
  });

  it('[G61] says nothing of persons and no word that was written of them', async () => {
    const text = JSON.stringify(await seen());
    for (const secret of [
      '张',
      '110101',
      '符合条件',
      '过期',
      caseId,
      floor.officer.staffId,
      floor.chief.staffId,
    ])
      expect(text).not.toContain(secret);
  });

  it('[G60] an unknown number, a wrong code and none at all are one answer, and few of them are listened to', async () => {
    const other = code.startsWith('2') ? `3${code.slice(1)}` : `2${code.slice(1)}`;
    const wrong = [
      { number, code: other },
      { number: '20200101-0001', code },
      { number, code: '' },
      { number: 'x', code },
    ];
    const answers = await Promise.all(wrong.map(async one => await post(one)));
    for (const answer of answers) expect(answer.status).toBe(404);
    const bodies = new Set(await Promise.all(answers.map(answer => answer.text())));
    expect([...bodies]).toEqual([
      JSON.stringify({ ok: false, refusal: { code: 'case.not_found', params: {} } }),
    ]);
    expect((await post({ number })).status).toBe(400);
    for (let i = 0; i < 5; i += 1) await post({ number, code: other });
    const late = await post({ number, code });
    expect(late.status).toBe(429);
    expect(await late.json()).toMatchObject({ refusal: { code: 'access.too_many' } });
    for (const secret of [code, number]) expect(floor.hall.log.join('\n')).not.toContain(secret);
  });
});
