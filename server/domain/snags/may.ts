import type { Role } from '../identity/roles.ts';
import type { Hall } from '../state/hall.ts';
import type { Snag, SnagAct } from './snag.ts';

type Ruling = Pick<Hall, 'staff' | 'postings' | 'desks' | 'counters' | 'profiles' | 'queues'>;

/** Who answers for the hall: may send any of them on, and make them longer. */
const OVER_ALL: readonly Role[] = ['director', 'supervisor'];
/** Who speaks with citizens. */
const AT_WINDOW: readonly Role[] = ['officer', 'chief', 'guide', 'director'];

const has = (hall: Ruling, staffId: string, roles: readonly Role[]): boolean =>
  hall.staff.get(staffId)?.roles.some(role => roles.includes(role)) ?? false;

const bureauOf = (hall: Ruling, staffId: string): string | null =>
  hall.postings.get(staffId)?.bureauId ?? null;

/** Whether somebody is its owner: the one who was named, or, where nobody was, whoever works for its bureau; and that bureau's head. */
export function ownsSnag(hall: Ruling, { owner }: Pick<Snag, 'owner'>, staffId: string): boolean {
  if (owner.staffId === staffId) return true;
  const isIn = bureauOf(hall, staffId) === owner.bureauId;
  return isIn && (owner.staffId === null || has(hall, staffId, ['chief']));
}

/** Whether somebody sits at a counter where one says what could not be done. */
function sitsAtWindow(hall: Ruling, staffId: string): boolean {
  for (const { officerId, counterId } of hall.desks.values()) {
    if (officerId !== staffId) continue;
    const profile = hall.profiles.get(hall.counters.get(counterId)?.profileId ?? '');
    if (profile?.queueIds.some(id => hall.queues.get(id)?.snags === true)) return true;
  }
  return false;
}

/** Whether the citizen's telephone is opened to somebody (rule I5): the owner, who took it down, and who sits at that window. */
export const readsContact = (
  hall: Ruling,
  snag: Pick<Snag, 'owner' | 'openedBy'>,
  staffId: string,
): boolean => snag.openedBy === staffId || ownsSnag(hall, snag, staffId) || sitsAtWindow(hall, staffId);

/** Whether somebody may do an act to it (rule I7): the owner answers, the window speaks with the citizen. */
export function mayDo(hall: Ruling, snag: Snag, act: SnagAct, staffId: string): boolean {
  const owns = ownsSnag(hall, snag, staffId);
  switch (act) {
    case 'assign':
      return owns || snag.openedBy === staffId || has(hall, staffId, OVER_ALL);
    case 'answer':
      return owns || has(hall, staffId, ['director']);
    case 'extend':
      return has(hall, staffId, ['director', 'supervisor']) || (owns && has(hall, staffId, ['chief']));
    default:
      return owns || has(hall, staffId, AT_WINDOW);
  }
}
