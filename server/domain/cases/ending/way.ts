import { END } from '../../catalogue/chart/flow.ts';
import type { Act } from '../../decision.ts';
import type { Role } from '../../identity/roles.ts';
import type { Hall } from '../../state/hall.ts';
import type { Case } from '../case.ts';
import { DECIDERS, mayStep } from '../posts.ts';
import { isAtOnce } from '../promises/promise.ts';
import { HANDLERS } from '../special/ask.ts';
import { onwardOf, stepsOfCase } from '../steps/flow.ts';
import { openSteps } from '../steps/onward.ts';

/** Who decides a case of its bureau (rule G11); what is decided on the spot its officers too (rules G24, G26). */
export const decidersOf = (one: Pick<Case, 'kind' | 'pledge'>): readonly Role[] =>
  isAtOnce(one) ? HANDLERS : DECIDERS;

/** How the open steps of a case stand to its decision, by the ids of the steps. */
export interface WayToEnd {
  /** Steps that a decision would skip (DOMAIN A18). */
  readonly blocked: readonly string[];
  /** Steps after the open ones that are done with the decision, in the order of the version. */
  readonly along: readonly string[];
}

/**
 * What lies between the open steps and the end. The decision does a step that leads to the end. Of an item decided on the
 * spot it also does what comes before, as far as it goes on without a choice and is the sender's to do (rules G6, G24).
 * Another bureau's opinion and a legal review are never done along the way (rules G63, G65). `open`: ids of open steps, those of the case unless others are given.
 */
export function wayToEnd(
  hall: Hall,
  { sender }: Pick<Act<unknown>, 'sender'>,
  one: Case,
  open: readonly string[] = openSteps(one),
): WayToEnd {
  const steps = stepsOfCase(hall, one);
  const [blocked, seen] = [new Set<string>(), new Set<string>()];
  const walk = (id: string): void => {
    if (id === END || seen.has(id)) return;
    seen.add(id);
    if (one.steps.some(step => step.id === id && step.asks)) return void blocked.add(id);
    const { always, choices } = onwardOf(steps, id);
    if (always.includes(END) || choices.includes(END)) return;
    const { post } = steps.find(step => step.id === id)!;
    const goesOn = isAtOnce(one) && always.length > 0 && mayStep(hall, { sender }, post, one.bureauId);
    if (!goesOn) blocked.add(id);
    else for (const to of always) walk(to);
  };
  for (const id of open) walk(id);
  const along = steps.flatMap(({ id }) => (seen.has(id) && !open.includes(id) ? [id] : []));
  return { blocked: [...blocked], along };
}
