import { bareEntry, type Entry } from '../entry/entry.ts';
import type { Hall } from '../../state/hall.ts';
import type { Reviewed } from './draft.ts';

/** Taken over with the list the hall began with, or gone through its reviews here. */
export type Origin = 'adopted' | 'reviewed';

/** An item as it was, is or will be in force. Dates are those of the hall's wall. */
export interface Version {
  readonly code: string;
  /** 1, 2, 3 … of this item. */
  readonly version: number;
  readonly entry: Entry;
  readonly origin: Origin;
  /** The first day in force, null: since before the list was taken over; and the last, null: no end is set. */
  readonly from: string | null;
  readonly until: string | null;
  readonly publishedAt: number;
  /** Why it was changed, and every opinion on the way. */
  readonly reason: string;
  readonly reviews: readonly Reviewed[];
  /** Why the item was ended with it, and every opinion on the way to that. */
  readonly ending?: { readonly reason: string; readonly reviews: readonly Reviewed[] } | undefined;
}

/** Numbers of an item's versions: the newest published, and the one in force (null: none is). */
export interface Standing {
  readonly code: string;
  readonly newest: number;
  readonly inForce: number | null;
}

export const versionKey = (code: string, version: number): string => `${code}@${version}`;

/** The version of an item that is in force, if one is written down. */
export function versionInForce(hall: Hall, code: string): Version | null {
  const inForce = hall.standings.get(code)?.inForce ?? null;
  return inForce === null ? null : (hall.versions.get(versionKey(code, inForce)) ?? null);
}

/**
 * What is in force of an item: its entry, or its bare name, kind and bureau where a list without more was taken over;
 * null when the item is not in force (rule E5).
 */
export function entryInForce(hall: Hall, code: string): Entry | null {
  const item = hall.items.get(code);
  if (!item) return null;
  return versionInForce(hall, code)?.entry ?? bareEntry(item);
}

/** Whether anybody outside may know of an item in force (rule E6). */
export const isPublic = (hall: Hall, code: string): boolean =>
  (versionInForce(hall, code)?.entry.disclosure.scope ?? 'public') === 'public';

/** Whether an item is in force and anybody outside may know of it: what is published (rules E5, E6). */
export const isPublished = (hall: Hall, code: string): boolean =>
  hall.items.has(code) && isPublic(hall, code);

/** What an item is called: as in force, else as last published or drafted; null when it never was here. */
export function nameOf(hall: Hall, code: string): string | null {
  const standing = hall.standings.get(code);
  const last = standing && hall.versions.get(versionKey(code, standing.newest));
  return (hall.items.get(code) ?? last?.entry ?? hall.drafts.get(code)?.entry)?.name ?? null;
}

/** The entry of one of an item's versions; null where none is written down. */
export const entryOf = (hall: Hall, code: string, version: number): Entry | null =>
  hall.versions.get(versionKey(code, version))?.entry ?? null;
