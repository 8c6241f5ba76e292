import type { CaseClock } from '../../contract/cases/clock.ts';
import { entryOf, nameOf } from '../../domain/catalogue/versions/version.ts';
import type { Case } from '../../domain/cases/case.ts';
import { explainClock } from '../../domain/cases/clocks/explain.ts';
import { reckoningOf } from '../../domain/cases/clocks/reckoning.ts';
import type { Hall } from '../../domain/state/hall.ts';
import { yearsOf } from '../../domain/time/calendar/announce.ts';

/** A case's clock told day by day, for screens and paper; `today`: the hall's date. */
export function clockOf(hall: Hall, one: Case, today: string): CaseClock {
  const { id, number, itemCode, bureauId, version } = one;
  return {
    ...{ id, number, bureauId },
    item: entryOf(hall, itemCode, version)?.name ?? nameOf(hall, itemCode) ?? itemCode,
    account: explainClock(reckoningOf(hall), yearsOf(hall), one, today),
  };
}
