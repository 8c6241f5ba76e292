import type { CaseClock } from '../../domain/cases/clocks/clock.ts';
import type { CountedCase } from '../../domain/cases/clocks/counted.ts';
import type { Fields } from './fields.ts';
import { rowMap } from './map.ts';

/** What a new count reads of a case's row; of a row that has no clock of its own, the whole text holds it too. */
export const COUNTED = [
  ...['id', 'number', 'bureau_id', 'light', 'light_on', 'promised_on', 'statutory_on', 'provisional', 'seq'],
  ...['clock', 'CASE WHEN clock IS NULL THEN body END AS body'],
].join(',');

/** Clocks that are kept; a county's cases have some thousands between them. */
const KEPT = 20_000;
let kept = new Map<string, CaseClock>();

function clockOf(row: Fields): CaseClock {
  const text = row.textOrNull('clock');
  if (text === null) return row.json<CaseClock>('body');
  let clock = kept.get(text);
  if (clock) return clock;
  if (kept.size >= KEPT) kept = new Map<string, CaseClock>();
  kept.set(text, (clock = row.json<CaseClock>('clock')));
  return clock;
}

/**
 * The part of a case's row that a new count writes. Rows whose clocks are alike get the very same clock.
 */
export const countedRows = rowMap<CountedCase>({
  table: 'case_file',
  key: 'id',
  keep: true,
  part: true,
  columns: ['id', 'light', 'due_on', 'light_on', 'promised_on', 'statutory_on', 'provisional', 'seq'],
  // Spreads would cost more than all the rest of a case's count.
  toRow: one => [
    one.id,
    one.light,
    one.dueOn ?? one.statutoryOn,
    one.lightOn,
    one.dueOn,
    one.statutoryOn,
    one.provisional ? 1 : 0,
    one.seq,
  ],
  fromRow: row => ({
    id: row.text('id'),
    number: row.text('number'),
    bureauId: row.text('bureau_id'),
    light: row.text('light') as CountedCase['light'],
    lightOn: row.textOrNull('light_on'),
    dueOn: row.textOrNull('promised_on'),
    statutoryOn: row.textOrNull('statutory_on'),
    provisional: row.flag('provisional'),
    seq: row.numberOrNull('seq'),
    clock: clockOf(row),
  }),
});
