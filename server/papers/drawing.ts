/** The faces of paper: Barlow for Latin with Noto Sans SC for Chinese, and Noto Serif SC for titles. */
export type Face = 'sans' | 'serif';
export type Weight = 400 | 700;

interface Stroke {
  readonly stroke?: string;
  readonly strokeWidth?: number;
  /** Lengths of strokes and gaps, in turns. */
  readonly dash?: readonly number[];
}

/** A box; with `radius` its corners are round. */
export interface Rect extends Stroke {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly radius?: number;
  readonly fill?: string;
  /** The id of the step that it is the frame of: a page marks how far a case has come on it. */
  readonly step?: string;
}

/** Straight pieces from point to point; `arrow` puts a head on the last. */
export interface Line extends Stroke {
  readonly kind: 'line';
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly stroke: string;
  readonly arrow?: boolean;
  readonly cap?: 'butt' | 'square' | 'round';
  /** Of what the pieces enclose. */
  readonly fill?: string;
}

/** One line of text; (x, y) is on the baseline, at the place `anchor` says. */
export interface Text {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight?: Weight;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly fill?: string;
  readonly font?: Face;
  /** Degrees clockwise about (x, y). */
  readonly turn?: number;
}

/** A disc or, with a stroke alone, a ring. */
export interface Disc extends Stroke {
  readonly kind: 'disc';
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
  readonly fill?: string;
}

/** A QR symbol of `text` that fills a square of `size`; its quiet zone is the surroundings' business. */
export interface Qr {
  readonly kind: 'qr';
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
  readonly fill?: string;
}

export type Primitive = Rect | Line | Text | Disc | Qr;

/** A drawing as data, top left at (0, 0); its unit is free, since SVG and PDF scale it to their place. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** What a reader who cannot see it is told. */
  readonly title: string;
  readonly shapes: readonly Primitive[];
}

/** Ink of text and symbols that name no colour (LOOK 2). */
export const INK = '#1D2529';

type Point = readonly [x: number, y: number];

/** The pieces of a line and, where it has one, the triangle of its head: the line ends inside the head. */
export function strokesOf({ points, arrow, strokeWidth = 1 }: Line): {
  points: readonly Point[];
  head: readonly [Point, Point, Point] | null;
} {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (!arrow || !tip || !before) return { points, head: null };
  const far = Math.hypot(tip[0] - before[0], tip[1] - before[1]) || 1;
  const along: Point = [(tip[0] - before[0]) / far, (tip[1] - before[1]) / far];
  const length = 5 * strokeWidth;
  const half = 2.6 * strokeWidth;
  const base: Point = [tip[0] - along[0] * length, tip[1] - along[1] * length];
  return {
    points: [...points.slice(0, -1), base],
    head: [
      tip,
      [base[0] - along[1] * half, base[1] + along[0] * half],
      [base[0] + along[1] * half, base[1] - along[0] * half],
    ],
  };
}
