import type { Case } from '../../domain/cases/case.ts';
import { clockOf as countedBy, isCounted } from '../../domain/cases/clocks/clock.ts';
import { placeOf, UNDATED } from '../../domain/cases/clocks/retime.ts';
import { endOf, registered } from '../../domain/cases/register/record.ts';
import { stageOf } from '../../domain/cases/stage.ts';
import { awaitedRows } from './awaited.ts';
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
  beside: awaitedRows,
  columns: [
    ...['id', 'number', 'item_code', 'bureau_id', 'state', 'stage', 'light', 'due_on', 'light_on'],
    ...['ticket_id', 'received_at', 'ended_at', 'promised_on', 'statutory_on', 'provisional', 'seq'],
    ...['ended_on', 'outcome', 'register_state', 'reviewed_on', 'steward_id', 'undated', 'clock', 'body'],
  ],
  toRow: one => [...columnsOf(one), clockTextOf(one), textOf(one)],
  toChange: (before, after) => {
    const texts = isSameText(before, after) ? () => ['', ''] : (one: Case) => [clockTextOf(one), textOf(one)];
    return [
      [...columnsOf(before), ...texts(before)],
      [...columnsOf(after), ...texts(after)],
    ];
  },
  fromRow: row => {
    const body = row.json<Case>('body');
    // A row of an older program holds all of it in its text.
    return row.numberOrNull('seq') === null ? body : Object.assign(body, clockOf(row));
  },
});

function columnsOf(one: Case): unknown[] {
  const { light, lightOn, dueOn, statutoryOn, provisional, seq } = one;
  return [
    ...[one.id, one.number, one.itemCode, one.bureauId, one.state, stageOf(one), light],
    ...[dueOn ?? statutoryOn, lightOn, one.visits.at(-1)?.ticketId ?? null, one.receivedAt, one.endedAt],
    ...[dueOn, statutoryOn, provisional ? 1 : 0, seq],
    ...[one.register?.endedOn ?? null, endOf(one), registered(one), one.register?.review?.firstOn ?? null],
    one.agency?.kind === 'staff' ? one.agency.staffId : null,
    isCounted(one) && placeOf(one).dueOn === UNDATED ? one.number : null,
  ];
}

/** What a new count reads; the same of most cases that began on one day. */
const clockTextOf = (one: Case): string | null => (isCounted(one) ? JSON.stringify(countedBy(one)) : null);

function textOf({ light, lightOn, dueOn, statutoryOn, provisional, seq, ...rest }: Case): string {
  return JSON.stringify(rest);
}

const OF_THE_CLOCK: ReadonlySet<string> = new Set<keyof Case>([
  ...(['light', 'lightOn', 'dueOn', 'statutoryOn', 'provisional', 'seq'] as const),
]);

/** Whether nothing but the clock's columns was changed: parts that were not touched are the very same. */
function isSameText(before: Case, after: Case): boolean {
  const names = Object.keys(after) as (keyof Case)[];
  return (
    names.length === Object.keys(before).length &&
    names.every(name => OF_THE_CLOCK.has(name) || before[name] === after[name])
  );
}

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
