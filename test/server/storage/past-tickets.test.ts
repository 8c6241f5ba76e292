import { afterEach, describe, expect, it } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { RowChange } from '../../../server/app/ports.ts';
import { FIRST_HEAD } from '../../../server/app/sequencer/chain.ts';
import type { Ticket } from '../../../server/domain/queue/ticket.ts';
import { type OpenedStore, openStore } from '../../../server/store/store.ts';
import { createDatabase } from '../../support/database.ts';
import { needs } from '../../support/skips.ts';

const added = (table: RowChange['table'], id: string, value: unknown): RowChange => ({
  ...{ table, id, change: 'added', value, before: null },
});
const day = (id: string, openedAt: number, closedAt: number | null): RowChange =>
  added('days', id, { id, date: `2026-11-${id}`, openedAt, closedAt });
let number = 0;
const one = (id: string, dayId: string, takenAt: number, more: object): RowChange => {
  number += 1;
  const place = { homeId: 'q-1', queueId: 'q-1', label: `A${String(number).padStart(3, '0')}`, number };
  const nobody = {
    exception: null,
    selfCheck: null,
    caseId: null,
    stationId: null,
    holder: null,
    agent: null,
  };
  const wait = {
    takenAt,
    class: 'ordinary',
    since: takenAt,
    order: number,
    slotAt: null,
    direct: false,
    enteredAt: null,
    hands: [] as Ticket['hands'],
    outOfOrder: null,
    misses: 0,
    called: 0,
  };
  const ticket = {
    id,
    dayId,
    itemCode: 'i-1',
    commandId: `command-of-${id}-0000`,
    ...place,
    ...nobody,
    ...wait,
  };
  return added('tickets', id, { ...ticket, ...more } as Ticket);
};
const CALL = { counterId: 'c-1', calledAt: 7_000, calls: 1, called: 1 };
const SERVED = { ...CALL, state: 'done', startedAt: 7_500, endedAt: 9_000, outcome: null };

const ended: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ended.splice(0).reverse()) await end();
});

async function filled(place: Parameters<typeof openStore>[0]): Promise<OpenedStore> {
  const store = await openStore(place, 'hall', { head: FIRST_HEAD, epoch: 'epoch-1' });
  ended.push(() => store.close());
  const tx = await store.begin([]);
  const head = '1'.padStart(64, '0');
  const facts = [{ seq: 1, at: 1_001, claimedAt: null, by: 'system', body: '{}', hash: head }];
  const changes = [
    ...[day('20', 1_000, 2_000), day('21', 3_000, 4_000), day('22', 5_000, null)],
    one('a', '20', 1_100, SERVED),
    one('b', '21', 3_200, { ...CALL, state: 'missed', missedAt: 8_000 }),
    one('c', '21', 3_100, { state: 'left', endedAt: 3_900 }),
    one('d', '21', 3_300, { state: 'voided', endedAt: 4_000, reason: 'day_closed' }),
    one('e', '22', 5_500, SERVED),
  ];
  await tx.save({ seq: 1, head, epoch: 'epoch-1', facts, answers: [], rows: [], changes });
  await tx.commit();
  return store;
}

async function tellsThePast(store: OpenedStore): Promise<void> {
  const all = await store.pastTickets(30, 10);
  expect(all.map(({ ticketId }) => ticketId)).toEqual(['a', 'c', 'b']);
  expect(all[0]).toEqual({
    ...{ ticketId: 'a', queueId: 'q-1', class: 'ordinary', itemCode: 'i-1', slotAt: null, takenAt: 1_100 },
    ...{ state: 'done', counterId: 'c-1', calledAt: 7_000, endedAt: 9_000 },
  });
  expect(all[2]).toMatchObject({ state: 'missed', endedAt: 8_000 });
  expect((await store.pastTickets(1, 10)).map(({ ticketId }) => ticketId)).toEqual(['c', 'b']);
  expect(await store.pastTickets(30, 2)).toHaveLength(2);
}

describe('what tickets of closed days took', () => {
  it('[W2] is told of the newest days, oldest first (SQLite)', async () => {
    const dir = await mkdtemp(path.join(os.tmpdir(), 'hall-past-'));
    ended.push(() => rm(dir, { recursive: true }));
    await tellsThePast(await filled({ file: path.join(dir, 'hall.sqlite') }));
  });

  needs('mariadb')('on MariaDB', () => {
    it('[W2] is told of the newest days, oldest first', async () => {
      await tellsThePast(await filled({ url: await createDatabase() }));
    });
  });
});
