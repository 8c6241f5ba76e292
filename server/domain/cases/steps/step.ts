import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import type { Hall } from '../../state/hall.ts';
import { END } from '../../catalogue/chart/flow.ts';
import { begin, type CasePrepared, type OfCase, withLight } from '../begin.ts';
import type { Case } from '../case.ts';
import type { CaseFact } from '../facts.ts';
import { mayStep } from '../posts.ts';
import type { SaidOfCase, WordsPrepared, Written } from '../words.ts';
import { leadsTo, onwardOf, ready, stepsOfCase } from './flow.ts';

export interface StepInput extends OfCase {
  readonly step: string;
  /** Where the step leads, where it has a choice. */
  readonly to?: string | undefined;
}
export interface StepPrepared extends CasePrepared {
  readonly written: Written | null;
}

export const openSteps = (one: Case): string[] =>
  one.steps.filter(({ state }) => state === 'open').map(({ id }) => id);

/**
 * Does an open step and opens what it leads to (rules G6, G7). Refuses a step that is not open, one of another's post,
 * a choice that the version does not have, and none where it has one. A way that leads to the end is the decision's.
 */
export function decideStep(hall: Hall, act: Act<StepInput, StepPrepared>): Decision<{ open: string[] }> {
  const begun = begin(hall, act, 'step');
  if ('facts' in begun) return begun;
  const { one, moved, by } = begun;
  const steps = stepsOfCase(hall, one);
  const { step: id, to } = act.input;
  const step = steps.find(known => known.id === id);
  if (!step || !openSteps(one).includes(id)) return refuse('case.step_not_open');
  if (!mayStep(hall, act, step.post, one.bureauId)) return refuse('access.denied');
  const { always, choices } = onwardOf(steps, id);
  if (to !== undefined ? !choices.includes(to) : always.length === 0 && choices.length > 0)
    return refuse('case.step_choice', { ways: choices });
  const led = to === undefined ? always : [to];
  const still = openSteps(one).filter(other => other !== id);
  if (led.includes(END) && still.length === 0) return refuse('case.decide_instead');
  const opens = ready(steps, still, led).filter(next => !still.includes(next));
  const { written } = act.prepared;
  const fact: CaseFact = {
    kind: 'case.stepped',
    ...moved,
    step: id,
    by,
    opens,
    words: written?.words ?? null,
  };
  const rows = written ? [written.row] : [];
  return accept(withLight(hall, one, [fact], act.now), { open: [...still, ...opens] }, rows);
}

/**
 * Gives an open step back to one that was done before it and leads to it, with the reason (退回); refuses another: from
 * beside it the flow would go on without the step that was given back (DOMAIN A18).
 */
export function decideGiveBack(
  hall: Hall,
  act: Act<SaidOfCase & { step: string; back: string }, CasePrepared & WordsPrepared>,
): Decision<null> {
  const begun = begin(hall, act, 'step');
  if ('facts' in begun) return begun;
  const { one, moved, by } = begun;
  const { step: id, back } = act.input;
  const steps = stepsOfCase(hall, one);
  const step = steps.find(known => known.id === id);
  if (!step || !openSteps(one).includes(id)) return refuse('case.step_not_open');
  if (!mayStep(hall, act, step.post, one.bureauId)) return refuse('access.denied');
  const target = one.steps.find(known => known.id === back);
  if (target?.state !== 'done' || target.by === null || !leadsTo(steps, back, id))
    return refuse('case.step_not_done');
  const { words, row } = act.prepared.written;
  const fact: CaseFact = { kind: 'case.returned', ...moved, step: id, back, by, words };
  return accept(withLight(hall, one, [fact], act.now), null, [row]);
}
