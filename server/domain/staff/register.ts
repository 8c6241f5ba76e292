import { accept, type Act, type CredentialRow, type Decision, refuse, type SideRow } from '../decision.ts';
import type { Fact } from '../facts.ts';
import { type Role, roleConflicts } from '../identity/roles.ts';
import { counterOf } from '../counters/open.ts';
import { backUntil, lookAt } from '../queue/not-back.ts';
import { ticketRules } from '../queue/rules/rules.ts';
import type { Hall } from '../state/hall.ts';

/** Login and password as the check before the lock found them; faults are told by code. */
export interface CredentialPrepared {
  readonly row: CredentialRow;
  readonly loginFault: string | null;
  readonly passwordFaults: readonly string[];
  /** Whose login it already is; null when free. */
  readonly loginOf: string | null;
}

export interface RolesInput {
  readonly roles: readonly Role[];
}

function credentialFault(prepared: CredentialPrepared, staffId: string | null): Decision<never> | null {
  if (prepared.loginFault !== null) return refuse('staff.login_invalid', { reason: prepared.loginFault });
  if (prepared.passwordFaults.length > 0)
    return refuse('staff.password_weak', { reasons: prepared.passwordFaults });
  return prepared.loginOf !== null && prepared.loginOf !== staffId ? refuse('staff.login_taken') : null;
}

/** Adds a member of staff (rule S2): login free, password strong enough, roles that may stand together. */
export function decideAddStaff(
  hall: Hall,
  act: Act<RolesInput, CredentialPrepared>,
): Decision<{ staffId: string }> {
  const { roles } = act.input;
  const fault = credentialFault(act.prepared, null);
  if (fault) return fault;
  const conflicts = roleConflicts(roles);
  if (conflicts.length > 0) return refuse('staff.roles_conflict', { conflicts });
  const staffId = act.prepared.row.staffId;
  const rows = [{ table: 'credential' as const, put: act.prepared.row }];
  return accept([{ kind: 'staff.added', staffId, roles }], { staffId }, rows);
}

/** The first director (rule S3): only while the hall has no staff; there is no default password. */
export function decideFound(
  hall: Hall,
  act: Act<unknown, CredentialPrepared>,
): Decision<{ staffId: string }> {
  if (hall.staff.size > 0) return refuse('hall.founded_already');
  return decideAddStaff(hall, { ...act, input: { roles: ['director', 'officer', 'guide'] } });
}

function directors(hall: Hall): string[] {
  return [...hall.staff.values()].filter(s => s.active && s.roles.includes('director')).map(s => s.id);
}

/** Gives other roles, or puts out or lets in again; the last director stays (rule S4). */
export function decideSetStaff(
  hall: Hall,
  act: Act<{ staffId: string; roles: readonly Role[]; active: boolean }>,
): Decision<null> {
  const { staffId, roles, active } = act.input;
  const staff = hall.staff.get(staffId);
  if (!staff) return refuse('staff.unknown');
  const conflicts = roleConflicts(roles);
  if (conflicts.length > 0) return refuse('staff.roles_conflict', { conflicts });
  const others = directors(hall).filter(id => id !== staffId).length;
  if (others === 0 && !(active && roles.includes('director'))) return refuse('staff.last_director');
  const facts: Fact[] = [];
  if ([...roles].sort().join() !== [...staff.roles].sort().join()) {
    facts.push({ kind: 'staff.roles_set', staffId, roles });
  }
  if (active !== staff.active) facts.push({ kind: 'staff.activity_set', staffId, active });
  if (active) return accept(facts, null);
  const { left, rows } = leaveCounter(hall, staffId, act.now);
  return accept([...left, ...facts], null, rows);
}

/**
 * Who is put out leaves his counter, or nobody else could sit there until the day closes: a called citizen keeps the
 * number as after a missed call, one who is being served is done.
 */
function leaveCounter(hall: Hall, staffId: string, now: number): { left: Fact[]; rows: SideRow[] } {
  const counterId = counterOf(hall, staffId);
  if (counterId === null) return { left: [], rows: [] };
  const { ticketId } = hall.desks.get(counterId)!;
  const closed: Fact = { kind: 'counter.closed', counterId };
  if (ticketId === null) return { left: [closed], rows: [] };
  if (hall.tickets.get(ticketId)?.state === 'serving')
    return { left: [{ kind: 'ticket.finished', ticketId }, closed], rows: [] };
  const until = backUntil(ticketRules(hall), { missedAt: now });
  return {
    left: [{ kind: 'ticket.missed', ticketId }, closed],
    rows: lookAt('ticket.missed', ticketId, until),
  };
}

/** A new password: by oneself with the old one, or set by a director (rule S5). Every session of the login ends. */
export function decideSetPassword(
  hall: Hall,
  act: Act<{ staffId: string }, CredentialPrepared & { readonly oldMatches: boolean }>,
): Decision<null> {
  const { staffId } = act.input;
  if (!hall.staff.has(staffId)) return refuse('staff.unknown');
  const own = act.sender.kind === 'staff' && act.sender.staffId === staffId;
  if (own && !act.prepared.oldMatches) return refuse('staff.wrong_password');
  const mayOthers =
    act.sender.kind === 'staff' && hall.staff.get(act.sender.staffId)?.roles.includes('director') === true;
  if (!own && !mayOthers) return refuse('access.denied');
  const fault = credentialFault(act.prepared, staffId);
  if (fault) return fault;
  return accept([{ kind: 'staff.password_set', staffId }], null, [
    { table: 'credential', replace: act.prepared.row },
  ]);
}
