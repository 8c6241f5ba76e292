import type { Written } from '../cases/words.ts';
import { type Act, type Decision, refuse } from '../decision.ts';
import { wallOf } from '../hours/when.ts';
import type { Hall } from '../state/hall.ts';
import { holdsPersonal } from '../text/personal.ts';
import { SNAG_LIFE } from './life.ts';
import { mayDo } from './may.ts';
import type { Snag, SnagAct } from './snag.ts';

export interface OfSnag {
  readonly snagId: string;
  readonly words?: string | undefined;
}
export interface SnagPrepared {
  readonly written: Written | null;
  readonly utcOffsetMinutes: number;
}

/** A snag that an act may be done to, what its fact says of it, and the words as they were sealed. */
export interface SnagBegun {
  readonly snag: Snag;
  readonly done: { readonly snagId: string; readonly on: string; readonly by: string };
}

/** Finds the snag of an act; refuses one that is not here, an act that its state does not allow (rule I2), who may not do it (I7), and a person's number in the words. */
export function beginSnag(
  hall: Hall,
  act: Act<OfSnag, SnagPrepared>,
  verb: SnagAct,
): SnagBegun | Decision<never> {
  const { input, sender, now, prepared } = act;
  const snag = hall.snags.get(input.snagId);
  if (!snag) return refuse('snag.unknown');
  const by = sender.kind === 'staff' ? sender.staffId : '';
  if (!mayDo(hall, snag, verb, by)) return refuse('snag.not_yours');
  if (SNAG_LIFE[snag.state][verb] === undefined) return refuse('snag.wrong_state', { state: snag.state });
  if (input.words !== undefined && holdsPersonal(input.words)) return refuse('text.personal');
  const { date: on } = wallOf(now, prepared.utcOffsetMinutes);
  return { snag, done: { snagId: snag.id, on, by } };
}
