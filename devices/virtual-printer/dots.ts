import QRCode from 'qrcode';
import type { Piece } from './cells.ts';
import type { Printed } from './paper.ts';

/** Black and white cells. */
export interface Cells {
  readonly size: number;
  readonly rows: number;
  readonly isDark: (row: number, column: number) => boolean;
}

/** The symbol that a printer makes from GS ( k; null where there is no data or too much. */
export function qrModules(qr: Extract<Printed, { kind: 'qr' }>): Cells | null {
  try {
    const { modules } = QRCode.create(qr.data, { errorCorrectionLevel: qr.level });
    const { size } = modules;
    return { size, rows: size, isDark: (row, column) => modules.get(row, column) === 1 };
  } catch {
    return null;
  }
}

export function rasterModules(raster: Extract<Printed, { kind: 'raster' }>): Cells {
  const { rowBytes, rows, bits } = raster;
  return {
    size: rowBytes * 8,
    rows,
    isDark: (row, column) => ((bits[row * rowBytes + (column >> 3)] ?? 0) & (0x80 >> (column & 7))) !== 0,
  };
}

/** Black cells as one SVG path of rectangles: runs along a row, equal rows below each other joined. */
export function blackDots(cells: Cells, unit: number, left: number, top: number): string {
  let path = '';
  for (let row = 0; row < cells.rows;) {
    const runs = runsOf(cells, row);
    const key = JSON.stringify(runs);
    let end = row + 1;
    while (end < cells.rows && JSON.stringify(runsOf(cells, end)) === key) end++;
    for (const [from, length] of runs) {
      path += rectangle(left + from * unit, top + row * unit, length * unit, (end - row) * unit);
    }
    row = end;
  }
  return path === '' ? '' : `<path d="${path}"/>`;
}

function runsOf(cells: Cells, row: number): [from: number, length: number][] {
  const runs: [number, number][] = [];
  let from = -1;
  for (let column = 0; column <= cells.size; column++) {
    const dark = column < cells.size && cells.isDark(row, column);
    if (dark && from < 0) from = column;
    if (dark || from < 0) continue;
    runs.push([from, column - from]);
    from = -1;
  }
  return runs;
}

/** A rule as the font prints it: hyphens of 8 dots, 3 high, in cells of 12; ─ unbroken, 2 high. */
export function ruleDots({ kind, x, top, w, h, width }: Piece, y: number): string {
  const middle = y + top + 12 * h;
  if (kind === 'stroke') return `<path d="${rectangle(x, middle - h, width * w, 2 * h)}"/>`;
  let path = '';
  for (let cell = 0; cell < width / 12; cell++)
    path += rectangle(x + (cell * 12 + 2) * w, middle - h, 8 * w, 3 * h);
  return `<path d="${path}"/>`;
}

function rectangle(x: number, y: number, width: number, height: number): string {
  return `M${x} ${y}h${width}v${height}h${-width}z`;
}
