import { accept, type Act, type Decision, refuse } from '../decision.ts';
import type { Hall } from '../state/hall.ts';
import { inMinutes, type PauseReason } from './reasons.ts';
import { deskFor } from './seat.ts';

interface SeatInput {
  readonly counterId: string;
  readonly seat: string;
}

export interface PauseInput extends SeatInput {
  readonly reason: PauseReason;
  readonly minutes?: number | undefined;
}

/**
 * Pauses a counter with a reason (rule C3): it calls nobody and is not counted as open. Pausing it again sets the new
 * reason. Refuses a ticket in hand: it is finished, held, transferred or missed first.
 */
export function decidePause(hall: Hall, act: Act<PauseInput>): Decision<null> {
  const desk = deskFor(hall, act);
  if ('facts' in desk) return desk;
  if (desk.ticketId !== null)
    return refuse('counter.busy', { label: hall.tickets.get(desk.ticketId)!.label });
  const { counterId, reason, minutes } = act.input;
  return accept([{ kind: 'counter.paused', counterId, reason, until: inMinutes(act.now, minutes) }], null);
}

/** Goes on calling at a paused counter; refuses one that is not paused. */
export function decideContinue(hall: Hall, act: Act<SeatInput>): Decision<null> {
  const desk = deskFor(hall, act);
  if ('facts' in desk) return desk;
  if (desk.paused === null) return refuse('counter.not_paused');
  return accept([{ kind: 'counter.continued', counterId: act.input.counterId }], null);
}
