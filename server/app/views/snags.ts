import type { Bureau } from '../../domain/hall/plan.ts';
import { snagRules } from '../../domain/snags/rules.ts';
import type { Snag } from '../../domain/snags/snag.ts';
import type { Hall } from '../../domain/state/hall.ts';
import { snagLineOf } from '../snags/line.ts';
import { hallSection } from './sections/hall.ts';
import { same, tableSection } from './sections/table.ts';
import type { View } from './view.ts';

interface Which {
  readonly month?: string | undefined;
}

const idsWhere = (hall: Hall, is: (snag: Snag) => boolean): string[] =>
  [...hall.snags.values()].filter(is).map(({ id }) => id);
const ofItem = (hall: Hall, code: string): string[] => idsWhere(hall, snag => snag.itemCode === code);

/** Open ones, or those of a month (rule I8). */
export const snagsView: View<Which> = {
  sections: {
    hall: hallSection,
    bureaus: tableSection<Bureau>('bureaus', ({ name }) => ({ name })),
    rules: {
      ids: () => ['hall'],
      one: hall => snagRules(hall),
      on: { snagRules: () => ['hall'] },
    },
    snags: {
      ids: hall => hall.snags.ids(),
      one: (hall, id, { month }) => {
        const snag = hall.snags.get(id);
        if (!snag) return null;
        const isShown = month === undefined ? snag.state !== 'closed' : snag.openedOn.startsWith(month);
        return isShown ? snagLineOf(hall, snag) : null;
      },
      on: {
        snags: same,
        staff: (hall, staffId) => idsWhere(hall, ({ owner }) => owner.staffId === staffId),
        items: ofItem,
        standings: ofItem,
        drafts: ofItem,
      },
    },
  },
};
