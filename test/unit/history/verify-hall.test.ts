import { describe, expect, it } from 'vitest';
import type { PastDay } from '../../../server/app/verify/replay.ts';
import { Replay } from '../../../server/app/verify/replay.ts';
import { isSound, type StoredHall, verifyHall } from '../../../server/app/verify/verify-hall.ts';
import type { Hall } from '../../../server/domain/state/hall.ts';
import { journalOf, twoDays } from './journal-of.ts';

const practice = twoDays();
const { facts, end } = journalOf(practice.journal);
const days = new Replay().take(facts);

function stored(part: Partial<StoredHall> = {}): StoredHall {
  return {
    position: { ...end, epoch: 'e', schema: 1, now: 0 },
    async *facts() {
      yield facts.slice(0, 10);
      yield facts.slice(10);
    },
    hall: async () => practice.committed,
    pastDay: async id => days.find(({ day }) => day.id === id) ?? null,
    dayIds: async () => ['day-2026-11-23', 'day-2026-11-24'],
    ...part,
  };
}

/** The live hall with one thing put in place of another. */
function but(table: keyof Hall, id: string, value: unknown): StoredHall['hall'] {
  const kept = practice.committed[table];
  const get = (asked: string) => (asked === id ? value : kept.get(asked));
  const ids = () => [...new Set([...kept.ids(), id])].filter(one => get(one) !== undefined);
  return async () => ({ ...practice.committed, [table]: { ...kept, ids, get } }) as unknown as Hall;
}

const past = (change: (day: PastDay) => PastDay | null): Partial<StoredHall> => ({
  pastDay: async id => change(days.find(({ day }) => day.id === id)!),
});

describe('verify', () => {
  it('passes a hall whose rows are what its facts tell', async () => {
    const verdict = await verifyHall(stored());
    expect(isSound(verdict)).toBe(true);
    expect(verdict).toMatchObject({ facts: facts.length, pastDays: 1, chain: [], rows: [] });
  });

  it('names a changed, a missing and a surplus row of today by table and id', async () => {
    const ticket = [...practice.committed.tickets.values()][0]!;
    const changed = await verifyHall(
      stored({ hall: but('tickets', ticket.id, { ...ticket, order: 0.5, label: 'A999' }) }),
    );
    expect(changed.rows).toEqual([
      { table: 'tickets', id: ticket.id, kind: 'differs', fields: ['label', 'order'] },
    ]);
    const missing = await verifyHall(stored({ hall: but('tickets', ticket.id, undefined) }));
    expect(missing.rows).toEqual([{ table: 'tickets', id: ticket.id, kind: 'missing', fields: [] }]);
    const surplus = await verifyHall(stored({ hall: but('desks', 'c-9', { counterId: 'c-9' }) }));
    expect(surplus.rows).toEqual([{ table: 'desks', id: 'c-9', kind: 'surplus', fields: [] }]);
  });

  it('looks into lists: a line in another order differs', async () => {
    const line = practice.committed.lines.get('q-a')!;
    const { ordinary } = line.lanes;
    const turned = { ...line, lanes: { ...line.lanes, ordinary: [...ordinary].reverse() } };
    expect(ordinary.length).toBeGreaterThan(1);
    const { rows } = await verifyHall(stored({ hall: but('lines', 'q-a', turned) }));
    expect(rows).toEqual([{ table: 'lines', id: 'q-a', kind: 'differs', fields: ['lanes'] }]);
  });

  it('holds the rows of past days against the facts too', async () => {
    const [id, ticket] = [...days[0]!.tickets][0]!;
    const other = await verifyHall(
      stored(past(day => ({ ...day, tickets: new Map([...day.tickets, [id, { ...ticket, number: 77 }]]) }))),
    );
    expect(other.rows).toEqual([{ table: 'tickets', id, kind: 'differs', fields: ['number'] }]);
    const none = await verifyHall(stored(past(() => null)));
    expect(none.rows.length).toBe(1 + days[0]!.tickets.size + days[0]!.jobs.size);
    const unknown = await verifyHall(stored({ dayIds: async () => ['day-2026-11-23', 'day-of-nobody'] }));
    expect(unknown.rows).toEqual([{ table: 'days', id: 'day-of-nobody', kind: 'surplus', fields: [] }]);
  });

  it('says where a replay ends that cannot go on, and does not compare rows then', async () => {
    const broken = facts.map(fact =>
      fact.seq === 9 ? { ...fact, body: '{"kind":"ticket.called","ticketId":"x","counterId":"c-1"}' } : fact,
    );
    const verdict = await verifyHall(
      stored({
        async *facts() {
          yield broken;
        },
      }),
    );
    expect(verdict.stumbled).toMatchObject({ seq: 9 });
    expect(verdict.chain).toMatchObject([{ seq: 9, field: 'body' }]);
    expect(isSound(verdict)).toBe(false);
  });
});
