import { afterAll, beforeAll, expect, it } from 'vitest';
import { fromStored } from '../../../server/app/sequencer/chain.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import type { HttpClient } from '../../support/hall/http-client.ts';
import { openTestHall, type TestHall } from '../../support/hall/open-test-hall.ts';
import { SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';
import { replayed, wholeOf } from '../../support/hall/whole.ts';

onBothEngines('a card of what to bring at a kiosk', place => {
  let hall: TestHall;
  let kiosk: HttpClient;
  let agent: HttpClient;
  beforeAll(async () => {
    hall = await openTestHall({
      databaseUrl: await place(),
      floor: { plan: SMALL_PLAN, items: SMALL_ITEMS },
    });
    kiosk = await hall.device('k-1');
    agent = await hall.device('agent-1');
  });
  afterAll(() => hall.close());

  const wish = { itemCode: 'i-1', language: 'zh' } as const;
  const claim = async () => (await agent.must('print:claim', { printerId: 'pr-1' })).job;

  it('[P7][P8] goes to the printer as a slip does, behind every slip, and reaches paper once', async () => {
    const { jobId, url } = await kiosk.must('print:card', wish);
    expect(url).toMatch(/^http.*\/public\/items\/i-1$/);
    expect(await kiosk.command('print:card', wish)).toMatchObject({
      body: { refusal: { code: 'card.waiting', params: { url } } },
    });
    await kiosk.must('ticket:take', { queueId: 'q-a' });
    const first = (await claim())!;
    expect(first).toMatchObject({ slip: { label: 'A001' } });
    const job = (await claim())!;
    expect(job).toMatchObject({
      id: jobId,
      card: { code: 'i-1', url, machine: 'k-1' },
      machineName: '左侧取号机',
    });
    expect(job).not.toHaveProperty('slip');
    const at = { jobId, attempt: job.attempt };
    await agent.must('print:sending', { ...at, bytesHash: 'ab'.repeat(32) });
    await agent.must('print:sent', at);
    await agent.must('print:confirm', at);
    expect(await claim()).toBeNull();
  });

  it('[P7] is refused without paper, with the page for a phone, and nobody but a kiosk may ask', async () => {
    await agent.must('printer:report', { printerId: 'pr-1', condition: 'out' });
    const { body } = await kiosk.command('print:card', wish);
    expect(body).toMatchObject({
      refusal: { code: 'printer.no_paper', params: { url: expect.stringContaining('/public/items/i-1') } },
    });
    await agent.must('printer:report', { printerId: 'pr-1', condition: 'ready' });
    expect(await kiosk.code('print:card', { ...wish, itemCode: 'i-none' })).toBe('item.unknown');
    expect(await hall.director.code('print:card', wish)).toBe('access.denied');
    expect(await hall.anybody().code('print:card', wish)).toBe('access.sign_in');
  });

  it('[J3] a card under way and a card in doubt load as they are in memory, and come out of the facts again', async () => {
    const { jobId } = await kiosk.must('print:card', { ...wish, language: 'en' });
    const job = (await claim())!;
    await agent.must('print:sending', { jobId, attempt: job.attempt, bytesHash: 'cd'.repeat(32) });
    await agent.must('print:doubt', { jobId, attempt: job.attempt, cause: 'connection-reset' });
    await kiosk.must('print:card', wish);
    // A card in doubt is no slip for the guide's desk to look after.
    expect(Object.keys((await hall.director.view('guide', {})).snapshot.doubtful)).toEqual([]);
    const { sequencer, store } = hall.hall;
    const image = wholeOf(sequencer.image.hall);
    expect(wholeOf((await store.load()).hall)).toEqual(image);
    const facts = await store.factsAfter(0, 100_000);
    expect(wholeOf(replayed(facts.map(fromStored), 50))).toEqual(image);
    expect(JSON.stringify(facts.filter(({ body }) => body.includes('print.cardQueued')))).not.toContain(
      'staff',
    );
  });
});
