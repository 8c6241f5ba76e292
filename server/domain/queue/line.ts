import { TICKET_CLASSES, type TicketClass } from './calling/rules.ts';
import type { Ticket } from './ticket.ts';

/** Ids of those who wait as one class, each list by place: a class has one rate, so that is the order of their credit too. */
export type Lanes = Readonly<Record<TicketClass, string[]>>;

/** A queue's line today: the next number to print, and those who wait. */
export interface Line {
  readonly queueId: string;
  next: number;
  readonly lanes: Lanes;
  /** Of those who wait the ones with a slot, the earliest first (rule Q5). */
  readonly slots: string[];
  /** Label of the ticket called last today, for boards. */
  lastCalled: string | null;
  /** How many that go before were called last in a row (rule Q6). */
  inARow: number;
}

/** From when a ticket's credit runs, and what decides between equals (rule Q3). */
export type Place = Pick<Ticket, 'since' | 'order'>;
/** What of a ticket says where it stands in its line. */
export type Stander = Pick<Ticket, 'id' | 'class' | 'since' | 'order' | 'slotAt'>;
type StanderOf = (ticketId: string) => Stander;

const emptyLanes = (): Lanes => ({ ordinary: [], booked: [], priority: [], green: [] });

/** The line of a queue in which nobody waits yet. */
export function emptyLine(queueId: string, next = 1, lastCalled: string | null = null): Line {
  return { queueId, next, lanes: emptyLanes(), slots: [], lastCalled, inARow: 0 };
}

/** A line of its own that is like this one. */
export function copyLine(line: Line): Line {
  const { ordinary, booked, priority, green } = line.lanes;
  const lanes = {
    ...{ ordinary: ordinary.slice(), booked: booked.slice() },
    ...{ priority: priority.slice(), green: green.slice() },
  };
  return { ...line, lanes, slots: line.slots.slice() };
}

/** How many wait. */
export function countWaiting({ lanes }: Pick<Line, 'lanes'>): number {
  return lanes.ordinary.length + lanes.booked.length + lanes.priority.length + lanes.green.length;
}

/** Who waits, class by class. */
export function waitingIds({ lanes }: Pick<Line, 'lanes'>): string[] {
  return TICKET_CLASSES.flatMap(name => lanes[name]);
}

/** Whether a place is before another. */
export const isBefore = (a: Place, b: Place): boolean =>
  a.since < b.since || (a.since === b.since && a.order < b.order);

/** Whether a slot is before another. */
export const isSooner = (a: Pick<Stander, 'slotAt' | 'order'>, b: typeof a): boolean =>
  a.slotAt! < b.slotAt! || (a.slotAt === b.slotAt && a.order < b.order);

/**
 * How many at the head of a list `holds` is true of; of a list it is true of up to some place and of none behind. Who asks
 * has mostly come last, so the end is looked at first.
 */
export function countWhile(ids: readonly string[], holds: (ticketId: string) => boolean): number {
  const last = ids[ids.length - 1];
  if (last === undefined || holds(last)) return ids.length;
  let low = 0;
  let high = ids.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(ids[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Puts an id after all that do not come after it. */
function insert(ids: string[], id: string, comesAfter: (other: string) => boolean): void {
  const at = countWhile(ids, other => !comesAfter(other));
  if (at === ids.length) ids.push(id);
  else ids.splice(at, 0, id);
}

/** Puts a ticket into the line at its place. */
export function join(line: Line, one: Stander, standerOf: StanderOf): void {
  insert(line.lanes[one.class], one.id, other => isBefore(one, standerOf(other)));
  if (one.slotAt !== null) insert(line.slots, one.id, other => isSooner(one, standerOf(other)));
}

/** Takes a ticket out of the line, where it stands as it did when it joined; refuses (throws) one that is not there. */
export function leaveLine(line: Line, one: Stander): void {
  remove(line.lanes[one.class], one.id);
  if (one.slotAt !== null) remove(line.slots, one.id);
}

/** Most go from the head, so the head is looked at first. */
function remove(ids: string[], id: string): void {
  const at = ids[0] === id ? 0 : ids.indexOf(id);
  if (at < 0) throw new Error('ticket is not in its line');
  if (at === 0) ids.shift();
  else ids.splice(at, 1);
}
