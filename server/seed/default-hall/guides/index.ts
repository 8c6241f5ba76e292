import type { ItemGuide } from '../../../domain/catalogue/guide.ts';
import type { Item } from '../../../domain/hall/plan.ts';
import { codesOf } from '../codes.ts';
import { BUSINESS_SHEETS } from './business.ts';
import { PEOPLE_SHEETS } from './people.ts';

/**
 * Gives the guides the hall starts with, written down from public laws by us; no bureau has confirmed them, so each is
 * marked 示例 until an editor has. Throws when an item of them is not among these.
 */
export function defaultGuides(items: readonly Item[]): readonly ItemGuide[] {
  return [...PEOPLE_SHEETS, ...BUSINESS_SHEETS].map(({ item, ...known }) => ({
    code: codesOf(items, [item])[0]!,
    summary: null,
    audience: [],
    statutory: null,
    promised: null,
    visits: null,
    fee: null,
    materials: [],
    result: null,
    basis: null,
    ...known,
    example: true,
  }));
}
