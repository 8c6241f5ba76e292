import { setImmediate } from 'node:timers/promises';
import type { Cell } from '../csv.ts';
import { zipOf } from '../zip/write.ts';
import { partsOf, SHEET_END, sheetPath, sheetStart, STYLE } from './parts.ts';
import { columnName, escapedText } from './text.ts';

/** A sheet to be written; widths are in characters of the standard font, a Han character takes two. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly { title: string; width: number }[];
  readonly rows: readonly (readonly Cell[])[];
}

const LONGEST_CELL = 32_767;
const LONGEST_NAME = 31;
/** Rows between which the process does other work. */
const AT_ONCE = 500;

/** A workbook for Excel and its like. Texts are text whatever they begin with: no cell is ever a formula. */
export async function xlsxOf(sheets: readonly Sheet[]): Promise<Buffer> {
  const parts = partsOf(namesOf(sheets));
  for (const [index, sheet] of sheets.entries()) parts[sheetPath(index + 1)] = await sheetXml(sheet);
  return zipOf(Object.entries(parts).map(([path, xml]) => ({ path, bytes: Buffer.from(xml) })));
}

async function sheetXml({ columns, rows }: Sheet): Promise<string> {
  const titles = columns.map(({ title }) => title);
  const parts = [sheetStart(columns.map(({ width }) => width)), rowXml(titles, 0, STYLE.title)];
  for (const [index, row] of rows.entries()) {
    parts.push(rowXml(row, index + 1, STYLE.text));
    if (index % AT_ONCE === AT_ONCE - 1) await setImmediate();
  }
  return [...parts, SHEET_END].join('');
}

function rowXml(row: readonly Cell[], index: number, style: number): string {
  const cells = row.map((cell, column) => cellXml(cell, `${columnName(column)}${index + 1}`, style));
  return `<row r="${index + 1}">${cells.join('')}</row>`;
}

function cellXml(cell: Cell, place: string, style: number): string {
  if (cell === null) return '';
  if (typeof cell === 'number' && Number.isFinite(cell))
    return `<c r="${place}" s="${STYLE.number}"><v>${cell}</v></c>`;
  const text = String(cell);
  if (text.length > LONGEST_CELL) throw new RangeError(`${place} is longer than a cell may be`);
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapedText(text)}</t></is></c>`;
}

/** Names as Excel allows them: short, without some signs, no two alike. */
function namesOf(sheets: readonly Sheet[]): string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }, index) => {
    const clean =
      name
        .replace(/[\\/?*[\]:\p{Cc}]/gu, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || 'Sheet';
    const short = [...clean]
      .slice(0, LONGEST_NAME - 4)
      .join('')
      .slice(0, LONGEST_NAME - 4);
    const unlike = taken.has(short.toLowerCase()) ? `${short} ${index + 1}` : short;
    taken.add(unlike.toLowerCase());
    return unlike;
  });
}
