import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { fieldCipher } from '../../../server/app/secrets/field-cipher.ts';
import { machineIds } from '../../../server/ports.ts';
import { readFieldKeys } from '../../../server/store/keys/field-key-file.ts';
import { engineOf, type Place, writingSource } from '../../../server/store/open.ts';
import { sessionOf, type SqlSession } from '../../../server/store/sql/session.ts';
import { openAll, SEALED_TABLES } from '../../../server/tools/reseal.ts';
import { rotateKeys } from '../../../server/tools/rotation.ts';
import { createDatabase } from '../../support/database.ts';
import { needs } from '../../support/skips.ts';
import { foundDirector } from '../../support/staff-client.ts';
import { startServer } from '../../support/server-process.ts';
import { insideHall } from './own-process.ts';
import { folder, removeFoldersAfterEach, tool } from './tool.ts';

removeFoldersAfterEach();

const keyFileOf = (dir: string) => `${dir}/keys/field-keys.json`;
const random = (bytes: number) => machineIds.random(bytes);

async function withSession<T>(place: Place, work: (session: SqlSession) => Promise<T>): Promise<T> {
  const source = await (await writingSource(place)).initialize();
  const runner = source.createQueryRunner();
  try {
    return await work(sessionOf(runner, engineOf(place), true));
  } finally {
    await runner.release();
    await source.destroy();
  }
}

/** Opens every sealed value with what the key file holds now. */
const openedBy = (place: Place, keyFile: string) =>
  withSession(place, session => openAll(session, 'hall', fieldCipher(readFieldKeys(keyFile), random)));

const phone = (n: number) => ({ queueId: 'q-tax', phone: `1390000${String(n).padStart(4, '0')}` });

describe('npm run keys:rotate', () => {
  it('knows every table with sealed columns', () => {
    expect(SEALED_TABLES.map(({ table, columns }) => `${table}: ${columns.join()}`)).toEqual([
      'credential: login_sealed,name_sealed',
      'person: id_number_sealed,phone_sealed',
      'day_key: sealed',
      'site_secret: sealed',
      'applicant: name_sealed,id_sealed,phone_sealed',
      'case_agent: name_sealed,id_sealed,phone_sealed',
      'case_text: sealed',
    ]);
  });

  it('seals a SQLite hall anew offline; an interrupted run is gone on with, and the old key is gone', async () => {
    const dir = folder();
    const [env, keyFile, place] = [{ HALL_DATA: dir }, keyFileOf(dir), { file: `${dir}/hall.sqlite` }];
    let hall = await insideHall(env);
    await hall.must('day:open', { date: '2026-11-23' });
    for (let n = 0; n < 250; n += 1) await hall.must('ticket:take', phone(n));
    expect(await tool('rotate-keys', env)).toMatchObject({ code: 1, said: expect.stringMatching(/in use/) });
    await hall.close();

    const broken = withSession(place, session => {
      let updates = 0;
      const query: SqlSession['query'] = (sql, params) => {
        if (sql.startsWith('UPDATE') && (updates += 1) > 130) throw new Error('power cut');
        return session.query(sql, params);
      };
      const untilAllHaveRead = () => Promise.resolve();
      return rotateKeys({
        session: { ...session, query },
        halls: ['hall'],
        keyFile,
        random,
        untilAllHaveRead,
      });
    });
    await expect(broken).rejects.toThrow('power cut');
    expect(Object.keys(readFieldKeys(keyFile).keys)).toEqual(['1', '2']);
    expect((await openedBy(place, keyFile)).get('person')).toBe(250);

    const done = await tool('rotate-keys', env);
    expect(done).toMatchObject({ code: 0, said: expect.stringMatching(/went on with an earlier run/) });
    expect(readFieldKeys(keyFile)).toMatchObject({ current: 2 });
    expect(Object.keys(readFieldKeys(keyFile).keys)).toEqual(['2']);
    expect((await openedBy(place, keyFile)).get('person')).toBe(250);

    hall = await insideHall(env);
    await hall.must('ticket:take', phone(999));
    await expect(hall.must('ticket:take', phone(999))).rejects.toThrow(/already_holding/);
    await hall.close();
    expect(await tool('rotate-keys', env)).toMatchObject({ code: 0, said: expect.stringMatching(/k2 → k3/) });
    expect(await tool('verify', env)).toMatchObject({ code: 0 });
  });
});

needs('mariadb')('keys:rotate on MariaDB', () => {
  it('changes the key while the hall goes on serving; nothing is left under the old one', async () => {
    const dir = folder();
    const url = await createDatabase();
    const server = await startServer({ data: dir, env: { DATABASE_URL: url, LOG_LEVEL: 'warn' } });
    try {
      const director = await foundDirector(server.url);
      let [taken, isOver] = [0, false];
      const serving = (async () => {
        while (!isOver) {
          await director.must('ticket:take', phone((taken += 1)));
          await sleep(20);
        }
      })();
      const keyFile = keyFileOf(dir);
      const done = await withSession({ url }, session =>
        rotateKeys({ session, halls: ['hall'], keyFile, random, untilAllHaveRead: () => sleep(6_500) }),
      );
      isOver = true;
      await serving;
      expect(done).toMatchObject({ from: [1], to: 2, resumed: false });
      expect(Object.keys(readFieldKeys(keyFile).keys)).toEqual(['2']);
      expect((await openedBy({ url }, keyFile)).get('person')).toBe(taken);
      await director.must('staff:signIn', { login: 'director', password: 'Hall-test-2026' });
    } finally {
      await server.stop();
    }
  });
});
