/** A cell of a table that leaves the hall. */
export type Cell = string | number | null;

const BOM = '\uFEFF';
/** What Excel and its like would take for a formula, also after white space. */
const FORMULA = /^[\s\u{FEFF}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u;

/**
 * A table as CSV for Excel: UTF-8 with a BOM, lines end in CRLF (RFC 4180). A text that a spreadsheet would take for a
 * formula gets an apostrophe before it: it opens as text, and whoever reads the file by program takes one apostrophe away.
 */
export function csvOf(titles: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [titles, ...rows].map(row => row.map(written).join(','));
  return `${BOM}${lines.map(line => `${line}\r\n`).join('')}`;
}

function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const guarded = guardedText(cell);
  return /[",\r\n]|^\s|\s$/.test(guarded) || guarded === '' ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** A text as it is written: one with an apostrophe of its own before a formula's sign gets another, so that reading is exact. */
const guardedText = (text: string): string => (FORMULA.test(text.replace(/^'+/, '')) ? `'${text}` : text);

/** A text read from such a file, without the guard. */
export const unguardedText = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text.replace(/^'+/, '')) ? text.slice(1) : text;
