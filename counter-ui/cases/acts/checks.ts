import type { CaseSheet, Verdict } from '../../../server/contract/cases/sheet.ts';

/** What stands on the checklist of a material, entered or not yet. */
export interface Check {
  readonly verdict: Verdict | null;
  readonly words: string;
}

/** The checks of a case as they are on record. */
export const checksOf = ({ file, texts }: Pick<CaseSheet, 'file' | 'texts'>): Check[] =>
  file.materials.map(({ verdict, words }) => ({ verdict, words: words ? (texts[words.textId] ?? '') : '' }));

const isSame = (a: Check | undefined, b: Check | undefined): boolean =>
  a?.verdict === b?.verdict && a?.words === b?.words;

/** The checklist when the record comes anew: what was judged meanwhile stays, where the record itself did not change. */
export const kept = (now: readonly Check[], before: readonly Check[], after: readonly Check[]): Check[] =>
  after.map((check, at) => (isSame(check, before[at]) ? (now[at] ?? check) : check));

/** Those that differ from what is on record and can be entered: a fault says what is wrong. */
export const changed = (now: readonly Check[], before: readonly Check[]) =>
  now.flatMap(({ verdict, words }, at) => {
    const was = before[at];
    const isEntered = isSame(was, { verdict, words: words.trim() });
    if (verdict === null || isEntered || (verdict === 'faulty' && words.trim() === '')) return [];
    return [{ at, verdict, ...(words.trim() === '' ? {} : { words: words.trim() }) }];
  });

/** Verdicts a material may have, in the order of their keys. */
export const verdictsFor = (necessity: string): readonly Verdict[] =>
  necessity === 'later' ? ['good', 'missing', 'faulty', 'later'] : ['good', 'missing', 'faulty'];
