import { afterAll, beforeAll, expect, it } from 'vitest';
import { fromStored } from '../../../server/app/sequencer/chain.ts';
import type { Entry } from '../../../server/domain/catalogue/entry/entry.ts';
import { decideAdopt } from '../../../server/domain/catalogue/versions/adopt.ts';
import { accept } from '../../../server/domain/decision.ts';
import type { Fact } from '../../../server/domain/facts.ts';
import { PLACED } from '../../support/hall/catalogue-acts.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import { soundEntry } from '../../support/hall/entries.ts';
import type { HttpClient } from '../../support/hall/http-client.ts';
import { openTestHall, type TestHall } from '../../support/hall/open-test-hall.ts';
import { SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';
import { replayed, wholeOf } from '../../support/hall/whole.ts';
import { needs } from '../../support/skips.ts';
import { textOf } from '../../unit/papers/support/poppler.ts';

/** Two kiosks at one A4 printer. */
const PLAN = {
  ...SMALL_PLAN,
  stations: SMALL_PLAN.stations.map(one =>
    one.id === 'k-2' ? { ...one, printerIds: ['pr-2', 'pr-a4'] } : one,
  ),
};
const RULED: Entry['disclosure'] = { scope: 'internal', basis: '保密规定', forms: [], within: null };

onBothEngines('a guide or card on A4 at a kiosk', place => {
  let hall: TestHall;
  let kiosk: HttpClient;
  let agent: HttpClient;
  beforeAll(async () => {
    hall = await openTestHall({
      databaseUrl: await place(),
      floor: { plan: PLAN, items: SMALL_ITEMS },
    });
    const entries = [soundEntry('i-1'), soundEntry('i-2')];
    await hall.order(decideAdopt, { entries }, { prepared: PLACED });
    kiosk = await hall.device('k-1');
    agent = await hall.device('agent-1');
  }, 60_000);
  afterAll(() => hall.close());

  const wish = { kind: 'guide', itemCode: 'i-1', language: 'zh' } as const;
  const claim = async () => (await agent.must('print:claim', { printerId: 'pr-a4' })).job!;
  const file = (who: HttpClient, jobId: string) =>
    fetch(`${hall.url}/api/sheets/${jobId}.pdf`, { headers: who.headers() });
  const put = (facts: Fact[]) => hall.order((_hall, act) => accept(act.input, null), facts);
  /** Another version of an item comes into force, as if it had gone through its reviews. */
  async function change(entry: Entry, version: number): Promise<void> {
    const { code } = entry;
    const on = { author: 'staff-1', date: '2026-01-01' };
    await put([{ kind: 'entry.written', entry, base: version - 1, reason: '改', ...on }]);
    await put([{ kind: 'entry.published', code, version, from: '2026-01-01', until: null }]);
    await put([{ kind: 'entry.begun', code, version }]);
  }
  async function print(): Promise<string> {
    const { id: jobId, attempt } = await claim();
    await agent.must('print:sending', { jobId, attempt, bytesHash: 'ab'.repeat(32) });
    await agent.must('print:sent', { jobId, attempt });
    await agent.must('print:confirm', { jobId, attempt });
    return jobId;
  }

  it('[P9][P10] is claimed at its A4 printer, its file is for the agent that has the job alone', async () => {
    const { jobId, url } = await kiosk.must('print:sheet', wish);
    expect(url).toMatch(/\/public\/items\/i-1$/);
    expect(await kiosk.code('print:sheet', wish)).toBe('sheet.waiting');
    expect((await file(agent, jobId)).status).toBe(404);
    expect((await agent.must('print:claim', { printerId: 'pr-1' })).job).toBeNull();
    const job = await claim();
    expect(job).toMatchObject({
      ...{ id: jobId, model: { paper: 'a4' }, transport: { kind: 'ipp' } },
      sheet: { kind: 'guide', itemCode: 'i-1', version: 1, language: 'zh' },
    });
    const got = await file(agent, jobId);
    expect([got.status, got.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const publicOne = await fetch(`${hall.url}/public/items/i-1/guide.pdf`);
    expect(Buffer.from(await got.arrayBuffer())).toEqual(Buffer.from(await publicOne.arrayBuffer()));
    expect((await file(hall.anybody(), jobId)).status).toBe(401);
    expect((await file(kiosk, jobId)).status).toBe(403);
    expect((await file(hall.director, jobId)).status).toBe(403);
    expect((await file(agent, 'job-none')).status).toBe(404);
    const at = { jobId, attempt: job.attempt };
    await agent.must('print:sending', { ...at, bytesHash: 'ab'.repeat(32) });
    await agent.must('print:sent', at);
    await agent.must('print:confirm', at);
    expect((await file(agent, jobId)).status).toBe(404);
    const { snapshot } = await kiosk.view('sheets', {});
    expect(snapshot.sheets[jobId]).toEqual({ kind: 'guide', state: 'confirmed' });
    expect(snapshot.printer['pr-a4']).toMatchObject({ condition: 'ready' });
  });

  it('[P10] nobody but a kiosk may order, and only what anybody may know of', async () => {
    expect(await hall.director.code('print:sheet', wish)).toBe('access.denied');
    expect(await hall.anybody().code('print:sheet', wish)).toBe('access.sign_in');
    expect(await kiosk.code('print:sheet', { ...wish, itemCode: 'i-none' })).toBe('item.unknown');
    await agent.must('printer:report', { printerId: 'pr-a4', condition: 'out' });
    const { body } = await kiosk.command('print:sheet', wish);
    expect(body).toMatchObject({
      refusal: { code: 'printer.no_paper', params: { url: expect.stringContaining('/public/items/i-1') } },
    });
    expect((await kiosk.view('sheets', {})).snapshot.printer['pr-a4']).toMatchObject({ condition: 'out' });
    await agent.must('printer:report', { printerId: 'pr-a4', condition: 'ready' });
  });

  needs('poppler')('as PDF', () => {
    it('[P10] is of the version that was in force when it was ordered, though another began before it was fetched', async () => {
      await kiosk.must('print:sheet', { ...wish, kind: 'card' });
      await change(soundEntry('i-1', { name: '改过的事项' }), 2);
      const job = await claim();
      const said = textOf(Buffer.from(await (await file(agent, job.id)).arrayBuffer())).join('');
      expect(said).toContain('事项i-1');
      expect(said).toContain('第 1 版');
      expect(said).not.toContain('改过的事项');
      await agent.must('print:fail', { jobId: job.id, attempt: job.attempt, cause: 'paper-out' });
      await print();
      await kiosk.must('print:sheet', { ...wish, language: 'en' });
      const next = await claim();
      expect(next).toMatchObject({ sheet: { version: 2, title: '改过的事项', language: 'en' } });
      const now = textOf(Buffer.from(await (await file(agent, next.id)).arrayBuffer())).join('');
      expect(now).toContain('改过的事项');
      expect(now).toContain('Version 2');
      const at = { jobId: next.id, attempt: next.attempt };
      await agent.must('print:sending', { ...at, bytesHash: 'cd'.repeat(32) });
      await agent.must('print:abort', { ...at, cause: 'aborted document-format-error' });
      expect((await kiosk.view('sheets', {})).snapshot.sheets[next.id]).toMatchObject({ state: 'failed' });
      expect((await agent.must('print:claim', { printerId: 'pr-a4' })).job).toBeNull();
    });
  });

  it('[P10] what is kept from the public meanwhile is not given out, and its job is dropped', async () => {
    const other = await hall.device('k-2');
    await other.must('print:sheet', { ...wish, itemCode: 'i-2' });
    const job = await claim();
    expect(job).toMatchObject({ sheet: { itemCode: 'i-2', machine: 'k-2' } });
    expect((await file(agent, job.id)).status).toBe(200);
    await change(soundEntry('i-2', { disclosure: RULED }), 2);
    expect((await file(agent, job.id)).status).toBe(404);
    await agent.must('print:fail', { jobId: job.id, attempt: job.attempt, cause: 'encode gone' });
    expect((await other.view('sheets', {})).snapshot.sheets[job.id]).toMatchObject({ state: 'dropped' });
    expect((await kiosk.view('sheets', {})).snapshot.sheets[job.id]).toBeUndefined();
  });

  it('[J3] sheets in every state load as they are in memory, and come out of the facts again; no person is in them', async () => {
    const { sequencer, store } = hall.hall;
    const image = wholeOf(sequencer.image.hall);
    expect(wholeOf((await store.load()).hall)).toEqual(image);
    const facts = await store.factsAfter(0, 100_000);
    expect(wholeOf(replayed(facts.map(fromStored), 50))).toEqual(image);
    const ordered = facts.filter(({ body }) => body.includes('print.sheetQueued'));
    expect(ordered.length).toBeGreaterThan(2);
    expect(JSON.stringify(ordered)).not.toContain('staff');
  });
});
