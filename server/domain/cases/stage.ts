import type { Case } from './case.ts';

/** Whose turn a case is: what worklists are made of. `step`: of the bureau that handles it. */
export const STAGES = ['intake', 'applicant', 'step', 'special', 'delivery'] as const;
export type CaseStage = (typeof STAGES)[number];

/** The stage of a case; null once it has ended. */
export function stageOf({ state }: Pick<Case, 'state'>): CaseStage | null {
  switch (state) {
    case 'received':
      return 'intake';
    case 'correcting':
      return 'applicant';
    case 'accepted':
    case 'in_progress':
      return 'step';
    case 'suspended':
      return 'special';
    case 'decided':
    case 'delivered':
      return 'delivery';
    default:
      return null;
  }
}
