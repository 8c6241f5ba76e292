import type { PaperSlip, Printed } from './paper.ts';

/** The slip's words, one line of text a printed line; pictures as [QR …], [raster w×h], the cut as a dashed line. */
export function slipText(slip: PaperSlip): string[] {
  return slip.printed.map(lineText);
}

function lineText(printed: Printed): string {
  switch (printed.kind) {
    case 'line':
      return printed.runs.map(run => run.text).join('');
    case 'qr':
      return `[QR ${printed.data}]`;
    case 'raster':
      return `[raster ${printed.rowBytes * 8}×${printed.rows}]`;
    case 'cut':
      return `[cut ${printed.cut}]`;
  }
}
