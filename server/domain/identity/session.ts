export const SESSION_IDLE_MS = 30 * 60_000;
export const SESSION_ABSOLUTE_MS = 12 * 60 * 60_000;

/** A member of staff's session. Times are epoch ms. */
export interface SessionLife {
  readonly startedAt: number;
  readonly lastSeenAt: number;
}

/** Gives the moment from which the session is over, whichever limit comes first. */
export function sessionEndsAt(session: SessionLife): number {
  return Math.min(session.lastSeenAt + SESSION_IDLE_MS, session.startedAt + SESSION_ABSOLUTE_MS);
}

/** Idle 30 min or 12 h in all end it (等保 GB/T 22239 8.1.4.1 b; ASVS 7.3). The end itself is over. */
export function sessionAlive(session: SessionLife, now: number): boolean {
  return now < sessionEndsAt(session);
}
