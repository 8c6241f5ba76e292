import { bareEntry, type Entry } from '../entry/entry.ts';
import type { Hall } from '../../state/hall.ts';
import { isPublished, versionInForce, versionKey } from './version.ts';

/**
 * Why an item stands in no public list: it is kept from the public, it was or will be in force but is not now, or
 * nothing of it was ever published.
 */
export const UNLISTED = ['hidden', 'not_in_force', 'unpublished'] as const;
export type Unlisted = (typeof UNLISTED)[number];

/** What the hall knows of an item, whether or not anybody outside may. */
export interface Known {
  readonly entry: Entry;
  /** Null: it is in force and public. */
  readonly unlisted: Unlisted | null;
  /** First and last day in force of what `entry` says; null: none is set. */
  readonly from: string | null;
  readonly until: string | null;
}

/**
 * An item as it is in force, else as last published, else as drafted, and why it stands in no public list (DOMAIN A12,
 * A14); null when the hall never heard of it. For staff alone.
 */
export function knownOf(hall: Hall, code: string): Known | null {
  const item = hall.items.get(code);
  if (item) {
    const { entry = bareEntry(item), from = null, until = null } = versionInForce(hall, code) ?? {};
    return { entry, unlisted: isPublished(hall, code) ? null : 'hidden', from, until };
  }
  const newest = hall.versions.get(versionKey(code, hall.standings.get(code)?.newest ?? 0));
  if (newest)
    return { entry: newest.entry, unlisted: 'not_in_force', from: newest.from, until: newest.until };
  const draft = hall.drafts.get(code);
  return draft ? { entry: draft.entry, unlisted: 'unpublished', from: null, until: null } : null;
}

/** The codes of all items the hall has heard of. */
export function knownCodes(hall: Hall): ReadonlySet<string> {
  return new Set([...hall.items.ids(), ...hall.standings.ids(), ...hall.drafts.ids()]);
}
