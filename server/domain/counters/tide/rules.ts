import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import type { Hall, HallDraft } from '../../state/hall.ts';

/** When tidal counters (潮汐窗口) are proposed to open and to close; set as one document (rule C8). */
export interface TideRules {
  /** More than so many of a queue who have waited `minutes`: one more counter for it is proposed. */
  readonly waiting: number;
  readonly minutes: number;
  /** No more than so many wait at all: closing is proposed. Below `waiting`, so that nothing flaps. */
  readonly closeWaiting: number;
  /** A counter stays open, and stays shut, so many minutes at least before the next proposal for it. */
  readonly shortest: number;
  /** What is proposed is done at once. */
  readonly automatic: boolean;
}

export interface TideRulesRow {
  readonly rules: TideRules;
  readonly revision: number;
}

/** What is proposed in the form; a hall that has set nothing proposes nothing. */
export const USUAL_TIDE: TideRules = {
  ...{ waiting: 10, minutes: 10, closeWaiting: 3, shortest: 20, automatic: false },
};

/** The rules in force; null: nothing is proposed. */
export const tideRules = (hall: Pick<Hall, 'tideRules'>): TideRules | null =>
  hall.tideRules.get('hall')?.rules ?? null;

/** Sets when tidal counters are proposed; refuses a base that is not the present one (H4), and a closing that is not below the opening. */
export function decideSetTide(
  hall: Hall,
  act: Act<{ readonly rules: TideRules; readonly base?: number | undefined }>,
): Decision<null> {
  const { rules, base } = act.input;
  if (base !== undefined && base !== (hall.tideRules.get('hall')?.revision ?? 0))
    return refuse('settings.changed');
  if (rules.closeWaiting >= rules.waiting) return refuse('tide.faulty');
  return accept([{ kind: 'tide.set', rules }], null);
}

/** Changes the hall by a fact about its rules for tidal counters. */
export function evolveTideRules(hall: HallDraft, rules: TideRules, seq: number): void {
  hall.tideRules.put('hall', { rules, revision: seq });
}
