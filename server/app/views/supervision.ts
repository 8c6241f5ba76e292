import { isPublished, nameOf } from '../../domain/catalogue/versions/version.ts';
import { TARGET_MINUTES, type Zone } from '../../domain/hall/plan.ts';
import { counterTally, NO_FIGURES, officerTally, queueTally } from '../../domain/queue/tally.ts';
import { isEnquiry } from '../../domain/queue/enquiries.ts';
import { waitingIds } from '../../domain/queue/line.ts';
import type { Outcome } from '../../domain/queue/outcomes.ts';
import { waitsFrom } from '../../domain/queue/routes/route.ts';
import type { Ticket, TicketState } from '../../domain/queue/ticket.ts';
import type { Hall } from '../../domain/state/hall.ts';
import { cardShown, countersOf } from './sections/card.ts';
import { counterSection, showCounter } from './sections/counter.ts';
import { hallSection } from './sections/hall.ts';
import { proposalsSection, tidesSection } from './sections/tide.ts';
import { troublesSection } from './sections/printer.ts';
import { noticeSection, openingSection } from './sections/published.ts';
import { queueOn, queueSection, showQueue, tallied } from './sections/queue.ts';
import { same, tableSection } from './sections/table.ts';
import { silentSection, voiceDaysSection, voiceFiguresSection } from './sections/voice.ts';
import type { Section, View } from './view.ts';

function oldestAt(hall: Hall, queueId: string): number | null {
  let oldest: number | null = null;
  for (const id of waitingIds(hall.lines.get(queueId)!)) {
    const from = waitsFrom(hall, hall.tickets.get(id)!);
    if (oldest === null || from < oldest) oldest = from;
  }
  return oldest;
}

const queueFigures: Section<unknown> = {
  ids: queueSection.ids,
  one: (hall, id) => {
    const shown = showQueue(hall, id);
    if (!shown) return null;
    const { prefix, name, zoneId, waiting, openCounters, pausedCounters, band } = shown;
    const target = hall.queues.get(id)!.targetMinutes ?? TARGET_MINUTES;
    return {
      ...{ prefix, name, zoneId, waiting, openCounters, pausedCounters, band, target },
      enquiry: isEnquiry(hall, id),
      oldestAt: oldestAt(hall, id),
      ...(hall.tallies.get(queueTally(id)) ?? NO_FIGURES),
    };
  },
  on: queueOn,
};

const allCounters = (hall: Hall): Iterable<string> => hall.counters.ids();

const counterFigures: Section<unknown> = {
  ids: counterSection.ids,
  one: (hall, id) => {
    const shown = showCounter(hall, id);
    if (!shown) return null;
    const desk = hall.desks.get(id);
    const { name: profile, queueIds } = hall.profiles.get(hall.counters.get(id)!.profileId)!;
    const code = desk?.ticketId ? hall.tickets.get(desk.ticketId)?.itemCode : null;
    const { done, legs, servedMs } = hall.tallies.get(counterTally(id)) ?? NO_FIGURES;
    return {
      ...{ ...shown, profile, queueIds, done, legs, servedMs },
      openedAt: desk?.openedAt ?? null,
      // The same figures hang on the wall.
      item: code && isPublished(hall, code) ? nameOf(hall, code) : null,
      pause: desk?.paused ? { reason: desk.paused.reason, until: desk.paused.until } : null,
      ...cardShown(hall, id),
    };
  },
  on: {
    ...counterSection.on,
    profiles: allCounters,
    items: allCounters,
    standings: allCounters,
    tallies: tallied('c'),
    staff: countersOf,
  },
};

const wholeHall = (): string[] => ['hall'];

/** Who served today, by badge and never by name or id (rule C7): one record, in the order of badges. */
const officerFigures: Section<unknown> = {
  ids: wholeHall,
  one: hall => {
    const rows = [...hall.staff.values()].flatMap(({ id, card }) => {
      const tally = hall.tallies.get(officerTally(id));
      if (!tally) return [];
      const { done, legs, servedMs } = tally;
      return [{ badge: card?.badge ?? null, post: card?.post ?? null, done, legs, servedMs }];
    });
    return { rows: rows.sort((a, b) => ((a.badge ?? '') < (b.badge ?? '') ? -1 : 1)) };
  },
  on: { tallies: (_hall, id) => (id.startsWith('o/') ? wholeHall() : []), staff: wholeHall },
};

export const supervisionView: View<unknown> = {
  sections: {
    hall: hallSection,
    zones: tableSection<Zone>('zones', ({ name, floor }) => ({ name, floor })),
    queues: queueFigures,
    counters: counterFigures,
    officers: officerFigures,
    tides: tidesSection,
    proposals: proposalsSection,
    troubles: troublesSection,
    voices: voiceFiguresSection,
    voiceDays: voiceDaysSection,
    silent: silentSection,
    notice: noticeSection,
    opening: openingSection,
  },
};

