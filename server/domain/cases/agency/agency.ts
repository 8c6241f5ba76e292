import { type Decision, refuse } from '../../decision.ts';
import type { Hall } from '../../state/hall.ts';
import type { Case } from '../case.ts';

/** What an applicant lets somebody else do for him, as the form of the mandate asks it. */
export const MANDATE_ACTS = ['submit', 'supply', 'papers', 'collect', 'withdraw'] as const;
export type MandateAct = (typeof MANDATE_ACTS)[number];

/** 授权委托书: seen by whom and when, for what, and to which day it holds. */
export interface Mandate {
  readonly on: string;
  readonly seenBy: string;
  readonly scope: readonly MandateAct[];
  readonly until: string;
}

/**
 * Who acts for the applicant (代办): a steward of the hall, who takes nothing for it, or the applicant's own agent, who
 * stands sealed in a row of its own.
 */
export type Agency =
  | { readonly kind: 'staff'; readonly staffId: string; readonly mandate: Mandate }
  | { readonly kind: 'own'; readonly agentId: string; readonly mandate: Mandate };

/** As the counter enters it; `seen`: that the mandate itself lay on the desk. */
export interface MandateInput {
  readonly seen: boolean;
  readonly scope: readonly MandateAct[];
  readonly until: string;
}
export type AgencyInput =
  | { readonly kind: 'staff'; readonly staffId: string; readonly mandate?: MandateInput | undefined }
  | { readonly kind: 'own'; readonly mandate?: MandateInput | undefined };

/** Whether somebody of the staff goes errands for applicants (帮办代办员). */
export function isSteward(hall: Pick<Hall, 'staff'>, staffId: string): boolean {
  const staff = hall.staff.get(staffId);
  return staff !== undefined && staff.active && staff.roles.includes('steward');
}

/**
 * Who acts for the applicant, with the mandate that was seen (rule G33): refuses without one, one that is over, and a
 * steward who is none. `agentId`: of the row of the applicant's own agent.
 */
export function agencyOf(
  hall: Pick<Hall, 'staff'>,
  input: AgencyInput,
  { on, by, agentId }: { readonly on: string; readonly by: string; readonly agentId: string | null },
): Agency | Decision<never> {
  const { mandate: shown } = input;
  if (!shown?.seen || shown.scope.length === 0) return refuse('agency.no_mandate');
  if (shown.until < on) return refuse('agency.expired', { until: shown.until });
  const scope = MANDATE_ACTS.filter(act => shown.scope.includes(act));
  const mandate: Mandate = { on, seenBy: by, scope, until: shown.until };
  if (input.kind === 'own') return { kind: 'own', agentId: agentId ?? '', mandate };
  const { staffId } = input;
  return isSteward(hall, staffId) ? { kind: 'staff', staffId, mandate } : refuse('agency.not_listed');
}

/** Why the agent may not do this for the applicant on a day (rule G34); null: he may. */
export function beyondMandate(
  { agency }: Pick<Case, 'agency'>,
  act: MandateAct,
  on: string,
): Decision<never> | null {
  if (!agency) return refuse('agency.none');
  const { until, scope } = agency.mandate;
  if (until < on) return refuse('agency.expired', { until });
  return scope.includes(act) ? null : refuse('agency.beyond_scope', { act });
}

/** Of an act for which the agent came in the applicant's place: that he may, and what its fact says of it. */
export interface MaybeByAgent {
  readonly byAgent?: boolean | undefined;
}
export function byAgentOf(
  one: Pick<Case, 'agency'>,
  { byAgent }: MaybeByAgent,
  act: MandateAct,
  on: string,
): { readonly byAgent?: true } | Decision<never> {
  if (byAgent !== true) return {};
  return beyondMandate(one, act, on) ?? { byAgent: true };
}

/** Whether somebody is the steward who acts for the applicant: then the case is not his to decide (rule G35). */
export const actsFor = ({ agency }: Pick<Case, 'agency'>, staffId: string): boolean =>
  agency?.kind === 'staff' && agency.staffId === staffId;
