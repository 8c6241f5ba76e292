import type { CaseSheet, Verdict } from '../../../server/contract/cases/sheet.ts';

/** What stands on the checklist of a material, entered or not yet. */
export interface Check {
  readonly verdict: Verdict | null;
  readonly words: string;
}

/** The checks of a case as they are on record. */
export const checksOf = ({ file, texts }: Pick<CaseSheet, 'file' | 'texts'>): Check[] =>
  file.materials.map(({ verdict, words }) => ({ verdict, words: words ? (texts[words.textId] ?? '') : '' }));

/** Those that differ from what is on record and can be entered: a fault says what is wrong. */
export const changed = (now: readonly Check[], before: readonly Check[]) =>
  now.flatMap(({ verdict, words }, at) => {
    const was = before[at];
    const isSame = was?.verdict === verdict && was.words === words.trim();
    if (verdict === null || isSame || (verdict === 'faulty' && words.trim() === '')) return [];
    return [{ at, verdict, ...(words.trim() === '' ? {} : { words: words.trim() }) }];
  });

/** Verdicts a material may have, in the order of their keys. */
export const verdictsFor = (necessity: string): readonly Verdict[] =>
  necessity === 'later' ? ['good', 'missing', 'faulty', 'later'] : ['good', 'missing', 'faulty'];
