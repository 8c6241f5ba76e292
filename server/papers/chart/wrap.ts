import { widthOf } from '../type/runs.ts';

export interface Block {
  readonly lines: readonly string[];
  readonly width: number;
}

const widths = new Map<string, number>();
/** More than the texts of any one chart. */
const MEASURED = 20_000;

/** The width of a text at size 1, remembered: the same texts are measured at many scales. */
export function measured(
  text: string,
  size: number,
  weight: 400 | 700 = 400,
  font: 'sans' | 'serif' = 'sans',
) {
  const key = `${font}${weight}${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    if (widths.size > MEASURED) widths.clear();
    width =
      [...text].length === 1 || font === 'serif' ? widthOf(text, 1, weight, font) : summed(text, weight);
    widths.set(key, width);
  }
  return width * size;
}

/** Character by character, without kerning: a hair wider than the truth, and quick. */
const summed = (text: string, weight: 400 | 700): number =>
  [...text].reduce((sum, character) => sum + measured(character, 1, weight), 0);

/** Signs that may not begin a line, and those that may not end one. */
const CLOSING = /^[，。、；：？！）》」』”’…,.;:?!)\]%]/u;
const OPENING = /[（《「『“‘([]$/u;
const PIECES = /[\p{Script=Latin}\p{N}'’.,:;/@_-]+\s*|\s+|./gu;

/** A text in lines no wider than `width`, broken between Chinese characters or Latin words. */
export function wrapped(text: string, width: number, size: number, weight: 400 | 700 = 400): Block {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text, width, size, weight)) {
    if (line === '' || measured((line + piece).trimEnd(), size, weight) <= width) line += piece;
    else {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return { lines, width: Math.max(0, ...lines.map(one => measured(one, size, weight))) };
}

/** As few lines as `width` allows, and all about as long: 材料不齐全 / 或者不符合, not 材料不齐全或者不 / 符合. */
export function balanced(text: string, width: number, size: number, weight: 400 | 700 = 400): Block {
  const widest = wrapped(text, width, size, weight);
  const count = widest.lines.length;
  for (let narrow = measured(text, size, weight) / count; count > 1 && narrow < width; narrow += size / 4) {
    const block = wrapped(text, narrow, size, weight);
    if (block.lines.length <= count && block.width <= width) return block;
  }
  return widest;
}

/** What must not be torn: words, and characters with the signs that belong to them. */
function piecesOf(text: string, width: number, size: number, weight: 400 | 700): string[] {
  const joined: string[] = [];
  for (const piece of text.trim().match(PIECES) ?? []) {
    const last = joined.at(-1);
    if (last !== undefined && (CLOSING.test(piece) || OPENING.test(last)))
      joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined.flatMap(piece => (measured(piece.trim(), size, weight) > width ? [...piece] : [piece]));
}
