import { expect, it } from 'vitest';
import { needs } from '../../support/skips.ts';
import { foundDirector, type StaffClient } from '../../support/staff-client.ts';
import { endAfterEach, hallProcess, mysqlHall, sharedKeys } from './hall.ts';

endAfterEach();

const TURNS = 4;
const SENDERS = 32;
const TAKES = 1_200;

/** Takes a second that these clients get together, `SENDERS` at a time, each over its share of the clients. */
async function rate(clients: readonly StaffClient[]): Promise<number> {
  let left = TAKES;
  const from = performance.now();
  const sender = async (client: StaffClient): Promise<void> => {
    while (left-- > 0) await client.must('ticket:take', { queueId: left % 2 ? 'q-tax' : 'q-medical' });
  };
  await Promise.all(Array.from({ length: SENDERS }, (_, i) => sender(clients[i % clients.length]!)));
  return TAKES / ((performance.now() - from) / 1_000);
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

needs('mariadb')('6 two processes together', () => {
  // The load and both servers share two cores, and the runs differ by 25 % (STACK); the bench measures it exactly.
  it('take no fewer tickets a second than one, within the noise of this machine', async () => {
    const hall = await mysqlHall();
    const env = { DATABASE_URL: hall.url, HALL_KEYS: sharedKeys() };
    const [a, b] = [await hallProcess(env), await hallProcess(env)];
    const director = await foundDirector(a.url);
    const pair = [director, director.at(b.url)];
    await rate(pair);
    const one: number[] = [];
    const two: number[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      one.push(await rate([director]));
      two.push(await rate(pair));
    }
    const ratio = median(two) / median(one);
    console.info(
      `one ${Math.round(median(one))}/s, two ${Math.round(median(two))}/s, ratio ${ratio.toFixed(2)}`,
    );
    const rows = await hall.query(
      'SELECT queue_id, COUNT(*) AS n, MAX(number) AS top FROM ticket GROUP BY queue_id',
    );
    for (const row of rows) expect(Number(row['n'])).toBe(Number(row['top']));
    expect(ratio).toBeGreaterThan(0.75);
  });
});
