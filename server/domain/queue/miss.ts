import { accept, type Act, type Decision, refuse } from '../decision.ts';
import { openDay } from '../day/facts.ts';
import type { Fact } from '../facts.ts';
import type { Hall } from '../state/hall.ts';
import { aheadOf } from './calling/ahead.ts';
import { callingRules, waitingIn } from './calling/in-hall.ts';
import { placeAfter } from './calling/place.ts';
import type { TicketInput } from './leave.ts';
import { backUntil, lookAt } from './not-back.ts';
import { type Calls, missLacks, recallLacks } from './rules/calls.ts';
import { missesHere } from './routes/route.ts';
import { ticketRules } from './rules/rules.ts';
import type { Ticket } from './ticket.ts';

type Called = Calls & Pick<Ticket, 'label'>;

/** Why a called ticket is not called once more now (rule T11); null when it may be. */
export function refusedRecall(hall: Hall, called: Called, now: number): Decision<never> | null {
  const lacks = recallLacks(ticketRules(hall), called, now);
  if (!lacks) return null;
  const { label, calls } = called;
  if (lacks.left === 0) return refuse('ticket.recalled_enough', { label, calls });
  return refuse('ticket.recall_too_soon', { label, seconds: lacks.seconds });
}

/** Why a called ticket does not count as missed yet (rule T12); null when it does. */
export function refusedMiss(hall: Hall, called: Called, now: number): Decision<never> | null {
  const lacks = missLacks(ticketRules(hall), called, now);
  if (!lacks) return null;
  const { label } = called;
  const { calls, seconds } = lacks;
  if (calls > 0) return refuse('ticket.too_few_calls', { label, calls });
  return refuse('ticket.miss_too_soon', { label, seconds });
}

/** The citizen did not come (rule T13): the ticket may come back, or ends where it came back as often as it may. */
export function missed(hall: Hall, ticket: Ticket, now: number): Decision<{ label: string }> {
  const { id: ticketId, label } = ticket;
  const fact: Fact = { kind: 'ticket.missed', ticketId };
  const rules = ticketRules(hall);
  if (rules.returns !== null && missesHere(hall, ticket) >= rules.returns)
    return accept([fact, { kind: 'ticket.voided', ticketId, reason: 'missed_again' }], { label });
  return accept([fact], { label }, lookAt('ticket.missed', ticketId, backUntil(rules, { missedAt: now })));
}

/**
 * A missed ticket comes back with its number and class (rules T5, T13): so many of its queue are called before it. Refuses
 * one whose time is over, or that came back as often as it may.
 */
export function decideReturn(hall: Hall, act: Act<TicketInput>): Decision<{ label: string; ahead: number }> {
  if (!openDay(hall)) return refuse('day.closed');
  const ticket = hall.tickets.get(act.input.ticketId);
  if (!ticket) return refuse('ticket.unknown');
  const { id: ticketId, label, state } = ticket;
  if (state !== 'missed') return refuse('ticket.wrong_state', { state });
  const rules = ticketRules(hall);
  const { places, returns, backMinutes } = rules;
  const until = backUntil(rules, ticket);
  if (until !== null && act.now > until)
    return refuse('ticket.back_too_late', { label, minutes: backMinutes! });
  if (returns !== null && missesHere(hall, ticket) > returns)
    return refuse('ticket.back_too_often', { label, times: returns });
  const waiting = waitingIn(hall, ticket.queueId);
  const place = placeAfter(waiting, { ...ticket, ticketId }, places, callingRules(hall), act.now);
  const ahead = aheadOf(hall, { ...ticket, ...place }, act.now);
  return accept([{ kind: 'ticket.returned', ticketId, ...place }], { label, ahead });
}
