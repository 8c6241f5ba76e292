import { entryOf } from '../../catalogue/versions/version.ts';
import { type Decision, refuse } from '../../decision.ts';
import type { Hall } from '../../state/hall.ts';
import { type Case, DELIVERED_HOW, type DeliveredHow, type Words } from '../case.ts';
import type { Written } from '../words.ts';

/** Who came for what was decided: who applied, or somebody with a mandate. */
export const FETCHERS = ['applicant', 'agent'] as const;
export type Fetcher = (typeof FETCHERS)[number];

/**
 * 送达回证, as far as it may stand in a fact. `words`: the agent's name, or carrier and waybill, sealed. That the ID was
 * looked at is on record, its number nowhere.
 */
export type Proof =
  | { readonly how: 'counter'; readonly fetcher: Fetcher; readonly words: Words | null }
  | { readonly how: 'courier'; readonly words: Words }
  | { readonly how: 'electronic' };

/** What is said of a delivery, and what of it was sealed before the lock. */
export interface Delivering {
  readonly how: DeliveredHow;
  readonly fetcher?: Fetcher | undefined;
  readonly idChecked?: boolean | undefined;
  readonly mandateSeen?: boolean | undefined;
}

/** The ways in which an item's version has its results handed over; all, where it says nothing. */
export function waysOf(hall: Hall, one: Pick<Case, 'itemCode' | 'version'>): readonly DeliveredHow[] {
  const named = entryOf(hall, one.itemCode, one.version)?.delivery ?? [];
  return named.length > 0 ? named : DELIVERED_HOW;
}

/**
 * The proof of a delivery (rule G18). At the counter the ID of who fetches was checked, and of an agent the mandate seen and
 * the name written down; by post carrier and waybill are named. Refuses what is missing of it.
 */
export function proofOf(
  { how, fetcher, idChecked, mandateSeen }: Delivering,
  written: Written | null,
): Proof | Decision<never> {
  if (how === 'electronic') return { how };
  if (how === 'courier') return written ? { how, words: written.words } : refuse('delivery.no_waybill');
  if (fetcher === undefined) return refuse('delivery.nobody');
  if (idChecked !== true) return refuse('delivery.id_unchecked');
  if (fetcher === 'applicant') return { how, fetcher, words: null };
  if (!written) return refuse('delivery.no_name');
  if (mandateSeen !== true) return refuse('delivery.no_mandate');
  return { how, fetcher, words: written.words };
}
