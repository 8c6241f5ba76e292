import { expect, it } from 'vitest';
import { BoardClient } from '../../support/board-client.ts';
import { mysqlWatch } from '../../support/mysql-watch.ts';
import { needs } from '../../support/skips.ts';
import { foundDirector } from '../../support/staff-client.ts';
import { until } from '../../support/until.ts';
import { endAfterEach, ending, hallProcess, mysqlHall, sharedKeys } from './hall.ts';

endAfterEach();

needs('mariadb')('4 a process killed between commit and feed', () => {
  it("leaves the other process's boards right within 1 s", async () => {
    const hall = await mysqlHall();
    const keys = sharedKeys();
    let kill: (() => Promise<void>) | null = null;
    let killedAt = 0;
    mysqlWatch(hall.proxy, {
      on: /COMMIT$/,
      within: /FOR UPDATE/,
      then: async phase => {
        if (phase !== 'answered' || !kill) return 'pass';
        const now = kill;
        kill = null;
        killedAt = performance.now();
        await now();
        return 'cut';
      },
    });
    const dying = await hallProcess({ DATABASE_URL: hall.proxied, HALL_KEYS: keys });
    const staying = await hallProcess({ DATABASE_URL: hall.url, HALL_KEYS: keys });
    const director = await foundDirector(dying.url);
    await director.must('counter:open', { counterId: 'c-31', seat: 'seat-one-1' });
    await director.must('ticket:take', { queueId: 'q-tax' });
    const board = ending(new BoardClient(staying.url), b => b.close());
    await until(() => board.snapshot['queues']?.['q-tax']?.['waiting'] === 1);

    kill = () => dying.kill9();
    const lost = director.command('counter:call', { counterId: 'c-31', seat: 'seat-one-1' });
    await expect(lost).rejects.toThrow();
    await until(() => board.labels().includes('E001'));
    const after = performance.now() - killedAt;
    console.info(`board right ${Math.round(after)} ms after the kill`);
    expect(after).toBeLessThan(1_000);
    expect(board.snapshot['queues']!['q-tax']).toMatchObject({ waiting: 0, lastCalled: 'E001' });
  });
});
