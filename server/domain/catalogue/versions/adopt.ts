import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import { wallOf } from '../../hours/when.ts';
import type { Hall } from '../../state/hall.ts';
import { isPersonal } from '../entry/check.ts';
import type { Entry } from '../entry/entry.ts';
import type { Placed } from './signer.ts';

/**
 * Takes over what is known of items that a hall begins with: they were published elsewhere, so no review is gone through
 * here (DOMAIN (d)). Only the program itself does so, while it founds a hall. Refuses an item that is not on the list,
 * or that has versions already, and a number of a person.
 */
export function decideAdopt(
  hall: Hall,
  act: Act<{ entries: readonly Entry[] }, Placed>,
): Decision<{ entries: number }> {
  const { entries } = act.input;
  const unknown = entries.filter(({ code }) => !hall.items.has(code) || hall.standings.has(code));
  if (unknown.length > 0)
    return refuse('items.unknown_reference', { codes: unknown.map(({ code }) => code) });
  if (entries.some(isPersonal)) return refuse('text.personal');
  const { date } = wallOf(act.now, act.prepared.utcOffsetMinutes);
  return accept(
    entries.map(entry => ({ kind: 'entry.adopted', entry, from: date })),
    { entries: entries.length },
  );
}
