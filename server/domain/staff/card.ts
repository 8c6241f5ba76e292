import { accept, type Act, type Decision, refuse } from '../decision.ts';
import type { Text } from '../hall/plan.ts';
import type { Hall } from '../state/hall.ts';
import { textsHoldPersonal } from '../text/personal.ts';

/** What a board says of who sits at a counter: badge number and post, never a name (DESIGN 4). */
export interface StaffCard {
  readonly badge: string;
  readonly post: Text;
}

/** Gives a member of staff a card, or takes it (rule S6); refuses a badge number that another has. */
export function decideSetCard(
  hall: Hall,
  act: Act<{ staffId: string; card: StaffCard | null }>,
): Decision<null> {
  const { staffId, card } = act.input;
  if (!hall.staff.has(staffId)) return refuse('staff.unknown');
  if (card !== null) {
    if (textsHoldPersonal(card.post)) return refuse('text.personal');
    for (const other of hall.staff.values())
      if (other.id !== staffId && other.card?.badge === card.badge) return refuse('staff.badge_taken');
  }
  return accept([{ kind: 'staff.carded', staffId, card }], null);
}
