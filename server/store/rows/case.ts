import type { Case } from '../../domain/cases/case.ts';
import { stageOf } from '../../domain/cases/stage.ts';
import type { Fields } from './fields.ts';
import { rowMap } from './map.ts';

/**
 * Lists are found by the columns. What a clock changes stands in columns alone, and the rest of the case is the text: a
 * light that turns must not write two kilobytes anew.
 */
export const caseRows = rowMap<Case>({
  table: 'case_file',
  key: 'id',
  keep: true,
  columns: [
    ...['id', 'number', 'item_code', 'bureau_id', 'state', 'stage', 'light', 'due_on', 'light_on'],
    ...['ticket_id', 'received_at', 'ended_at', 'promised_on', 'statutory_on', 'provisional', 'seq', 'body'],
  ],
  toRow: one => {
    const { light, lightOn, dueOn, statutoryOn, provisional, seq, ...rest } = one;
    return [
      ...[one.id, one.number, one.itemCode, one.bureauId, one.state, stageOf(one), light],
      ...[dueOn ?? statutoryOn, lightOn, one.visits.at(-1)?.ticketId ?? null, one.receivedAt, one.endedAt],
      ...[dueOn, statutoryOn, provisional ? 1 : 0, seq, JSON.stringify(rest)],
    ];
  },
  fromRow: row => {
    const body = row.json<Case>('body');
    // A row of an older program holds all of it in its text.
    return row.numberOrNull('seq') === null ? body : { ...body, ...clockOf(row) };
  },
});

function clockOf(row: Fields): Partial<Case> {
  return {
    light: row.text('light') as Case['light'],
    lightOn: row.textOrNull('light_on'),
    dueOn: row.textOrNull('promised_on'),
    statutoryOn: row.textOrNull('statutory_on'),
    provisional: row.flag('provisional'),
    seq: row.number('seq'),
  };
}
