import type { Cell } from '../csv.ts';
import { FileFault } from '../fault.ts';
import { filesOfZip, type ZipLimits } from '../zip/read.ts';
import { dateText } from './dates.ts';
import { placeOf, plainText } from './text.ts';
import { workbookOf, type Workbook } from './workbook.ts';
import { readXml } from './xml.ts';

/** A sheet as read: each row as long as its last cell that holds something. */
export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** How much a workbook may be. A cell far out makes a small file large in memory: its place is limited too. */
export interface XlsxLimits extends ZipLimits {
  readonly rows: number;
  readonly columns: number;
}

export const XLSX_LIMITS: XlsxLimits = {
  files: 500,
  packed: 20_000_000,
  unpacked: 200_000_000,
  rows: 100_000,
  columns: 256,
};

/** The sheets of a workbook, or a FileFault. Of a formula only the value that was stored with it is read. */
export async function rowsOfXlsx(bytes: Buffer, limits: XlsxLimits = XLSX_LIMITS): Promise<ReadSheet[]> {
  const workbook = await workbookOf(await partsOf(bytes, limits));
  const sheets: ReadSheet[] = [];
  for (const { name, bytes: xml } of workbook.sheets)
    sheets.push({ name, rows: await rowsOf(xml, workbook, limits) });
  return sheets;
}

async function partsOf(bytes: Buffer, limits: XlsxLimits) {
  try {
    return await filesOfZip(bytes, limits);
  } catch (error) {
    if (error instanceof FileFault && error.code === 'file.not_zip') throw new FileFault('file.not_xlsx');
    throw error;
  }
}

async function rowsOf(xml: Buffer, workbook: Workbook, limits: XlsxLimits): Promise<Cell[][]> {
  const rows: Cell[][] = [];
  let place = { column: -1, row: -1 };
  let cell: { type: string; style: number; held: string[] } | null = null;
  let isHeld = false;
  await readXml(xml, {
    open({ name, attributes }) {
      if (name === 'row')
        place = { column: -1, row: attributes.r ? Number(attributes.r) - 1 : place.row + 1 };
      if (name === 'c') {
        place = placeOf(attributes.r ?? '') ?? { ...place, column: place.column + 1 };
        cell = { type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), held: [] };
      }
      isHeld = name === 'v' || name === 't';
    },
    text: part => void (isHeld && cell?.held.push(part)),
    close(name) {
      isHeld = false;
      if (name !== 'c' || !cell) return;
      const value = valueOf(cell.type, cell.style, cell.held.join(''), workbook);
      cell = null;
      if (value !== null) put(rows, place, value, limits);
    },
  });
  return rows;
}

function valueOf(type: string, style: number, held: string, { strings, dates, calendar }: Workbook): Cell {
  if (type === 's') {
    const shared = strings[Number(held)];
    if (shared === undefined) throw new FileFault('file.broken');
    return shared;
  }
  if (type === 'inlineStr' || type === 'str') return plainText(held);
  if (held === '') return null;
  if (type === 'b') return held === '1' ? 'TRUE' : 'FALSE';
  if (type !== 'n') return held;
  const number = Number(held);
  if (!Number.isFinite(number)) throw new FileFault('file.broken');
  return dates[style] ? dateText(number, calendar) : number;
}

function put(rows: Cell[][], place: { column: number; row: number }, value: Cell, limits: XlsxLimits): void {
  const { column, row } = place;
  if (!(row >= 0 && row < limits.rows && column >= 0 && column < limits.columns))
    throw new FileFault('file.too_many_cells');
  while (rows.length <= row) rows.push([]);
  const cells = rows[row]!;
  while (cells.length < column) cells.push(null);
  cells[column] = value;
}
