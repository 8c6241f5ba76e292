import type { CaseLine } from '../../contract/cases/sheet.ts';
import type { Case } from '../../domain/cases/case.ts';
import { runningClock } from '../../domain/cases/clocks/running.ts';
import { stageOf } from '../../domain/cases/stage.ts';
import { stepsOfCase } from '../../domain/cases/steps/flow.ts';
import { openSteps } from '../../domain/cases/steps/step.ts';
import { entryOf, nameOf } from '../../domain/catalogue/versions/version.ts';
import type { Hall } from '../../domain/state/hall.ts';
import { yearsOf } from '../../domain/time/calendar/announce.ts';
import { legalCalendar } from '../../domain/time/legal/calendar.ts';
import { legalLeft } from '../../domain/time/legal/due.ts';

/** Days to a case's last day by the hall's legal calendar, as its limit counts them; null where none runs. */
function leftOf(hall: Hall, one: Case, today: string): number | null {
  const last = one.dueOn ?? one.statutoryOn;
  const clock = runningClock(one);
  const length = one.dueOn === null ? clock?.statutory : clock?.promised;
  if (last === null || !length) return null;
  return legalLeft(legalCalendar(yearsOf(hall)), today, last, length.unit);
}

/** The name of a case's item, of the version that it is handled under. */
export const itemOfCase = (hall: Hall, one: Pick<Case, 'itemCode' | 'version'>): string =>
  entryOf(hall, one.itemCode, one.version)?.name ?? nameOf(hall, one.itemCode) ?? one.itemCode;

/** A case as lists show it; `today`: the hall's date. */
export function lineOf(hall: Hall, one: Case, applicant: string, today: string): CaseLine {
  const open = openSteps(one);
  const steps = stepsOfCase(hall, one);
  return {
    ...{ id: one.id, number: one.number, itemCode: one.itemCode, bureauId: one.bureauId, applicant },
    item: itemOfCase(hall, one),
    ...{ state: one.state, stage: stageOf(one), light: one.light },
    ...{ dueOn: one.dueOn ?? one.statutoryOn, statutoryOn: one.statutoryOn, provisional: one.provisional },
    left: leftOf(hall, one, today),
    steps: steps.filter(({ id }) => open.includes(id)).map(({ name }) => name),
    ticket: one.visits.at(-1)?.label ?? null,
  };
}
