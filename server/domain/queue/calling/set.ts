import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import type { Hall, HallDraft } from '../../state/hall.ts';
import { callingFaults, type CallingRules } from './rules.ts';

/** The calling rules as a fact set them, whose number is the revision. */
export interface CallingRow {
  readonly rules: CallingRules;
  readonly revision: number;
}

export type CallingFact = { kind: 'calling.set'; rules: CallingRules };

/**
 * Sets by what the hall calls, from the next call on (rule Q7); refuses a base that is not the present one (H4), and a
 * faulty document. `base`: the revision it was made from, 0 for the usual rules.
 */
export function decideSetCalling(
  hall: Hall,
  act: Act<{ readonly rules: CallingRules; readonly base?: number | undefined }>,
): Decision<null> {
  const { rules, base } = act.input;
  if (base !== undefined && base !== (hall.calling.get('hall')?.revision ?? 0))
    return refuse('settings.changed');
  const [fault] = callingFaults(rules);
  if (fault) return refuse('calling.faulty', { fault: fault.code });
  const { ordinary, booked, priority, green } = rules.rates;
  const { bookedWithinMinutes, earlyMinutes, mostInARow } = rules;
  const sound = {
    rates: { ordinary, booked, priority, green },
    bookedWithinMinutes,
    earlyMinutes,
    mostInARow,
  };
  return accept([{ kind: 'calling.set', rules: sound }], null);
}

/** Changes the hall by a fact about its calling rules. */
export function evolveCalling(hall: HallDraft, { rules }: CallingFact, seq: number): void {
  hall.calling.put('hall', { rules, revision: seq });
}
