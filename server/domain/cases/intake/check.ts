import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import type { Hall } from '../../state/hall.ts';
import { begin, type CasePrepared, type OfCase } from '../begin.ts';
import type { Case, Verdict } from '../case.ts';
import type { Written } from '../words.ts';
import { entryOf } from '../../catalogue/versions/version.ts';

export interface CheckInput extends OfCase {
  readonly checks: readonly {
    readonly at: number;
    readonly verdict: Verdict;
    readonly words?: string | undefined;
  }[];
}
/** One text a check, null where nothing is said. */
export interface CheckPrepared extends CasePrepared {
  readonly written: readonly (Written | null)[];
}

/** The list of materials of a case's version. */
export const materialsOf = (hall: Hall, one: Pick<Case, 'itemCode' | 'version'>) =>
  entryOf(hall, one.itemCode, one.version)?.materials ?? [];

/**
 * Enters what the counter found of the materials (rule G8). Refuses a material that is not on the list, a fault without
 * words, and 容缺 for one that the item does not let come later.
 */
export function decideCheck(hall: Hall, act: Act<CheckInput, CheckPrepared>): Decision<null> {
  const begun = begin(hall, act, 'check');
  if ('facts' in begun) return begun;
  const { one, moved } = begun;
  const materials = materialsOf(hall, one);
  const { checks } = act.input;
  for (const { at, verdict, words } of checks) {
    const material = materials[at];
    if (!material) return refuse('case.no_material', { at });
    if (verdict === 'faulty' && words === undefined) return refuse('case.no_words', { at });
    if (verdict === 'later' && material.necessity !== 'later') return refuse('case.not_later', { at });
  }
  const { caseId, bureauId, on } = moved;
  const found = checks.map(({ at, verdict }, i) => {
    return { at, verdict, words: act.prepared.written[i]?.words ?? null };
  });
  const rows = act.prepared.written.flatMap(one => (one ? [one.row] : []));
  return accept([{ kind: 'case.checked', caseId, bureauId, on, checks: found }], null, rows);
}

/** Materials by place that stand in the way of acceptance: required and not good, or not looked at. */
export function lacking(hall: Hall, one: Case): number[] {
  return materialsOf(hall, one).flatMap(({ necessity, waived }, at) => {
    const verdict = one.materials[at]?.verdict ?? null;
    if (waived || verdict === 'good' || verdict === 'later') return [];
    return necessity !== 'optional' || verdict === 'faulty' ? [at] : [];
  });
}
