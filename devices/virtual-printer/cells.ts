import type { Align } from './ops.ts';
import type { Run } from './paper.ts';

/**
 * A part of a line that is drawn as one: a Latin word, a row of Han, a single wide mark such as · or …, or a rule of
 * the printer's own dashes. x and top in dots within the line; width at size 1, before w and h enlarge it.
 */
export interface Piece {
  readonly kind: 'latin' | 'han' | 'mark' | 'dashes' | 'stroke';
  readonly text: string;
  readonly x: number;
  readonly top: number;
  readonly w: number;
  readonly h: number;
  readonly width: number;
  readonly bold: boolean;
}

const CELL = 12;
const FONT_HEIGHT = 24;

/** The pieces of a line on the printer's grid: Latin 12 wide, all else 24, times the run's step. */
export function cells(runs: readonly Run[], align: Align, dots: number): Piece[] {
  const total = runs.reduce((sum, run) => sum + widthOf(run.text) * run.w, 0);
  const tallest = runs.reduce((most, run) => Math.max(most, run.h), 1);
  let x = align === 'left' ? 0 : align === 'right' ? dots - total : Math.floor((dots - total) / 2);
  const pieces: Piece[] = [];
  for (const run of runs) {
    for (const { kind, text } of split(run.text)) {
      const width = widthOf(text);
      const { w, h, bold } = run;
      if (kind !== 'space')
        pieces.push({ kind, text, x, top: (tallest - h) * FONT_HEIGHT, w, h, width, bold });
      x += width * w;
    }
  }
  return pieces;
}

/** Printable ASCII is single; every other character came as a double code. A lone � stands for one byte. */
function widthOf(text: string): number {
  let sum = 0;
  for (const char of text) sum += (char >= ' ' && char <= '~') || char === '�' ? CELL : 2 * CELL;
  return sum;
}

const PARTS =
  /(?<space> +)|(?<dashes>-{8,})|(?<stroke>─+)|(?<latin>[!-~�]+?)(?=-{8,}|[^!-~�]|$)|(?<han>[\p{Script=Han}\u3001-\u301e\uff01-\uff5e]+)|(?<mark>.)/gsu;

function split(text: string): { kind: Piece['kind'] | 'space'; text: string }[] {
  return [...text.matchAll(PARTS)].map(match => {
    const kind = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined)?.[0] ?? 'mark';
    return { kind: kind as Piece['kind'] | 'space', text: match[0] };
  });
}
