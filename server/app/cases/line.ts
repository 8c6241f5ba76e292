import type { CaseLine } from '../../contract/cases/sheet.ts';
import type { Case } from '../../domain/cases/case.ts';
import { reckoningOf } from '../../domain/cases/clocks/reckoning.ts';
import { isLatePassage, passageOf } from '../../domain/cases/handover/slip.ts';
import { opinionsOf } from '../../domain/cases/joint/silent.ts';
import { stageOf } from '../../domain/cases/stage.ts';
import { stepsOfCase } from '../../domain/cases/steps/flow.ts';
import { openSteps } from '../../domain/cases/steps/onward.ts';
import { entryOf, nameOf } from '../../domain/catalogue/versions/version.ts';
import type { Hall } from '../../domain/state/hall.ts';
import { limitsOf } from './limits.ts';

/** The name of a case's item, of the version that it is handled under. */
export const itemOfCase = (hall: Hall, one: Pick<Case, 'itemCode' | 'version'>): string =>
  entryOf(hall, one.itemCode, one.version)?.name ?? nameOf(hall, one.itemCode) ?? one.itemCode;

/** A case as lists show it; `today`: the hall's date. */
export function lineOf(hall: Hall, one: Case, applicant: string, today: string): CaseLine {
  const open = openSteps(one);
  const steps = stepsOfCase(hall, one);
  const { calendar } = reckoningOf(hall);
  const passage = passageOf(one);
  const [first] = limitsOf(hall, one, today);
  return {
    ...{ id: one.id, number: one.number, itemCode: one.itemCode, bureauId: one.bureauId, applicant },
    item: itemOfCase(hall, one),
    ...{ state: one.state, stage: stageOf(one), light: one.light, hastened: one.hastened?.way ?? null },
    ...{ dueOn: one.dueOn ?? one.statutoryOn, statutoryOn: one.statutoryOn, provisional: one.provisional },
    ...{ left: first?.left ?? null, unit: first?.length.unit ?? null },
    steps: steps.filter(({ id }) => open.includes(id)).map(({ name }) => name),
    opinions: opinionsOf(calendar, one, today),
    ...{ asked: one.asked?.wish.what ?? null, findings: one.findings.length },
    ticket: one.visits.at(-1)?.label ?? null,
    passage: passage && { ...passage, late: isLatePassage(calendar, passage, today) },
  };
}
