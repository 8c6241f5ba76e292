import type { CasePrepared } from '../cases/begin.ts';
import { accept, type Act, type Decision, refuse } from '../decision.ts';
import type { Hall } from '../state/hall.ts';
import { type Delegation, DELEGATE_ROLES } from './delegation.ts';
import { todayOf } from './keep.ts';

export type GrantInput = Omit<Delegation, 'id' | 'revokedOn'>;

/** What keeps a delegation from being given. */
export const GRANT_FAULTS = ['dates', 'staff', 'items', 'chief'] as const;
export type GrantFault = (typeof GRANT_FAULTS)[number];

/** Who may hold it: staff that work for the bureau, with an office that fits. */
function isTheirs(hall: Hall, { staffId, bureauId, as }: GrantInput): boolean {
  const member = hall.staff.get(staffId);
  const has = member?.active === true && member.roles.some(role => DELEGATE_ROLES[as].includes(role));
  return has && hall.postings.get(staffId)?.bureauId === bureauId;
}

/** Whether another is the bureau's chief representative on one of the days. */
const hasChief = (hall: Hall, { staffId, bureauId, from, to }: GrantInput): boolean =>
  [...hall.delegations.values()].some(
    one =>
      one.as === 'chief' &&
      one.bureauId === bureauId &&
      one.staffId !== staffId &&
      one.revokedOn === null &&
      one.from <= to &&
      from <= one.to,
  );

function faultOf(hall: Hall, input: GrantInput, on: string): GrantFault | null {
  const { from, to, itemCodes, bureauId } = input;
  if (from > to || to < on) return 'dates';
  if (!isTheirs(hall, input)) return 'staff';
  if (itemCodes?.some(code => hall.items.get(code)?.bureauId !== bureauId)) return 'items';
  return input.as === 'chief' && hasChief(hall, input) ? 'chief' : null;
}

/**
 * Gives a bureau's power to decide to one of its staff (rule G15). Refuses days that are over or run backwards, who does
 * not work for the bureau or does not decide, items of another bureau, and a second chief representative on a day.
 */
export function decideGrant(
  hall: Hall,
  act: Act<GrantInput, CasePrepared>,
): Decision<{ delegationId: string }> {
  const { bureauId, staffId, as, itemCodes, from, to } = act.input;
  if (!hall.bureaus.has(bureauId)) return refuse('bureau.unknown');
  if (!hall.staff.has(staffId)) return refuse('staff.unknown');
  const on = todayOf(act);
  const fault = faultOf(hall, act.input, on);
  if (fault) return refuse('delegation.faulty', { fault });
  const id = act.newId();
  const delegation = { id, bureauId, staffId, as, itemCodes, from, to };
  return accept([{ kind: 'delegation.granted', delegation, on }], { delegationId: id });
}

/** Takes delegated power back, from now on (rule G15). */
export function decideRevokeGrant(
  hall: Hall,
  act: Act<{ delegationId: string }, CasePrepared>,
): Decision<null> {
  const { delegationId } = act.input;
  const one = hall.delegations.get(delegationId);
  if (!one) return refuse('delegation.unknown');
  const on = todayOf(act);
  if (one.revokedOn !== null || one.to < on)
    return refuse('delegation.expired', { from: one.from, to: one.revokedOn ?? one.to });
  return accept([{ kind: 'delegation.revoked', delegationId, on }], null);
}
