import { type CaseStage, stageOf } from '../../../server/contract/cases/sheet.ts';
import type { ViewSnapshot } from '../../../server/contract/views/specs.ts';

type Loads = ViewSnapshot<'caseload'>['loads'];
type State = keyof Loads[string]['states'];

/** How many cases of a bureau, or of all, stand at a stage. */
export function stageCount(loads: Loads, stage: CaseStage, bureauId: string | null): number {
  const counted = bureauId === null ? Object.values(loads) : [loads[bureauId]].flatMap(one => one ?? []);
  return counted
    .flatMap(({ states }) => Object.entries(states) as [State, number][])
    .reduce((sum, [state, n]) => (stageOf({ state }) === stage ? sum + n : sum), 0);
}
