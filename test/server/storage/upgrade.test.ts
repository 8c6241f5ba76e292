import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { isSound, verifyHall } from '../../../server/app/verify/verify-hall.ts';
import { FIRST_HEAD } from '../../../server/app/sequencer/chain.ts';
import { Foundation1763800000000 } from '../../../server/store/migrations/1763800000000-foundation.ts';
import { Faces1764000000000 } from '../../../server/store/migrations/1764000000000-faces.ts';
import { drift } from '../../../server/store/migrate.ts';
import { type Place, writingSource } from '../../../server/store/open.ts';
import { openStore } from '../../../server/store/store.ts';
import { lookAt } from '../../../server/tools/snapshot.ts';
import { onBothEngines } from '../../support/hall/engines.ts';

type Rows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** Two days of a small hall, row by row, as the program with schema 1 wrote them. */
const SCHEMA_1 = path.join(import.meta.dirname, 'schema-1.json');

/** Puts the old tables and their rows there; gives the hall's id. */
async function restoreOld(place: Place): Promise<string> {
  const rows = JSON.parse(await readFile(SCHEMA_1, 'utf8')) as Rows;
  const source = await (await writingSource(place)).initialize();
  const runner = source.createQueryRunner();
  await new Foundation1763800000000().up(runner);
  for (const [table, all] of Object.entries(rows)) {
    for (const row of all) {
      const names = Object.keys(row).map(name => `\`${name}\``);
      const places = names.map(() => '?').join(',');
      await runner.query(
        `INSERT INTO \`${table}\` (${names.join(',')}) VALUES (${places})`,
        Object.values(row),
      );
    }
  }
  await runner.release();
  await source.destroy();
  return String(rows['sequencer']![0]!['hall']);
}

onBothEngines('a hall of schema 1', database => {
  async function inPlace(work: (place: Place) => Promise<void>): Promise<void> {
    const url = await database();
    if (url !== null) return work({ url });
    const dir = await mkdtemp(path.join(os.tmpdir(), 'hall-old-'));
    await work({ file: path.join(dir, 'hall.db') }).finally(() => rm(dir, { recursive: true }));
  }

  it('[J3] comes up to date with rows that are what its facts tell, of today and of the day before', () =>
    inPlace(async place => {
      const hall = await restoreOld(place);
      const store = await openStore(place, hall, { head: FIRST_HEAD, epoch: 'epoch-new' });
      expect(await drift(store.source)).toEqual([]);
      const { hall: live } = await store.load();
      expect([...live.tickets.values()].map(({ called }) => called).sort()).toEqual([0, 0, 1, 1, 2]);
      await store.close();
      const verdict = await lookAt(place, hall, verifyHall);
      expect(verdict).toMatchObject({ chain: [], rows: [], stumbled: null, pastDays: 1 });
      expect(isSound(verdict)).toBe(true);
    }));

  it('goes on where a step broke off, and back without a trace', () =>
    inPlace(async place => {
      const hall = await restoreOld(place);
      const source = await (await writingSource(place)).initialize();
      const runner = source.createQueryRunner();
      await runner.query('ALTER TABLE `ticket` ADD COLUMN `called` int NULL');
      const step = new Faces1764000000000();
      await step.up(runner);
      await step.up(runner);
      const [row] = (await runner.query('SELECT SUM(called) AS n FROM ticket WHERE hall=?', [hall])) as {
        n: unknown;
      }[];
      expect(Number(row!.n)).toBe(9);
      await step.down(runner);
      expect(await runner.hasColumn('ticket', 'called')).toBe(false);
      await runner.release();
      await source.destroy();
    }));
});
