import { afterFailure, NEVER_FAILED } from '../identity/lockout.ts';
import type { Role } from '../identity/roles.ts';
import type { HallDraft } from '../state/hall.ts';
import type { StaffCard } from './card.ts';

export type StaffFact =
  | { kind: 'staff.added'; staffId: string; roles: readonly Role[] }
  | { kind: 'staff.roles_set'; staffId: string; roles: readonly Role[] }
  | { kind: 'staff.activity_set'; staffId: string; active: boolean }
  | { kind: 'staff.password_set'; staffId: string }
  | { kind: 'staff.signed_in'; staffId: string; sessionId: string; until: number }
  | { kind: 'staff.sign_in_failed'; staffId: string }
  | { kind: 'staff.signed_out'; staffId: string; sessionId: string }
  | { kind: 'staff.carded'; staffId: string; card: StaffCard | null };

function endSessions(hall: HallDraft, staffId: string): void {
  for (const id of [...hall.sessions.ids()])
    if (hall.sessions.get(id)!.staffId === staffId) hall.sessions.drop(id);
}

/** Changes the hall by a fact about staff. A new password, other roles or being put out ends every session. */
export function evolveStaff(hall: HallDraft, fact: StaffFact, at: number): void {
  const { staffId } = fact;
  switch (fact.kind) {
    case 'staff.added': {
      const { roles } = fact;
      const fresh = { active: true, credential: 1, lock: NEVER_FAILED, card: null };
      return hall.staff.put(staffId, { id: staffId, roles, ...fresh });
    }
    case 'staff.roles_set':
      hall.staff.edit(staffId).roles = fact.roles;
      return endSessions(hall, staffId);
    case 'staff.activity_set':
      hall.staff.edit(staffId).active = fact.active;
      return endSessions(hall, staffId);
    case 'staff.password_set':
      hall.staff.edit(staffId).credential += 1;
      return endSessions(hall, staffId);
    case 'staff.signed_in': {
      const { sessionId: id, until } = fact;
      hall.staff.edit(staffId).lock = NEVER_FAILED;
      return hall.sessions.put(id, { id, staffId, openedAt: at, until });
    }
    case 'staff.sign_in_failed': {
      const staff = hall.staff.edit(staffId);
      staff.lock = afterFailure(staff.lock, at);
      return;
    }
    case 'staff.signed_out':
      return hall.sessions.drop(fact.sessionId);
    case 'staff.carded':
      hall.staff.edit(staffId).card = fact.card;
  }
}
