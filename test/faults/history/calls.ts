import type { Command } from './answers.ts';
import type { ReadFact } from './journal.ts';
import { type History, type Violation, violation } from './records.ts';

/** What each fact asks of a ticket, and the state it leaves it in. */
const LIFE: Readonly<Record<string, { readonly from: readonly string[]; readonly to: string }>> = {
  'ticket.called': { from: ['waiting'], to: 'called' },
  'ticket.recalled': { from: ['called'], to: 'called' },
  'ticket.started': { from: ['called'], to: 'serving' },
  'ticket.finished': { from: ['serving'], to: 'done' },
  'ticket.missed': { from: ['called'], to: 'missed' },
  'ticket.returned': { from: ['missed'], to: 'waiting' },
  'ticket.left': { from: ['waiting', 'called', 'missed'], to: 'left' },
  'ticket.voided': { from: ['waiting', 'called', 'serving', 'missed'], to: 'voided' },
};

/** Follows every ticket and counter through the facts: none called twice without a return, one in hand at most. */
export function checkLives(journal: readonly ReadFact[], tickets: History['tickets']): Violation[] {
  const found: Violation[] = [];
  const states = new Map<string, string>();
  const inHand = new Map<string, string>();
  for (const { seq, kind, fact } of journal) {
    const ticketId = String(fact['ticketId']);
    if (kind === 'ticket.taken') states.set(ticketId, 'waiting');
    const step = LIFE[kind];
    if (!step) continue;
    const state = states.get(ticketId) ?? 'unknown';
    if (!step.from.includes(state)) {
      const twice = kind === 'ticket.called' && (state === 'called' || state === 'serving');
      const what = twice ? 'called_twice' : 'impossible_act';
      found.push(violation(what, `${kind} of ${ticketId}, which is ${state}, fact ${seq}`));
    }
    states.set(ticketId, step.to);
    for (const [counterId, held] of inHand) if (held === ticketId) inHand.delete(counterId);
    if (step.to !== 'called' && step.to !== 'serving') continue;
    const counterId = kind === 'ticket.called' ? String(fact['counterId']) : null;
    if (counterId === null) {
      const before = counterAt.get(ticketId);
      if (before !== undefined) inHand.set(before, ticketId);
      continue;
    }
    const other = inHand.get(counterId);
    if (other !== undefined) found.push(violation('two_in_hand', `${counterId}: ${other} and ${ticketId}, fact ${seq}`));
    inHand.set(counterId, ticketId);
    counterAt.set(ticketId, counterId);
  }
  return [...found, ...againstRows(states, tickets)];
}

const counterAt = new Map<string, string>();

function againstRows(states: ReadonlyMap<string, string>, tickets: History['tickets']): Violation[] {
  const rows = new Map(tickets.map(row => [row.id, row]));
  const found: Violation[] = [];
  for (const [id, state] of states) {
    const row = rows.get(id);
    if (!row) found.push(violation('fact_without_row', id));
    else if (row.state !== state)
      found.push(violation('row_against_facts', `${row.label} is ${row.state}, the facts say ${state}`));
  }
  for (const row of tickets) if (!states.has(row.id)) found.push(violation('row_without_fact', row.label));
  return found;
}

/** The fact that an acknowledged act must have left behind. */
const TRACE: Readonly<Record<string, string>> = {
  'counter:call': 'ticket.called',
  'counter:recall': 'ticket.recalled',
  'counter:start': 'ticket.started',
  'counter:finish': 'ticket.finished',
  'counter:miss': 'ticket.missed',
  'ticket:return': 'ticket.returned',
  'ticket:leave': 'ticket.left',
};

/** Every acknowledged act has a fact of its own: as many facts of a kind on a ticket as acknowledged commands, or more. */
export function checkActs(commands: readonly Command[], journal: readonly ReadFact[]): Violation[] {
  const facts = new Map<string, number>();
  for (const { kind, fact } of journal) {
    const at = kind === 'ticket.called' ? String(fact['counterId']) : '';
    const key = `${kind} ${String(fact['ticketId'])} ${at}`;
    facts.set(key, (facts.get(key) ?? 0) + 1);
  }
  const found: Violation[] = [];
  for (const { id, name, input, yes } of commands) {
    const kind = TRACE[name];
    if (!yes || kind === undefined) continue;
    const { ticketId, counterId } = (name === 'counter:call' ? yes.data : input) as Record<string, unknown>;
    const key = `${kind} ${String(ticketId)} ${name === 'counter:call' ? String(counterId) : ''}`;
    const left = facts.get(key) ?? 0;
    if (left === 0) found.push(violation('lost_act', `${name} ${id} of ${String(ticketId)} left no fact`));
    facts.set(key, left - 1);
  }
  return found;
}
