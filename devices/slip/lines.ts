import type { SlipModel } from '../../server/contract/printing.ts';
import { printable } from './printable.ts';
import { columnsOf } from './width.ts';
import { balanced, filled, wrap } from './wrap.ts';

/** One thing on the slip. `gap` is the white below it in dots; w and h are whole steps of the 12x24 font, 1 to 8. */
export type SlipLine =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly w: number;
      readonly h: number;
      readonly bold: boolean;
      readonly align: 'left' | 'centre';
      readonly gap: number;
    }
  | { readonly kind: 'qr'; readonly url: string };

/** The paper a slip is laid out on, and what may be printed on it. */
export interface Paper {
  readonly columns: number;
  /** 58 mm. */
  readonly narrow: boolean;
  readonly clean: (text: string) => string;
}

/** The paper of a printer, and what its fonts can show. */
export function paperFor({ columns, rareHan }: SlipModel): Paper {
  return { columns, narrow: columns < 40, clean: text => printable(text, rareHan) };
}

type Step = readonly [w: number, h: number];

/** White between the lines of one text in large type. */
const BETWEEN = 8;

/** 2x2 bold on one line, or on two that break at a gap; else 1x2, two lines at most. */
export function heading(text: string, columns: number, gap: number): SlipLine[] {
  if (text === '') return [];
  const half = Math.floor(columns / 2);
  const parts = wrap(text, half, 2);
  const atGap = text.includes(' ') && parts.join(' ') === text;
  const step: Step = columnsOf(text) <= half || atGap ? [2, 2] : [1, 2];
  const lines = step[0] === 2 ? parts : wrap(text, columns, 2);
  return bold(lines, step, gap);
}

/** Texts of one weight, each its own line: 3x3 bold for elder slips, as `heading` where the paper is too narrow for one. */
export function large(texts: readonly string[], columns: number, between: number, gap: number): SlipLine[] {
  const fit = texts.every(text => columnsOf(text) * 3 <= columns);
  return texts.flatMap((text, at) => {
    const below = at === texts.length - 1 ? gap : between;
    return fit && text !== '' ? bold([text], [3, 3], below) : heading(text, columns, below);
  });
}

/** 1x1, centred, lines of like length. */
export function small(
  text: string,
  columns: number,
  most: number,
  between: number,
  gap = between,
): SlipLine[] {
  const lines = text === '' ? [] : balanced(text, columns, most);
  return lines.map((line, index) => centred(line, [1, 1], false, index === lines.length - 1 ? gap : between));
}

/** The largest step, 8 at most, that leaves half a column free on each side: 80 mm gives F035 8x8, 58 mm gives 7x7. */
export function numberLine(label: string, columns: number): SlipLine {
  const step = Math.min(8, Math.max(1, Math.floor((columns - 1) / Math.max(1, columnsOf(label)))));
  const text = step === 1 ? (wrap(label, columns, 1)[0] ?? '') : label;
  return centred(text, [step, step], true, 16);
}

/** A row of the printer's own characters: hyphens print as dashes, ─ (2 columns) joins to a line. */
export function rule(char: '-' | '─', columns: number, gap: number): SlipLine {
  return centred(char.repeat(Math.floor(columns / columnsOf(char))), [1, 1], false, gap);
}

/** 1x1 at the left edge. */
export function leftLine(text: string, gap: number, isBold = false): SlipLine {
  return { ...centred(text, [1, 1], isBold, gap), align: 'left' };
}

/** 1x2 bold, centred, `most` lines of like length. */
export function tall(text: string, columns: number, most: number, gap: number): SlipLine[] {
  return bold(balanced(text, columns, most), [1, 2], gap);
}

/** A text behind what leads it (its number, a name), its further lines under its first. */
export function hanging(lead: string, text: string, columns: number, most: number | 'filled'): string[] {
  const width = columnsOf(lead);
  const lines = most === 'filled' ? filled(text, columns - width) : wrap(text, columns - width, most);
  return lines.map((line, at) => (at === 0 ? lead : ' '.repeat(width)) + line);
}

function bold(lines: readonly string[], step: Step, gap: number): SlipLine[] {
  return lines.map((line, index) => centred(line, step, true, index === lines.length - 1 ? gap : BETWEEN));
}

function centred(
  text: string,
  [w, h]: Step,
  isBold: boolean,
  gap: number,
): SlipLine & { readonly kind: 'text' } {
  return { kind: 'text', text, w, h, bold: isBold, align: 'centre', gap };
}
