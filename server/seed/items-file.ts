import { parse, type CsvError } from 'csv-parse/sync';
import {
  type Assign,
  ITEM_COLUMNS,
  type ItemRow,
  type ReadItems,
  readItems,
  type RefusedRow,
  type RowReason,
} from '../domain/catalogue/read-items.ts';

export type FileReason =
  RowReason | 'not_utf8' | 'nul_byte' | 'bad_quotes' | 'ragged_row' | 'duplicate_column' | 'no_rows';

type Refused = RefusedRow<FileReason>;

interface Split {
  readonly records: readonly { readonly line: number; readonly values: readonly string[] }[];
  readonly refused: readonly Refused[];
}

/**
 * Takes the bytes of an items table (CSV with a header, UTF-8 with or without a mark) and a rule that places
 * its rows; gives all items, or every refused line. A faulty file is never thrown, it is refused.
 */
export function readItemsFile(bytes: Uint8Array, assign: Assign): ReadItems<FileReason> {
  if (bytes.includes(0)) return refuse({ line: lineOfNul(bytes), reason: 'nul_byte', field: '' });
  const text = decoded(bytes);
  if (text === null) return refuse({ line: 1, reason: 'not_utf8', field: '' });

  const { records, refused } = split(text);
  const [header, ...body] = records;
  const headerLost = refused.some(row => row.line <= (header?.line ?? Infinity));
  if (header === undefined || headerLost) {
    return refuse(...(refused.length > 0 ? refused : [{ line: 1, reason: 'no_rows', field: '' } as const]));
  }
  const columns = header.values.map(name => name.trim());
  const headerFaults = columnFaults(header.line, columns);
  if (headerFaults.length > 0) return refuse(...headerFaults);

  const whole = body.filter(record => record.values.length === columns.length);
  const ragged = body.filter(record => record.values.length !== columns.length);
  const read = readItems(
    whole.map(({ line, values }): ItemRow => ({ line, fields: named(columns, values) })),
    assign,
  );
  const faults: Refused[] = [
    ...refused,
    ...ragged.map(({ line }): Refused => ({ line, reason: 'ragged_row', field: '' })),
    ...(read.ok ? [] : read.refused),
  ];
  if (faults.length > 0) return refuse(...faults.sort((a, b) => a.line - b.line));
  return body.length > 0 ? read : refuse({ line: header.line + 1, reason: 'no_rows', field: '' });
}

function refuse(...refused: Refused[]): ReadItems<FileReason> {
  return { ok: false, refused };
}

function lineOfNul(bytes: Uint8Array): number {
  return bytes.subarray(0, bytes.indexOf(0)).filter(byte => byte === 0x0a).length + 1;
}

/** Spreadsheets in China often save GBK; read as UTF-8 it would give wrong names, so it is turned away. */
function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return null;
  }
}

function split(text: string): Split {
  const records: { line: number; values: readonly string[] }[] = [];
  const refused: Refused[] = [];
  let lastWhole = 0;
  parse(text, {
    record_delimiter: '\n',
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    skip_records_with_error: true,
    on_record: (values: string[], { lines }) => {
      // The parser counts to a record's end; a quoted value may hold line breaks.
      records.push({ line: lines - values.join('').split('\n').length + 1, values });
      lastWhole = lines;
    },
    on_skip: error => {
      const line = quoteLine(error, lastWhole);
      if (!refused.some(row => row.line === line || (notClosed(error) && row.line > lastWhole))) {
        refused.push({ line, reason: 'bad_quotes', field: '' });
      }
      return undefined;
    },
  });
  return { records, refused };
}

// An open quote is noticed at the end of the file, far from where it stands: after the last whole record.
function quoteLine(error: CsvError | undefined, lastWhole: number): number {
  return notClosed(error) ? lastWhole + 1 : Number(error?.['lines'] ?? lastWhole + 1);
}

function notClosed(error: CsvError | undefined): boolean {
  return error?.code === 'CSV_QUOTE_NOT_CLOSED';
}

function columnFaults(line: number, columns: readonly string[]): Refused[] {
  const missing = ITEM_COLUMNS.filter(name => !columns.includes(name));
  const twice = ITEM_COLUMNS.filter(name => columns.indexOf(name) !== columns.lastIndexOf(name));
  return [
    ...missing.map((field): Refused => ({ line, reason: 'missing_column', field })),
    ...twice.map((field): Refused => ({ line, reason: 'duplicate_column', field })),
  ];
}

function named(columns: readonly string[], values: readonly string[]): Record<string, string> {
  return Object.fromEntries(columns.map((column, at) => [column, values[at] ?? '']));
}
