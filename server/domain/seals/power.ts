import type { Case } from '../cases/case.ts';
import { isLicence } from '../catalogue/entry/licence.ts';
import { entryOf } from '../catalogue/versions/version.ts';
import { isAtOnce } from '../cases/promises/promise.ts';
import { type Decision, refuse } from '../decision.ts';
import type { Hall } from '../state/hall.ts';
import { type Delegation, delegationsOf, holdsOn } from './delegation.ts';
import { decisionSeals, findSeal } from './seal.ts';

/** By which seal and whose power a case is decided. */
export interface Power {
  readonly sealCode: string;
  readonly delegationId: string;
}

/** At the counter only what is decided on the spot is within reach. */
const reaches = ({ as, itemCodes }: Delegation, one: Case): boolean =>
  (as !== 'counter' || isAtOnce(one)) && (itemCodes?.includes(one.itemCode) ?? true);

/**
 * The seal and the delegation with which somebody decides a case on a date (rules G14, G16; DOMAIN C2): the bureau's
 * office has a seal in use, and the decider power of the bureau that holds that day and reaches the item. Refuses with
 * what is wanting.
 */
export function powerTo(
  hall: Hall,
  one: Case,
  { by, on }: { readonly by: string; readonly on: string },
): Power | Decision<never> {
  const kinds = decisionSeals(isLicence(entryOf(hall, one.itemCode, one.version)));
  const { used, gone } = findSeal(hall, one.bureauId, kinds);
  if (!used && gone) return refuse('seal.out_of_use', { code: gone.sealCode, on: gone.out?.on ?? gone.from });
  if (!used) return refuse('seal.none');
  const given = delegationsOf(hall, by, one.bureauId);
  const last = given.at(-1);
  if (!last) return refuse('delegation.none');
  const holding = given.filter(delegation => holdsOn(delegation, on));
  if (holding.length === 0)
    return refuse('delegation.expired', { from: last.from, to: last.revokedOn ?? last.to });
  const reaching = holding.find(power => reaches(power, one));
  if (!reaching) return refuse('delegation.beyond_scope', { item: one.itemCode });
  return { sealCode: used.sealCode, delegationId: reaching.id };
}
