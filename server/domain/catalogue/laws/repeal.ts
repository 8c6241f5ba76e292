import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import { wallOf } from '../../hours/when.ts';
import type { Hall } from '../../state/hall.ts';
import { holdsPersonal } from '../../text/personal.ts';
import type { Placed } from '../versions/signer.ts';
import { itemsOnLaw } from './standing.ts';

export interface RepealInput {
  readonly lawId: string;
  readonly from: string;
  readonly note: string;
}

/**
 * Repeals a law (DOMAIN A15): every item in force that stands on it is named and its change begins, with its twenty
 * working days (rule E4). Refuses an unknown law and one that is repealed already.
 */
export function decideRepeal(
  hall: Hall,
  act: Act<RepealInput, Placed>,
): Decision<{ codes: readonly string[] }> {
  const { lawId, from, note } = act.input;
  const law = hall.laws.get(lawId);
  if (!law) return refuse('law.unknown');
  if (law.repealedFrom !== null) return refuse('law.repealed_already');
  if (holdsPersonal(note)) return refuse('text.personal');
  const touched = itemsOnLaw(hall, law.name);
  const { date } = wallOf(act.now, act.prepared.utcOffsetMinutes);
  return accept([{ kind: 'law.repealed', lawId, from, note, date, touched }], { codes: touched });
}
