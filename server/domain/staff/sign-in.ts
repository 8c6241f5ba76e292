import { accept, type Act, type Decision, refuse } from '../decision.ts';
import { lockout } from '../identity/lockout.ts';
import type { Role } from '../identity/roles.ts';
import { SESSION_ABSOLUTE_MS } from '../identity/session.ts';
import type { Hall } from '../state/hall.ts';

/** What the password check before the lock found. `staffId` null: no such login. */
export interface SignInPrepared {
  readonly staffId: string | null;
  readonly credential: number;
  readonly matches: boolean;
}

export interface SignedIn {
  readonly sessionId: string;
  readonly staffId: string;
  readonly roles: readonly Role[];
  readonly until: number;
}

/**
 * Signs a member of staff in (rule S1). A wrong login and a wrong password are refused alike; a wrong password is
 * remembered as a fact, and five in a row lock the login for a time.
 */
export function decideSignIn(hall: Hall, act: Act<unknown, SignInPrepared>): Decision<SignedIn> {
  const { staffId, credential, matches } = act.prepared;
  const staff = staffId === null ? undefined : hall.staff.get(staffId);
  if (!staff || !staff.active) return refuse('staff.wrong_password');
  const { lockedUntil } = lockout(staff.lock, act.now);
  if (lockedUntil !== null) return refuse('staff.locked', { until: lockedUntil });
  if (!matches || staff.credential !== credential) {
    const facts = [{ kind: 'staff.sign_in_failed' as const, staffId: staff.id }];
    return { ...refuse('staff.wrong_password'), facts };
  }
  const sessionId = act.newId();
  const until = act.now + SESSION_ABSOLUTE_MS;
  const answer = { sessionId, staffId: staff.id, roles: staff.roles, until };
  return accept([{ kind: 'staff.signed_in', staffId: staff.id, sessionId, until }], answer);
}

/** Ends the sender's own session. */
export function decideSignOut(hall: Hall, act: Act<unknown>): Decision<null> {
  if (act.sender.kind !== 'staff' || !hall.sessions.has(act.sender.sessionId)) return accept([], null);
  const { staffId, sessionId } = act.sender;
  return accept([{ kind: 'staff.signed_out', staffId, sessionId }], null);
}
