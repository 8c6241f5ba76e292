import { accept, type Act, type Decision, refuse } from '../decision.ts';
import { openDay } from '../day/facts.ts';
import type { Fact } from '../facts.ts';
import type { Hall } from '../state/hall.ts';
import { deskFor } from './seat.ts';

export interface OpenInput {
  readonly counterId: string;
  readonly seat: string;
  /** Said by the same officer in a second browser: the seat moves here, the first browser is told. */
  readonly takeOver?: boolean | undefined;
}

export interface Opened {
  readonly counterId: string;
  readonly ticketId: string | null;
}

/** The counter an officer sits at; null when at none. */
export function counterOf(hall: Pick<Hall, 'desks'>, officerId: string): string | null {
  for (const desk of hall.desks.values()) if (desk.officerId === officerId) return desk.counterId;
  return null;
}

/** Opens a counter (rules C1, C2): one officer per counter, one counter per officer, one browser per seat. */
export function decideOpenCounter(hall: Hall, act: Act<OpenInput>): Decision<Opened> {
  const { counterId, seat, takeOver } = act.input;
  if (act.sender.kind !== 'staff') return refuse('access.denied');
  if (!openDay(hall)) return refuse('day.closed');
  if (!hall.counters.has(counterId)) return refuse('counter.unknown');
  const officerId = act.sender.staffId;
  const desk = hall.desks.get(counterId);
  if (desk) {
    if (desk.officerId !== officerId) return refuse('counter.taken');
    const moved: Fact[] = desk.seat === seat ? [] : [{ kind: 'counter.seat_moved', counterId, seat }];
    if (moved.length > 0 && takeOver !== true) return refuse('counter.other_seat');
    return accept(moved, { counterId, ticketId: desk.ticketId });
  }
  const automatic = hall.counters.get(counterId)!.automatic === true && { automatic: true };
  const elsewhere = counterOf(hall, officerId);
  if (elsewhere !== null) {
    return refuse('counter.officer_elsewhere', { counter: hall.counters.get(elsewhere)!.number });
  }
  return accept([{ kind: 'counter.opened', counterId, officerId, seat, ...automatic }], {
    counterId,
    ticketId: null,
  });
}

/** Closes a counter, paused or not (rules C1, C3); a ticket in hand is finished, held, transferred or missed first. */
export function decideCloseCounter(
  hall: Hall,
  act: Act<{ counterId: string; seat: string }>,
): Decision<null> {
  const desk = deskFor(hall, act);
  if ('facts' in desk) return desk;
  if (desk.ticketId !== null)
    return refuse('counter.busy', { label: hall.tickets.get(desk.ticketId)!.label });
  return accept([{ kind: 'counter.closed', counterId: act.input.counterId }], null);
}
