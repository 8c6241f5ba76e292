import mysql from 'mysql2/promise';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createDatabase } from '../../support/database.ts';
import { needs } from '../../support/skips.ts';
import { insideHall } from './own-process.ts';
import { folder, onFile, removeFoldersAfterEach, tool } from './tool.ts';

removeFoldersAfterEach();

/** Two days of a hall, the first with a ticket that waited until its end. */
async function twoDays(env: Record<string, string>): Promise<void> {
  const hall = await insideHall(env);
  await hall.must('day:open', { date: '2026-11-22' });
  await hall.must('ticket:take', { queueId: 'q-tax', phone: '13900000001' });
  // Handed in together: one batch ends a day and begins the next.
  const acts = await Promise.all([
    hall.ready('ticket:take', { queueId: 'q-tax' }),
    hall.ready('day:close', {}),
    hall.ready('day:open', { date: '2026-11-23' }),
  ]);
  const answers = await Promise.all(acts.map(act => act()));
  expect(answers.every(({ ok }) => ok)).toBe(true);
  await hall.must('ticket:take', { queueId: 'q-tax' });
  await hall.close();
}

describe('npm run verify', () => {
  it('passes a sound SQLite hall of two days, and names what was changed by hand', async () => {
    const dir = folder();
    const env = { HALL_DATA: dir };
    await twoDays(env);
    const json = `${dir}/verify.json`;
    const sound = await tool('verify', env, '--json', json);
    expect(sound).toMatchObject({ code: 0, said: expect.stringContaining('Sound') });
    expect(JSON.parse(readFileSync(json, 'utf8'))).toContainEqual(
      expect.objectContaining({ id: 'verify/sound', value: 1 }),
    );

    onFile(dir, db => db.exec("UPDATE fact SET sender='staff:mallory' WHERE seq=5"));
    onFile(dir, db => db.exec("UPDATE ticket SET state='left' WHERE label='E002'"));
    const changed = await tool('verify', env);
    expect(changed.code).toBe(1);
    expect(changed.said).toMatch(/fact changed: 发送者 sender \(已证实 proven\)/);
    expect(changed.said).toMatch(/记录 5 /);
    expect(changed.said).toMatch(
      /tickets\/\w+ 不符 differs: endedAt, reason, state|tickets\/\w+ 不符 differs: reason, state/,
    );
  });

  it('writes nothing, and says so when there is nothing to look at', async () => {
    const dir = folder();
    expect(await tool('verify', { HALL_DATA: dir })).toMatchObject({
      code: 1,
      said: expect.stringMatching(/no database file/),
    });
    await twoDays({ HALL_DATA: dir });
    const other = await tool('verify', { HALL_DATA: dir, HALL_ID: 'elsewhere' });
    expect(other).toMatchObject({ code: 1, said: expect.stringMatching(/no hall "elsewhere"/) });
  });
});

needs('mariadb')('npm run verify on MariaDB', () => {
  it('passes a sound hall, and finds a fact that is gone', async () => {
    const databaseUrl = await createDatabase();
    const env = { HALL_DATA: folder(), DATABASE_URL: databaseUrl };
    await twoDays(env);
    expect(await tool('verify', env)).toMatchObject({ code: 0 });
    const connection = await mysql.createConnection({ uri: databaseUrl });
    await connection.query('DELETE FROM fact WHERE seq=6');
    await connection.end();
    expect(await tool('verify', env)).toMatchObject({ code: 1, said: expect.stringMatching(/记录 6 缺失/) });
  });
});
