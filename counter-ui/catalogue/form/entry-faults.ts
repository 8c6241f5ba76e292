import { type Entry, type EntryFault, faultsOf } from '../../../server/contract/catalogue.ts';
import type { Refusal } from '../../../server/contract/refusal.ts';
import { fieldAt, type FieldKey, SECTIONS, type Section } from './fields.ts';

/** Something to mend in a field. `unfit`: what was typed cannot be saved as it is; `at` says which of a list, from 1. */
export interface FieldFault {
  readonly key: FieldKey;
  readonly section: Section;
  readonly code: EntryFault['code'] | 'unfit';
  readonly at: number | null;
}

function faultAt(path: string, code: FieldFault['code']): FieldFault[] {
  const field = fieldAt(path);
  if (!field) return [];
  const at = path.split('.').find(part => /^\d+$/.test(part));
  return [{ key: field.key, section: field.section, code, at: at === undefined ? null : Number(at) + 1 }];
}

/** What keeps an entry from being reported (rule E1), by the fields of the form. */
export const faultsToMend = (entry: Entry): FieldFault[] =>
  faultsOf(entry).flatMap(({ code, field }) => {
    const step = field.startsWith('steps.') ? field.slice('steps.'.length) : null;
    const at = entry.steps.findIndex(({ id }) => id === step);
    return faultAt(at < 0 ? field : `steps.${at}`, code);
  });

/** What a refused save says is wrong, by the fields of the form; nothing when it was refused for another reason. */
export function faultsRefused(refusal: Refusal | null): FieldFault[] {
  const fields = refusal?.code === 'input.invalid' ? refusal.params['fields'] : [];
  const paths = (Array.isArray(fields) ? fields : []).map(one => String(one).split(':')[0]!);
  return [...new Set(paths)].flatMap(path => faultAt(path.replace(/^entry\./, ''), 'unfit'));
}

/** How many fields of each part are still missing. */
export function missingIn(faults: readonly FieldFault[]): Readonly<Record<Section, number>> {
  const count = (section: Section): number =>
    faults.filter(fault => fault.section === section && fault.code !== 'unfit').length;
  return Object.fromEntries(SECTIONS.map(section => [section, count(section)])) as Record<Section, number>;
}
