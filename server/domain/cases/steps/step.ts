import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import type { Hall } from '../../state/hall.ts';
import { begin, type CasePrepared, type OfCase, withLight } from '../begin.ts';
import type { Case } from '../case.ts';
import type { CaseFact } from '../facts.ts';
import { isWithoutPapers, mayStep, ownerOf } from '../posts.ts';
import type { SaidOfCase, WordsPrepared, Written } from '../words.ts';
import { leadsTo, stepsOfCase } from './flow.ts';
import { onwardFrom, openSteps } from './onward.ts';

export interface StepInput extends OfCase {
  readonly step: string;
  /** Where the step leads, where it has a choice. */
  readonly to?: string | undefined;
}
export interface StepPrepared extends CasePrepared {
  readonly written: Written | null;
}

/** Whether somebody took a case in or did a step of it other than a review. */
const hasWorkedOn = ({ receivedBy, steps }: Case, by: string): boolean =>
  receivedBy === by || steps.some(step => step.by === by && step.asks?.of !== 'legal');

/**
 * Does an open step and opens what it leads to (rules G6, G7). Refuses a step that is not open and one of another's post;
 * what another bureau or a legal reviewer is asked for needs words (rules G63, G65), and nobody reviews their own work.
 */
export function decideStep(hall: Hall, act: Act<StepInput, StepPrepared>): Decision<{ open: string[] }> {
  const begun = begin(hall, act, 'step');
  if ('facts' in begun) return begun;
  const { one, moved, by } = begun;
  const { step: id, to } = act.input;
  const step = stepsOfCase(hall, one).find(known => known.id === id);
  if (!step || !openSteps(one).includes(id)) return refuse('case.step_not_open');
  if (!mayStep(hall, act, step.post, ownerOf(one, id))) return refuse('access.denied');
  if (step.post === 'legal' && hasWorkedOn(one, by)) return refuse('case.own_work');
  if (isWithoutPapers(one, step)) return refuse('handover.not_signed', { number: one.number });
  const { written } = act.prepared;
  if (written === null && one.steps.some(known => known.id === id && known.asks))
    return refuse('case.no_opinion');
  const led = onwardFrom(hall, one, id, to);
  if ('facts' in led) return led;
  const fact: CaseFact = {
    kind: 'case.stepped',
    ...moved,
    step: id,
    by,
    opens: led.opens,
    words: written?.words ?? null,
  };
  const rows = written ? [written.row] : [];
  return accept(withLight(hall, one, [fact], act.now), { open: led.open }, rows);
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
  if (!mayStep(hall, act, step.post, ownerOf(one, id))) return refuse('access.denied');
  if (step.post === 'legal' && hasWorkedOn(one, by)) return refuse('case.own_work');
  const target = one.steps.find(known => known.id === back);
  if (target?.state !== 'done' || target.by === null || !leadsTo(steps, back, id))
    return refuse('case.step_not_done');
  const { words, row } = act.prepared.written;
  const fact: CaseFact = { kind: 'case.returned', ...moved, step: id, back, by, words };
  return accept(withLight(hall, one, [fact], act.now), null, [row]);
}
