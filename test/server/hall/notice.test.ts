import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestHall, type TestHall } from '../../support/hall/open-test-hall.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import { SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';

/** A notice is on every board within this time (ms). */
const AT_ONCE = 1_000;

onBothEngines('a notice', place => {
  let one: TestHall;
  let other: TestHall | null;
  beforeAll(async () => {
    const databaseUrl = await place();
    const floor = { plan: SMALL_PLAN, items: SMALL_ITEMS };
    one = await openTestHall({ databaseUrl, floor });
    // Two processes of one hall share a database; a SQLite file has one process.
    other =
      databaseUrl === null ? null : await openTestHall({ databaseUrl, floor, dir: one.dir, bare: true });
  });
  afterAll(async () => {
    await other?.close();
    await one.close();
  });

  it('[B2] raised at one process stands on every board at once, stops takes, and is lifted as fast', async () => {
    const sockets = await Promise.all([one, other ?? one].map(hall => hall.socket()));
    const boards = await Promise.all(sockets.map(socket => socket.watch('board', {})));
    const kiosk = await one.device('k-1');
    const began = performance.now();
    await one.director.must('notice:raise', { level: 'evacuate' });
    await Promise.all(boards.map(board => board.shows(seen => seen.notice['hall']?.level === 'evacuate')));
    expect(performance.now() - began).toBeLessThan(AT_ONCE);
    const { body } = await kiosk.command('ticket:take', { queueId: 'q-a' });
    expect(body).toMatchObject({ ok: false, refusal: { code: 'hall.suspended' } });
    await one.director.must('notice:lift', {});
    await Promise.all(boards.map(board => board.shows(seen => !seen.notice['hall'])));
    expect((await kiosk.command('ticket:take', { queueId: 'q-a' })).body).toMatchObject({ ok: true });
  });
});
