import type { Printer, Station } from '../../domain/hall/plan.ts';
import type { Job } from '../../domain/printing/job.ts';
import { isLive } from '../../domain/queue/ticket.ts';
import type { Hall } from '../../domain/state/hall.ts';
import type { Staff } from '../../domain/staff/staff.ts';
import type { Pairing } from '../../domain/stations/device.ts';
import type { TimeDoubt } from '../../domain/time/doubt.ts';
import type { Recovery } from '../../domain/recovery/recovery.ts';
import {
  counterOfTicket,
  counterSection,
  hallSection,
  hallWithDaySection,
  missedSection,
  queueSection,
  showCounter,
  showQueue,
  tableSection,
} from './sections.ts';
import type { Section, View } from './view.ts';

const same = (_hall: Hall, id: string): string[] => [id];
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

export const settingsView: View<unknown> = {
  sections: {
    hall: hallSection,
    staff: tableSection<Staff>('staff', ({ roles, active, lock }) => ({
      roles,
      active,
      locked: lock.lockedUntil !== null,
    })),
    stations: {
      ids: hall => hall.stations.ids(),
      one: (hall, id) => {
        const station: Station | undefined = hall.stations.get(id);
        return station ? { name: station.name, kind: station.kind, paired: hall.devices.has(id) } : null;
      },
      on: { stations: same, devices: same },
    },
    pairings: tableSection<Pairing>('pairings', ({ code, kind, until, stationId }) =>
      stationId === null ? { code, kind, until } : null,
    ),
    doubt: tableSection<TimeDoubt>('doubt', ({ at, stepMs }) => ({ at, stepMs })),
    recovery: tableSection<Recovery>('recovery', ({ restoredAt, awaiting }) => ({ restoredAt, awaiting })),
  },
};

interface AtStation {
  readonly stationId: string;
}

const mine = (hall: Hall, { stationId }: AtStation): readonly string[] =>
  hall.stations.get(stationId)?.printerIds ?? [];

export const printingView: View<AtStation> = {
  sections: {
    hall: hallWithDaySection,
    printers: {
      ids: mine,
      one: (hall, id, params) => {
        const printer: Printer | undefined = mine(hall, params).includes(id)
          ? hall.printers.get(id)
          : undefined;
        return printer ? { model: printer.model, transport: printer.transport } : null;
      },
      on: { printers: same, stations: hall => hall.printers.ids() },
    },
    queued: {
      ids: hall => hall.jobs.ids(),
      one: (hall, id, params) => {
        const job = hall.jobs.get(id);
        if (job?.state !== 'queued' || !mine(hall, params).includes(job.printerId)) return null;
        return { printerId: job.printerId };
      },
      on: { jobs: same, stations: hall => hall.jobs.ids() },
    },
  },
};
