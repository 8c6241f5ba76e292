import type { Item } from '../hall/plan.ts';

/** Kinds of power by the two figures of the national list (权责清单); 20 is the public services' own. */
export const ITEM_TYPES: ReadonlyMap<string, string> = new Map([
  ['01', '行政许可'],
  ['02', '行政处罚'],
  ['03', '行政强制'],
  ['04', '行政征收'],
  ['05', '行政给付'],
  ['06', '行政检查'],
  ['07', '行政确认'],
  ['08', '行政奖励'],
  ['09', '行政裁决'],
  ['10', '其他行政权力'],
  ['20', '公共服务'],
]);

/** The columns an items table must have; others may stand beside them and are not read. */
export const ITEM_COLUMNS = [
  'department',
  'item_group',
  'item_name',
  'item_type_code',
  'item_type',
  'implementation_code',
] as const;

export type ItemColumn = (typeof ITEM_COLUMNS)[number];

/** One row of an items table, split into named fields. `line` is the line of the file it starts on. */
export interface ItemRow {
  readonly line: number;
  readonly fields: Readonly<Record<string, string>>;
}

/** Says which bureau and queue a row belongs to; queue null: not served by a queue here; null: no rule knows. */
export type Assign = (row: ItemRow) => { readonly bureauId: string; readonly queueId: string | null } | null;

export type RowReason =
  | 'missing_column'
  | 'empty'
  | 'too_long'
  | 'bad_characters'
  | 'bad_type_code'
  | 'type_mismatch'
  | 'bad_code'
  | 'duplicate_code'
  | 'not_placed';

export interface RefusedRow<Reason extends string = RowReason> {
  readonly line: number;
  readonly reason: Reason;
  /** The column at fault, empty when it is the whole row or file. */
  readonly field: string;
}

export type ReadItems<Reason extends string = RowReason> =
  | { readonly ok: true; readonly items: readonly Item[] }
  | { readonly ok: false; readonly refused: readonly RefusedRow<Reason>[] };

const LONGEST: Readonly<Record<ItemColumn, number>> = {
  department: 50,
  item_group: 200,
  item_name: 200,
  item_type_code: 2,
  item_type: 20,
  implementation_code: 64,
};

// Controls, invisible and direction-changing marks, half characters, and the mark left by a wrong decoding.
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFFFD]/u;

// Codes of different places have 20 to 55 characters and different parts, so only the alphabet is fixed.
const CODE = /^[A-Za-z0-9_-]+$/;

/**
 * Takes the rows of a catalogue and a rule that places them; gives every item, or every reason why not.
 * One bad row refuses the whole file, so that a catalogue never comes in with holes.
 */
export function readItems(rows: readonly ItemRow[], assign: Assign): ReadItems {
  const items: Item[] = [];
  const refused: RefusedRow[] = [];
  const codes = new Set<string>();
  for (const { line, fields } of rows) {
    const row: ItemRow = { line, fields: trimmed(fields) };
    const faults = fieldFaults(row);
    const code = row.fields['implementation_code'] ?? '';
    if (code !== '' && codes.has(code)) {
      faults.push({ line, reason: 'duplicate_code', field: 'implementation_code' });
    }
    codes.add(code);
    const place = faults.length === 0 ? assign(row) : null;
    if (faults.length === 0 && place === null)
      faults.push({ line, reason: 'not_placed', field: 'department' });
    refused.push(...faults);
    if (place === null) continue;
    items.push({
      code,
      name: row.fields['item_name'] ?? '',
      group: row.fields['item_group'] || null,
      bureauId: place.bureauId,
      typeCode: row.fields['item_type_code'] ?? '',
      queueId: place.queueId,
    });
  }
  return refused.length === 0 ? { ok: true, items } : { ok: false, refused };
}

function trimmed(fields: ItemRow['fields']): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([column, value]) => [column, value.trim()]));
}

function fieldFaults(row: ItemRow): RefusedRow[] {
  const faults: RefusedRow[] = [];
  for (const field of ITEM_COLUMNS) {
    const reason = fieldFault(field, row.fields);
    if (reason !== null) faults.push({ line: row.line, reason, field });
  }
  return faults;
}

function fieldFault(field: ItemColumn, fields: ItemRow['fields']): RowReason | null {
  const value = fields[field];
  if (value === undefined) return 'missing_column';
  if (value === '') return field === 'item_group' ? null : 'empty';
  if (UNPRINTABLE.test(value)) return 'bad_characters';
  if (field === 'item_type_code') return ITEM_TYPES.has(value) ? null : 'bad_type_code';
  if (Array.from(value).length > LONGEST[field]) return 'too_long';
  if (field === 'implementation_code') return CODE.test(value) ? null : 'bad_code';
  if (field === 'item_type') return typeMismatch(value, fields['item_type_code']) ? 'type_mismatch' : null;
  return null;
}

// A code that is itself unknown has its own fault; a second one about its name would only confuse.
function typeMismatch(name: string, code: string | undefined): boolean {
  const expected = ITEM_TYPES.get(code ?? '');
  return expected !== undefined && expected !== name;
}
