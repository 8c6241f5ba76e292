import { describe, expect, it } from 'vitest';
import { withAutomaticCalls } from '../../../../server/domain/queue/calling/automatic.ts';
import { decideCall } from '../../../../server/domain/queue/call.ts';
import { decideTake } from '../../../../server/domain/queue/take.ts';
import type { Hall } from '../../../../server/domain/state/hall.ts';
import type { Table } from '../../../../server/domain/state/tables.ts';
import { type PracticeHall, staff } from '../../../support/hall/practice-hall.ts';
import { makeHall, openCounter, preparedFor, seatOf, take } from '../../../support/hall/ready-hall.ts';

/** A table that counts what is read of it. */
function counting<T>(table: Table<T>, count: (rows: number) => void): Table<T> {
  const all = <V>(rows: Iterable<V>): Iterable<V> => {
    const list = [...rows];
    count(list.length);
    return list;
  };
  const one = (id: string): T | undefined => (count(1), table.get(id));
  return {
    get size() {
      return table.size;
    },
    get: one,
    has: id => one(id) !== undefined,
    ids: () => all(table.ids()),
    values: () => all(table.values()),
  };
}

/** How many tickets and desks a rule reads. */
function readsOf(hall: PracticeHall, run: (hall: Hall) => void): number {
  let reads = 0;
  const count = (rows: number): void => void (reads += rows);
  const { tickets, desks } = hall.hall;
  run({ ...hall.hall, tickets: counting(tickets, count), desks: counting(desks, count) });
  return reads;
}

/** `more` counters are open beside the one that calls, and none of them calls by itself. */
function hallWith(waiting: number, more: number): PracticeHall {
  const hall = makeHall();
  openCounter(hall, 'c-3', 'staff-3');
  const { desks } = hall.committed;
  for (let i = 0; i < more; i += 1)
    desks.set(`more-${i}`, { ...desks.get('c-3')!, counterId: `more-${i}`, officerId: `officer-${i}` });
  for (let i = 0; i < waiting; i += 1) take(hall, { queueId: 'q-a' });
  return hall;
}

const actOf = (hall: PracticeHall, input: object, prepared: unknown = undefined) => ({
  ...{ input, prepared, commandId: hall.newId(), sender: staff('staff-3'), now: hall.now, newId: hall.newId },
});

/** What a rule and what follows from it read. */
function costs(waiting: number, more = 0): { take: number; call: number } {
  const hall = hallWith(waiting, more);
  return {
    take: readsOf(hall, seen => {
      const act = actOf(hall, { queueId: 'q-a' }, preparedFor(hall));
      const decision = withAutomaticCalls(seen, act as never, decideTake(seen, act as never));
      expect(decision.answer).toMatchObject({ ok: true, data: { ahead: waiting } });
    }),
    call: readsOf(hall, seen => {
      const act = actOf(hall, { counterId: 'c-3', seat: seatOf('staff-3') });
      const decision = withAutomaticCalls(seen, act as never, decideCall(seen, act as never));
      expect(decision.answer).toMatchObject({ ok: true, data: { label: 'A001' } });
    }),
  };
}

describe('what a decision costs', () => {
  // Not a timing: an act that reads the whole line makes a hall five times slower at its peak, and no test of what is
  // right would say so.
  it('a take and a call read no more of a line of a thousand than of one of ten', () => {
    const [short, long] = [costs(10), costs(1_000)];
    expect(long.take - short.take).toBeLessThanOrEqual(12);
    expect(long.call - short.call).toBeLessThanOrEqual(12);
    expect(long.take).toBeGreaterThan(0);
  });

  it('nor more of a hall of three hundred counters than of one', () => {
    expect(costs(10, 300)).toEqual(costs(10));
  });
});
