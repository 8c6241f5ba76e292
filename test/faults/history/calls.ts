import type { Command } from './answers.ts';
import type { ReadFact } from './journal.ts';
import { type History, type Violation, violation } from './records.ts';

/** What each fact asks of a ticket, and the state it leaves it in. */
const LIFE: Readonly<Record<string, { readonly from: readonly string[]; readonly to: string }>> = {
  'ticket.called': { from: ['waiting'], to: 'called' },
  'ticket.recalled': { from: ['called'], to: 'called' },
  'ticket.started': { from: ['called'], to: 'serving' },
  'ticket.finished': { from: ['serving'], to: 'done' },
  'ticket.held': { from: ['serving'], to: 'held' },
  'ticket.resumed': { from: ['held'], to: 'serving' },
  'ticket.transferred': { from: ['called', 'serving'], to: 'waiting' },
  'ticket.sent_back': { from: ['serving'], to: 'waiting' },
  'ticket.went_on': { from: ['serving'], to: 'waiting' },
  'ticket.prioritized': { from: ['waiting'], to: 'waiting' },
  'ticket.missed': { from: ['called'], to: 'missed' },
  'ticket.returned': { from: ['missed'], to: 'waiting' },
  'ticket.left': { from: ['waiting', 'called', 'held', 'missed'], to: 'left' },
  'ticket.voided': { from: ['waiting', 'called', 'serving', 'held', 'missed'], to: 'voided' },
};

interface Life {
  state: string;
  counterId: string | null;
}

/** Follows every ticket and counter through the facts: none called twice without a return, one in hand at most. */
export function checkLives(journal: readonly ReadFact[], tickets: History['tickets']): Violation[] {
  const found: Violation[] = [];
  const lives = new Map<string, Life>();
  const inHand = new Map<string, string>();
  for (const { seq, kind, fact } of journal) {
    const id = String(fact['ticketId']);
    if (kind === 'ticket.taken') lives.set(id, { state: 'waiting', counterId: null });
    const step = LIFE[kind];
    if (!step) continue;
    const life = lives.get(id) ?? { state: 'unknown', counterId: null };
    lives.set(id, life);
    if (!step.from.includes(life.state)) {
      const isTwice = kind === 'ticket.called' && (life.state === 'called' || life.state === 'serving');
      const what = isTwice ? 'called_twice' : 'impossible_act';
      found.push(violation(what, `${kind} of ${id}, which is ${life.state}, fact ${seq}`));
    }
    life.state = step.to;
    const comesIntoHand = kind === 'ticket.called' || kind === 'ticket.resumed';
    if (comesIntoHand || !IN_HAND.has(step.to)) {
      if (life.counterId !== null && inHand.get(life.counterId) === id) inHand.delete(life.counterId);
      life.counterId = null;
    }
    if (!comesIntoHand) continue;
    life.counterId = String(fact['counterId']);
    const other = inHand.get(life.counterId);
    if (other !== undefined)
      found.push(violation('two_in_hand', `${life.counterId}: ${other} and ${id}, fact ${seq}`));
    inHand.set(life.counterId, id);
  }
  const states = new Map([...lives].map(([id, { state }]) => [id, state]));
  return [...found, ...againstRows(states, tickets)];
}

const IN_HAND: ReadonlySet<string> = new Set(['called', 'serving']);

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
  'counter:hold': 'ticket.held',
  'counter:transfer': 'ticket.transferred',
  'ticket:prioritize': 'ticket.prioritized',
  'ticket:return': 'ticket.returned',
  'ticket:leave': 'ticket.left',
};

/** Every acknowledged act has a fact of its own: as many facts of a kind on a ticket as acknowledged commands, or more. */
export function checkActs(commands: readonly Command[], journal: readonly ReadFact[]): Violation[] {
  const facts = new Map<string, number>();
  for (const { kind, fact } of journal) {
    const at = kind === 'ticket.called' ? String(fact['counterId']) : '';
    // A finish on a route sends the number on to its next leg.
    const of = kind === 'ticket.went_on' ? 'ticket.finished' : kind;
    const key = `${of} ${String(fact['ticketId'])} ${at}`;
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
