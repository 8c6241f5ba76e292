import type { Text } from '../../../domain/hall/plan.ts';
import type { StaffCard } from '../../../domain/staff/card.ts';
import type { Hall } from '../../../domain/state/hall.ts';
import type { Section } from '../view.ts';
import { same } from './table.ts';

/** The card of the officer who sits at a counter; null at a closed one, and for one without a card. */
export function cardAt(hall: Hall, counterId: string): StaffCard | null {
  const desk = hall.desks.get(counterId);
  return (desk && hall.staff.get(desk.officerId)?.card) ?? null;
}

/** The same as two fields of a counter's record. */
export function cardShown(hall: Hall, counterId: string): { badge: string | null; post: Text | null } {
  const card = cardAt(hall, counterId);
  return { badge: card?.badge ?? null, post: card?.post ?? null };
}

/** The counters at which a member of staff sits. */
export function countersOf(hall: Hall, staffId: string): string[] {
  const found: string[] = [];
  for (const desk of hall.desks.values()) if (desk.officerId === staffId) found.push(desk.counterId);
  return found;
}

/** Badge and post of who sits at each counter, never a name (rule V1). */
export const cardsSection: Section<unknown> = {
  ids: hall => hall.desks.ids(),
  one: cardAt,
  on: { desks: same, staff: countersOf },
};
