import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import type { Hall, HallDraft } from '../../state/hall.ts';
import type { LightRules } from './light.ts';
import { beginRetiming } from './retime.ts';

/** The rules for lights as a fact set them, whose number is the revision. */
export interface LightsRow {
  readonly rules: LightRules;
  readonly revision: number;
}

export type LightsFact = { kind: 'lights.set'; rules: LightRules };

/**
 * Sets the hall's rules for lights (rule G40); refuses a base that is not the present one (H4), and rules by which
 * yellow would come before the reminder. `base`: the revision it was made from, 0 for the usual rules.
 */
export function decideSetLights(
  hall: Hall,
  act: Act<{ readonly rules: LightRules; readonly base?: number | undefined }>,
): Decision<null> {
  const { rules, base } = act.input;
  const { remindDays, yellowDays, yellowShare } = rules;
  if (base !== undefined && base !== (hall.lights.get('hall')?.revision ?? 0))
    return refuse('settings.changed');
  if (remindDays < yellowDays) return refuse('lights.order');
  const sound = { remindDays, yellowDays, yellowShare };
  return accept([{ kind: 'lights.set', rules: sound }], null);
}

/** Changes the hall by a fact about its rules for lights: every open case is to be looked at again. */
export function evolveLights(hall: HallDraft, { rules }: LightsFact, seq: number): void {
  hall.lights.put('hall', { rules, revision: seq });
  beginRetiming(hall, seq);
}
