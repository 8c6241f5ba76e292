import qrcode from 'qrcode';

/** A run of dark modules in one row of a QR symbol, in modules from its top left. */
export interface DarkRun {
  readonly row: number;
  readonly column: number;
  readonly length: number;
}

/** The dark runs of a QR symbol and how many modules a side has; without the quiet zone. */
export function darkRunsOf(text: string): { modules: number; runs: DarkRun[] } {
  const { modules } = qrcode.create(text, { errorCorrectionLevel: 'M' });
  const runs: DarkRun[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (!modules.get(row, column)) continue;
      const start = column;
      while (column + 1 < modules.size && modules.get(row, column + 1)) column += 1;
      runs.push({ row, column: start, length: column - start + 1 });
    }
  }
  return { modules: modules.size, runs };
}
