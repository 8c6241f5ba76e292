import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Store, Transient } from '../../../server/app/ports.ts';
import { type Hall, openHall } from '../../../server/compose.ts';
import { readConfig } from '../../../server/config.ts';
import { machineClock, machineIds } from '../../../server/ports.ts';
import { defaultHall, defaultItems } from '../../../server/seed/default-hall/index.ts';
import { foundHall, loadDefaultHall } from '../../../server/seed/load.ts';
import { type Wire, openWire } from '../../../server/wire/open.ts';
import { BoardClient } from '../../support/board-client.ts';
import { needs } from '../../support/skips.ts';
import { foundDirector } from '../../support/staff-client.ts';
import { until } from '../../support/until.ts';
import { endAfterEach, ending, mysqlHall } from './hall.ts';

endAfterEach();

/**
 * A store whose commits can be held and then undone: everything was written, nothing was kept. `ahead`: batches are
 * decided before the lock, and held on their way.
 */
function undoing(store: Store, ahead: boolean) {
  let hold: Promise<void> | null = null;
  let held = 0;
  let heldAhead = 0;
  const { swap } = store;
  const around: Store = {
    ...store,
    swap:
      ahead && swap
        ? async (...given) => {
            if (!hold) return swap(...given);
            held += 1;
            heldAhead += 1;
            await hold;
            throw new Transient('undone by the test');
          }
        : null,
    begin: async ids => {
      const tx = await store.begin(ids);
      const commit = async (): Promise<void> => {
        if (!hold) return tx.commit();
        held += 1;
        await hold;
        await tx.rollback();
        throw new Transient('undone by the test');
      };
      return { ...tx, commit };
    },
  };
  let letGo: () => void = () => undefined;
  const arm = (): void => {
    hold = new Promise(resolve => (letGo = resolve));
  };
  const release = (): void => {
    hold = null;
    letGo();
  };
  return { around, arm, release, held: () => held, heldAhead: () => heldAhead };
}

async function openUndoing(env: Record<string, string>, ahead: boolean) {
  const data = ending(await mkdtemp(path.join(os.tmpdir(), 'hall-inv-')), dir =>
    rm(dir, { recursive: true }),
  );
  const log = { info: () => undefined, warn: () => undefined, error: console.error };
  let undo!: ReturnType<typeof undoing>;
  const around = (store: Store): Store => (undo = undoing(store, ahead)).around;
  const ports = { clock: machineClock, ids: machineIds, log, around, publicUrl: () => 'http://127.0.0.1' };
  const hall: Hall = await openHall(readConfig({ HALL_DATA: data, ...env }), ports);
  await foundHall(hall.sequencer, 'hall');
  await loadDefaultHall(hall.sequencer, defaultHall(), defaultItems());
  const wire: Wire = await openWire({
    ...hall,
    ...ports,
    dist: data,
    tls: null,
    site: null,
    localAgentToken: null,
    utcOffsetMinutes: 480,
  });
  ending(hall, async () => {
    await wire.close();
    await hall.close();
  });
  const url = `http://127.0.0.1:${await wire.listen(0, '127.0.0.1')}`;
  return { hall, undo, url };
}

const mysql = async () => ({ DATABASE_URL: (await mysqlHall()).url });
const engines = [
  { engine: 'SQLite', suite: describe, env: async () => ({}), ahead: false },
  { engine: 'MariaDB, lock first', suite: needs('mariadb'), env: mysql, ahead: false },
  { engine: 'MariaDB, decided ahead', suite: needs('mariadb'), env: mysql, ahead: true },
];
for (const { engine, suite, env, ahead } of engines) {
  suite(`5 a join during a save (${engine})`, () => {
    it('never sees what is then rolled back, and neither does any reader', async () => {
      const { hall, undo, url } = await openUndoing(await env(), ahead);
      const director = await foundDirector(url);
      const before = hall.sequencer.image.seq;

      undo.arm();
      const taken = director.must('ticket:take', { queueId: 'q-tax' });
      await until(() => undo.held() > 0);
      expect(undo.heldAhead()).toBe(ahead ? 1 : 0);
      const board = ending(new BoardClient(url), b => b.close());
      await until(() => board.seq >= 0);
      expect(board.seq).toBe(before);
      expect(board.snapshot['queues']!['q-tax']).toMatchObject({ waiting: 0 });
      expect((await director.view('guide')).snapshot['tickets']).toEqual({});
      expect(await hall.store.factsAfter(before, 10)).toEqual([]);
      expect((await hall.store.position()).seq).toBe(before);
      expect((await hall.store.load()).hall.tickets.size).toBe(0);

      undo.release();
      expect((await taken)['label']).toBe('E001');
      await until(() => board.snapshot['queues']!['q-tax']!['waiting'] === 1);
      expect((await hall.store.load()).hall.tickets.size).toBe(1);
    });
  });
}
