import type { Case } from '../../domain/cases/case.ts';
import { stageOf } from '../../domain/cases/stage.ts';
import { rowMap } from './map.ts';

/** Lists are found by the columns; the case itself is the text. */
export const caseRows = rowMap<Case>({
  table: 'case_file',
  key: 'id',
  keep: true,
  columns: [
    ...['id', 'number', 'item_code', 'bureau_id', 'state', 'stage', 'light', 'due_on', 'light_on'],
    ...['ticket_id', 'received_at', 'ended_at', 'body'],
  ],
  toRow: one => [
    ...[one.id, one.number, one.itemCode, one.bureauId, one.state, stageOf(one), one.light],
    ...[one.dueOn ?? one.statutoryOn, one.lightOn, one.visits.at(-1)?.ticketId ?? null],
    ...[one.receivedAt, one.endedAt, JSON.stringify(one)],
  ],
  fromRow: row => row.json<Case>('body'),
});
