const MINUTE = 60_000;
export const FAILURES_TO_LOCK = 5;
export const FAILURE_WINDOW_MS = 15 * MINUTE;
export const FIRST_LOCK_MS = 15 * MINUTE;
export const LONGEST_LOCK_MS = 24 * 60 * MINUTE;

/** What is remembered of one login's failures. Times are epoch ms. */
export interface LockoutState {
  /** Failures in a row since the last success or lock, oldest first. */
  readonly failures: readonly number[];
  /** Locks since the last success; each doubles the next. */
  readonly locks: number;
  readonly lockedUntil: number | null;
}

export const NEVER_FAILED: LockoutState = { failures: [], locks: 0, lockedUntil: null };

/** Takes the state and now; gives until when the login is locked, null if it may try. The end itself is free. */
export function lockout(state: LockoutState, now: number): { readonly lockedUntil: number | null } {
  return { lockedUntil: state.lockedUntil !== null && now < state.lockedUntil ? state.lockedUntil : null };
}

/**
 * Takes the state and a failure now; gives the next state. Five in a row within 15 min lock for 15 min, each further
 * lock doubles up to 24 h (等保 GB/T 22239 8.1.4.1 b). A try while locked changes nothing, so that nobody can hold
 * another's account locked by knocking on.
 */
export function afterFailure(state: LockoutState, now: number): LockoutState {
  if (lockout(state, now).lockedUntil !== null) return state;
  const failures = [...state.failures.filter(at => at >= now - FAILURE_WINDOW_MS), now];
  if (failures.length < FAILURES_TO_LOCK) return { failures, locks: state.locks, lockedUntil: null };
  const length = Math.min(FIRST_LOCK_MS * 2 ** state.locks, LONGEST_LOCK_MS);
  return { failures: [], locks: state.locks + 1, lockedUntil: now + length };
}

/**
 * Gives the state after a success: nothing is held against the login. Also what a security administrator's unlocking
 * leaves. A success while locked cannot be: the caller asks `lockout` before it looks at the password.
 */
export function afterSuccess(): LockoutState {
  return NEVER_FAILED;
}
