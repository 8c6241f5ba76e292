import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../faults/history/check.ts';
import type { Attempt, History, Kind, TicketRow } from '../../faults/history/records.ts';
import { chained, cleanDraft, type Draft, history } from './clean-history.ts';

const kinds = (one: History): Kind[] => judge(one).violations.map(({ kind }) => kind);

const change = <T>(list: T[], which: (one: T) => boolean, part: Partial<T>): void => {
  const at = list.findIndex(which);
  list[at] = { ...list[at]!, ...part };
};
const drop = <T>(list: T[], which: (one: T) => boolean): T => list.splice(list.findIndex(which), 1)[0]!;
const take = (n: number) => (one: Attempt) => one.commandId === `take-${n}` && one.outcome === 'ok';
const row = (n: number) => (one: TicketRow) => one.id === `t-${n}`;
const bodyOf = (kind: string, ticketId: string) => (one: Draft['bodies'][number]) =>
  one.fact['kind'] === kind && one.fact['ticketId'] === ticketId;
const data = (n: number, label: string) => ({ ticketId: `t-${n}`, label, queueId: 'q-a' });

/** Each plants one fault that a hall must never show. */
const PLANTED: readonly (readonly [string, Kind, (draft: Draft) => void])[] = [
  [
    'a ticket that was acknowledged is not there',
    'lost_ticket',
    d => {
      drop(d.tickets, row(8));
      drop(d.bodies, bodyOf('ticket.taken', 't-8'));
    },
  ],
  [
    'the row of an acknowledged ticket says another label',
    'other_ticket',
    d => change(d.tickets, row(8), { label: 'A099' }),
  ],
  [
    'one label was given to two senders',
    'label_twice',
    d => change(d.attempts, take(8), { data: data(8, 'A005') }),
  ],
  ['two rows have one label', 'label_twice', d => change(d.tickets, row(8), { label: 'A005' })],
  [
    'one command made two tickets',
    'command_two_tickets',
    d => change(d.tickets, row(6), { commandId: 'take-5' }),
  ],
  [
    'one command got two answers',
    'two_answers',
    d =>
      d.attempts.push({
        ...d.attempts.find(take(8))!,
        sentAt: 9_000,
        answeredAt: 9_001,
        data: data(9, 'A009'),
      }),
  ],
  [
    'a command got a yes and then a no',
    'two_answers',
    d =>
      d.attempts.push({
        ...d.attempts.find(take(8))!,
        sentAt: 9_000,
        answeredAt: 9_001,
        outcome: 'refused',
        data: 'day.closed',
      }),
  ],
  [
    'a command that was only refused left a ticket',
    'refused_but_kept',
    d => change(d.tickets, row(6), { commandId: 'take-refused' }),
  ],
  [
    'a ticket that nobody asked for is there',
    'invented_ticket',
    d => change(d.tickets, row(6), { commandId: 'take-of-nobody' }),
  ],
  ['an answer said "bug"', 'bug_answer', d => change(d.attempts, take(8), { outcome: 'bug' })],
  [
    'a number is left out',
    'number_gap',
    d => {
      change(d.tickets, row(8), { number: 7, label: 'A007' });
      change(d.attempts, take(8), { data: data(8, 'A007') });
      d.bodies.find(bodyOf('ticket.taken', 't-8'))!.fact['number'] = 7;
    },
  ],
  [
    'a number is given twice',
    'number_twice',
    d => {
      change(d.tickets, row(8), { number: 5 });
      d.bodies.find(bodyOf('ticket.taken', 't-8'))!.fact['number'] = 5;
    },
  ],
  [
    'a ticket is called while it is at another counter',
    'called_twice',
    d => {
      d.bodies.push({
        at: 9_999,
        by: 'staff:2',
        fact: { kind: 'ticket.called', ticketId: 't-2', counterId: 'c-3' },
      });
    },
  ],
  [
    'a ticket is called again without a return',
    'impossible_act',
    d => {
      drop(d.bodies, bodyOf('ticket.returned', 't-2'));
      drop(d.attempts, one => one.commandId === 'act-6');
    },
  ],
  [
    'a counter has two tickets in hand',
    'two_in_hand',
    d => {
      d.bodies.push({
        at: 9_999,
        by: 'staff:1',
        fact: { kind: 'ticket.called', ticketId: 't-4', counterId: 'c-2' },
      });
      change(d.tickets, row(4), { state: 'called' });
    },
  ],
  [
    'an acknowledged call left no fact',
    'lost_act',
    d => {
      const at = d.bodies.map(bodyOf('ticket.called', 't-2')).lastIndexOf(true);
      d.bodies.splice(at, 1);
      change(d.tickets, row(2), { state: 'waiting' });
    },
  ],
  [
    'an acknowledged call was of another counter',
    'lost_act',
    d =>
      change(d.attempts, one => one.commandId === 'act-7', {
        data: { ticketId: 't-2', label: '', counterId: 'c-9' },
      }),
  ],
  ['a row has no fact', 'row_without_fact', d => void drop(d.bodies, bodyOf('ticket.taken', 't-6'))],
  ['a fact has no row', 'fact_without_row', d => void drop(d.tickets, row(6))],
  [
    'a row says another state than the facts',
    'row_against_facts',
    d => change(d.tickets, row(1), { state: 'waiting' }),
  ],
  [
    'a later sender got the smaller number',
    'order_broken',
    d => {
      const [five, eight] = [d.attempts.find(take(5))!, d.attempts.find(take(8))!];
      change(d.attempts, take(5), { sentAt: eight.sentAt, answeredAt: eight.answeredAt });
      change(d.attempts, take(8), { sentAt: five.sentAt, answeredAt: five.answeredAt });
    },
  ],
  ['time went back', 'time_backwards', d => change(d.bodies, bodyOf('ticket.missed', 't-2'), { at: 500 })],
];

