import type { CaseLoad } from '../../domain/cases/load.ts';
import type { Bureau } from '../../domain/hall/plan.ts';
import { hallSection } from './sections/hall.ts';
import { tableSection } from './sections/table.ts';
import type { View } from './view.ts';

/** How many cases of each bureau stand where. */
export const caseloadView: View<unknown> = {
  sections: {
    hall: hallSection,
    bureaus: tableSection<Bureau>('bureaus', ({ name }) => ({ name })),
    loads: tableSection<CaseLoad>('caseLoads', ({ states, lights, seq }) => ({ states, lights, seq })),
  },
};
