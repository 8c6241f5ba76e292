/**
 * Columns that one character takes on a Chinese printer: 1 for the 12x24 font, 2 for anything that leaves as a
 * GB18030 code of two or four bytes, which is printed in a 24x24 cell. Letters such as é or · are narrow in
 * Unicode's East Asian Width, but their GB18030 code is double, so they are 2 here.
 */
export function charColumns(char: string): 1 | 2 {
  const code = char.codePointAt(0) ?? 0;
  return code >= 0x20 && code <= 0x7e ? 1 : 2;
}

/** Columns of a whole text at size 1; control characters are expected to be gone (see printable). */
export function columnsOf(text: string): number {
  let sum = 0;
  for (const char of text) sum += charColumns(char);
  return sum;
}
