import { type Completeness } from '../../../server/contract/packages.ts';
import type { EntryFault } from '../../../server/contract/catalogue.ts';
import { useTexts } from '../../texts/index.ts';
import { fieldAt } from '../form/fields.ts';
import { useTerms } from '../form/use-terms.ts';

/** What a package lacks, in words: fields of the table, faults of the chart, articles without their text. */
export function useLacks() {
  const { t } = useTexts();
  const { fieldName, mendOf } = useTerms();
  return ({ table, chart, basis }: Completeness) => ({
    table: table.map(path => {
      const field = fieldAt(path);
      return field ? fieldName(field.key) : path;
    }),
    chart: chart.map(code =>
      code === 'no_steps' ? t('pack.noSteps') : mendOf(`step.${code}` as EntryFault['code']),
    ),
    basis: basis.map(one => (one === 'no_basis' ? t('pack.noBasis') : t('pack.noText', { article: one }))),
  });
}
