/** Columns of the printer's Latin font that a text takes: two for a Han character or full-width sign, one for others. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const sign of text) columns += (sign.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return columns;
}
