/** A statement with marks; `?` stands nowhere else in it. */
export interface Plain {
  readonly sql: string;
  readonly params: readonly unknown[];
}

/** Rows put into a table in one statement. `at`: which of each row's values go in, in the order of the columns. */
export interface Insert {
  readonly into: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  readonly at: readonly number[];
  readonly onConflict: string;
}

export type Statement = Plain | Insert;

/** In a single-quoted text of utf8mb4 these need a backslash, and no others: the driver also escapes each of a JSON's quotes. */
const SPECIAL = /['\\\0\n\r\x1a]/;
const SPECIALS = /['\\\0\n\r\x1a]/g;
const ESCAPED: Readonly<Record<string, string>> = {
  "'": "\\'",
  '\\': '\\\\',
  '\0': '\\0',
  '\n': '\\n',
  '\r': '\\r',
  '\x1a': '\\Z',
};

/** A value as it stands in a statement; refuses (throws) what is no text, finite number or null. */
export function literal(value: unknown): string {
  if (value === null) return 'NULL';
  if (typeof value === 'string') {
    return SPECIAL.test(value) ? `'${value.replace(SPECIALS, found => ESCAPED[found]!)}'` : `'${value}'`;
  }
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  throw new TypeError('a value that no column takes');
}

export const quote = (name: string): string => `\`${name}\``;

const headOf = ({ into, columns, at }: Insert): string =>
  `INSERT INTO ${quote(into)} (${at.map(i => quote(columns[i]!)).join(',')}) VALUES `;

/** The text of a statement with its values in it, as MySQL reads it. */
export function written(statement: Statement): string {
  if ('into' in statement) {
    const { rows, at, onConflict } = statement;
    let text = headOf(statement);
    for (let r = 0; r < rows.length; r += 1) {
      const row = rows[r]!;
      text += r === 0 ? '(' : ',(';
      for (let i = 0; i < at.length; i += 1) text += (i === 0 ? '' : ',') + literal(row[at[i]!]);
      text += ')';
    }
    return text + onConflict;
  }
  const { sql, params } = statement;
  const parts = sql.split('?');
  if (parts.length !== params.length + 1) throw new Error('marks and values do not agree');
  let text = parts[0]!;
  for (let i = 0; i < params.length; i += 1) text += literal(params[i]) + parts[i + 1]!;
  return text;
}

/** SQLite takes 32,766 values a statement: rows go in chunks below that. */
const VALUES_AT_ONCE = 20_000;

/** The same for an engine that takes the values beside the text. */
export function withMarks(statement: Statement): Plain[] {
  if (!('into' in statement)) return [statement];
  const { rows, at, onConflict } = statement;
  const head = headOf(statement);
  const one = `(${list(at.length)})`;
  const atOnce = Math.max(1, Math.floor(VALUES_AT_ONCE / at.length));
  const chunks: Plain[] = [];
  for (let from = 0; from < rows.length; from += atOnce) {
    const chunk = rows.slice(from, from + atOnce);
    const places = `${one},`.repeat(chunk.length).slice(0, -1);
    chunks.push({ sql: head + places + onConflict, params: chunk.flatMap(row => at.map(i => row[i])) });
  }
  return chunks;
}

/** `?,?,?` */
export function list(width: number): string {
  return '?,'.repeat(width).slice(0, -1);
}
