import { createHash } from 'node:crypto';
import type { Attempt, FactRow, History, TicketRow } from '../../faults/history/records.ts';

interface Change {
  attempts: Attempt[];
  tickets: TicketRow[];
  facts: FactRow[];
}

/** A history in the making, so that a test can spoil it; `bodies` are chained when it is finished. */
export interface Draft extends Change {
  bodies: { at: number; by: string; fact: Record<string, unknown> }[];
}

const PREFIX: Readonly<Record<string, string>> = { 'q-a': 'A', 'q-b': 'B' };

/** Chains bodies as a journal does. */
export function chained(bodies: Draft['bodies']): FactRow[] {
  let hash = '0'.repeat(64);
  return bodies.map(({ at, by, fact }, i) => {
    const body = JSON.stringify(fact);
    const seq = i + 1;
    hash = createHash('sha256').update([hash, seq, at, '', by, body].join('\n')).digest('hex');
    return { seq, at, claimedAt: null, by, body, hash };
  });
}

/**
 * A small sound history: takes at two queues by two kiosks, one take that was retried, one that nobody got an answer
 * to, one refused; a counter calls, serves, misses and calls again after a return.
 */
export function cleanDraft(): Draft {
  const draft: Draft = { attempts: [], tickets: [], facts: [], bodies: [] };
  let now = 1_000;
  const fact = (by: string, kind: string, rest: object): void =>
    void draft.bodies.push({ at: now, by, fact: { kind, ...rest } });
  const attempt = (client: string, commandId: string, name: string, part: Partial<Attempt>): void => {
    now += 10;
    const said = { outcome: 'ok' as const, data: null, sentAt: now - 8, answeredAt: now };
    draft.attempts.push({ client, commandId, name, input: {}, ...said, ...part });
  };
  const counts: Record<string, number> = {};
  const take = (n: number, queueId: string, answered = true): void => {
    const number = (counts[queueId] = (counts[queueId] ?? 0) + 1);
    const label = `${PREFIX[queueId]}00${number}`;
    const [id, commandId, client] = [`t-${n}`, `take-${n}`, `kiosk-${n % 2}`];
    fact(client, 'ticket.taken', { ticketId: id, queueId, number, commandId });
    draft.tickets.push({ id, dayId: 'd-1', queueId, label, number, commandId, state: 'waiting' });
    const data = { ticketId: id, label, queueId };
    if (n === 3)
      attempt(client, commandId, 'ticket:take', { outcome: 'unknown', answeredAt: null, data: null });
    if (!answered) attempt(client, commandId, 'ticket:take', { outcome: 'outage', answeredAt: null });
    else attempt(client, commandId, 'ticket:take', { input: { queueId }, data });
  };
  const act = (n: number, name: string, kind: string, ticketId: string, state: string): void => {
    const counterId = n < 4 ? 'c-1' : 'c-2';
    const isCall = name === 'counter:call';
    fact('staff:1', kind, isCall ? { ticketId, counterId } : { ticketId });
    const data = isCall ? { ticketId, label: '', counterId } : { label: '' };
    attempt('officer', `act-${n}`, name, { input: isCall ? { counterId } : { counterId, ticketId }, data });
    const at = draft.tickets.findIndex(row => row.id === ticketId);
    draft.tickets[at] = { ...draft.tickets[at]!, state };
  };
  fact('system', 'day.opened', { dayId: 'd-1' });
  for (let n = 1; n <= 8; n += 1) take(n, n % 3 ? 'q-a' : 'q-b', n !== 6);
  attempt('kiosk-0', 'take-refused', 'ticket:take', { outcome: 'refused', data: 'queue.unknown' });
  act(1, 'counter:call', 'ticket.called', 't-1', 'called');
  act(2, 'counter:start', 'ticket.started', 't-1', 'serving');
  act(3, 'counter:finish', 'ticket.finished', 't-1', 'done');
  act(4, 'counter:call', 'ticket.called', 't-2', 'called');
  act(5, 'counter:miss', 'ticket.missed', 't-2', 'missed');
  act(6, 'ticket:return', 'ticket.returned', 't-2', 'waiting');
  act(7, 'counter:call', 'ticket.called', 't-2', 'called');
  return draft;
}

/** Finishes a draft; `spoil` changes it before its facts are chained. */
export function history(spoil: (draft: Draft) => void = () => undefined): History {
  const draft = cleanDraft();
  spoil(draft);
  return { attempts: draft.attempts, tickets: draft.tickets, facts: chained(draft.bodies) };
}
