/** Characters XML cannot hold, and what would be read as the spreadsheet's own escape of one. */
const ESCAPED = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as a spreadsheet's XML holds it. */
export function escapedText(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\u{FFFD}')
    .replace(ESCAPED, found => `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>"]/g, found => ENTITIES[found] ?? found);
}

/** The text that a spreadsheet's XML stands for. */
export const plainText = (held: string): string =>
  held.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** A column's letters by its place from 0: A, Z, AA. */
export function columnName(index: number): string {
  const before = Math.floor(index / 26);
  return (before > 0 ? columnName(before - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** Column and row, from 0, of a cell's name, or null. */
export function placeOf(name: string): { column: number; row: number } | null {
  const [, letters, figures] = /^([A-Z]{1,3})(\d{1,7})$/.exec(name) ?? [];
  if (letters === undefined || figures === undefined) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, row: Number(figures) - 1 };
}
