import type { Face, Weight } from '../drawing.ts';
import { hasChinese, widthOf } from '../type/runs.ts';

/** How a text is set. */
export interface Setting {
  readonly size: number;
  readonly weight?: Weight;
  readonly font?: Face;
}

/** Signs that may not begin a line, and signs that may not end one (GB/T 15834 and its like). */
const NO_START = /^[\s，。、；：？！）》〉」』】〕〗”’…—·～％‰℃°,.;:?!)\]}%]/u;
const NO_END = /[（《〈「『【〔〖“‘([{￥¥$]$/u;
const WIDE = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u;

/** A text cut into lines no wider than `width`, at spaces and between Chinese characters; its own line ends are kept. */
export function linesOf(text: string, width: number, setting: Setting): string[] {
  return text.split(/\r\n|\r|\n/).flatMap(part => wrapped(part, width, setting));
}

function wrapped(text: string, width: number, { size, weight, font }: Setting): string[] {
  const isChinese = hasChinese(text);
  const measured = (part: string) => widthOf(part, size, weight, font, isChinese);
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of piecesOf(text)) {
    if (used + measured(piece.trimEnd()) > width) {
      // A blank that begins a text takes no place where the next piece needs the whole line.
      if (line.trim()) lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    const [last = '', ...full] = cutWord(piece, width, measured).reverse();
    lines.push(...full.reverse());
    line += last;
    used += measured(last);
  }
  return [...lines, line.trimEnd()];
}

/** A piece as it is, or one too long for a line in parts that fit. */
function cutWord(piece: string, width: number, measured: (part: string) => number): string[] {
  if (measured(piece.trimEnd()) <= width) return [piece];
  const parts: string[] = [''];
  for (const character of piece) {
    const longer = parts.at(-1)! + character;
    if (parts.at(-1) && measured(longer) > width) parts.push(character);
    else parts[parts.length - 1] = longer;
  }
  return parts;
}

/** The pieces between which a line may end. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const character of text) {
    const last = pieces.at(-1);
    if (last !== undefined && !mayBreak(last, character)) pieces[pieces.length - 1] = last + character;
    else pieces.push(character);
  }
  return pieces;
}

function mayBreak(before: string, after: string): boolean {
  if (NO_START.test(after) || NO_END.test(before)) return false;
  if (/\s$/.test(before)) return true;
  return WIDE.test(after) || WIDE.test([...before].at(-1) ?? '') || /\p{L}[-/]$/u.test(before);
}
