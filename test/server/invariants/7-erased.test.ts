import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import Libsql from 'libsql';
import { describe, expect, it } from 'vitest';
import { idCheckCharacter } from '../../../server/domain/identity/id-number.ts';
import { needs } from '../../support/skips.ts';
import { foundDirector } from '../../support/staff-client.ts';
import { endAfterEach, ending, hallProcess, mysqlHall, sharedKeys } from './hall.ts';

endAfterEach();

const ROOT = path.resolve(import.meta.dirname, '../../..');
/** A made-up number of a district that keeps it for examples, with the right check character. */
const idNumber = (serial: number): string => {
  const first17 = `51160219${50 + serial}0101${String(serial).padStart(3, '0')}`;
  return first17 + idCheckCharacter(first17);
};

/** Runs the verifier as a manager would. */
function verify(env: Record<string, string>): { code: number | null; said: string } {
  const args = ['--import', 'tsx', 'server/tools/verify.ts'];
  const ran = spawnSync(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  return { code: ran.status, said: ran.stdout + ran.stderr };
}

const engines = [
  { engine: 'SQLite', suite: describe, hall: async () => null },
  { engine: 'MariaDB', suite: needs('mariadb'), hall: () => mysqlHall() },
];
for (const { engine, suite, hall } of engines) {
  suite(`[F3] 7 all personal data erased (${engine})`, () => {
    it('leaves the chain whole and the replay equal to the rows', async () => {
      const database = await hall();
      const data = ending(await mkdtemp(path.join(os.tmpdir(), 'hall-erase-')), d =>
        rm(d, { recursive: true }),
      );
      const env = {
        HALL_DATA: data,
        HALL_KEYS: sharedKeys(),
        ...(database ? { DATABASE_URL: database.url } : {}),
      };
      const server = await hallProcess(env);
      const director = await foundDirector(server.url);
      await director.must('counter:open', { counterId: 'c-31', seat: 'seat-one-1' });
      const persons = Array.from({ length: 6 }, (_, i) => idNumber(i));
      for (const id of persons) {
        await director.must('ticket:take', { queueId: 'q-tax', idNumber: id, phone: '13800138000' });
        const again = await director.command('ticket:take', { queueId: 'q-tax', idNumber: id });
        expect(again).toMatchObject({ ok: false, refusal: { code: 'ticket.already_holding' } });
      }
      const called = await director.must('counter:call', { counterId: 'c-31', seat: 'seat-one-1' });
      const inHand = { counterId: 'c-31', seat: 'seat-one-1', ticketId: called['ticketId'] };
      await director.must('counter:miss', inHand);
      await director.must('ticket:return', { ticketId: called['ticketId'] });
      expect(await director.command('person:erase')).toMatchObject({ refusal: { code: 'person.none' } });
      await director.must('day:close');
      expect(await director.must('person:erase')).toEqual({ rows: 6 });
      await director.must('day:open', { date: '2026-11-24' });
      await director.must('ticket:take', { queueId: 'q-tax' });
      expect(await server.stop()).toBe(0);

      expect(verify(env)).toMatchObject({ code: 0 });
      const spoil = "UPDATE fact SET body=REPLACE(body, 'q-tax', 'q-tex') WHERE seq=";
      const first = 'SELECT MIN(seq) AS seq FROM fact WHERE body LIKE \'%"ticket.taken"%\'';
      let spoiled: number;
      if (database) {
        expect(await database.query('SELECT COUNT(*) AS n FROM person')).toEqual([{ n: 0 }]);
        const bodies = await database.query('SELECT body FROM fact UNION ALL SELECT body FROM answer');
        const text = bodies.map(row => String(row['body'])).join('\n');
        for (const id of persons) expect(text).not.toContain(id);
        spoiled = Number((await database.query(first))[0]!['seq']);
        await database.query(`${spoil}${spoiled}`);
      } else {
        const file = path.join(data, 'hall.sqlite');
        const bytes = await readFile(file, 'latin1');
        for (const id of persons) expect(bytes).not.toContain(id);
        const db = new Libsql(file);
        spoiled = Number((db.prepare(first).get() as { seq: number }).seq);
        db.exec(`${spoil}${spoiled}`);
        db.close();
      }
      const found = verify(env);
      expect(found.code).toBe(1);
      expect(found.said).toMatch(new RegExp(`\\b${spoiled}\\b`));
    });
  });
}
