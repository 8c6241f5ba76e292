import { counterOf } from '../counters/open.ts';
import { servedAt } from '../counters/staffing.ts';
import type { Hall, HallDraft } from '../state/hall.ts';

/** A counter, or an officer at whatever counter. */
export type SentTo = { readonly counterId: string } | { readonly officerId: string };

/**
 * A way that a ticket makes in between (rule T10): from a queue and a counter to another queue, and back. `isBack`: it is
 * back in the queue it came from, and waits for that counter.
 */
export interface Leg {
  readonly ticketId: string;
  readonly queueId: string;
  readonly counterId: string;
  readonly isBack: boolean;
  /** Whom it waits for where it was sent (rule T16); it is back already where it is to stay there. */
  readonly for?: SentTo;
}
type Legs = Pick<Hall, 'legs'>;

/** The way that a ticket is away on; undefined: it has none, or is back. */
export function legOut({ legs }: Legs, ticketId: string): Leg | undefined {
  const leg = legs.get(ticketId);
  return leg?.isBack === false ? leg : undefined;
}

/** The counter that a ticket waits for (rules Q2, T16); null: for any, also when that one is closed, paused, or serves it no more. */
export function waitsFor(
  hall: Pick<Hall, 'legs' | 'desks' | 'counters' | 'profiles' | 'tickets'>,
  ticketId: string,
): string | null {
  const leg = hall.legs.get(ticketId);
  if (!leg) return null;
  const counterId = leg.for ? counterFor(hall, leg.for) : leg.isBack ? leg.counterId : null;
  if (counterId === null || hall.desks.get(counterId)?.paused !== null) return null;
  const { queueId } = hall.tickets.get(ticketId)!;
  return servedAt(hall, counterId).includes(queueId) ? counterId : null;
}

/** The counter that is meant: an officer's is the one where that officer sits; null: at none. */
export const counterFor = (hall: Pick<Hall, 'desks'>, to: SentTo): string | null =>
  'counterId' in to ? to.counterId : counterOf(hall, to.officerId);

/** Called where it was sent or came back to: it waits for nobody any more, and goes on its way where it has one. */
export function arrive(hall: Pick<HallDraft, 'legs'>, id: string): void {
  const leg = hall.legs.get(id);
  if (leg?.isBack) hall.legs.drop(id);
  else if (leg?.for) {
    const { ticketId, queueId, counterId, isBack } = leg;
    hall.legs.put(id, { ticketId, queueId, counterId, isBack });
  }
}
