import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { RowChange } from '../../../server/app/ports.ts';
import { FIRST_HEAD } from '../../../server/app/sequencer/chain.ts';
import type { Desk } from '../../../server/domain/counters/desk.ts';
import { type Ticket, TICKET_LIFE, type TicketState } from '../../../server/domain/queue/ticket.ts';
import { openStore } from '../../../server/store/store.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import { emptyLine } from '../../../server/domain/queue/line.ts';

const CALLED = { counterId: 'c-1', calledAt: 2_000, calls: 2 };

/** What a ticket of each state has beside its place. */
const OF: { readonly [S in TicketState]: object } = {
  waiting: {},
  called: { ...CALLED, lastCallAt: 2_500 },
  serving: { ...CALLED, startedAt: 3_000 },
  held: { ...CALLED, startedAt: 3_000, heldAt: 3_500, reason: 'paying', backAt: null },
  done: { ...CALLED, startedAt: 3_000, endedAt: 4_000, outcome: null },
  missed: { ...CALLED, missedAt: 2_900 },
  left: { endedAt: 4_000 },
  voided: { endedAt: 4_000, reason: 'day_closed' },
};
const STATES = Object.keys(TICKET_LIFE) as TicketState[];

function ticketOf(state: TicketState, number: number, place: Partial<Ticket>): Ticket {
  return {
    ...{
      id: `t-${number}`,
      dayId: 'day-1',
      homeId: 'q-1',
      queueId: 'q-1',
      label: `A${100 + number}`,
      number,
    },
    ...{
      itemCode: null,
      exception: null,
      selfCheck: null,
      caseId: null,
      stationId: 'k-1',
      holder: null,
      agent: null,
      commandId: `command-of-${number}`,
      takenAt: 1_000,
    },
    ...{
      class: 'ordinary',
      since: 1_000,
      order: number,
      slotAt: null,
      misses: 0,
      called: 0,
      direct: false,
      enteredAt: null,
      hands: [],
      outOfOrder: null,
      state,
    },
    ...place,
    ...OF[state],
  } as Ticket;
}

/** Every state, once as it mostly is and once with everything that may have happened before. */
const TICKETS = STATES.flatMap((state, at) => [
  ticketOf(state, 2 * at, {}),
  ticketOf(state, 2 * at + 1, {
    ...{
      homeId: 'q-0',
      called: 3,
      outOfOrder: 'urgent',
      misses: 1,
      class: 'booked',
      slotAt: 2_000,
      holder: `holder-${at}`,
    },
    ...{ itemCode: 'i-1', exception: '《某法》第一条', since: 999.625, order: 0.5 },
    caseId: 'case-1',
    direct: true,
    enteredAt: 5_000,
    hands: [{ officerId: 's-1', ms: 400 }],
    selfCheck: { version: 3, marks: ['have', 'lack', 'unsure', null] },
  }),
]);
const SETTLED = { ...ticketOf('done', 91, {}), outcome: 'settled' } as Ticket;
const HELD = { ...ticketOf('held', 90, {}), backAt: 9_000 } as Ticket;

const seat = { officerId: 's-1', seat: 'seat-0001', openedAt: 1_000, ticketId: null, since: 1_500 };
const DESKS: Desk[] = [
  { counterId: 'c-1', ...seat, paused: null, automatic: false, relieved: null, finished: null },
  {
    counterId: 'c-2',
    ...seat,
    paused: { reason: 'meal', since: 1_500, until: 9_000 },
    automatic: true,
    relieved: { officerId: 's-2', reason: 'meal', since: 1_400, until: null },
    finished: null,
  },
  {
    ...{ counterId: 'c-3', ...seat, paused: { reason: 'other', since: 1_500, until: null } },
    automatic: false,
    relieved: null,
    finished: { ticketId: 't-1', at: 900, queueId: 'q-1', calledAt: 100, calls: 2, startedAt: 200 },
  },
];

const added = (table: RowChange['table'], id: string, value: unknown): RowChange => {
  return { table, id, change: 'added', value, before: null };
};

onBothEngines('rows', database => {
  it('give back every ticket of every state, and every counter, as they were', async () => {
    const dir = await mkdtemp(path.join(os.tmpdir(), 'hall-rows-'));
    const url = await database();
    const place = url === null ? { file: path.join(dir, 'hall.db') } : { url };
    const store = await openStore(place, 'hall', { head: FIRST_HEAD, epoch: 'epoch-1' });
    const tx = await store.begin([]);
    const changes = [
      added('days', 'day-1', { id: 'day-1', date: '2026-11-26', openedAt: 1, closedAt: null }),
      added('lines', 'q-1', emptyLine('q-1', 99)),
      ...[...TICKETS, HELD, SETTLED].map(one => added('tickets', one.id, one)),
      ...DESKS.map(one => added('desks', one.counterId, one)),
    ];
    const head = '1'.padStart(64, '0');
    await tx.save({ seq: 1, head, epoch: 'epoch-1', facts: [], answers: [], rows: [], changes });
    await tx.commit();
    const { hall } = await store.load();
    for (const one of [...TICKETS, HELD, SETTLED]) expect(hall.tickets.get(one.id)).toEqual(one);
    expect([...hall.desks.values()].sort((a, b) => (a.counterId < b.counterId ? -1 : 1))).toEqual(DESKS);
    expect(hall.tallies.get('q/q-1')).toEqual({
      ...{
        issued: STATES.length + 2,
        direct: 0,
        paper: 0,
        moved: 0,
        legs: 0,
        voided: 2,
        outcomes: { settled: 1 },
        called: 3 * STATES.length,
        missed: STATES.length,
      },
      ...{ done: 3, left: 2, held: 3, servedMs: 3_000 },
    });
    await store.close();
    await rm(dir, { recursive: true });
  });
});
