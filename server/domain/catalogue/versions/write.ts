import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import { wallOf } from '../../hours/when.ts';
import type { Hall } from '../../state/hall.ts';
import { holdsPersonal } from '../../text/personal.ts';
import { faultsOf, isPersonal } from '../entry/check.ts';
import type { Entry } from '../entry/entry.ts';
import { signerOf, type Placed } from './signer.ts';

export interface WriteInput {
  readonly entry: Entry;
  /** Why it is changed, or made. */
  readonly reason: string;
  /** The revision of the draft that this was made from; 0: there was none. */
  readonly base: number;
}

/** The version that a draft of this item changes; 0: none, it is new. */
export const baseOf = (hall: Hall, code: string): number =>
  hall.standings.get(code)?.newest ?? (hall.items.has(code) ? 1 : 0);

/**
 * Writes a draft of an item, whole (rules E2, E4, B1): the item's first change begins its twenty working days. Refuses a
 * draft that is with its reviewers, one that another has written since, an unknown bureau, and a number of a person.
 */
export function decideWrite(hall: Hall, act: Act<WriteInput, Placed>): Decision<{ code: string }> {
  const { entry, reason, base } = act.input;
  const before = hall.drafts.get(entry.code);
  if (before && before.stage !== 'writing') return refuse('draft.in_review', { stage: before.stage });
  if (base !== (before?.revision ?? 0)) return refuse('settings.changed');
  if (!hall.bureaus.has(entry.bureauId)) return refuse('bureau.unknown');
  if (isPersonal(entry) || holdsPersonal(reason)) return refuse('text.personal');
  const { date } = wallOf(act.now, act.prepared.utcOffsetMinutes);
  const author = signerOf(act.sender);
  const written = { entry, base: baseOf(hall, entry.code), reason, author, date };
  return accept([{ kind: 'entry.written', ...written }], { code: entry.code });
}

/** Throws a draft away that nobody has reviewed yet; one that has opinions on record stays (rule E2). */
export function decideDiscard(hall: Hall, act: Act<{ code: string }>): Decision<null> {
  const { code } = act.input;
  const draft = hall.drafts.get(code);
  if (!draft) return refuse('draft.unknown');
  if (draft.stage !== 'writing' || draft.reviews.length > 0)
    return refuse('draft.in_review', { stage: draft.stage });
  return accept([{ kind: 'entry.discarded', code }], null);
}

/** Reports a draft to the bureau's head; refuses one with faults, and names them (rule E1). */
export function decideSubmit(hall: Hall, act: Act<{ code: string }>): Decision<null> {
  const { code } = act.input;
  const draft = hall.drafts.get(code);
  if (!draft) return refuse('draft.unknown');
  if (draft.stage !== 'writing') return refuse('draft.in_review', { stage: draft.stage });
  const faults = faultsOf(draft.entry).map(fault => `${fault.code}:${fault.field}`);
  if (faults.length > 0) return refuse('draft.incomplete', { faults: [...new Set(faults)].slice(0, 40) });
  return accept([{ kind: 'entry.submitted', code }], null);
}
