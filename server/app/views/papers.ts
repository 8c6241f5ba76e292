import type { Hall } from '../../domain/state/hall.ts';
import { printersSection } from './sections/printer.ts';
import { same } from './sections/table.ts';
import type { View } from './view.ts';

interface OfOneCase {
  readonly caseId: string;
}

/** The slips of one case's documents, and where they may be printed. */
export const papersView: View<OfOneCase> = {
  sections: {
    jobs: {
      ids: (hall: Hall) => hall.jobs.ids(),
      one: (hall, id, { caseId }) => {
        const job = hall.jobs.get(id);
        if (job?.paper?.caseId !== caseId) return null;
        const { printerId, queuedAt, state, copy, paper } = job;
        return { documentId: paper.documentId, copy, printerId, queuedAt, state };
      },
      on: { jobs: same },
    },
    printers: printersSection,
  },
};
