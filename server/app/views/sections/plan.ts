import { isPublished } from '../../../domain/catalogue/versions/version.ts';
import type { Board } from '../../../domain/hall/board.ts';
import type { Bureau, Counter, Printer, Profile, Queue, Zone } from '../../../domain/hall/plan.ts';
import type { PlacedTopic } from '../../../domain/hall/topic.ts';
import type { Hall } from '../../../domain/state/hall.ts';
import type { Section } from '../view.ts';
import { codeOf } from './item.ts';
import { same, tableSection } from './table.ts';

const allCounters = (hall: Hall): Iterable<string> => hall.counters.ids();

const topicsOf = (hall: Hall, code: string): string[] =>
  [...hall.topics.values()].filter(({ common }) => common.includes(code)).map(({ id }) => id);

/** What a kiosk's tiles say; of the items behind them those that are published (rule E6). */
export const tileSection: Section<unknown> = {
  ...tableSection<PlacedTopic>('topics', (topic, hall) => ({
    ...topic,
    common: topic.common.filter(code => isPublished(hall, code)),
  })),
  on: {
    topics: same,
    items: topicsOf,
    standings: topicsOf,
    versions: (hall, key) => topicsOf(hall, codeOf(hall, key)[0]!),
  },
};

/** How every board is to show the hall; each finds itself by its station. */
/** A counter with its usual profile. */
function planned(counter: Counter, hall: Hall): Counter {
  const tide = hall.tides.get(counter.id);
  return tide?.closedAt === null ? { ...counter, profileId: tide.usualId } : counter;
}

export const boardSection: Section<unknown> = tableSection<Board>('boards', board => board);

/** What each counter is for, as the sign over it says, open or not. */
export const serviceSection: Section<unknown> = {
  ids: allCounters,
  one: (hall, id) => {
    const profile = hall.profiles.get(hall.counters.get(id)?.profileId ?? '');
    return profile ? { profile: profile.name, queueIds: profile.queueIds } : null;
  },
  on: { counters: same, profiles: allCounters },
};

/** What a kiosk says of a bureau. */
export const bureauSection: Section<unknown> = tableSection<Bureau>('bureaus', row => ({
  name: row.name,
  zoneId: row.zoneId,
  tel: row.tel ?? null,
  outside: row.outside ?? null,
}));

/** The floor plan as it stands, record by record, as a director edits it; stations stand among the devices. */
export const planSections = {
  zones: tableSection<Zone>('zones', row => row),
  bureaus: tableSection<Bureau>('bureaus', row => row),
  queues: tableSection<Queue>('queues', row => row),
  profiles: tableSection<Profile>('profiles', row => row),
  // As the plan has it, whatever it serves by for a while.
  counters: {
    ...tableSection<Counter>('counters', planned),
    on: { counters: same, tides: same },
  },
  printers: tableSection<Printer>('printers', row => row),
  topics: tableSection<PlacedTopic>('topics', topic => topic),
  boards: boardSection,
} as const;

/** The hall's own name and which floor plan is in force. */
export const aboutSection: Section<unknown> = {
  ids: () => ['hall'],
  one: hall => {
    const about = hall.about.get('hall');
    return about ? { name: about.name, revision: about.revision } : null;
  },
  on: { about: () => ['hall'] },
};
