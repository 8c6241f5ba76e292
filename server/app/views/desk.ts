import type { Printer } from '../../domain/hall/plan.ts';
import type { Job } from '../../domain/printing/job.ts';
import { isLive } from '../../domain/queue/ticket.ts';
import type { Hall } from '../../domain/state/hall.ts';
import { counterOfTicket, counterSection, showCounter } from './sections/counter.ts';
import { hallSection } from './sections/hall.ts';
import { missedSection } from './sections/missed.ts';
import { queueSection, showQueue } from './sections/queue.ts';
import { same, tableSection } from './sections/table.ts';
import type { Section, View } from './view.ts';

const allCounters = (hall: Hall): Iterable<string> => hall.counters.ids();

export const floorView: View<unknown> = {
  sections: {
    hall: hallSection,
    counters: {
      ...counterSection,
      one: (hall, id) => {
        const shown = showCounter(hall, id);
        if (!shown) return null;
        const profile = hall.profiles.get(hall.counters.get(id)!.profileId)!;
        return { ...shown, officerId: hall.desks.get(id)?.officerId ?? null, profile: profile.name };
      },
      on: { ...counterSection.on, profiles: allCounters },
    },
  },
};

interface AtCounter {
  readonly counterId: string;
}

const servedBy = (hall: Hall, { counterId }: AtCounter): readonly string[] =>
  hall.profiles.get(hall.counters.get(counterId)?.profileId ?? '')?.queueIds ?? [];

const deskSection: Section<AtCounter> = {
  ids: (_hall, { counterId }) => [counterId],
  one: (hall, id) => {
    const desk = hall.desks.get(id);
    if (!desk) return null;
    const ticket = desk.ticketId === null ? undefined : hall.tickets.get(desk.ticketId);
    const item = ticket?.itemCode ? (hall.items.get(ticket.itemCode)?.name ?? null) : null;
    const { counterId, officerId, seat, since, ticketId } = desk;
    const calls = ticket && 'calls' in ticket ? ticket.calls : 0;
    const held = {
      label: ticket?.label ?? null,
      state: ticket?.state ?? null,
      takenAt: ticket?.takenAt ?? null,
    };
    return { counterId, officerId, seat, since, ticketId, calls, item, ...held };
  },
  on: {
    desks: (_hall, id, { counterId }) => (id === counterId ? [id] : []),
    tickets: (hall, id, { counterId }) => counterOfTicket(hall, id).filter(c => c === counterId),
    items: (_hall, _id, { counterId }) => [counterId],
  },
};

/** How many of a line an officer sees by number. */
const NEXT_SHOWN = 5;

export const counterView: View<AtCounter> = {
  sections: {
    hall: hallSection,
    desk: deskSection,
    queues: {
      ids: servedBy,
      one: (hall, id, params) => {
        if (!servedBy(hall, params).includes(id)) return null;
        const shown = showQueue(hall, id);
        if (!shown) return null;
        const next = hall.lines.get(id)!.waiting.slice(0, NEXT_SHOWN);
        return { ...shown, next: next.map(ticketId => hall.tickets.get(ticketId)!.label) };
      },
      on: queueSection.on,
    },
    missed: missedSection,
  },
};

export const guideView: View<unknown> = {
  sections: {
    hall: hallSection,
    tickets: {
      ids: hall => hall.tickets.ids(),
      one: (hall, id) => {
        const ticket = hall.tickets.get(id);
        if (!ticket || !isLive(ticket.state)) return null;
        return { label: ticket.label, state: ticket.state, queueId: ticket.queueId, misses: ticket.misses };
      },
      on: { tickets: same },
    },
    doubtful: tableSection<Job>('jobs', ({ printerId, slip, state, cause }) =>
      state === 'unknown' ? { printerId, label: slip.label, state, cause } : null,
    ),
    printers: tableSection<Printer>('printers', ({ name }) => ({ name })),
  },
};
