import { newestDay, openDay } from '../../domain/day/facts.ts';
import type { Hall, TableName } from '../../domain/state/hall.ts';
import type { Section } from './view.ts';

const same = (_hall: Hall, id: string): string[] => [id];
const whole = (): string[] => ['hall'];

/** The head of every screen. */
export const hallSection: Section<unknown> = {
  ids: whole,
  one: hall => {
    const about = hall.about.get('hall');
    if (!about) return null;
    const day = newestDay(hall);
    const recovering = hall.recovery.has('hall');
    return { name: about.name, date: day?.date ?? null, open: openDay(hall) !== undefined, recovering };
  },
  on: { about: whole, days: whole, recovery: whole },
};

/** The same with the service day's id, for devices that report the numbers they saw of it. */
export const hallWithDaySection: Section<unknown> = {
  ...hallSection,
  one: (hall, id, params) => {
    const shown = hallSection.one(hall, id, params) as object | null;
    return shown && { ...shown, dayId: newestDay(hall)?.id ?? null };
  },
};

/** A section that shows each thing of one table by itself. */
export function tableSection<T>(table: TableName, show: (value: T, hall: Hall) => unknown): Section<unknown> {
  return {
    ids: hall => hall[table].ids(),
    one: (hall, id) => {
      const value = hall[table].get(id) as T | undefined;
      return value === undefined ? null : show(value, hall);
    },
    on: { [table]: same },
  };
}

/** How many open counters serve each queue. */
function openCountersOf(hall: Hall, queueId: string): number {
  let open = 0;
  for (const counterId of hall.desks.ids()) {
    const counter = hall.counters.get(counterId);
    if (counter && hall.profiles.get(counter.profileId)?.queueIds.includes(queueId)) open += 1;
  }
  return open;
}

/** What every screen says of a queue. */
export function showQueue(hall: Hall, queueId: string): Record<string, unknown> | null {
  const queue = hall.queues.get(queueId);
  const line = hall.lines.get(queueId);
  if (!queue || !line) return null;
  const { name, prefix, place, zoneId } = queue;
  const openCounters = openCountersOf(hall, queueId);
  return {
    name,
    prefix,
    place,
    zoneId,
    waiting: line.waiting.length,
    openCounters,
    lastCalled: line.lastCalled,
  };
}

function servedAt(hall: Hall, counterId: string): readonly string[] {
  const counter = hall.counters.get(counterId);
  return (counter && hall.profiles.get(counter.profileId)?.queueIds) ?? [];
}

const allQueues = (hall: Hall): Iterable<string> => hall.queues.ids();

export const queueSection: Section<unknown> = {
  ids: allQueues,
  one: showQueue,
  on: {
    queues: same,
    lines: same,
    desks: servedAt,
    counters: allQueues,
    profiles: allQueues,
  },
};

/** What every screen says of a counter. */
export function showCounter(hall: Hall, counterId: string): Record<string, unknown> | null {
  const counter = hall.counters.get(counterId);
  if (!counter) return null;
  const desk = hall.desks.get(counterId);
  const ticket = desk?.ticketId ? hall.tickets.get(desk.ticketId) : undefined;
  return {
    number: counter.number,
    zoneId: counter.zoneId,
    open: desk !== undefined,
    label: ticket?.label ?? null,
    state: ticket ? (ticket.state === 'serving' ? 'serving' : 'called') : 'idle',
    since: desk?.since ?? null,
  };
}

/** The counter a ticket stands at. */
export const counterOfTicket = (hall: Hall, ticketId: string): string[] => {
  const ticket = hall.tickets.get(ticketId);
  return ticket && 'counterId' in ticket ? [ticket.counterId] : [];
};

export const counterSection: Section<unknown> = {
  ids: hall => hall.counters.ids(),
  one: showCounter,
  on: { counters: same, desks: same, tickets: counterOfTicket },
};

export const missedSection: Section<unknown> = {
  ids: hall => hall.tickets.ids(),
  one: (hall, id) => {
    const ticket = hall.tickets.get(id);
    return ticket?.state === 'missed' ? { label: ticket.label, at: ticket.missedAt } : null;
  },
  on: { tickets: same },
};
