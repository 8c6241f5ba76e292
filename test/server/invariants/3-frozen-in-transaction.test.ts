import { expect, it } from 'vitest';
import { mysqlWatch } from '../../support/mysql-watch.ts';
import { needs } from '../../support/skips.ts';
import { foundDirector, newCommandId } from '../../support/staff-client.ts';
import { endAfterEach, hallProcess, mysqlHall, sharedKeys } from './hall.ts';

endAfterEach();

needs('mariadb')('3 a process frozen inside its transaction', () => {
  it('holds the other up for at most 10 s, and does no harm when it wakes', async () => {
    const hall = await mysqlHall();
    const keys = sharedKeys();
    let freeze: (() => void) | null = null;
    mysqlWatch(hall.proxy, {
      on: /FOR UPDATE/,
      then: phase => {
        if (phase === 'answered' && freeze) {
          freeze();
          freeze = null;
        }
        return 'pass';
      },
    });
    const sleeper = await hallProcess({ DATABASE_URL: hall.proxied, HALL_KEYS: keys });
    const awake = await hallProcess({ DATABASE_URL: hall.url, HALL_KEYS: keys });
    const director = await foundDirector(sleeper.url);
    const there = director.at(awake.url);
    await there.must('ticket:take', { queueId: 'q-tax' });

    freeze = () => sleeper.freeze();
    const frozenId = newCommandId();
    const frozen = director.command('ticket:take', { queueId: 'q-tax' }, frozenId).catch(() => null);
    await expect.poll(() => freeze).toBe(null);
    const from = performance.now();
    await there.must('ticket:take', { queueId: 'q-tax' });
    const took = performance.now() - from;
    console.info(`the other process went on after ${Math.round(took)} ms`);
    expect(took).toBeLessThan(10_000);
    for (let i = 0; i < 5; i += 1) await there.must('ticket:take', { queueId: 'q-tax' });

    sleeper.thaw();
    await frozen;
    const late = await director.must('ticket:take', { queueId: 'q-tax' }, frozenId);
    expect(late['label']).toBe('E008');
    const rows = await hall.query('SELECT number FROM ticket ORDER BY number');
    expect(rows.map(row => row['number'])).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const facts = await hall.query('SELECT COUNT(*) AS n, MAX(seq) AS top FROM fact');
    expect(Number(facts[0]!['n'])).toBe(Number(facts[0]!['top']));
  });
});
