import { type Decision, refuse } from '../decision.ts';
import { entryInForce, entryOf, isPublished, versionInForce } from '../catalogue/versions/version.ts';
import type { Hall } from '../state/hall.ts';

export const MARKS = ['have', 'lack', 'unsure'] as const;
export type Mark = (typeof MARKS)[number];

/**
 * What a citizen says of the materials on an item's list before taking a number (自查): a word for each place of the
 * list of `version`, null where nothing was said. It is the citizen's word and never a verdict (rule G90).
 */
export interface SelfCheck {
  readonly version: number;
  readonly marks: readonly (Mark | null)[];
}

/** Refuses what was said of another list than the one in force; null where it fits. */
export function otherList(hall: Hall, itemCode: string | null, said: SelfCheck): Decision<never> | null {
  const entry = itemCode === null ? null : entryInForce(hall, itemCode);
  const version = itemCode === null ? undefined : versionInForce(hall, itemCode)?.version;
  const fits = version === said.version && entry?.materials.length === said.marks.length;
  return fits ? null : refuse('item.other_list');
}

/**
 * Names of the materials that a citizen said to be missing, in the list's order; what need not be brought is not among
 * them. Nothing where the item is not published (rule E6).
 */
export function lacksOf(
  hall: Hall,
  { itemCode, selfCheck }: { readonly itemCode: string | null; readonly selfCheck: SelfCheck | null },
): string[] {
  if (selfCheck === null || itemCode === null || !isPublished(hall, itemCode)) return [];
  const materials = entryOf(hall, itemCode, selfCheck.version)?.materials ?? [];
  return materials.flatMap(({ name, waived }, at) =>
    selfCheck.marks[at] === 'lack' && !waived ? [name] : [],
  );
}