interface Drill {
  readonly of: 'queue' | 'counter' | 'hall';
  readonly id: string;
  readonly show: keyof typeof SHOWN;
  /** Only those of which this came. */
  readonly outcome?: Outcome | undefined;
}

const isIn =
  (...states: readonly TicketState[]) =>
  ({ state }: Ticket): boolean =>
    states.includes(state);

/** Who stands behind each figure: by what a ticket is now, or by what happened to it today, whatever became of it. */
const SHOWN = {
  waiting: isIn('waiting'),
  hand: isIn('called', 'serving'),
  held: isIn('held'),
  away: isIn('missed'),
  issued: () => true,
  exceptional: ({ exception }: Ticket) => exception !== null,
  called: ({ called }: Ticket) => called > 0,
  missed: ({ misses }: Ticket) => misses > 0,
  done: isIn('done'),
  left: isIn('left'),
  voided: isIn('voided'),
  direct: ({ direct }: Ticket) => direct,
  paper: ({ enteredAt }: Ticket) => enteredAt !== null,
  moved: ({ homeId, queueId }: Ticket) => homeId !== queueId,
  outOfOrder: ({ outOfOrder }: Ticket) => outOfOrder !== null,
  green: (ticket: Ticket) => ticket.class === 'green',
  // By their routes alone, as they are elsewhere now.
  legs: () => false,
} as const;

/** How many legs of a ticket's route are done at a queue, at a counter, or in the hall (rule T25). */
function legsBehind(hall: Hall, ticketId: string, { of, id }: Drill): number {
  const legs = hall.routes.get(ticketId)?.legs ?? [];
  return legs.filter(({ queueId, served }) => {
    if (served === null) return false;
    if (of === 'counter') return served.counterId === id;
    return of === 'hall' ? hall.queues.has(queueId) : queueId === id;
  }).length;
}

function isBehind(hall: Hall, ticket: Ticket, { of, id, show, outcome }: Drill): boolean {
  if (outcome !== undefined && !(ticket.state === 'done' && ticket.outcome === outcome)) return false;
  if (show === 'legs') return legsBehind(hall, ticket.id, { of, id, show }) > 0;
  if (!SHOWN[show](ticket)) return false;
  if (of === 'counter') return 'counterId' in ticket && ticket.counterId === id;
  // A number is issued where it was taken; all else is counted where its holder was sent.
  const isOfTaking = (['issued', 'exceptional', 'direct', 'paper', 'moved'] as const).some(
    one => one === show,
  );
  const queueId = isOfTaking ? ticket.homeId : ticket.queueId;
  // The hall's figure is the sum of its queues; one that a plan took away after closing has taken its figures along.
  return of === 'hall' ? hall.queues.has(queueId) : queueId === id;
}

function showTicket(hall: Hall, ticket: Ticket, drill: Drill) {
  const { label, queueId, homeId, state, takenAt, misses, called, exception, itemCode } = ticket;
  return {
    ...{
      label,
      queueId,
      homeId,
      state,
      takenAt,
      misses,
      called,
      class: ticket.class,
      outOfOrder: ticket.outOfOrder,
      exception,
    },
    legs: legsBehind(hall, ticket.id, drill),
    direct: ticket.direct,
    enteredAt: ticket.enteredAt,
    outcome: ticket.state === 'done' ? ticket.outcome : null,
    reason: ticket.state === 'voided' ? ticket.reason : null,
    // Named where a law was cited for it: what the citation is for.
    item: exception !== null && itemCode !== null ? nameOf(hall, itemCode) : null,
    calledAt: 'calledAt' in ticket ? ticket.calledAt : null,
    startedAt: 'startedAt' in ticket ? ticket.startedAt : null,
    endedAt: 'endedAt' in ticket ? ticket.endedAt : null,
    counter: 'counterId' in ticket ? (hall.counters.get(ticket.counterId)?.number ?? null) : null,
  };
}

const allTickets = (hall: Hall): Iterable<string> => hall.tickets.ids();

/** The tickets taken for an item by a law that was cited. */
function exceptional(hall: Hall, code: string): string[] {
  const ids: string[] = [];
  for (const { id, itemCode, exception } of hall.tickets.values())
    if (exception !== null && itemCode === code) ids.push(id);
  return ids;
}

/** The tickets that a figure of supervision counts (rule V4), and those for which a law was cited (rule E5). */
export const ticketsView: View<Drill> = {
  sections: {
    hall: hallSection,
    tickets: {
      ids: hall => hall.tickets.ids(),
      one: (hall, id, params) => {
        const ticket = hall.tickets.get(id);
        return ticket && isBehind(hall, ticket, params) ? showTicket(hall, ticket, params) : null;
      },
      on: {
        tickets: same,
        routes: same,
        counters: allTickets,
        queues: allTickets,
        items: exceptional,
        standings: exceptional,
        drafts: exceptional,
      },
    },
  },
};