describe('the history checker', () => {
  it('passes a sound history, with retries, a lost answer and a refusal in it', () => {
    const judged = judge(history());
    expect(judged).toMatchObject({
      violations: [],
      lost: 0,
      doubled: 0,
      gaps: 0,
      acknowledged: 14,
      sent: 17,
    });
  });

  it.each(PLANTED)('finds that %s: %s', (_what, kind, spoil) => {
    expect(kinds(history(spoil))).toContain(kind);
  });

  it('finds a fact that is gone and a chain that is broken', () => {
    const facts = chained(cleanDraft().bodies);
    expect(kinds({ ...history(), facts: facts.filter(one => one.seq !== 4) })).toContain('fact_gap');
    const spoilt = facts.map(one => (one.seq === 4 ? { ...one, by: 'kiosk-9' } : one));
    expect(kinds({ ...history(), facts: spoilt })).toEqual(['chain_broken']);
  });

  it('lets a journal open its numbers higher after a restore', () => {
    const opened = history(d => {
      const at = d.bodies.findIndex(bodyOf('ticket.taken', 't-8'));
      d.bodies.splice(at, 0, {
        at: 1_070,
        by: 'system',
        fact: { kind: 'numbers.opened', next: { 'q-a': 106 } },
      });
      d.bodies[at + 1]!.fact['number'] = 106;
      change(d.tickets, row(8), { number: 106, label: 'A106' });
      change(d.attempts, take(8), { data: data(8, 'A106') });
    });
    expect(kinds(opened)).toEqual([]);
  });

  it('says the same in whatever order clients wrote down what they saw', () => {
    fc.assert(
      fc.property(fc.nat(PLANTED.length - 1), fc.infiniteStream(fc.nat()), (i, keys) => {
        const planted = history(PLANTED[i]![2]);
        const shuffled = planted.attempts
          .map(one => [keys.next().value as number, one] as const)
          .sort(([a], [b]) => a - b)
          .map(([, one]) => one);
        expect(kinds({ ...planted, attempts: shuffled }).sort()).toEqual(kinds(planted).sort());
      }),
    );
  });

  it('finds any acknowledged ticket that is taken away, and any answer that is changed', () => {
    const acknowledged = history().attempts.filter(one => one.name === 'ticket:take' && one.outcome === 'ok');
    fc.assert(
      fc.property(fc.constantFrom(...acknowledged), fc.boolean(), (one, isGone) => {
        const { ticketId } = one.data as { ticketId: string };
        const spoilt = history(d => {
          if (isGone) drop(d.tickets, kept => kept.id === ticketId);
          else
            change(
              d.attempts,
              tried => tried === one || (tried.commandId === one.commandId && tried.outcome === 'ok'),
              { data: { ...(one.data as object), label: 'A777' } },
            );
        });
        expect(kinds(spoilt)).toContain(isGone ? 'lost_ticket' : 'other_ticket');
      }),
    );
  });
});
