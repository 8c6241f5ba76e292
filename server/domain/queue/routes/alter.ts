import { openDay } from '../../day/facts.ts';
import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import type { Hall } from '../../state/hall.ts';
import { holderKey } from '../holders.ts';
import { legOut } from '../leg.ts';
import { type InHandInput, inHand } from '../serve.ts';
import { chosenFor, type WishInput, type WishPrepared } from '../take.ts';
import { isLive, mayTicket, type Ticket } from '../ticket.ts';
import { type Forecasts, nextLeg, NO_FORECASTS } from './next.ts';
import { LEGS_LIMITS } from './offers.ts';
import { currentOf, type SkipReason, todoOf } from './route.ts';

export interface Altered {
  readonly label: string;
  /** Where it waits now, where the leg on which it was is skipped; null: where it was. */
  readonly queueId: string | null;
}

/**
 * Adds a leg after the one on which the ticket in hand is (rule T23); an ordinary ticket has a route from then on. Refuses
 * what no number is taken for, more legs than may be, and a queue of which its holder has another number (rule T24).
 */
export function decideAddLeg(
  hall: Hall,
  act: Act<Omit<WishInput, 'exception'> & InHandInput, WishPrepared>,
): Decision<Altered> {
  const ticket = inHand(hall, act);
  if ('facts' in ticket) return ticket;
  const { id: ticketId, label, state, holder } = ticket;
  if (!mayTicket('addLeg', state)) return refuse('ticket.wrong_state', { state });
  const chosen = chosenFor(hall, act);
  if ('facts' in chosen) return chosen;
  const { queueId, itemCode } = chosen;
  const route = hall.routes.get(ticketId);
  const legs = route?.legs.length ?? 1;
  if (legs >= LEGS_LIMITS.most) return refuse('route.too_many_legs', { legs: LEGS_LIMITS.most });
  const at = route ? currentOf(route) + 1 : 1;
  if (!route && legOut(hall, ticketId)) return refuse('route.on_way', { label });
  const here = route ? route.legs[at - 1]!.queueId : ticket.queueId;
  if (queueId === here || queueId === route?.legs[at]?.queueId) return refuse('ticket.same_queue', { label });
  const other = holder === null ? undefined : hall.holders.get(holderKey(queueId, holder));
  if (other && other.ticketId !== ticketId)
    return refuse('ticket.already_holding', { label: hall.tickets.get(other.ticketId)!.label });
  return accept([{ kind: 'ticket.leg_added', ticketId, at, queueId, itemCode }], { label, queueId: null });
}

export interface SkipInput {
  readonly leg: number;
  readonly reason: SkipReason;
}
export interface SkipPrepared {
  readonly forecasts?: Forecasts | undefined;
}

/** Skips a leg: one still to do stays where it is on the list, and from the one on which it is the ticket goes on. */
function skipped(
  hall: Hall,
  ticket: Ticket,
  { input: { leg, reason }, prepared, now }: Act<SkipInput, SkipPrepared>,
): Decision<Altered> {
  const { id: ticketId, label, state } = ticket;
  const route = hall.routes.get(ticketId);
  const legState = route?.legs[leg]?.state;
  if (!route || (legState !== 'todo' && legState !== 'current')) return refuse('route.leg_over', { label });
  const fact = { kind: 'ticket.leg_skipped', ticketId, leg, reason } as const;
  if (legState === 'todo') return accept([fact], { label, queueId: null });
  if (todoOf(route).length === 0) return refuse('route.last_leg', { label });
  if (!mayTicket('skip', state)) return refuse('ticket.wrong_state', { state });
  if (hall.legs.has(ticketId)) return refuse('route.on_way', { label });
  const to = nextLeg(hall, route, ticket, now, prepared.forecasts ?? NO_FORECASTS)!;
  return accept([{ ...fact, to }], { label, queueId: route.legs[to]!.queueId });
}

/** Skips a leg of the ticket in hand, with the reason on record (rule T23). Refuses one that is over, and the last. */
export function decideSkipLegInHand(
  hall: Hall,
  act: Act<SkipInput & InHandInput, SkipPrepared>,
): Decision<Altered> {
  const ticket = inHand(hall, act);
  return 'facts' in ticket ? ticket : skipped(hall, ticket, act);
}

/** The same of any live ticket, at the guide's desk; the leg on which it is only while it waits. */
export function decideSkipLeg(
  hall: Hall,
  act: Act<SkipInput & { readonly ticketId: string }, SkipPrepared>,
): Decision<Altered> {
  if (!openDay(hall)) return refuse('day.closed');
  const ticket = hall.tickets.get(act.input.ticketId);
  if (!ticket) return refuse('ticket.unknown');
  const { state } = ticket;
  if (!isLive(state)) return refuse('ticket.wrong_state', { state });
  const isCurrent = hall.routes.get(ticket.id)?.legs[act.input.leg]?.state === 'current';
  if (isCurrent && state !== 'waiting') return refuse('ticket.wrong_state', { state });
  return skipped(hall, ticket, act);
}
