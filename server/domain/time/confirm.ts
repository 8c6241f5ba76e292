import { accept, type Act, type Decision, refuse } from '../decision.ts';
import type { Hall } from '../state/hall.ts';

/** A step of the database's clock against the monotonic one beyond which time-driven acts stop (rule H3). */
export const LARGEST_STEP_MS = 60_000;

/** The clock stepped: remembered once, until a director confirms the time. */
export function decideDoubt(hall: Hall, act: Act<{ stepMs: number }>): Decision<null> {
  return hall.doubt.has('hall')
    ? accept([], null)
    : accept([{ kind: 'time.doubted', stepMs: act.input.stepMs }], null);
}

/** A director looked at the clock and says that it is right. */
export function decideConfirmTime(hall: Hall, _act: Act<unknown>): Decision<null> {
  return hall.doubt.has('hall') ? accept([{ kind: 'time.confirmed' }], null) : refuse('time.not_doubted');
}
