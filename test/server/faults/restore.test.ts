import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import mysql from 'mysql2/promise';
import { describe, expect, it } from 'vitest';
import { findProgram } from '../../../scripts/parts.mjs';
import { createDatabase } from '../../support/database.ts';
import { needs } from '../../support/skips.ts';
import { insideHall } from './own-process.ts';
import { folder, onFile, removeFoldersAfterEach, tool } from './tool.ts';

removeFoldersAfterEach();

const take = { queueId: 'q-tax' };
const epochOf = (dir: string) =>
  onFile(dir, db => (db.prepare('SELECT epoch FROM zz_sequencer').get() as { epoch: string }).epoch);

describe('npm run backup and restore on SQLite', () => {
  it('saves a serving hall; brings it back under a new epoch, and no number is given twice', async () => {
    const dir = folder();
    const env = { HALL_DATA: dir };
    const backup = path.join(dir, 'saved.sqlite');
    let hall = await insideHall(env);
    await hall.must('day:open', { date: '2026-11-23' });
    for (let i = 0; i < 3; i += 1) await hall.must('ticket:take', take);
    expect(await tool('backup', env, '--to', backup)).toMatchObject({
      code: 0,
      said: expect.stringContaining('Sound'),
    });
    for (let i = 0; i < 4; i += 1) await hall.must('ticket:take', take);
    expect(await tool('restore', env, '--from', backup)).toMatchObject({
      code: 1,
      said: expect.stringMatching(/in use/),
    });
    await hall.close();
    const before = epochOf(dir);

    const restored = await tool('restore', env, '--from', backup);
    expect(restored).toMatchObject({ code: 0, said: expect.stringMatching(/new epoch/) });
    expect(epochOf(dir)).not.toBe(before);
    expect(readdirSync(dir).filter(name => name.includes('.before-'))).toHaveLength(1);
    expect(await tool('verify', env)).toMatchObject({ code: 0 });

    hall = await insideHall(env);
    await expect(hall.must('ticket:take', take)).rejects.toThrow(/hall.recovering/);
    await hall.must('hall:openNumbers', {});
    expect(await hall.must('ticket:take', take)).toMatchObject({ label: 'E008' });
    await hall.close();
  });

  it('refuses a backup that is not sound, and one that is not there', async () => {
    const dir = folder();
    const env = { HALL_DATA: dir };
    const backup = path.join(dir, 'saved.sqlite');
    await (await insideHall(env)).close();
    await tool('backup', env, '--to', backup);
    const before = epochOf(dir);
    execFileSync(process.execPath, [
      '-e',
      `const L=require('libsql');const d=new L(${JSON.stringify(backup)});d.exec("UPDATE fact SET at=at+1 WHERE seq=2");d.close()`,
    ]);
    const refused = await tool('restore', env, '--from', backup);
    expect(refused).toMatchObject({
      code: 1,
      said: expect.stringMatching(/not sound, nothing was restored/),
    });
    expect(await tool('restore', env, '--from', `${backup}.no`)).toMatchObject({ code: 1 });
    expect(epochOf(dir)).toBe(before);
  });
});

needs('mariadb')('npm run backup and restore on MariaDB', () => {
  it('dumps one moment; a loaded dump gets its new epoch', async context => {
    const client = findProgram('mariadb');
    if (findProgram('mariadb-dump') === null || client === null) return context.skip();
    const dir = folder();
    const from = { HALL_DATA: dir, DATABASE_URL: await createDatabase() };
    const hall = await insideHall(from);
    await hall.must('day:open', { date: '2026-11-23' });
    await hall.must('ticket:take', { ...take, phone: '13900000002' });
    const dump = path.join(dir, 'saved.sql');
    expect(await tool('backup', from, '--to', dump)).toMatchObject({ code: 0 });
    await hall.close();

    const to = { HALL_DATA: dir, DATABASE_URL: await createDatabase() };
    const { username, password, port, pathname } = new URL(to.DATABASE_URL);
    const args = [`-h127.0.0.1`, `-P${port}`, `-u${username}`, pathname.slice(1)];
    execFileSync(client, args, { input: readFileSync(dump), env: { ...process.env, MYSQL_PWD: password } });
    const epoch = async () => {
      const connection = await mysql.createConnection({ uri: to.DATABASE_URL });
      const [rows] = await connection.query('SELECT epoch FROM zz_sequencer');
      await connection.end();
      return (rows as { epoch: string }[])[0]!.epoch;
    };
    const before = await epoch();
    expect(await tool('restore', to)).toMatchObject({ code: 0 });
    expect(await epoch()).not.toBe(before);
    expect(await tool('verify', to)).toMatchObject({ code: 0 });
    expect(await tool('backup', to, '--print')).toMatchObject({
      code: 0,
      said: expect.not.stringContaining(password),
    });
  });
});
