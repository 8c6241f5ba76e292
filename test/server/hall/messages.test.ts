import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { onBothEngines } from '../../support/hall/engines.ts';
import type { HttpClient } from '../../support/hall/http-client.ts';
import { type Member, openTestHall, type TestHall } from '../../support/hall/open-test-hall.ts';
import { SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';
import { MESSAGES_KEY, type MessageGateway, openMessageGateway } from '../../support/message-gateway.ts';
import { until } from '../../support/until.ts';

const MOBILE = '13912345678';

onBothEngines('told by telephone', place => {
  const open: { close(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const one of open.splice(0).toReversed()) await one.close();
  });

  async function hallWith(env: Record<string, string>): Promise<{ hall: TestHall; kiosk: HttpClient }> {
    const floor = { plan: SMALL_PLAN, items: SMALL_ITEMS };
    const hall = await openTestHall({ databaseUrl: await place(), env, floor });
    open.push(hall);
    await hall.director.must('message:set', { settings: { isOn: true, nearPlaces: 1 } });
    return { hall, kiosk: await hall.device('k-1') };
  }
  async function withGateway(): Promise<{ gateway: MessageGateway; hall: TestHall; kiosk: HttpClient }> {
    const gateway = await openMessageGateway();
    open.push(gateway);
    return { gateway, ...(await hallWith({ MESSAGES_URL: gateway.url, MESSAGES_KEY })) };
  }
  const states = ({ hall }: TestHall): string[] =>
    [...hall.sequencer.image.hall.messages.values()].map(({ kind, state }) => `${kind} ${state}`);
  async function counter(
    hall: TestHall,
  ): Promise<{ officer: Member; at: { counterId: string; seat: string } }> {
    const officer = await hall.member(['officer']);
    const at = { counterId: 'c-1', seat: officer.seat };
    await officer.must('counter:open', at);
    return { officer, at };
  }

  it('[M1] once that the turn is near, once that it is called, and nobody who left no mobile', async () => {
    const { gateway, hall, kiosk } = await withGateway();
    await kiosk.must('ticket:take', { queueId: 'q-a' });
    await kiosk.must('ticket:take', { queueId: 'q-a', phone: '010-62345678' });
    await kiosk.must('ticket:take', { queueId: 'q-a', phone: MOBILE });
    await new Promise(resolve => setTimeout(resolve, 1_500));
    expect(gateway.arrived).toEqual([]);
    const { officer, at } = await counter(hall);
    for (const heard of [1, 1, 2]) {
      const { ticketId } = await officer.must('counter:call', at);
      await until(() => gateway.arrived.length === heard);
      await officer.must('counter:start', { ...at, ticketId });
      await officer.must('counter:finish', { ...at, ticketId });
    }
    await until(() => states(hall).every(one => one.endsWith(' sent')));
    expect(gateway.arrived.map(({ kind, phone }) => [kind, phone])).toEqual([
      ['near', MOBILE],
      ['called', MOBILE],
    ]);
    expect(gateway.arrived[1]!.text).toContain('请 A003 号到 1 号窗口办理');
    const facts = await hall.hall.store.factsAfter(0, 10_000);
    const written = [...facts.map(({ body }) => body), ...hall.log].join('\n');
    expect(written).not.toContain(MOBILE);
    expect(written).toContain('"message.ended"');
  });

  it('[M2] refused by the gateway is refused; without an answer, or with a forged one, it is unknown and stays so', async () => {
    const { gateway, hall, kiosk } = await withGateway();
    for (const [mood, state] of [
      ['refuses', 'refused'],
      ['deaf', 'unknown'],
      ['wrong_signature', 'unknown'],
    ] as const) {
      gateway.mood = mood;
      const { ticketId } = await kiosk.must('ticket:take', { queueId: 'q-c', phone: MOBILE });
      const near = () => hall.hall.sequencer.image.hall.messages.get(`${ticketId}/near`)?.state;
      await until(() => near() === state);
      await hall.director.must('ticket:leave', { ticketId });
    }
    const seen = gateway.arrived.length;
    gateway.mood = 'well';
    await new Promise(resolve => setTimeout(resolve, 1_500));
    expect(gateway.arrived.length).toBe(seen);
  });

  it('[M2] a gateway that is not there refuses, and numbers go on', async () => {
    const gone = await openMessageGateway();
    await gone.close();
    const { hall, kiosk } = await hallWith({ MESSAGES_URL: gone.url, MESSAGES_KEY });
    await kiosk.must('ticket:take', { queueId: 'q-a', phone: MOBILE });
    await until(() => states(hall).includes('near refused'));
    await kiosk.must('ticket:take', { queueId: 'q-a' });
  });

  it('writes into a file that only this account reads, where no gateway is', async () => {
    const dir = await mkdtemp(path.join(os.tmpdir(), 'messages-'));
    open.push({ close: () => rm(dir, { recursive: true }) });
    const file = path.join(dir, 'out', 'messages.jsonl');
    const { hall, kiosk } = await hallWith({ MESSAGES_FILE: file });
    await kiosk.must('ticket:take', { queueId: 'q-a', phone: MOBILE });
    await until(() => states(hall).includes('near sent'));
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ kind: 'near', phone: MOBILE });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('is set by a director alone, on what he saw', async () => {
    const { hall } = await hallWith({});
    const officer = await hall.member(['officer']);
    const settings = { isOn: false, nearPlaces: 5 };
    expect((await officer.command('message:set', { settings })).body).toMatchObject({
      refusal: { code: 'access.denied' },
    });
    expect((await hall.director.command('message:set', { settings, base: 1 })).body).toMatchObject({
      refusal: { code: 'settings.changed' },
    });
    expect(
      (await hall.director.command('message:set', { settings: { isOn: true, nearPlaces: 0 } })).body,
    ).toMatchObject({
      refusal: { code: 'input.invalid' },
    });
  });
});
