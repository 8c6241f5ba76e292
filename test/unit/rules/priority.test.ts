import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AtCounter, labelsIn, prioritize, ticketOf } from '../../support/hall/at-counter.ts';
import type { PracticeHall } from '../../support/hall/practice-hall.ts';
import { makeHall, openDayOn } from '../../support/hall/ready-hall.ts';

function hallOf(waiting: number): { hall: PracticeHall; ids: string[] } {
  const hall = makeHall();
  return { hall, ids: Array.from({ length: waiting }, () => issued(hall, 'q-a')) };
}

/** A number, a second after the last one. */
function issued(hall: PracticeHall, queueId: string): string {
  hall.pass(1_000);
  return ticketOf(hall, queueId);
}

describe('who goes before', () => {
  it('[T9] goes behind the next ordinary one, the second such one behind the one after', () => {
    const { hall, ids } = hallOf(6);
    expect(prioritize(hall, ids[5]!)).toMatchObject({ data: { label: 'A006', ahead: 1 } });
    expect(labelsIn(hall, 'q-a')).toEqual(['A001', 'A006', 'A002', 'A003', 'A004', 'A005']);
    expect(prioritize(hall, ids[4]!)).toMatchObject({ data: { label: 'A005', ahead: 3 } });
    expect(labelsIn(hall, 'q-a')).toEqual(['A001', 'A006', 'A002', 'A005', 'A003', 'A004']);
  });

  it.each([
    [1, 0, 0],
    [2, 1, 1],
    [3, 0, 0],
  ])('[T9] of %i the one at place %i stays where it stood', (waiting, at, ahead) => {
    const { hall, ids } = hallOf(waiting);
    const before = labelsIn(hall, 'q-a');
    expect(prioritize(hall, ids[at]!)).toMatchObject({ data: { ahead } });
    expect(labelsIn(hall, 'q-a')).toEqual(before);
    expect(hall.hall.tickets.get(ids[at]!)!.priority).toBe(true);
  });

  it('[T9] is checked once, while it waits, and while the hall is open', () => {
    const { hall, ids } = hallOf(2);
    prioritize(hall, ids[1]!);
    expect(prioritize(hall, ids[1]!)).toMatchObject({
      refusal: { code: 'ticket.prioritized_already', params: { label: 'A002' } },
    });
    new AtCounter(hall, 'c-1', 'staff-1').called();
    expect(prioritize(hall, ids[0]!)).toMatchObject({
      refusal: { code: 'ticket.wrong_state', params: { state: 'called' } },
    });
    expect(prioritize(hall, 'no-such-ticket')).toMatchObject({ refusal: { code: 'ticket.unknown' } });
    const shut = makeHall({ open: false });
    expect(prioritize(shut, 'x')).toMatchObject({ refusal: { code: 'day.closed' } });
    openDayOn(shut, '2026-11-23');
  });

  it('[T9] sent to another queue it goes before there anew, not by what it gained where it was', () => {
    const { hall } = hallOf(2);
    const one = new AtCounter(hall, 'c-1', 'staff-1');
    const others = Array.from({ length: 4 }, () => issued(hall, 'q-c'));
    const late = issued(hall, 'q-a');
    prioritize(hall, others[3]!);
    expect(labelsIn(hall, 'q-c')).toEqual(['CD001', 'CD004', 'CD002', 'CD003']);
    prioritize(hall, late);
    expect(labelsIn(hall, 'q-a')).toEqual(['A001', 'A003', 'A002']);
    one.act('miss', one.called());
    expect(one.called()).toBe(late);
    one.transfer(late, 'q-c');
    // By the place it had in its old line it would be the first of all here, and two would go before in a row.
    expect(labelsIn(hall, 'q-c')).toEqual(['CD001', 'CD004', 'CD002', 'A003', 'CD003']);
  });

  it('[T9] sent to a line where it was issued first it stands first, and in an empty one alone', () => {
    const { hall, ids } = hallOf(2);
    const one = new AtCounter(hall, 'c-1', 'staff-1');
    prioritize(hall, ids[0]!);
    issued(hall, 'q-c');
    expect(one.called()).toBe(ids[0]);
    one.transfer(ids[0]!, 'q-c');
    expect(labelsIn(hall, 'q-c')).toEqual(['A001', 'CD001']);
    prioritize(hall, ids[1]!);
    expect(one.called()).toBe(ids[1]);
    one.transfer(ids[1]!, 'q-b');
    expect(labelsIn(hall, 'q-b')).toEqual(['A002']);
  });

  it('[T9] who parts two that go before stays where it stands: they would be two in a row', () => {
    const { hall, ids } = hallOf(2);
    const one = new AtCounter(hall, 'c-1', 'staff-1');
    const others = [issued(hall, 'q-c'), issued(hall, 'q-c')];
    const late = issued(hall, 'q-a');
    others.push(issued(hall, 'q-c'), issued(hall, 'q-c'));
    prioritize(hall, late);
    one.transfer(one.called(), 'q-c');
    one.transfer(one.called(), 'q-c');
    prioritize(hall, others[2]!);
    one.transfer(one.called(), 'q-c');
    const line = ['A001', 'A002', 'A003', 'CD001', 'CD003', 'CD002', 'CD004'];
    expect(labelsIn(hall, 'q-c')).toEqual(line);
    expect(prioritize(hall, others[0]!)).toMatchObject({ data: { ahead: 3 } });
    expect(labelsIn(hall, 'q-c')).toEqual(line);
    expect(ids).toHaveLength(2);
  });

  it('[T9] whoever is checked where and sent on: no two in a row stand before their turn', () => {
    const step = fc.record({
      what: fc.constantFrom('take', 'check', 'check', 'send', 'send', 'call' as const),
      queue: fc.constantFrom('q-a', 'q-c'),
      pick: fc.nat(40),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), story => {
        const { hall } = hallOf(4);
        for (let n = 0; n < 8; n += 1) issued(hall, n % 2 === 0 ? 'q-c' : 'q-a');
        const [one, three] = [new AtCounter(hall, 'c-1', 'staff-1'), new AtCounter(hall, 'c-3', 'staff-3')];
        const line = (queueId: string): readonly string[] => hall.hall.lines.get(queueId)!.waiting;
        for (const { what, queue, pick } of story) {
          if (what === 'take') issued(hall, queue);
          else if (line(what === 'check' ? queue : 'q-a').length === 0) continue;
          else if (what === 'check') prioritize(hall, line(queue)[pick % line(queue).length]!);
          else if (what === 'send') one.transfer(one.called(), 'q-c');
          else if (line('q-c').length > 0) three.act('miss', three.called());
          const tickets = line('q-c').map(id => hall.hall.tickets.get(id)!);
          const before = tickets.map(
            ({ priority, takenAt }, at) =>
              priority && tickets.slice(at + 1).some(other => !other.priority && other.takenAt < takenAt),
          );
          for (let at = 1; at < before.length; at += 1) expect(before[at - 1] && before[at]).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('[T9] whoever comes and is checked whenever: never two in a row go before their turn', () => {
    const step = fc.oneof(
      { weight: 3, arbitrary: fc.constant<'take' | 'call' | number>('take') },
      { weight: 2, arbitrary: fc.constant<'take' | 'call' | number>('call') },
      { weight: 2, arbitrary: fc.nat(40) as fc.Arbitrary<'take' | 'call' | number> },
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), story => {
        const { hall } = hallOf(3);
        const counter = new AtCounter(hall, 'c-1', 'staff-1');
        const moved = new Set<string>();
        let last: string | null = null;
        const line = () => hall.hall.lines.get('q-a')!.waiting;
        for (const what of story) {
          if (what === 'take') ticketOf(hall, 'q-a');
          else if (line().length === 0) continue;
          else if (what === 'call') {
            const ticketId = counter.called();
            counter.act('miss', ticketId);
            if (last !== null) expect(moved.has(last) && moved.has(ticketId)).toBe(false);
            last = ticketId;
          } else {
            const ticketId = line()[what % line().length]!;
            const before = line().indexOf(ticketId);
            const others = line().filter(id => id !== ticketId);
            const answer = prioritize(hall, ticketId);
            const now = line().indexOf(ticketId);
            if (answer.ok) expect(answer.data.ahead).toBe(now);
            expect(now).toBeLessThanOrEqual(before);
            expect(line().filter(id => id !== ticketId)).toEqual(others);
            if (now < before) moved.add(ticketId);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
