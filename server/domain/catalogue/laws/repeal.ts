import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import { wallOf } from '../../hours/when.ts';
import type { Hall } from '../../state/hall.ts';
import { holdsPersonal } from '../../text/personal.ts';
import type { Placed } from '../versions/signer.ts';
import { entryInForce } from '../versions/version.ts';
import type { Law } from './facts.ts';

/** The items in force that stand on a law, by code; another version of a law is the same law. */
export function itemsOnLaw(hall: Hall, name: string): string[] {
  return [...hall.items.ids()]
    .filter(code => entryInForce(hall, code)!.basis.some(basis => basis.law === name))
    .sort();
}

/** Registers a law or changes what is known of it; refuses a second one of the same name. */
export function decidePutLaw(
  hall: Hall,
  act: Act<{ lawId?: string | undefined; law: Pick<Law, 'name' | 'version'> }>,
): Decision<{ lawId: string }> {
  const { lawId, law } = act.input;
  const before = lawId === undefined ? undefined : hall.laws.get(lawId);
  if (lawId !== undefined && !before) return refuse('law.unknown');
  const twin = [...hall.laws.values()].find(one => one.name === law.name && one.id !== lawId);
  if (twin) return refuse('law.twice');
  if (holdsPersonal(law.name)) return refuse('text.personal');
  const id = lawId ?? act.newId();
  const kept = { repealedFrom: before?.repealedFrom ?? null, note: before?.note ?? null };
  return accept([{ kind: 'law.put', law: { id, ...law, ...kept } }], { lawId: id });
}

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
