import { widthOf } from '../type/runs.ts';

export interface Block {
  readonly lines: readonly string[];
  readonly width: number;
}

type Weight = 400 | 700;
type Font = 'sans' | 'serif';
/** By font and weight, each with its texts. */
const widths = { sans: { 400: texts(), 700: texts() }, serif: { 400: texts(), 700: texts() } };
function texts(): Map<string, number> {
  return new Map();
}
/** More than the texts of any one chart. */
const MEASURED = 20_000;

/** The width of a text at size 1, remembered: the same texts are measured at many scales. */
export function measured(text: string, size: number, weight: Weight = 400, font: Font = 'sans') {
  const known = widths[font][weight];
  let width = known.get(text);
  if (width === undefined) {
    if (known.size > MEASURED) known.clear();
    width =
      [...text].length === 1 || font === 'serif' ? widthOf(text, 1, weight, font) : summed(text, weight);
    known.set(text, width);
  }
  return width * size;
}

/** Character by character, without kerning: a hair wider than the truth, and quick. */
function summed(text: string, weight: Weight): number {
  let sum = 0;
  for (const character of text) sum += measured(character, 1, weight);
  return sum;
}

/** Signs that may not begin a line, and those that may not end one. */
const CLOSING = /^[，。、；：？！）》〉」』】〕”’…—～·％‰℃,.;:?!)\]%]/u;
const OPENING = /[（《〈「『【〔“‘([]$/u;
const LATIN = /[\p{Script=Latin}\p{N}]/u;
const words = new Intl.Segmenter('zh', { granularity: 'word' });
/** Words of the field that a general dictionary tears. */
const TERMS: ReadonlySet<string> = new Set([
  ...['出具', '管线', '送达', '勘验', '会签', '听证', '申辩', '办结', '制证', '补正', '容缺', '审签', '批复'],
  ...['寄送', '报送', '复议', '告知书', '通知书', '一次性'],
]);

/**
 * A text in lines no wider than `width`, broken between Chinese characters or Latin words: no closing sign begins a
 * line, no opening one ends it, and the last line has more than one character where the line before can spare a word.
 */
export function wrapped(text: string, width: number, size: number, weight: Weight = 400): Block {
  const rows: string[][] = [];
  const fits = (row: readonly string[]) => measured(row.join('').trimEnd(), size, weight) <= width;
  for (const piece of piecesOf(text, width, size, weight)) {
    const row = rows.at(-1);
    if (row && fits([...row, piece])) row.push(piece);
    else rows.push([row ? piece.trimStart() : piece]);
  }
  const [last, before] = [rows.at(-1), rows.at(-2)];
  if (last && before && before.length > 1 && isLone(last.join('')) && fits([before.at(-1)!, ...last]))
    last.unshift(before.pop()!.trimStart());
  const lines = rows.map(row => row.join('').trimEnd()).filter(line => line.trim() !== '');
  return { lines, width: Math.max(0, ...lines.map(one => measured(one, size, weight))) };
}

/** One character, with signs or without. */
const isLone = (line: string): boolean => line.replace(/[\p{P}\p{S}\s]/gu, '').length === 1;

/** As few lines as `width` allows, and all about as long: 材料不齐全 / 或者不符合, not 材料不齐全或者不 / 符合. */
export function balanced(text: string, width: number, size: number, weight: Weight = 400): Block {
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
function piecesOf(text: string, width: number, size: number, weight: Weight): string[] {
  let known = pieces.get(text);
  if (known === undefined) {
    if (pieces.size > MEASURED) pieces.clear();
    known = joined([...words.segment(text.trim())].map(({ segment }) => segment));
    pieces.set(text, known);
  }
  return known.flatMap(piece => (measured(piece.trim(), size, weight) > width ? torn(piece) : [piece]));
}

/** By characters, signs with those that they belong to. */
function torn(piece: string): string[] {
  const found: string[] = [];
  for (const character of piece) {
    const last = found.at(-1);
    if (last !== undefined && (CLOSING.test(character) || OPENING.test(last)))
      found[found.length - 1] = last + character;
    else found.push(character);
  }
  return found;
}

function joined(segments: readonly string[]): string[] {
  const found: string[] = [];
  for (const segment of segments) {
    const last = found.at(-1);
    const belongs =
      last !== undefined &&
      (TERMS.has(last + segment) ||
        CLOSING.test(segment) ||
        OPENING.test(last) ||
        /^\s+$/.test(segment) ||
        (LATIN.test(segment) && LATIN.test(last.at(-1) ?? '')) ||
        (/^\S*[-'’./@]$/u.test(last) && LATIN.test(segment) && LATIN.test(last)));
    if (belongs) found[found.length - 1] = last + segment;
    else found.push(segment);
  }
  return found;
}
