import type { Board } from '../../domain/hall/board.ts';
import type { Zone } from '../../domain/hall/plan.ts';
import { hallSection } from './sections/hall.ts';
import { bulletinsSection, dutiesSection, noticeSection } from './sections/published.ts';
import { tableSection } from './sections/table.ts';
import type { View } from './view.ts';

/** What the hall publishes, for those who write it. */
export const publishingView: View<unknown> = {
  sections: {
    hall: hallSection,
    bulletins: bulletinsSection,
    notice: noticeSection,
    boards: tableSection<Board>('boards', ({ name, shows }) => ({ name, shows })),
    zones: tableSection<Zone>('zones', ({ name, floor }) => ({ name, floor })),
    duties: dutiesSection,
  },
};
