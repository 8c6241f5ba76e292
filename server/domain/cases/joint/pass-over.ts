import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import type { Hall } from '../../state/hall.ts';
import { yearsOf } from '../../time/calendar/announce.ts';
import { legalCalendar } from '../../time/legal/calendar.ts';
import { begin, type CasePrepared, withLight } from '../begin.ts';
import type { CaseFact } from '../facts.ts';
import { isHead } from '../special/ask.ts';
import { onwardFrom } from '../steps/onward.ts';
import type { SaidOfCase, WordsPrepared } from '../words.ts';
import { isSilent } from './silent.ts';

/**
 * Goes on without another body's opinion (rule G64): the head of the bureau, with the reason, and only once it is late.
 * Nobody's silence is consent: the step stays on record as passed over. Refuses a step that is not another body's.
 */
export function decidePassOver(
  hall: Hall,
  act: Act<SaidOfCase & { step: string }, CasePrepared & WordsPrepared>,
): Decision<{ open: string[] }> {
  const begun = begin(hall, act, 'step');
  if ('facts' in begun) return begun;
  const { one, moved, on, by } = begun;
  if (!isHead(hall, act, one)) return refuse('access.denied');
  const step = one.steps.find(({ id }) => id === act.input.step);
  if (step?.state !== 'open' || !step.member) return refuse('case.step_not_open');
  if (!isSilent(legalCalendar(yearsOf(hall)), one, step, on)) return refuse('case.not_silent');
  const led = onwardFrom(hall, one, step.id, undefined);
  if ('facts' in led) return led;
  const { words, row } = act.prepared.written;
  const fact: CaseFact = { kind: 'case.passed_over', ...moved, step: step.id, by, opens: led.opens, words };
  return accept(withLight(hall, one, [fact], act.now), { open: led.open }, [row]);
}
