import type { HallDraft } from '../state/hall.ts';
import type { Ticket } from './ticket.ts';

/** How long an officer served a ticket, ms without holds (rule C7). */
export interface Hand {
  readonly officerId: string;
  readonly ms: number;
  /** The counter from which a colleague took it over to another (rule C6). */
  readonly takenFrom?: string;
}

/**
 * The hands of a ticket once its officer gives it on, lays it aside or ends it: what was not counted since `startedAt`
 * (epoch ms, moved by holds) is that officer's. Without an officer nothing is added.
 */
export function withHand(
  hands: readonly Hand[],
  officerId: string | null,
  startedAt: number,
  at: number,
): readonly Hand[] {
  if (officerId === null) return hands;
  const before = hands.reduce((sum, { ms }) => sum + ms, 0);
  return [...hands, { officerId, ms: Math.max(0, at - startedAt - before) }];
}

/** Who sits at a counter; null: nobody. */
export const officerAt = (hall: Pick<HallDraft, 'desks'>, counterId: string): string | null =>
  hall.desks.get(counterId)?.officerId ?? null;

/** The hands of what is being served with who had it until `at`: as the fact says, or, where others had it before, who sits there. */
export function handsUntil(
  hall: Pick<HallDraft, 'desks'>,
  { hands, counterId, startedAt }: Ticket & { readonly state: 'serving' },
  at: number,
  officerId: string | undefined,
): readonly Hand[] {
  const last = officerId ?? (hands.length > 0 ? officerAt(hall, counterId) : null);
  return withHand(hands, last, startedAt, at);
}
