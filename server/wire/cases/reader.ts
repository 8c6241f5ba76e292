import { actsFor } from '../../domain/cases/agency/agency.ts';
import type { Case } from '../../domain/cases/case.ts';
import { ALL_CASES_ACCESS, allowed, CASE_NAMES_ACCESS } from '../access.ts';
import type { Caller } from '../caller.ts';

const actsIn = ({ sender }: Pick<Caller, 'sender'>, one: Pick<Case, 'agency'>): boolean =>
  sender.kind === 'staff' && actsFor(one, sender.staffId);

/** Whether a caller may read a case: who handles or supervises cases any, a steward those in which he acts (rule G35). */
export const mayRead = (who: Caller, one: Pick<Case, 'agency'>): boolean =>
  allowed(ALL_CASES_ACCESS, who.standings) || actsIn(who, one);

/** Whether names are opened to a caller: to those who deal with applicants, and to who acts for this one. */
export const readsNames = (who: Caller, one: Pick<Case, 'agency'>): boolean =>
  allowed(CASE_NAMES_ACCESS, who.standings) || actsIn(who, one);
