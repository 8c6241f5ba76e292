import { legOut } from './leg.ts';
import type { Hall, HallDraft } from '../state/hall.ts';
import { occupy, standerIn, placeOf, settle } from './facts.ts';
import { forgetHolder, rememberHolder } from './holders.ts';
import { type Finished, handsAgain } from './finished.ts';
import { join, leaveLine } from './line.ts';
import { followTicket, takeLegBack } from './routes/follow.ts';
import { queuesLeft } from './routes/route.ts';
import type { Ticket } from './ticket.ts';

/** What an officer or a guide puts right about a ticket. */
export type AtDeskFact =
  /** What was finished last at a counter is in hand there again. */
  | { kind: 'ticket.reopened'; ticketId: string; counterId: string }
  /** `queueId`: where it waits or is served from now on, where that is another. */
  | {
      kind: 'ticket.changed';
      ticketId: string;
      itemCode: string | null;
      exception?: string;
      queueId?: string;
    };

const KINDS: readonly string[] = ['ticket.reopened', 'ticket.changed'] satisfies AtDeskFact['kind'][];

/** Whether a fact is one of these. */
export const isAtDesk = (fact: { readonly kind: string }): fact is AtDeskFact => KINDS.includes(fact.kind);

/** In hand again as it was: done, or waiting where it came back to or went on to, and not called there yet. */
function reopen(hall: HallDraft, ticket: Ticket, counterId: string, at: number): void {
  const { finished, officerId = '' } = hall.desks.get(counterId) ?? {};
  if (finished?.ticketId !== ticket.id) throw new Error('reopened where it was not finished');
  const { queueId, calledAt, calls, startedAt, leg } = finished;
  let of = {};
  if (ticket.state === 'waiting') {
    leaveLine(hall.lines.edit(ticket.queueId), ticket);
    forgetHolder(hall, ticket);
    if (leg !== undefined) of = takeLegBack(hall, ticket.id, leg);
    else hall.legs.put(ticket.id, { ...hall.legs.get(ticket.id)!, isBack: false });
  }
  const call = { counterId, calledAt, calls, startedAt };
  const hands = handsAgain(finished, officerId);
  const after: Ticket = { ...placeOf(ticket), ...of, queueId, ...call, hands, state: 'serving' };
  rememberHolder(hall, after);
  settle(hall, ticket, after);
  occupy(hall, counterId, ticket.id, at);
}

/** Of another item; where that is another queue's, it waits or is served in that one, by its own place (rule T20). */
function change(
  hall: HallDraft,
  ticket: Ticket,
  fact: Extract<AtDeskFact, { kind: 'ticket.changed' }>,
): void {
  const { itemCode, exception = null, queueId = ticket.queueId } = fact;
  const after: Ticket = { ...ticket, itemCode, exception, queueId, selfCheck: null, caseId: null };
  const isElsewhere = queueId !== ticket.queueId;
  if (isElsewhere) {
    if (ticket.state === 'waiting') leaveLine(hall.lines.edit(ticket.queueId), ticket);
    forgetHolder(hall, ticket);
  }
  followTicket(hall, after);
  if (isElsewhere) rememberHolder(hall, after);
  settle(hall, ticket, after);
  if (isElsewhere && ticket.state === 'waiting') join(hall.lines.edit(queueId), after, standerIn(hall));
}

/** Changes the hall by a fact of what was put right; `at`: epoch ms. */
export function evolveAtDesk(hall: HallDraft, fact: AtDeskFact, at: number): void {
  const ticket = hall.tickets.get(fact.ticketId);
  if (!ticket) throw new Error(`${fact.kind} of an unknown ticket`);
  if (fact.kind === 'ticket.reopened') return reopen(hall, ticket, fact.counterId, at);
  change(hall, ticket, fact);
}

/** The queues of which a ticket is its holder's number once it is reopened. */
export function queuesReopened(
  hall: Pick<Hall, 'legs' | 'routes'>,
  { id, state }: Ticket,
  { queueId }: Finished,
): string[] {
  const leg = state === 'waiting' ? hall.legs.get(id) : legOut(hall, id);
  const route = hall.routes.get(id);
  return [queueId, ...(leg ? [leg.queueId] : []), ...(route ? queuesLeft(route) : [])];
}
