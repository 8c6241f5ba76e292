import { type FileDay, type FileFault, isDay, isFault, isYear, type WholeFile } from './file-year.ts';

const OFF: Readonly<Record<string, boolean>> = {
  ...{ true: true, '1': true, off: true, 休: true, 放假: true, 休息: true },
  ...{ false: false, '0': false, work: false, 班: false, 上班: false },
};
const HEAD = /^"?(date|日期)"?\s*,/i;
const CELL = /\s*(?:"((?:[^"]|"")*)"|([^",]*))\s*(,|$)/y;

/** Takes a CSV text of one year: date, name, off, with or without a first line of names. */
export function readCsv(text: string): WholeFile {
  const lines = text.split(/\r\n|\r|\n/).map((words, at) => ({ words, line: at + 1 }));
  const said = lines.filter(({ words }) => words.trim() !== '');
  const rows = HEAD.test(said[0]?.words.trim() ?? '') ? said.slice(1) : said;
  const read = rows.map(({ words, line }) => dayOf(words, line));
  const days = read.filter(isDay);
  const faults = read.filter(isFault);
  const year = commonYear(days);
  if (year === null) return { years: [], faults };
  const line = rows[0]!.line;
  if (!isYear(year))
    return { years: [], faults: [...faults, { line, code: 'bad_year', value: String(year) }] };
  return { years: [{ line, year, source: '', days }], faults };
}

function dayOf(words: string, line: number): FileDay | FileFault {
  const cells = cellsOf(words);
  const [date = '', name = '', off = ''] = cells ?? [];
  if (!cells || cells.slice(3).some(cell => cell !== '') || cells.length < 3)
    return { line, code: 'bad_day', value: '' };
  const isOff = OFF[off.toLowerCase()];
  if (isOff === undefined) return { line, code: 'bad_off', value: date };
  return { line, date: plainDate(date), name, off: isOff };
}

function cellsOf(words: string): string[] | null {
  const cell = new RegExp(CELL);
  const cells: string[] = [];
  for (;;) {
    const found = cell.exec(words);
    if (!found) return null;
    cells.push((found[1]?.replaceAll('""', '"') ?? found[2]!).trim());
    if (found[3] === '') return cells;
  }
}

/** Spreadsheets write 2027-01-01 back as 2027/1/1. */
function plainDate(date: string): string {
  const found = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(date);
  return found ? `${found[1]}-${found[2]!.padStart(2, '0')}-${found[3]!.padStart(2, '0')}` : date;
}

/** Days about New Year belong to the announcement of the other days. */
function commonYear(days: readonly FileDay[]): number | null {
  const counts = new Map<number, number>();
  for (const { date } of days) {
    const year = Number(date.slice(0, 4));
    if (Number.isInteger(year)) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? (days.length > 0 ? 0 : null);
}
