import type { Face, Weight } from '../drawing.ts';
import { fontsOf, type OpenFont } from './faces.ts';

/** A piece of one line set in one font; without a font it is one character that none of ours can show. */
export interface Run {
  readonly text: string;
  readonly font: OpenFont | null;
  /** Advance in ems. */
  readonly width: number;
}

/** Advance of the box that stands for a character without a glyph, in ems. */
export const BOX_WIDTH = 1;

/** Signs that Latin and Chinese share, but Chinese sets a whole em wide. */
const SHARED = /^[“”‘’…—·‖]$/u;
const CHINESE = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/gu;
const LATIN_WORD = /\p{Script=Latin}+/gu;
const IGNORABLE = /^\p{Default_Ignorable_Code_Point}$/u;
const CONTROL = /^[\p{Cc}\p{Cs}]$/u;

/** Whether signs that both languages share are set as Chinese in a text: it has no fewer characters of it than Latin words. */
export function hasChinese(text: string): boolean {
  const count = text.match(CHINESE)?.length ?? 0;
  return count > 0 && count >= (text.match(LATIN_WORD)?.length ?? 0);
}

/** A line of text in the fonts of a face, in order; marks of no width that only steer shaping are left out. */
export function runsOf(
  text: string,
  face: Face = 'sans',
  weight: Weight = 400,
  isChinese = hasChinese(text),
): Run[] {
  const fonts = fontsOf(face, weight);
  const characters = [...text.normalize('NFC').replace(/[\t\n\r]+/g, ' ')];
  const runs: { text: string; font: OpenFont | null }[] = [];
  characters.forEach((character, index) => {
    if (IGNORABLE.test(character)) return;
    const isWide = SHARED.test(character) && isChinese && !isInLatin(characters, index);
    const font = fontOf(character, isWide ? fonts.slice(-1) : fonts);
    const last = runs.at(-1);
    if (last && font !== null && last.font === font) last.text += character;
    else runs.push({ text: character, font });
  });
  return runs.map(run => ({ ...run, width: widthOfRun(run) }));
}

/** Widths in ems of the pieces that texts are made of; Chinese is made of few, each used again and again. */
const known = new Map<string, number>();
const MOST_KNOWN = 10_000;

/** The width of one line of text, in the unit of `size`; of a part of a line, `isChinese` says what the whole is. */
export function widthOf(
  text: string,
  size: number,
  weight: Weight = 400,
  face: Face = 'sans',
  isChinese = hasChinese(text),
): number {
  const key = `${face} ${weight} ${isChinese} ${text}`;
  const before = known.get(key);
  if (before !== undefined) return before * size;
  const width = runsOf(text, face, weight, isChinese).reduce((sum, run) => sum + run.width, 0);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, width);
  return width * size;
}

/** The characters of a text that no font of the face can show, each once. */
export function unshown(text: string, face: Face = 'sans', weight: Weight = 400): string[] {
  return [...new Set(runsOf(text, face, weight).flatMap(run => (run.font ? [] : [run.text])))];
}

function fontOf(character: string, fonts: readonly OpenFont[]): OpenFont | null {
  if (CONTROL.test(character)) return null;
  return fonts.find(({ font }) => font.hasGlyphForCodePoint(character.codePointAt(0)!)) ?? null;
}

function widthOfRun({ text, font }: { text: string; font: OpenFont | null }): number {
  if (!font) return BOX_WIDTH;
  return font.font.layout(text).advanceWidth / font.font.unitsPerEm;
}

/** An apostrophe or dash within a Latin word stays Latin in a Chinese line too. */
function isInLatin(characters: readonly string[], index: number): boolean {
  const isLatin = (at: number) => /^[\p{Script=Latin}\d]$/u.test(characters[at] ?? '');
  return isLatin(index - 1) && isLatin(index + 1);
}
