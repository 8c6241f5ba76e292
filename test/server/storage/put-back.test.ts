import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { Batch } from '../../../server/app/ports.ts';
import { FIRST_HEAD } from '../../../server/app/sequencer/chain.ts';
import { type OpenedStore, openStore } from '../../../server/store/store.ts';
import { onBothEngines } from '../../support/hall/engines.ts';

function batch(seq: number): Batch {
  const hash = String(seq).padStart(64, '0');
  const fact = { seq, at: 1_000 + seq, claimedAt: null, by: 'system', body: '{}', hash };
  return { seq, head: hash, epoch: 'epoch-1', facts: [fact], answers: [], rows: [], changes: [] };
}

onBothEngines('a store whose tables are put back from a dump', database => {
  async function inStore(work: (store: OpenedStore) => Promise<void>): Promise<void> {
    const url = await database();
    const dir = await mkdtemp(path.join(os.tmpdir(), 'hall-put-back-'));
    const place = url === null ? { file: path.join(dir, 'hall.db') } : { url };
    const store = await openStore(place, 'hall', { head: FIRST_HEAD, epoch: 'epoch-1' });
    await work(store).finally(async () => {
      await store.close();
      await rm(dir, { recursive: true });
    });
  }

  it('[R1] has the place of its journal in the last table by name: what puts a dump back goes by name', () =>
    inStore(store => {
      const names = store.source.entityMetadatas.map(({ tableName }) => tableName).sort();
      expect(names.at(-1)).toBe('zz_sequencer');
      expect(names.length).toBeGreaterThan(15);
      return Promise.resolve();
    }));

  it('[R1] forgets facts beyond the place to which the journal went back, and no others', () =>
    inStore(async store => {
      for (const seq of [1, 2, 3]) {
        const tx = await store.begin([]);
        await tx.save(batch(seq));
        await tx.commit();
      }
      const tx = await store.begin([]);
      await tx.forgetFactsAfter(2);
      await tx.commit();
      expect((await store.factsAfter(0, 10)).map(({ seq }) => seq)).toEqual([1, 2]);
    }));
});
