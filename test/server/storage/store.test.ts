import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Batch, RowChange } from '../../../server/app/ports.ts';
import { Duplicate } from '../../../server/app/ports.ts';
import { FIRST_HEAD } from '../../../server/app/sequencer/chain.ts';
import type { Ticket } from '../../../server/domain/queue/ticket.ts';
import { drift } from '../../../server/store/migrate.ts';
import { type OpenedStore, openStore } from '../../../server/store/store.ts';
import { createDatabase } from '../../support/database.ts';
import { needs } from '../../support/skips.ts';
import { emptyLine, waitingIds } from '../../../server/domain/queue/line.ts';

const ticket = (id: string, label: string, commandId = `command-of-${id}-0000`): Ticket => ({
  ...{
    id,
    dayId: 'day-1',
    homeId: 'q-1',
    queueId: 'q-1',
    label,
    number: Number(label.slice(1)),
    itemCode: null,
    exception: null,
    selfCheck: null,
    caseId: null,
    stationId: null,
  },
  ...{
    ...{ holder: null, agent: null },
    commandId,
    takenAt: 1_000,
    class: 'ordinary',
    since: 1_000,
    order: 5,
    slotAt: null,
    misses: 0,
    called: 0,
    ...{ direct: false, enteredAt: null, hands: [], outOfOrder: null },
    state: 'waiting',
  },
});

const added = (table: RowChange['table'], id: string, value: unknown): RowChange => ({
  table,
  id,
  change: 'added',
  value,
  before: null,
});
const changed = (table: RowChange['table'], id: string, before: unknown, value: unknown): RowChange => {
  return { table, id, change: 'changed', value, before };
};

function batch(seq: number, changes: RowChange[], rest: Partial<Batch> = {}): Batch {
  const head = String(seq).padStart(64, '0');
  const facts = [
    { seq, at: 1_000 + seq, claimedAt: null, by: 'system', body: `{"n":${seq},"文":"㐀𠮷"}`, hash: head },
  ];
  return { seq, head, epoch: 'epoch-1', facts, answers: [], rows: [], changes, ...rest };
}

const DAY = added('days', 'day-1', { id: 'day-1', date: '2026-11-23', openedAt: 1, closedAt: null });
const LINE = added('lines', 'q-1', emptyLine('q-1', 2));

