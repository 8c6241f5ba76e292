import { project } from '../../../server/app/views/view.ts';
import { figuresView } from '../../../server/app/views/case-figures.ts';
import type { ViewSnapshot } from '../../../server/contract/views/specs.ts';
import { NO_COUNTS, tallyKey } from '../../../server/domain/cases/figures/tally.ts';
import { emptyLoad } from '../../../server/domain/cases/load.ts';
import { emptyHall } from '../../../server/domain/state/hall.ts';
import { BUREAUS } from '../../../server/seed/default-hall/bureaus.ts';

/** A year's figures of a hall, as its view makes them of counts. */
export function yearOfCases(): ViewSnapshot<'figures'> {
  const hall = emptyHall();
  for (const [at, bureau] of BUREAUS.slice(0, 12).entries()) {
    hall.bureaus.set(bureau.id, bureau);
    const { states } = emptyLoad(bureau.id);
    const standing = { ...states, received: 3, in_progress: 20 + at, suspended: 1, decided: 6, closed: 640 };
    hall.caseLoads.set(bureau.id, { ...emptyLoad(bureau.id), states: standing });
    for (const month of ['2026-03', '2026-04', '2026-05']) {
      const counts = {
        ...{ ...NO_COUNTS, received: 250 + at, accepted: 240, granted: 228, denied: 2, closed: 220 },
        ...{ refused: 6, withdrawn: 4, instant: 190, promised: 40, promisedDays: 163 + 7 * at },
        ...{ timed: 230, days: 163 + 7 * at, measured: 230, used: 163 + 7 * at, allowed: 3_900 },
      };
      hall.caseTallies.set(tallyKey(month, bureau.id), { ...counts, month, bureauId: bureau.id });
    }
  }
  return project(figuresView, hall, {}) as unknown as ViewSnapshot<'figures'>;
}
