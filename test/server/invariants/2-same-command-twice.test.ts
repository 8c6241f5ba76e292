import { describe, expect, it } from 'vitest';
import { needs } from '../../support/skips.ts';
import { foundDirector, newCommandId } from '../../support/staff-client.ts';
import { endAfterEach, hallProcess, mysqlHall, sharedKeys } from './hall.ts';

endAfterEach();
const ROUNDS = 25;

describe('2 the same commandId twice in one batch (SQLite)', () => {
  it('gives one ticket and one answer', async () => {
    const server = await hallProcess({});
    const director = await foundDirector(server.url);
    for (let n = 1; n <= ROUNDS; n += 1) {
      const commandId = newCommandId();
      const take = () => director.must('ticket:take', { queueId: 'q-tax' }, commandId);
      const told = await Promise.all([take(), take(), take()]);
      expect(new Set(told.map(answer => JSON.stringify(answer))).size).toBe(1);
      expect(told[0]!['label']).toBe(`E${String(n).padStart(3, '0')}`);
    }
  });
});

needs('mariadb')('2 the same commandId twice in one batch and at two processes', () => {
  it('gives one ticket and one answer', async () => {
    const hall = await mysqlHall();
    const env = { DATABASE_URL: hall.url, HALL_KEYS: sharedKeys() };
    const [a, b] = [await hallProcess(env), await hallProcess(env)];
    const director = await foundDirector(a.url);
    const there = director.at(b.url);
    await expect.poll(async () => (await there.view('kiosk')).snapshot['hall']!['hall']!['open']).toBe(true);
    for (let n = 1; n <= ROUNDS; n += 1) {
      const commandId = newCommandId();
      const input = { queueId: 'q-tax' };
      const told = await Promise.all([
        director.must('ticket:take', input, commandId),
        there.must('ticket:take', input, commandId),
        director.must('ticket:take', input, commandId),
        there.must('ticket:take', input, commandId),
      ]);
      expect(new Set(told.map(answer => JSON.stringify(answer))).size).toBe(1);
    }
    const rows = await hall.query('SELECT label FROM ticket ORDER BY number');
    expect(rows.map(row => row['label'])).toEqual(
      Array.from({ length: ROUNDS }, (_, i) => `E${String(i + 1).padStart(3, '0')}`),
    );
  });
});
