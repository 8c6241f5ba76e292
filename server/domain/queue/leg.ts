import { servedAt } from '../counters/staffing.ts';
import type { Hall } from '../state/hall.ts';

/**
 * A way that a ticket makes in between (rule T10): from a queue and a counter to another queue, and back. `isBack`: it is
 * back in the queue it came from, and waits for that counter.
 */
export interface Leg {
  readonly ticketId: string;
  readonly queueId: string;
  readonly counterId: string;
  readonly isBack: boolean;
}
type Legs = Pick<Hall, 'legs'>;

/** The way that a ticket is away on; undefined: it has none, or is back. */
export function legOut({ legs }: Legs, ticketId: string): Leg | undefined {
  const leg = legs.get(ticketId);
  return leg?.isBack === false ? leg : undefined;
}

/** The counter that a ticket waits for (rule Q2); null: for any, also when that one is closed, paused, or serves it no more. */
export function waitsFor(
  hall: Pick<Hall, 'legs' | 'desks' | 'counters' | 'profiles'>,
  ticketId: string,
): string | null {
  const leg = hall.legs.get(ticketId);
  if (!leg?.isBack) return null;
  const { counterId, queueId } = leg;
  if (hall.desks.get(counterId)?.paused !== null) return null;
  return servedAt(hall, counterId).includes(queueId) ? counterId : null;
}
