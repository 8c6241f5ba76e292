import type { RosterEntry } from '../../domain/duty/roster.ts';
import type { Zone } from '../../domain/hall/plan.ts';
import { hoursOn } from '../../domain/hours/when.ts';
import type { Hall } from '../../domain/state/hall.ts';
import { hallSection } from './sections/hall.ts';
import { same, tableSection } from './sections/table.ts';
import type { View } from './view.ts';

interface OfMonth {
  readonly month: string;
}

/** An entry of the roster with the hours of its date, from which its attendance follows (rule B21). */
export function rosterLineOf(hall: Hall, entry: RosterEntry) {
  const set = hall.hours.get('hall');
  const serve = set ? hoursOn(set.hours, entry.date).serve : [];
  const corrections = entry.corrections.map(({ at, reason, arrivedAt, leftAt }) => ({
    ...{ at, reason, arrivedAt, leftAt },
  }));
  return { ...entry, corrections, serve };
}

const all = (hall: Hall): Iterable<string> => hall.rosters.ids();

export const dutyView: View<OfMonth> = {
  sections: {
    hall: hallSection,
    zones: tableSection<Zone>('zones', ({ name, floor }) => ({ name, floor })),
    entries: {
      ids: all,
      one: (hall, id, { month }) => {
        const entry = hall.rosters.get(id);
        return entry?.date.startsWith(month) ? rosterLineOf(hall, entry) : null;
      },
      on: { rosters: same, hours: all },
    },
  },
};
