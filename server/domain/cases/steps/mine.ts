import type { Act } from '../../decision.ts';
import { END } from '../../catalogue/chart/flow.ts';
import type { Hall } from '../../state/hall.ts';
import type { Case } from '../case.ts';
import { isWithoutPapers, mayStep, ownerOf } from '../posts.ts';
import { leadsTo, onwardOf, stepsOfCase } from './flow.ts';
import { openSteps } from './onward.ts';

/** An open step as whoever may do it sees it. */
export interface MyStep {
  readonly step: string;
  /** Ways of which one must be chosen; none where it leads on by itself. */
  readonly ways: readonly string[];
  /** Whether it may be done without a choice. */
  readonly plain: boolean;
  /** Steps that were done by somebody, to which it may be given back. */
  readonly back: readonly string[];
}

/** The open steps of a case that the sender may do (rules G6, G7). A way that ends the case is the decision's, not a step's. */
export function mySteps(hall: Hall, { sender }: Pick<Act<unknown>, 'sender'>, one: Case): MyStep[] {
  const steps = stepsOfCase(hall, one);
  const open = openSteps(one);
  const done = one.steps.flatMap(({ id, state, by }) => (state === 'done' && by !== null ? [id] : []));
  const isLast = open.length === 1;
  return steps.flatMap(({ id, post }): MyStep[] => {
    if (!open.includes(id) || !mayStep(hall, { sender }, post, ownerOf(one, id))) return [];
    if (isWithoutPapers(one, { id, post })) return [];
    const { always, choices } = onwardOf(steps, id);
    const ways = isLast ? choices.filter(to => to !== END) : choices;
    const back = done.filter(before => leadsTo(steps, before, id));
    return [{ step: id, ways, plain: always.length > 0 && !(isLast && always.includes(END)), back }];
  });
}
