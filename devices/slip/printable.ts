import iconv from 'iconv-lite';

/** 〓, the mark that Chinese printing has long used for a missing character; in GB2312, so every printer has it. */
export const MISSING = '〓';

/** One to one, so that a text keeps its columns where it can. ¥ U+00A5 would leave as four bytes: printers show "0 6". */
const REPLACED: Readonly<Record<string, string>> = {
  '\u00a5': '￥',
  '\u00a0': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\u2010': '-',
  '\u2011': '-',
  '\u2013': '-',
  '\u2212': '-',
};

/** Cc, Cf, unpaired surrogates, combining marks, variation selectors: nothing that prints, some that steer a printer. */
const STRIPPED = /[\p{Cc}\p{Cf}\p{Cs}\p{Mn}\p{Me}]/u;

/**
 * What of a text may go to paper: one line, composed, without control characters (a name holding ESC or GS could
 * otherwise command the printer), rare Han either kept (`rareHan`) or shown as 〓, and what no GB18030 font draws as 〓.
 */
export function printable(text: string, rareHan: boolean): string {
  let out = '';
  for (const raw of text.normalize('NFC').replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')) {
    const char = REPLACED[raw] ?? raw;
    if (STRIPPED.test(char)) continue;
    out += isDrawn(char, rareHan) ? char : MISSING;
  }
  return out.replace(/(?<=[A-Za-z])’(?=[A-Za-z])/g, "'").trim();
}

function isDrawn(char: string, rareHan: boolean): boolean {
  if (char >= ' ' && char <= '~') return true;
  if (/\p{Co}|\p{Cn}/u.test(char)) return false;
  const bytes = iconv.encode(char, 'gb18030').length;
  if (bytes === 4) return rareHan && /\p{Script=Han}/u.test(char);
  return bytes === 2;
}
