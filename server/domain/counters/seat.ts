import { type Act, type Decision, refuse } from '../decision.ts';
import type { Hall } from '../state/hall.ts';
import type { Desk } from './desk.ts';

/**
 * The desk an officer acts at (rules C1, C2): his own open counter, from the browser that holds its seat. Anything
 * else is a refusal, so that a second browser or another officer can change nothing.
 */
export function deskFor(
  hall: Hall,
  act: Pick<Act<{ counterId: string; seat: string }>, 'input' | 'sender'>,
): Desk | Decision<never> {
  const { counterId, seat } = act.input;
  if (!hall.counters.has(counterId)) return refuse('counter.unknown');
  const desk = hall.desks.get(counterId);
  if (!desk) return refuse('counter.closed');
  if (act.sender.kind !== 'staff' || desk.officerId !== act.sender.staffId) return refuse('counter.taken');
  return desk.seat === seat ? desk : refuse('counter.other_seat');
}
