import { accept, type Act, type Decision, refuse } from '../decision.ts';
import type { Hall } from '../state/hall.ts';
import { deskFor } from './seat.ts';

/**
 * Turns the automatic call of one's own counter off, so that one can pause or close it after the ticket in hand, or on again
 * (rule Q10). Refuses a counter that the plan does not let call by itself.
 */
export function decideAutomatic(
  hall: Hall,
  act: Act<{ readonly counterId: string; readonly seat: string; readonly on: boolean }>,
): Decision<null> {
  const desk = deskFor(hall, act);
  if ('facts' in desk) return desk;
  const { counterId, on } = act.input;
  if (hall.counters.get(counterId)!.automatic !== true) return refuse('counter.not_automatic');
  return accept(desk.automatic === on ? [] : [{ kind: 'counter.automatic_set', counterId, on }], null);
}
