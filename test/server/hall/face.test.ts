import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../server/contract/commands.ts';
import { VERSION } from '../../../server/contract/feed.ts';
import { REFUSAL_CODES } from '../../../server/domain/refusal.ts';
import { drift, migrate } from '../../../server/store/migrate.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import { DIRECTOR, openTestHall, type TestHall } from '../../support/hall/open-test-hall.ts';
import { SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';
import { startServer } from '../../support/server-process.ts';
import { openHall } from '../../../server/compose.ts';
import { readConfig } from '../../../server/config.ts';
import { machineClock, machineIds } from '../../../server/ports.ts';

const floor = { plan: SMALL_PLAN, items: SMALL_ITEMS };

onBothEngines('the outside face', place => {
  let hall: TestHall;
  beforeAll(async () => {
    hall = await openTestHall({ databaseUrl: await place(), floor });
  });
  afterAll(() => hall.close());
  const get = (path: string) => hall.anybody().get(path);

  it('says that it is alive and ready, and to whom it speaks', async () => {
    expect(await (await get('/healthz')).json()).toEqual({ ok: true });
    const ready = await get('/readyz');
    expect([ready.status, await ready.json()]).toEqual([200, { ready: true, heard: true, draining: false }]);
    const me = (await (await get('/api/whoami')).json()) as object;
    const nobody = { sender: { kind: 'public' }, standings: ['public'], bureauId: null, card: null };
    expect(me).toEqual({ version: VERSION, ...nobody });
  });

  it('counts for Prometheus, without a label that could be a person', async () => {
    await hall.director.must('ticket:take', { queueId: 'q-a', idNumber: '11010519491231002X' });
    const text = await (await get('/metrics')).text();
    const figure = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
    expect(figure('hall_seq')).toBe(hall.hall.sequencer.image.seq);
    expect(figure('hall_tickets_waiting')).toBe(1);
    expect(figure('hall_batch_commands_count')).toBeGreaterThan(0);
    expect(text).not.toContain('110105');
  });

  it('describes itself: every command, every refusal code, as valid references', async () => {
    const described = (await (await get('/api/openapi.json')).json()) as {
      openapi: string;
      paths: Record<string, unknown>;
      components: {
        schemas: { Refused: { properties: { refusal: { properties: { code: { enum: string[] } } } } } };
      };
    };
    expect(described.openapi).toMatch(/^3\.1/);
    expect(Object.keys(described.paths)).toEqual(
      expect.arrayContaining(Object.keys(COMMANDS).map(name => `/api/commands/${name}`)),
    );
    expect(described.components.schemas.Refused.properties.refusal.properties.code.enum).toEqual([
      ...REFUSAL_CODES,
    ]);
  });

  it('asks nothing of a browser that plain http cannot give', async () => {
    const { headers } = await get('/healthz');
    expect(headers.get('content-security-policy')).not.toContain('upgrade-insecure-requests');
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
    const signIn = JSON.stringify({ commandId: 'x'.repeat(20), ...DIRECTOR });
    const [cookie] = (await hall.anybody().post('staff:signIn', signIn)).headers.getSetCookie();
    expect(cookie).toMatch(/^hall_session=.*HttpOnly; SameSite=Strict$/);
    expect(cookie).not.toContain('Secure');
  });

  it('lets nobody change anything from another page', async () => {
    const { director } = hall;
    const post = (origin: string) =>
      director.post('day:close', JSON.stringify({ commandId: 'x'.repeat(20) }), { origin });
    for (const origin of ['http://evil.example', 'null', 'http://127.0.0.1:1', 'not a url']) {
      const told = await post(origin);
      expect([told.status, await told.json()]).toMatchObject([403, { refusal: { code: 'access.denied' } }]);
    }
    expect(hall.hall.sequencer.image.hall.days.values()[Symbol.iterator]().next().value).toMatchObject({
      closedAt: null,
    });
  });

  it('limits guessing a minute, however the address is spelled', async () => {
    const guess = (path: string) =>
      fetch(`${hall.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ commandId: 'x'.repeat(20), login: 'a', password: 'b', kind: 1 }),
      });
    const statuses = new Set<number>();
    for (let i = 0; i < 61; i += 1) statuses.add((await guess('/api/commands/device:askPairing')).status);
    expect(statuses.has(429)).toBe(true);
    for (const path of [
      'device%3AaskPairing',
      'device:askPairing/',
      'device%3aaskPairing',
      'staff%3AsignIn',
      'setup%3Afound',
    ])
      expect([path, (await guess(`/api/commands/${path}`)).status]).toEqual([path, 429]);
  });

  it('from an empty place the migrations make exactly the tables that the program means, and again nothing', async () => {
    const { source, engine } = hall.hall.store;
    expect(await drift(source)).toEqual([]);
    await migrate(source, engine);
    expect(await drift(source)).toEqual([]);
  });
});

describe('one process a file', () => {
  it('a second hall on the same SQLite file is refused, in this process as in another, and the first goes on', async () => {
    const hall = await openTestHall({ floor });
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const ports = { clock: machineClock, ids: machineIds, log, publicUrl: () => '' };
    await expect(openHall(readConfig({ HALL_DATA: hall.dir }), ports)).rejects.toThrow(/in use by process/);
    await expect(startServer({ data: hall.dir })).rejects.toThrow(
      /in use by process \d+; one process per file/,
    );
    expect(await hall.director.code('ticket:take', { queueId: 'q-a' })).toBe('ok');
    await hall.close();
  });

  it('whoever comes after the first has ended finds everything', async () => {
    const dir = await mkdtemp(path.join(os.tmpdir(), 'hall-twice-'));
    const first = await openTestHall({ floor, dir });
    const { label } = await first.director.must('ticket:take', { queueId: 'q-a' });
    await first.close();
    const next = await openTestHall({ floor, dir, bare: true });
    expect([...next.hall.sequencer.image.hall.tickets.values()].map(ticket => ticket.label)).toEqual([label]);
    await next.close();
    await rm(dir, { recursive: true });
  });
});
