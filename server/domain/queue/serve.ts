import { deskFor } from '../counters/seat.ts';
import { accept, type Act, type Decision, refuse, type Sender } from '../decision.ts';
import { suspended } from '../notice/raise.ts';
import type { Hall } from '../state/hall.ts';
import type { SeatInput } from './call.ts';
import { legOut } from './leg.ts';
import { missed, refusedMiss, refusedRecall } from './miss.ts';
import type { Outcome } from './outcomes.ts';
import { type Forecasts, nextLeg, NO_FORECASTS } from './routes/next.ts';
import { ticketRules } from './rules/rules.ts';
import { mayTicket, type Ticket, type TicketAct } from './ticket.ts';

export interface InHandInput extends SeatInput {
  readonly ticketId: string;
}

export interface FinishInput extends InHandInput {
  /** What came of it; of `finish` alone. */
  readonly outcome?: Outcome | undefined;
}

/** Waits as they were forecast lately, of `finish` alone: where a route goes on (rule Q12). */
export type FinishPrepared = { readonly forecasts?: Forecasts | undefined } | undefined;

export interface InHandDone {
  readonly label: string;
  /** Where it waits now, of a finish on a route; absent: nowhere. */
  readonly queueId?: string;
}

const HAPPENED = {
  recall: 'ticket.recalled',
  start: 'ticket.started',
} as const satisfies { [A in TicketAct]?: string };

export type InHandAct = keyof typeof HAPPENED | 'miss' | 'finish';

/** What the hall's rules say against an act on a called ticket. */
const EARLY: { readonly [A in InHandAct]?: typeof refusedMiss } = {
  recall: refusedRecall,
  miss: refusedMiss,
};

/** The ticket in hand at the sender's counter; refuses a foreign seat and any other ticket. */
export function inHand(
  hall: Hall,
  act: Pick<Act<InHandInput, unknown>, 'input' | 'sender'>,
): Ticket | Decision<never> {
  const desk = deskFor(hall, act);
  if ('facts' in desk) return desk;
  const ticket = hall.tickets.get(act.input.ticketId);
  if (!ticket) return refuse('ticket.unknown');
  return desk.ticketId === ticket.id ? ticket : refuse('counter.other_ticket', { label: ticket.label });
}

type ByOfficer = { readonly officerId?: string };

/** Who had the ticket in hand, as its fact says (rule C7). */
export const byOfficer = (sender: Sender): ByOfficer =>
  sender.kind === 'staff' ? { officerId: sender.staffId } : {};

/**
 * Done, with what came of it (rule T18): one of the hall's list, and not left out where the hall wants it. On a route it
 * goes on to the next leg (T22).
 */
function finished(
  hall: Hall,
  ticket: Ticket,
  { input: { outcome }, prepared, now, sender }: Act<FinishInput, FinishPrepared>,
): Decision<InHandDone> {
  const { id: ticketId, label } = ticket;
  const { outcomes, outcomeRequired } = ticketRules(hall);
  if (outcome === undefined && outcomeRequired) return refuse('ticket.no_outcome', { label });
  if (outcome !== undefined && !outcomes.includes(outcome)) return refuse('ticket.outcome_unlisted');
  const of = { ticketId, ...(outcome && { outcome }), ...byOfficer(sender) };
  const route = hall.routes.get(ticketId);
  const to = route ? nextLeg(hall, route, ticket, now, prepared?.forecasts ?? NO_FORECASTS) : null;
  return to === null
    ? accept([{ kind: 'ticket.finished', ...of }], { label })
    : accept([{ kind: 'ticket.went_on', ...of, to }], { label, queueId: route!.legs[to]!.queueId });
}

/** Done on its way (rule T10): it goes back to the queue and the counter it came from. */
function sendBack({ id: ticketId, label, state }: Ticket, by: ByOfficer): Decision<{ label: string }> {
  if (!mayTicket('sendBack', state)) return refuse('ticket.wrong_state', { state });
  return accept([{ kind: 'ticket.sent_back', ticketId, ...by }], { label });
}

/**
 * An act on the ticket in hand at a counter, as table T1 allows: recall, start, finish or miss. No recall while a notice
 * stands (B2), recalls and misses as the hall's rules have them (T11, T12); what is finished on its way goes back.
 */
export function decideInHand(verb: InHandAct) {
  return (hall: Hall, act: Act<FinishInput, FinishPrepared>): Decision<InHandDone> => {
    const stopped = verb === 'recall' ? suspended(hall) : null;
    if (stopped) return stopped;
    const ticket = inHand(hall, act);
    if ('facts' in ticket) return ticket;
    if (verb === 'finish' && legOut(hall, ticket.id)) return sendBack(ticket, byOfficer(act.sender));
    if (!mayTicket(verb, ticket.state)) return refuse('ticket.wrong_state', { state: ticket.state });
    const { id: ticketId, label } = ticket;
    if (ticket.state === 'called') {
      const early = EARLY[verb]?.(hall, ticket, act.now);
      if (early) return early;
    }
    if (verb === 'miss') return missed(hall, ticket, act.now);
    if (verb === 'finish') return finished(hall, ticket, act);
    return accept([{ kind: HAPPENED[verb], ticketId }], { label });
  };
}
