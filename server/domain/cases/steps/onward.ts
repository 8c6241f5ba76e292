import { END } from '../../catalogue/chart/flow.ts';
import { type Decision, refuse } from '../../decision.ts';
import type { Hall } from '../../state/hall.ts';
import type { Case } from '../case.ts';
import { onwardOf, ready, stepsOfCase } from './flow.ts';

export const openSteps = (one: Pick<Case, 'steps'>): string[] =>
  one.steps.filter(({ state }) => state === 'open').map(({ id }) => id);

/**
 * What opens when an open step is done, and all that is open then (rule G7). `to`: the way that is chosen. Refuses a
 * choice that the version does not have, none where it has one, and a way that leads to the end: that is the decision's.
 */
export function onwardFrom(
  hall: Hall,
  one: Case,
  id: string,
  to: string | undefined,
): { opens: string[]; open: string[] } | Decision<never> {
  const steps = stepsOfCase(hall, one);
  const { always, choices } = onwardOf(steps, id);
  if (to !== undefined ? !choices.includes(to) : always.length === 0 && choices.length > 0)
    return refuse('case.step_choice', { ways: choices });
  const led = to === undefined ? always : [to];
  const still = openSteps(one).filter(other => other !== id);
  if (led.includes(END) && still.length === 0) return refuse('case.decide_instead');
  const opens = ready(steps, still, led).filter(next => !still.includes(next));
  return { opens, open: [...still, ...opens] };
}
