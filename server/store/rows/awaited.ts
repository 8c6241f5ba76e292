import type { Case } from '../../domain/cases/case.ts';
import { awaitedOf } from '../../domain/cases/joint/awaited.ts';
import type { BesideRows } from './beside.ts';

/** For whom a case stands on a list beside its bureau's (rule G67). */
export const awaitedRows: BesideRows<Case> = {
  table: 'case_awaited',
  key: 'case_id',
  columns: ['case_id', 'what', 'step_id', 'bureau_id', 'since'],
  rowsOf: one => awaitedOf(one).map(({ of, step, bureauId, since }) => [one.id, of, step, bureauId, since]),
};
