import { describe, expect, it } from 'vitest';
import { mysqlWatch } from '../../support/mysql-watch.ts';
import { startProxy } from '../../support/proxy.ts';
import { needs } from '../../support/skips.ts';
import { foundDirector, newCommandId } from '../../support/staff-client.ts';
import { endAfterEach, ending, hallProcess, mysqlHall } from './hall.ts';

endAfterEach();

needs('mariadb')('1 connection cut after COMMIT and before its answer', () => {
  it('between server and MariaDB: one ticket, and the same answer on retry', async () => {
    const hall = await mysqlHall();
    let armed = false;
    const watch = mysqlWatch(hall.proxy, {
      on: /COMMIT$/,
      within: /FOR UPDATE/,
      then: phase => {
        if (!armed || phase !== 'answered') return 'pass';
        armed = false;
        return 'cut';
      },
    });
    const server = await hallProcess({ DATABASE_URL: hall.proxied });
    const director = await foundDirector(server.url);
    const commandId = newCommandId();
    armed = true;
    const first = await director.must('ticket:take', { queueId: 'q-tax' }, commandId);
    expect(armed, 'the cut happened').toBe(false);
    expect(watch.seen).toBeGreaterThan(0);
    const again = await director.must('ticket:take', { queueId: 'q-tax' }, commandId);
    expect(again).toEqual(first);
    expect(await hall.query('SELECT label FROM ticket')).toEqual([{ label: 'E001' }]);
    const next = await director.must('ticket:take', { queueId: 'q-tax' });
    expect(next['label']).toBe('E002');
  });
});

const engines = [
  { engine: 'SQLite', suite: describe, env: async () => ({}) },
  {
    engine: 'MariaDB',
    suite: needs('mariadb'),
    env: async () => ({ DATABASE_URL: (await mysqlHall()).url }),
  },
];
for (const { engine, suite, env } of engines) {
  suite(`1 the answer lost between server and client (${engine})`, () => {
    it('gives the same answer on retry, and one ticket', async () => {
      const server = await hallProcess(await env());
      const director = await foundDirector(server.url);
      const proxy = ending(await startProxy({ target: { port: server.port } }), p => p.stop());
      let cuts = 0;
      const off = proxy.onServerData(() => {
        cuts += 1;
        return 'cut';
      });
      const commandId = newCommandId();
      const far = director.at(`http://127.0.0.1:${proxy.port}`);
      await expect(far.command('ticket:take', { queueId: 'q-tax' }, commandId)).rejects.toThrow();
      expect(cuts).toBe(1);
      off();
      const told = await far.must('ticket:take', { queueId: 'q-tax' }, commandId);
      expect(told['label']).toBe('E001');
      expect(await far.must('ticket:take', { queueId: 'q-tax' }, commandId)).toEqual(told);
      const other = await far.command('ticket:take', { queueId: 'q-medical' }, commandId);
      expect(other).toMatchObject({ ok: false, refusal: { code: 'command.other_content' } });
      const guide = await director.view('guide');
      expect(Object.values(guide.snapshot['tickets']!).map(t => t['label'])).toEqual(['E001']);
    });
  });
}
