import type { Entry } from '../../catalogue/entry/entry.ts';
import { entryOf } from '../../catalogue/versions/version.ts';
import { type Decision, refuse } from '../../decision.ts';
import type { Hall, HallDraft } from '../../state/hall.ts';
import type { Case } from '../case.ts';
import type { CaseFact } from '../facts.ts';
import { evolveSeries, nextIn } from '../series.ts';

/** An accepted case of an item whose number is limited, until it is decided or ends. */
export interface InOrder {
  readonly caseId: string;
  readonly itemCode: string;
  readonly number: string;
  /** Its place among the item's accepted cases. */
  readonly order: number;
  /** It stands still in a special procedure, and holds nobody up. */
  readonly standing: boolean;
}

/** Of which item and version a grant takes a place. */
export type OfLimited = Pick<Case, 'itemCode' | 'version'>;

/** How many were granted of an item under a version: the number that may be granted stands in the version. */
const grantedOf = ({ itemCode, version }: OfLimited): string => `granted:${itemCode}@${version}`;

/**
 * Whether an item is granted by the order of acceptance (行政许可法 57): its number is limited, and no law gives it by tender
 * or auction instead.
 */
const isLimited = ({ quantity, places, special }: Entry): boolean =>
  (quantity !== null || (places ?? null) !== null) &&
  !special.includes('tender') &&
  !special.includes('auction');

const limitedEntry = (hall: Hall, one: Case): Entry | null => {
  const entry = entryOf(hall, one.itemCode, one.version);
  return entry && isLimited(entry) ? entry : null;
};

/** What the acceptance of a case says, that it takes its place in the order; nothing where the number is not limited. */
export const placeOf = (hall: Hall, one: Case): { limited?: { readonly number: string } } =>
  limitedEntry(hall, one) ? { limited: { number: one.number } } : {};

/**
 * What a grant says that it takes of a limited number (rule G27). Refuses while one that was accepted before it is
 * not decided, and names those; and when the number of the version is used up.
 */
export function takesPlace(hall: Hall, one: Case): { ofLimited?: OfLimited } | Decision<never> {
  const entry = limitedEntry(hall, one);
  if (!entry) return {};
  const order = one.acceptance?.order ?? 0;
  const before = [...hall.inOrder.values()]
    .filter(other => other.itemCode === one.itemCode && other.order < order && !other.standing)
    .sort((a, b) => a.order - b.order);
  if (before.length > 0)
    return refuse('case.not_in_order', { numbers: before.map(({ number }) => number).join('、') });
  const places = entry.places ?? null;
  if (places !== null && nextIn(hall, grantedOf(one), null) > places)
    return refuse('case.quantity_used', { places });
  return { ofLimited: { itemCode: one.itemCode, version: one.version } };
}

/** Changes the order, and how many were granted, by a fact about a case. */
export function evolveOrder(hall: HallDraft, fact: CaseFact): void {
  const { caseId } = fact;
  if (fact.kind === 'case.accepted' && fact.limited) {
    const { itemCode, order } = fact;
    hall.inOrder.put(caseId, { caseId, itemCode, order, number: fact.limited.number, standing: false });
    return;
  }
  if (fact.kind === 'case.decided' && fact.ofLimited) evolveSeries(hall, grantedOf(fact.ofLimited), null);
  const before = hall.inOrder.get(caseId);
  if (!before || !('to' in fact)) return;
  const goesOn = fact.to === 'accepted' || fact.to === 'in_progress' || fact.to === 'suspended';
  if (!goesOn) hall.inOrder.drop(caseId);
  else if (before.standing !== (fact.to === 'suspended'))
    hall.inOrder.put(caseId, { ...before, standing: fact.to === 'suspended' });
}
