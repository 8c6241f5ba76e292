import type { LockoutState } from '../identity/lockout.ts';
import type { Role } from '../identity/roles.ts';
import type { StaffCard } from './card.ts';

/** A member of staff. Name, login and password live in credential rows, sealed; never here and never in a fact. */
export interface Staff {
  readonly id: string;
  roles: readonly Role[];
  active: boolean;
  /** Rises with each new password; a sign-in checked against an older one does not count. */
  credential: number;
  lock: LockoutState;
  /** What boards say of this officer; null: nothing. */
  card: StaffCard | null;
}

export interface Session {
  readonly id: string;
  readonly staffId: string;
  readonly openedAt: number;
  readonly until: number;
}
