import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { io } from 'socket.io-client';
import { describe, expect, inject, it } from 'vitest';
import { BoardClient } from '../../support/board-client.ts';
import { needs } from '../../support/skips.ts';
import { foundDirector, newCommandId, type StaffClient } from '../../support/staff-client.ts';
import { until } from '../../support/until.ts';
import { endAfterEach, ending, hallProcess, mysqlHall, sharedKeys } from './hall.ts';

/** A hall with its entries is larger than what a child's output may be unless told. */
const dumpOf = (login: readonly string[], database: string): Buffer =>
  execFileSync('mariadb-dump', [...login, '--single-transaction', database], { maxBuffer: 256_000_000 });

/** Puts a dump back so slowly that the hall looks between any two tables. */
async function putBackSlowly(login: readonly string[], database: string, dump: Buffer): Promise<void> {
  const client = spawn('mariadb', [...login, database], { stdio: ['pipe', 'ignore', 'inherit'] });
  const ended = once(client, 'exit');
  for (const table of dump.toString('utf8').split(/^(?=-- Table structure)/m)) {
    client.stdin.write(table);
    await new Promise(resolve => setTimeout(resolve, 120));
  }
  client.stdin.end();
  expect(await ended).toEqual([0, null]);
}

endAfterEach();

const ROOT = path.resolve(import.meta.dirname, '../../..');

function tool(name: string, env: Record<string, string>, ...args: string[]): void {
  execFileSync(process.execPath, ['--import', 'tsx', `server/tools/${name}.ts`, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Pairs a kiosk by its code, as a director would; gives its token. */
async function pairKiosk(director: StaffClient): Promise<string> {
  const asked = await director.must('device:askPairing', { kind: 'kiosk' });
  await director.must('device:confirmPairing', { code: asked['code'], stationId: 'k-1' });
  const response = await fetch(`${director.url}/api/pairing`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ pairingId: asked['pairingId'] }),
  });
  return ((await response.json()) as { data: { token: string } }).data.token;
}

/** A kiosk comes back and says the highest number it showed. */
async function report(
  url: string,
  token: string,
  dayId: string,
  highest: Record<string, number>,
): Promise<void> {
  const socket = io(url, { transports: ['websocket'], auth: { device: token } });
  const input = { dayId, highest };
  const told: unknown = await socket.emitWithAck('command', {
    name: 'device:seen',
    commandId: newCommandId(),
    input,
  });
  socket.close();
  expect(told).toMatchObject({ ok: true });
}

async function take(client: StaffClient, times: number): Promise<string[]> {
  const labels: string[] = [];
  for (let i = 0; i < times; i += 1) {
    labels.push(String((await client.must('ticket:take', { queueId: 'q-tax' }))['label']));
  }
  return labels;
}

needs('mariadb')('8 an older backup restored under running processes (MariaDB)', () => {
  it('gives no printed number again, and boards recover by themselves', async () => {
    const hall = await mysqlHall();
    const env = { DATABASE_URL: hall.url, HALL_KEYS: sharedKeys() };
    const [a, b] = [await hallProcess(env), await hallProcess(env)];
    const director = await foundDirector(a.url);
    const board = ending(new BoardClient(b.url), c => c.close());
    const printed = await take(director, 3);
    const { port, user, password } = inject('mariadb')!;
    const database = new URL(hall.url).pathname.slice(1);
    const login = ['--protocol=tcp', '-h127.0.0.1', `-P${port}`, `-u${user}`, `-p${password}`];
    const dump = dumpOf(login, database);
    printed.push(...(await take(director, 5)));
    await until(() => board.snapshot['queues']?.['q-tax']?.['waiting'] === 8);
    const { epoch } = board;

    await putBackSlowly(login, database, dump);
    const told = await director.command('ticket:take', { queueId: 'q-tax' });
    expect(told).toMatchObject({ ok: false, refusal: { code: 'hall.recovering' } });
    await until(() => board.epoch !== epoch && board.snapshot['queues']!['q-tax']!['waiting'] === 3);
    await director.must('hall:openNumbers');
    const after = await take(director, 3);
    expect(after.filter(label => printed.includes(label))).toEqual([]);
    expect(after[0]).toBe('E009');
    await until(() => board.snapshot['queues']!['q-tax']!['waiting'] === 6);
    const facts = await hall.query('SELECT COUNT(*) AS n, MAX(seq) AS top FROM fact');
    expect(Number(facts[0]!['n'])).toBe(Number(facts[0]!['top']));
  });
});

const engines = [
  { engine: 'SQLite', suite: describe, url: async () => null },
  { engine: 'MariaDB', suite: needs('mariadb'), url: async () => (await mysqlHall()).url },
];
for (const { engine, suite, url } of engines) {
  suite(`8 an older backup restored while the hall is down (${engine})`, () => {
    it('asks the kiosks what they saw, and goes on above it', async () => {
      const data = ending(await mkdtemp(path.join(os.tmpdir(), 'hall-restore-')), d =>
        rm(d, { recursive: true }),
      );
      const database = await url();
      const env: Record<string, string> = {
        HALL_DATA: data,
        HALL_KEYS: sharedKeys(),
        ...(database ? { DATABASE_URL: database } : {}),
      };
      const first = await hallProcess(env);
      const director = await foundDirector(first.url);
      const token = await pairKiosk(director);
      const dayId = String((await director.view('kiosk')).snapshot['hall']!['hall']!['dayId'] ?? '');
      const early = await take(director, 2);
      const backup = path.join(data, 'backup');
      const { port, user, password } = inject('mariadb')!;
      const login = ['--protocol=tcp', '-h127.0.0.1', `-P${port}`, `-u${user}`, `-p${password}`];
      const name = database ? new URL(database).pathname.slice(1) : '';
      const dump = database ? dumpOf(login, name) : null;
      if (!database) tool('backup', env, '--to', backup);
      const lost = await take(director, 4);
      await first.kill9();

      if (dump) execFileSync('mariadb', [...login, name], { input: dump });
      tool('restore', env, ...(database ? [] : ['--from', backup]));
      const second = await hallProcess(env);
      const there = director.at(second.url);
      const board = ending(new BoardClient(second.url), c => c.close());
      await until(() => board.snapshot['hall']?.['hall']?.['recovering'] === true);
      expect(await there.command('ticket:take', { queueId: 'q-tax' })).toMatchObject({ ok: false });
      await report(second.url, token, dayId, { E: 6 });
      await until(() => board.snapshot['hall']!['hall']!['recovering'] === false);
      const after = await take(there, 2);
      expect(after).toEqual(['E007', 'E008']);
      expect([...early, ...lost]).toEqual(['E001', 'E002', 'E003', 'E004', 'E005', 'E006']);
      await until(() => board.snapshot['queues']!['q-tax']!['waiting'] === 4);
    });
  });
}
