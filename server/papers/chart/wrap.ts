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
const LATIN = /[\p{Script=Latin}\p{N}]/u;
const words = new Intl.Segmenter('zh', { granularity: 'word' });

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

const pieces = new Map<string, readonly string[]>();

/** What must not be torn: words, with the signs that belong to them; a word that is too long is torn all the same. */
function piecesOf(text: string, width: number, size: number, weight: 400 | 700): string[] {
  let known = pieces.get(text);
  if (known === undefined) {
    if (pieces.size > MEASURED) pieces.clear();
    known = joined([...words.segment(text.trim())].map(({ segment }) => segment));
    pieces.set(text, known);
  }
  return known.flatMap(piece => (measured(piece.trim(), size, weight) > width ? [...piece] : [piece]));
}

function joined(segments: readonly string[]): string[] {
  const found: string[] = [];
  for (const segment of segments) {
    const last = found.at(-1);
    const belongs =
      last !== undefined &&
      (CLOSING.test(segment) ||
        OPENING.test(last) ||
        /^\s+$/.test(segment) ||
        (LATIN.test(segment) && LATIN.test(last.at(-1) ?? '')) ||
        (/^\S*[-'’./@]$/u.test(last) && LATIN.test(segment) && LATIN.test(last)));
    if (belongs) found[found.length - 1] = last + segment;
    else found.push(segment);
  }
  return found;
}
