import { type FileReason, readReason } from '../../../server/contract/packages.ts';
import type { Refusal } from '../../../server/contract/refusal.ts';
import { useTexts } from '../../texts/index.ts';
import { packagesZh } from '../../texts/packages-zh.ts';
import { fieldAt } from '../form/fields.ts';
import { useTerms } from '../form/use-terms.ts';

type FaultKey = keyof typeof packagesZh.pack.fault;

/** Every reason that a refusal of a file gives, in its order; none where it was refused for something else. */
export function reasonsOf(refusal: Refusal | null): { reasons: readonly FileReason[]; count: number } {
  const { faults, count } = refusal?.params ?? {};
  const reasons = Array.isArray(faults) ? faults.map(text => readReason(String(text))) : [];
  return { reasons, count: typeof count === 'number' ? count : reasons.length };
}

/** The refusal itself where it gives reasons of the file, to be listed; null where its one sentence says all. */
export const refusedFile = (refusal: Refusal | null): Refusal | null =>
  reasonsOf(refusal).reasons.length > 0 ? refusal : null;

/** The words of reasons: what is wrong, and at which field of an item's record. */
export function useReasons() {
  const { t } = useTexts();
  const { fieldName } = useTerms();
  return {
    faultText(code: string): string {
      const key = code.replace('.', '-');
      return t(`pack.fault.${(key in packagesZh.pack.fault ? key : 'unfit') as FaultKey}`);
    },
    /** `materials.2.name` as the form calls it: the field, and which of its rows. */
    rowText(row: string): string {
      const field = fieldAt(row);
      const at = row.split('.').find(part => /^\d+$/.test(part));
      const name = field ? fieldName(field.key) : row === 'code' ? t('entry.code') : row;
      return at === undefined ? name : `${name} ${t('entry.nth', { n: Number(at) + 1 })}`;
    },
  };
}
