import type { PlanFault } from '../../server/contract/plan.ts';
import type { Refusal } from '../../server/contract/refusal.ts';

/** Takes a refusal of a floor plan; gives its faults, none when it was refused for something else. */
export function faultsIn(refusal: Refusal | null): readonly PlanFault[] {
  const told = refusal?.code === 'hall.plan_faulty' ? refusal.params['faults'] : undefined;
  return Array.isArray(told) ? told.map(text => JSON.parse(text as string) as PlanFault) : [];
}
