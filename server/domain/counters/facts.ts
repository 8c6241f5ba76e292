import type { HallDraft } from '../state/hall.ts';

export type CounterFact =
  | { kind: 'counter.opened'; counterId: string; officerId: string; seat: string }
  | { kind: 'counter.seat_moved'; counterId: string; seat: string }
  | { kind: 'counter.closed'; counterId: string };

/** Changes the hall by a fact about a counter. */
export function evolveCounter(hall: HallDraft, fact: CounterFact, at: number): void {
  const { counterId } = fact;
  switch (fact.kind) {
    case 'counter.opened': {
      const { officerId, seat } = fact;
      return hall.desks.put(counterId, {
        counterId,
        officerId,
        seat,
        openedAt: at,
        ticketId: null,
        since: at,
      });
    }
    case 'counter.seat_moved':
      hall.desks.edit(counterId).seat = fact.seat;
      return;
    case 'counter.closed':
      return hall.desks.drop(counterId);
  }
}
