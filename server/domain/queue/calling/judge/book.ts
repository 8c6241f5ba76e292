import type { Profile } from '../../../hall/plan.ts';
import type { Hall } from '../../../state/hall.ts';
import type { SentTo } from '../../leg.ts';
import { currentOf } from '../../routes/route.ts';
import { ticketRules } from '../../rules/rules.ts';
import type { TicketState } from '../../ticket.ts';
import { callerAt, callingRules } from '../in-hall.ts';
import type { CallingRules, TicketClass } from '../rules.ts';
import type { Caller } from '../score.ts';

/** A ticket as the judge keeps it, from facts alone. */
export interface Entry {
  readonly id: string;
  queueId: string;
  class: TicketClass;
  since: number;
  order: number;
  slotAt: number | null;
  state: TicketState;
  counterId: string | null;
  /** Came back to a counter, or was sent to it or to an officer: others may not call it while that one is there. */
  goesTo: SentTo | null;
  /** The way it is away on: where it comes back to. */
  leg: Way | null;
  /** Where it was in hand before it was sent back or went on, in case that is taken back; `at`: the leg that had ended. */
  undo: { readonly queueId: string; readonly leg: Way | null; readonly at?: number } | null;
  /** Its route; null: it has none. */
  route: Walk | null;
}

/** A route as the judge keeps it: the legs' queues, and which of them are over. */
export interface Walk {
  readonly ordered: boolean;
  legs: { queueId: string; isOver: boolean }[];
  /** The leg on which the ticket is, by its place on the list. */
  at: number;
}

interface Way {
  readonly queueId: string;
  readonly counterId: string;
}

export interface Seat {
  officerId: string;
  ticketId: string | null;
  paused: boolean;
  automatic: boolean;
}

/** What the judge knows of a hall: its own account, kept apart from the hall's. */
export interface Book {
  readonly tickets: Map<string, Entry>;
  readonly seats: Map<string, Seat>;
  readonly callers: Map<string, Caller>;
  readonly profiles: Map<string, Profile>;
  /** The usual profile of each counter. */
  readonly usual: Map<string, string>;
  /** By what profile each tidal counter serves. */
  readonly tides: Map<string, string>;
  /** By queue, as rule Q6 counts. */
  readonly inARow: Map<string, number>;
  rules: CallingRules;
  places: number;
  open: boolean;
  suspended: boolean;
  /** An automatic counter that stands beside a waiting ticket, and since when, epoch ms. */
  idle: string | null;
  idleFrom: number | null;
}

function walkOf(hall: Hall, ticketId: string): Walk | null {
  const route = hall.routes.get(ticketId);
  if (!route) return null;
  const legs = route.legs.map(({ queueId, state }) => ({
    queueId,
    isOver: state === 'done' || state === 'skipped',
  }));
  return { ordered: route.mode === 'ordered', legs, at: currentOf(route) };
}

const openTide = (hall: Hall, counterId: string) => {
  const tide = hall.tides.get(counterId);
  return tide?.closedAt === null ? tide : undefined;
};

/** The account of a hall as it stands, to be kept on from its next fact. */
export function bookOf(hall: Hall): Book {
  const day = hall.days.values()[Symbol.iterator]().next().value;
  const tickets = [...hall.tickets.values()].map((ticket): [string, Entry] => {
    const { id, queueId, since, order, slotAt, state } = ticket;
    const leg = hall.legs.get(id);
    const away = leg && !leg.isBack ? { queueId: leg.queueId, counterId: leg.counterId } : null;
    const counterId = 'counterId' in ticket ? ticket.counterId : null;
    const goesTo = leg?.for ?? (leg?.isBack === true ? { counterId: leg.counterId } : null);
    const of = { class: ticket.class, since, order, slotAt, state };
    return [id, { id, queueId, ...of, counterId, goesTo, leg: away, undo: null, route: walkOf(hall, id) }];
  });
  const seats = [...hall.desks.values()].map(
    ({ counterId, officerId, ticketId, paused, automatic }): [string, Seat] => {
      return [counterId, { officerId, ticketId, paused: paused !== null, automatic }];
    },
  );
  return {
    tickets: new Map(tickets),
    seats: new Map(seats),
    profiles: new Map([...hall.profiles.values()].map(one => [one.id, one])),
    usual: new Map(
      [...hall.counters.values()].map(({ id, profileId }) => [id, openTide(hall, id)?.usualId ?? profileId]),
    ),
    tides: new Map(
      [...hall.tides.values()].flatMap(one =>
        one.closedAt === null ? [[one.counterId, one.profileId] as const] : [],
      ),
    ),
    callers: new Map([...hall.counters.ids()].map(id => [id, callerAt(hall, id)])),
    inARow: new Map([...hall.lines.values()].map(({ queueId, inARow }) => [queueId, inARow])),
    rules: callingRules(hall),
    places: ticketRules(hall).places,
    open: day !== undefined && day.closedAt === null,
    suspended: hall.notices.size > 0,
    idle: null,
    idleFrom: null,
  };
}