/** What any store must do (STYLE 4.8): the same tests on every engine. */
function storageSuite(open: () => Promise<{ store: OpenedStore; end: () => Promise<void> }>): void {
  let store: OpenedStore;
  let end: () => Promise<void>;
  beforeEach(async () => ({ store, end } = await open()));
  afterEach(() => end());

  async function save(given: Batch, ids: readonly string[] = []): Promise<void> {
    const tx = await store.begin(ids);
    try {
      await tx.save(given);
      await tx.commit();
    } catch (error) {
      await tx.rollback();
      throw error;
    }
  }

  it('[J1] migrates from empty to exactly the tables the program wants', async () => {
    expect(await drift(store.source)).toEqual([]);
    expect(await store.position()).toMatchObject({ seq: 0, head: FIRST_HEAD, epoch: 'epoch-1' });
  });

  it('tells the time of the database and moves the position with a batch', async () => {
    await save(batch(1, [DAY]));
    const position = await store.position();
    expect(position).toMatchObject({ seq: 1, head: '1'.padStart(64, '0') });
    expect(Math.abs(position.now - Date.now())).toBeLessThan(60_000);
  });

  it('gives facts back letter by letter, rare characters too, in order and after a number', async () => {
    for (const seq of [1, 2, 3]) await save(batch(seq, []));
    const facts = await store.factsAfter(1, 10);
    expect(facts.map(fact => fact.seq)).toEqual([2, 3]);
    expect(facts[0]!.body).toBe('{"n":2,"文":"㐀𠮷"}');
    expect(await store.factsAfter(0, 1)).toHaveLength(1);
  });

  it('keeps nothing of what is rolled back', async () => {
    const tx = await store.begin([]);
    await tx.save(batch(1, [DAY, LINE, added('tickets', 't-1', ticket('t-1', 'A001'))]));
    await tx.rollback();
    expect((await store.position()).seq).toBe(0);
    expect((await store.load()).hall.tickets.size).toBe(0);
  });

  it('[N2] refuses a label twice on one service day, and keeps nothing of that batch', async () => {
    await save(batch(1, [DAY, LINE, added('tickets', 't-1', ticket('t-1', 'A001'))]));
    const twice = save(batch(2, [added('tickets', 't-2', ticket('t-2', 'A001'))]));
    await expect(twice).rejects.toBeInstanceOf(Duplicate);
    expect((await store.position()).seq).toBe(1);
    expect([...(await store.load()).hall.tickets.ids()]).toEqual(['t-1']);
  });

  it('refuses a commandId that a ticket was ever taken by', async () => {
    await save(batch(1, [DAY, LINE, added('tickets', 't-1', ticket('t-1', 'A001', 'same-command-0001'))]));
    const again = save(batch(2, [added('tickets', 't-2', ticket('t-2', 'A002', 'same-command-0001'))]));
    await expect(again).rejects.toMatchObject({ index: expect.stringContaining('command') as string });
  });

  it('tells ids apart that differ in case only', async () => {
    const rows = [
      added('tickets', 't-a', ticket('t-a', 'A001')),
      added('tickets', 'T-A', ticket('T-A', 'A002')),
    ];
    await save(batch(1, [DAY, LINE, ...rows]));
    expect([...(await store.load()).hall.tickets.ids()].sort()).toEqual(['T-A', 't-a']);
  });

  it('changes several rows at once, each to its own: texts that need care, ranks between ranks, and nothing', async () => {
    const before = Array.from({ length: 300 }, (_, i) => {
      return ticket(`t-${i}`, `A${String(i + 1).padStart(3, '0')}`);
    });
    await save(batch(1, [DAY, LINE, ...before.map(one => added('tickets', one.id, one))]));
    const call = { counterId: 'c-1', calledAt: 2, calls: 1 };
    const after = before.map((one, i) => {
      if (i % 3 === 0) return { ...one, since: 900 + 1 / (i + 3), class: 'green', slotAt: 77, misses: i };
      if (i % 3 === 1)
        return { ...one, ...call, lastCallAt: 2 + i, counterId: `c-'${i}\\?`, state: 'called' };
      return { ...one, ...call, calls: i, missedAt: 9, misses: 1, state: 'missed' };
    });
    await save(
      batch(
        2,
        after.map((one, i) => changed('tickets', one.id, before[i], one)),
      ),
    );
    const { hall } = await store.load();
    for (const one of after) expect(hall.tickets.get(one.id)).toEqual(one);
    await save(
      batch(
        3,
        after.map((one, i) => changed('tickets', one.id, one, before[i])),
      ),
    );
    for (const one of before) expect((await store.load()).hall.tickets.get(one.id)).toEqual(one);
  });

  it('loads what it saved: waiting in order of place, the changed as changed, the dropped gone', async () => {
    const rows = ['A003', 'A001', 'A002'].map((label, i) => {
      const one = { ...ticket(`t-${i}`, label), order: Number(label.slice(1)), holder: `holder-${i}` };
      return added('tickets', one.id, one);
    });
    const desk = {
      ...{ counterId: 'c-1', officerId: 's-1', seat: 'seat-0001', openedAt: 1, since: 1 },
      ...{ ticketId: null, relieved: null, finished: null },
    };
    await save(batch(1, [DAY, LINE, ...rows, added('desks', 'c-1', desk)]));
    const done = { ...ticket('t-1', 'A001'), holder: 'holder-1', counterId: 'c-1', calledAt: 2, calls: 1 };
    const ended = { ...done, startedAt: 3, endedAt: 4, outcome: null, state: 'done' };
    await save(
      batch(2, [
        changed('tickets', 't-1', rows[1]!.value, ended),
        { table: 'desks', id: 'c-1', change: 'dropped', value: null, before: null },
      ]),
    );
    const { hall } = await store.load();
    expect(waitingIds(hall.lines.get('q-1')!)).toEqual(['t-2', 't-0']);
    expect(hall.tickets.get('t-1')).toEqual(ended);
    expect([...hall.holders.ids()].sort()).toEqual(['q-1/holder-0', 'q-1/holder-2']);
    expect(hall.desks.size).toBe(0);
  });

  it('finds answers by commandId for whoever sent them, and forgets old ones', async () => {
    const answer = {
      sender: 'staff:s-1',
      commandId: 'command-00000001',
      digest: 'd',
      body: '{"a":1}',
      at: 1_000,
    };
    await save(batch(1, [], { answers: [answer, { ...answer, sender: 'device:k-1', at: 9_000 }] }));
    const tx = await store.begin(['command-00000001']);
    expect(tx.known.map(known => known.sender).sort()).toEqual(['device:k-1', 'staff:s-1']);
    await tx.pruneAnswers(5_000, 10);
    await tx.commit();
    const later = await store.begin([]);
    expect(await later.answers(['command-00000001'])).toEqual([
      { ...answer, sender: 'device:k-1', at: 9_000 },
    ]);
    await later.rollback();
  });

  it('keeps what is due until it is done', async () => {
    const due = { at: 500, kind: 'print.lease', subject: 'job-1' } as const;
    await save(
      batch(1, [], {
        rows: [
          { table: 'due', put: due },
          { table: 'due', put: { ...due, at: 900 } },
        ],
      }),
    );
    expect(await store.due(600, 10)).toEqual([due]);
    await save(batch(2, [], { rows: [{ table: 'due', drop: due }] }));
    expect(await store.due(600, 10)).toEqual([]);
  });

  it('[F3] erases the persons of a day and its key, and of that day only', async () => {
    const person = (dayId: string) => ({
      id: `p-${dayId}`,
      dayId,
      ticketId: 't',
      idNumberSealed: 'x',
      phoneSealed: null,
    });
    const key = (dayId: string) => ({ table: 'day_key' as const, put: { dayId, sealed: 'k' } });
    const put = (dayId: string) => ({ table: 'person' as const, put: person(dayId) });
    await save(batch(1, [], { rows: [key('day-1'), key('day-2'), put('day-1'), put('day-2')] }));
    await save(batch(2, [], { rows: [{ table: 'person', eraseDays: ['day-1'] }] }));
    expect(await store.personDays()).toEqual([{ dayId: 'day-2', rows: 1 }]);
    expect(await store.dayKey('day-1')).toBe(null);
    expect(await store.dayKey('day-2')).toBe('k');
  });

  it('tells who waited on the days of these dates, and until when', async () => {
    const left = { ...ticket('t-1', 'A001'), state: 'left', endedAt: 9_000 };
    const [gone, waits] = [added('tickets', 't-1', left), added('tickets', 't-2', ticket('t-2', 'A002'))];
    await save(batch(1, [DAY, LINE, gone, waits]));
    expect(await store.pastWaits(['2026-11-16', '2026-11-23'])).toEqual([
      { date: '2026-11-23', from: 1_000, until: 9_000 },
    ]);
    expect(await store.pastWaits(['2026-11-16'])).toEqual([]);
    expect(await store.pastWaits([])).toEqual([]);
  });

  it('lets one of two transactions have the hall, then the other', async () => {
    if (store.engine === 'sqlite')
      return expect(store.begin([]).then(tx => tx.rollback())).resolves.toBeUndefined();
    const other = await openStore({ url: urlOf(store) }, 'hall', { head: FIRST_HEAD, epoch: 'epoch-2' });
    const first = await store.begin([]);
    const order: string[] = [];
    const second = other.begin([]).then(async tx => {
      order.push('second');
      await tx.rollback();
    });
    await new Promise(resolve => setTimeout(resolve, 200));
    order.push('first');
    await first.rollback();
    await second;
    await other.close();
    expect(order).toEqual(['first', 'second']);
  });
}

const urlOf = (store: OpenedStore): string => (store.source.options as { url: string }).url;

describe('the store on SQLite', () => {
  storageSuite(async () => {
    const dir = await mkdtemp(path.join(os.tmpdir(), 'hall-store-'));
    const store = await openStore({ file: path.join(dir, 'hall.sqlite') }, 'hall', {
      head: FIRST_HEAD,
      epoch: 'epoch-1',
    });
    const end = async (): Promise<void> => {
      await store.close();
      await rm(dir, { recursive: true });
    };
    return { store, end };
  });
});

needs('mariadb')('the store on MariaDB', () => {
  storageSuite(async () => {
    const store = await openStore({ url: await createDatabase() }, 'hall', {
      head: FIRST_HEAD,
      epoch: 'epoch-1',
    });
    return { store, end: () => store.close() };
  });
});
