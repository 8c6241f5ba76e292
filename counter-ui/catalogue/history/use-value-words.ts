import type { Limit } from '../../../server/contract/catalogue.ts';
import { useTexts } from '../../texts/index.ts';
import { FIELDS, type FieldKey } from '../form/fields.ts';
import { type TermList, useTerms } from '../form/use-terms.ts';

type Row = Readonly<Record<string, unknown>>;
const LISTS: Readonly<Record<string, TermList>> = {
  form: 'materialForm',
  necessity: 'necessity',
  source: 'materialSource',
  post: 'post',
  kind: 'resultKind',
};
const PART_OF: Readonly<Record<string, 'material' | 'step' | 'basis' | 'fee' | 'resultOf'>> = {
  materials: 'material',
  steps: 'step',
  basis: 'basis',
  fees: 'fee',
  result: 'resultOf',
};

/** What stands in a field of an entry, in words and without its code. */
export function useValueWords(bureauName: (id: string) => string) {
  const { t } = useTexts();
  const { termOf } = useTerms();
  const isLimit = (value: Row): value is Row & Limit => 'n' in value && 'unit' in value;

  function part(key: FieldKey, name: string, value: unknown): string | null {
    if (value === null || value === false || (Array.isArray(value) && value.length === 0)) return null;
    const label = t(`${PART_OF[key]!}.${name}` as 'material.name');
    if (value === true) return label;
    if (name in LISTS) return `${label}: ${termOf(LISTS[name]!, String(value))}`;
    return `${label}: ${plain(key, value)}`;
  }
  function plain(key: FieldKey, value: unknown): string {
    if (value === null || value === '') return t('history.empty');
    if (typeof value === 'number') return String(value);
    if (typeof value === 'string') {
      const shape = FIELDS.find(field => field.key === key)?.shape;
      if (shape?.kind === 'bureau') return bureauName(value);
      return shape?.kind === 'one' || shape?.kind === 'many' ? termOf(shape.of, value) : value;
    }
    if (Array.isArray(value)) return value.map(one => plain(key, one)).join('; ');
    const row = value as Row;
    if (isLimit(row)) return `${row.n} ${t(`entry.unit.${row.unit}`)}`;
    if ('to' in row) return [row['when'], `→ ${String(row['to'])}`].filter(Boolean).join(' ');
    if ('zh' in row && 'en' in row) return `${String(row['zh'])} / ${String(row['en'])}`;
    return Object.entries(row)
      .flatMap(([name, one]) => part(key, name, one) ?? [])
      .join('\n');
  }
  return plain;
}
