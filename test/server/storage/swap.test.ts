import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  type Batch,
  Duplicate,
  type RowChange,
  type Stand,
  type Swapped,
} from '../../../server/app/ports.ts';
import { FIRST_HEAD } from '../../../server/app/sequencer/chain.ts';
import { SCHEMA } from '../../../server/store/migrations/index.ts';
import { type OpenedStore, openStore } from '../../../server/store/store.ts';
import { createDatabase } from '../../support/database.ts';
import { needs } from '../../support/skips.ts';

const headOf = (seq: number): string => (seq === 0 ? FIRST_HEAD : String(seq).padStart(64, '0'));
const standAt = (seq: number): Stand => ({ seq, head: headOf(seq), epoch: 'epoch-1', schema: SCHEMA });

/** The batch that leads to a fact, with a counter and a command's answer. */
function batch(seq: number, commandId = `command-${seq}-00000000`): Batch {
  const place = { ...{ id: `z-${seq}`, name: { zh: '区', en: 'Zone' } } };
  const zone: RowChange = { table: 'zones', id: place.id, change: 'added', value: place, before: null };
  const fact = { seq, at: seq, claimedAt: null, by: 'system', body: `{"n":${seq}}`, hash: headOf(seq) };
  const answer = { sender: 'system', commandId, digest: 'd', body: 'null', at: seq };
  const rest = { epoch: 'epoch-1', rows: [], answers: [answer] };
  return { seq, head: headOf(seq), facts: [fact], changes: [zone], ...rest };
}

needs('mariadb')('saving where the journal stands, on MariaDB', () => {
  let store: OpenedStore;
  beforeEach(async () => {
    store = await openStore({ url: await createDatabase() }, 'hall', {
      head: FIRST_HEAD,
      epoch: 'epoch-1',
    });
  });
  afterEach(() => store.close());

  const swap = (given: Batch, stand: Stand, look: string[] = []): Promise<Swapped> =>
    store.swap!(given, stand, look);
  const kept = async (): Promise<unknown> => {
    const { hall, position } = await store.load();
    const facts = await store.factsAfter(0, 100);
    return { seq: position.seq, zones: [...hall.zones.ids()], facts: facts.map(fact => fact.seq) };
  };

  it('keeps a batch, tells the time of the database, and finds answers of before', async () => {
    const first = await swap(batch(1), standAt(0));
    expect(first).toMatchObject({ kept: true, known: [] });
    expect(Math.abs((first as { now: number }).now - Date.now())).toBeLessThan(60_000);
    const second = await swap(batch(2), standAt(1), ['command-1-00000000', 'command-9-00000000']);
    expect(second).toMatchObject({ kept: true, known: [{ commandId: 'command-1-00000000' }] });
    expect(await kept()).toEqual({ seq: 2, zones: ['z-1', 'z-2'], facts: [1, 2] });
  });

  it('keeps nothing where the journal stands elsewhere, whatever differs, and goes on after that', async () => {
    await swap(batch(1), standAt(0));
    const elsewhere: Stand[] = [
      standAt(0),
      standAt(2),
      { ...standAt(1), head: headOf(7) },
      { ...standAt(1), epoch: 'epoch-2' },
      { ...standAt(1), schema: SCHEMA - 1 },
    ];
    for (const stand of elsewhere) expect(await swap(batch(2), stand)).toEqual({ kept: false });
    expect(await kept()).toEqual({ seq: 1, zones: ['z-1'], facts: [1] });
    expect(await swap(batch(2), standAt(1))).toMatchObject({ kept: true });
  });

  it('lets a batch that fails halfway take its successor along, and leaves nothing of either', async () => {
    await swap(batch(1), standAt(0));
    const broken = batch(2, 'command-1-00000000');
    const [first, second] = await Promise.allSettled([swap(broken, standAt(1)), swap(batch(3), standAt(2))]);
    expect(first).toMatchObject({ status: 'rejected', reason: expect.any(Duplicate) as Duplicate });
    expect(second.status === 'fulfilled' && second.value.kept).toBe(false);
    expect(await kept()).toEqual({ seq: 1, zones: ['z-1'], facts: [1] });
    expect(await swap(batch(2), standAt(1))).toMatchObject({ kept: true });
  });

  it('lets a batch that stands elsewhere take its successor along', async () => {
    const [first, second] = await Promise.all([swap(batch(6), standAt(5)), swap(batch(7), standAt(6))]);
    expect([first.kept, second.kept]).toEqual([false, false]);
    expect(await kept()).toEqual({ seq: 0, zones: [], facts: [] });
  });

  it('waits for whoever holds the lock', async () => {
    const other = await openStore({ url: (store.source.options as { url: string }).url }, 'hall', {
      head: FIRST_HEAD,
      epoch: 'epoch-9',
    });
    const tx = await other.begin([]);
    await tx.save(batch(1));
    const late = swap(batch(1, 'command-late-0000000'), standAt(0));
    await new Promise(resolve => setTimeout(resolve, 100));
    await tx.commit();
    expect(await late).toEqual({ kept: false });
    await other.close();
  });
});
