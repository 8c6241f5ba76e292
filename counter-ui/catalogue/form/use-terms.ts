import {
  MATERIAL_FORMS,
  MATERIAL_SOURCES,
  NECESSITIES,
  POSTS,
  RESULT_KINDS,
} from '../../../server/contract/catalogue.ts';
import { useTexts } from '../../texts/index.ts';
import type { FieldFault } from './entry-faults.ts';
import { type FieldKey, TERMS } from './fields.ts';

const OTHERS = {
  materialForm: MATERIAL_FORMS,
  necessity: NECESSITIES,
  materialSource: MATERIAL_SOURCES,
  post: POSTS,
  resultKind: Object.keys(RESULT_KINDS),
} as const;

export type TermList = keyof typeof TERMS | keyof typeof OTHERS;
type TextKey = Parameters<ReturnType<typeof useTexts>['t']>[0];

/** A dot in a key would be read as a path, and a key does not begin with a figure. */
const textKey = (key: string): string => key.replace('.', '-').replace(/^(?=\d)/, 't');

/** The words of fields and of the closed lists, in the language of the page. */
export function useTerms() {
  const { t } = useTexts();
  const termOf = (list: TermList, key: string): string =>
    t(`term.${textKey(list)}.${textKey(key)}` as TextKey);
  return {
    fieldName: (key: FieldKey): string => t(`field.${textKey(key)}` as TextKey),
    mendOf: (code: FieldFault['code']): string => t(`mend.${textKey(code)}` as TextKey),
    termOf,
    optionsOf: (list: TermList): { id: string; name: string }[] =>
      (({ ...TERMS, ...OTHERS })[list] as readonly string[]).map(id => ({ id, name: termOf(list, id) })),
  };
}
