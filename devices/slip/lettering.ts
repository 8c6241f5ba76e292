import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font, type Glyph } from 'fontkit';
import iconv from 'iconv-lite';
import { rasterBand } from './commands.ts';
import type { SlipLine } from './lines.ts';
import { MISSING } from './printable.ts';
import { BAND_BYTES } from './qr.ts';
import { realTimeAt } from './real-time.ts';
import { charColumns, columnsOf } from './width.ts';

/*
 * A printer whose font ends at GBK cannot show 㛃 or 𬱖 of a citizen's name; a line that holds one is drawn as a picture.
 */

type TextLine = Extract<SlipLine, { kind: 'text' }>;

/** Dots of a column; Han take two of them and stand in a square. */
const COLUMN = 12;
const EM = 24;
/** Points looked at in each dot, a side; a dot is black where this many of them are. */
const FINE = 3;
const ENOUGH = 4;

const FILES = {
  plain: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
} as const;
const require = createRequire(import.meta.url);
const fonts = new Map<keyof typeof FILES, Font>();

/** Read from its package when a rare character first comes. */
function fontOf(weight: keyof typeof FILES): Font {
  const known = fonts.get(weight);
  if (known) return known;
  const font = create(readFileSync(require.resolve(FILES[weight])));
  if (!('glyphForCodePoint' in font)) throw new Error(`${FILES[weight]} is a collection, not a font`);
  fonts.set(weight, font);
  return font;
}

/** Whether a printer whose font ends at GBK lacks one of these; some of extension A have two bytes since 2005. */
export const hasRare = (text: string): boolean =>
  [...text].some(
    char => char > '~' && (/[\u3400-\u4dbf]/.test(char) || iconv.encode(char, 'gb18030').length === 4),
  );

/** A line with 〓 for each character that neither the printer nor our font shows. */
export function shown(text: string): string {
  const font = fontOf('plain');
  return [...text]
    .map(char => (hasRare(char) && !font.hasGlyphForCodePoint(char.codePointAt(0)!) ? MISSING : char))
    .join('');
}

type Segment = readonly [x0: number, y0: number, x1: number, y1: number];

/** The outline of a glyph as straight pieces, put to its place on the line. */
function outline(glyph: Glyph, put: (x: number, y: number) => readonly [number, number]): Segment[] {
  const segments: Segment[] = [];
  let [at, first]: [readonly number[], readonly number[]] = [
    [0, 0],
    [0, 0],
  ];
  const to = (x: number, y: number): void => {
    const end = put(x, y);
    segments.push([...put(at[0]!, at[1]!), ...end]);
    at = [x, y];
  };
  for (const { command, args } of glyph.path.commands) {
    const a = args as number[];
    if (command === 'moveTo') [at, first] = [a, a];
    else if (command === 'lineTo') to(a[0]!, a[1]!);
    else if (command === 'closePath') to(first[0]!, first[1]!);
    else {
      const [from, steps] = [at, 6];
      for (let step = 1; step <= steps; step++) to(...curve(from, a, step / steps));
    }
  }
  return segments;
}

/** A point of a curve of two or three control points, as `t` goes from 0 to 1. */
function curve(from: readonly number[], a: readonly number[], t: number): [number, number] {
  const u = 1 - t;
  const along = (n: 0 | 1): number =>
    a.length === 4
      ? u * u * from[n]! + 2 * u * t * a[n]! + t * t * a[n + 2]!
      : u ** 3 * from[n]! + 3 * u * u * t * a[n]! + 3 * u * t * t * a[n + 2]! + t ** 3 * a[n + 4]!;
  return [along(0), along(1)];
}

/** Blackens the dots inside an outline; inside is where it winds round. */
function fill(segments: readonly Segment[], black: Uint8Array, width: number, height: number): void {
  const counts = new Uint8Array(width * height);
  for (let fine = 0; fine < height * FINE; fine++) {
    const y = (fine + 0.5) / FINE;
    const crossings: [x: number, turn: number][] = [];
    for (const [x0, y0, x1, y1] of segments) {
      if (y0 <= y === y1 <= y) continue;
      crossings.push([x0 + ((y - y0) * (x1 - x0)) / (y1 - y0), y1 > y0 ? 1 : -1]);
    }
    crossings.sort((a, b) => a[0] - b[0]);
    let winding = 0;
    crossings.forEach(([x, turn], n) => {
      winding += turn;
      const next = crossings[n + 1];
      if (winding === 0 || !next) return;
      const from = Math.max(0, Math.ceil(x * FINE - 0.5));
      const until = Math.min(width * FINE, Math.ceil(next[0] * FINE - 0.5));
      const row = Math.floor(fine / FINE) * width;
      for (let dot = from; dot < until; dot++) counts[row + Math.floor(dot / FINE)]!++;
    });
  }
  counts.forEach((count, dot) => {
    if (count >= ENOUGH) black[dot] = 1;
  });
}

/** The dots of a line, `left` further right than it would stand. */
function dotsOf({ text, w, h, bold, align }: TextLine, paperDots: number, left: number): Uint8Array {
  const [font, height] = [fontOf(bold ? 'bold' : 'plain'), EM * h];
  const black = new Uint8Array(paperDots * height);
  const room = paperDots - columnsOf(text) * COLUMN * w;
  let x = left + (align === 'centre' ? Math.max(0, Math.floor(room / 2)) : 0);
  for (const char of text) {
    const cell = charColumns(char) * COLUMN * w;
    const glyph = font.glyphForCodePoint(char.codePointAt(0)!);
    const scale = Math.min((EM * w) / font.unitsPerEm, cell / Math.max(1, glyph.advanceWidth));
    const start = x + (cell - glyph.advanceWidth * scale) / 2;
    const [rise, base] = [height / font.unitsPerEm, 0.88 * height];
    fill(
      outline(glyph, (gx, gy) => [start + gx * scale, base - gy * rise]),
      black,
      paperDots,
      height,
    );
    x += cell;
  }
  return black;
}

/**
 * A line as a picture, in commands that a printer can be led out of; null where none of its places is free of bytes that a
 * printer takes for a command in the middle of a picture.
 */
export function letterLine(line: TextLine, paperDots: number): Buffer | null {
  const height = EM * line.h;
  const rowBytes = Math.ceil(paperDots / 8);
  const rows = Math.floor(BAND_BYTES / rowBytes);
  for (let left = 0; left < 8; left++) {
    const black = dotsOf(line, paperDots, left);
    const bands: Buffer[] = [];
    for (let top = 0; top < height; top += rows) {
      const tall = Math.min(rows, height - top);
      const bits = Buffer.alloc(rowBytes * tall);
      for (let dot = 0; dot < paperDots * tall; dot++) {
        if (black[top * paperDots + dot] !== 1) continue;
        const [row, column] = [Math.floor(dot / paperDots), dot % paperDots];
        bits[row * rowBytes + (column >> 3)]! |= 0x80 >> (column & 7);
      }
      bands.push(rasterBand(rowBytes, tall, bits));
    }
    const picture = Buffer.concat(bands);
    if (realTimeAt(picture) < 0) return picture;
  }
  return null;
}
