import type { SlipModel } from '../../server/contract/printing.ts';
import { cells, type Piece } from './cells.ts';
import { blackDots, ruleDots, qrModules, rasterModules } from './dots.ts';
import type { PaperSlip, Printed } from './paper.ts';

/** White before the first line: on a real roll the way from cutter to head, shortened. */
export const TOP = 28;
/** Latin of 12 beside Han of 24 dots, as in the printer: half-width faces first. */
const FACES =
  "'Noto Sans Mono CJK SC','Sarasa Mono SC','Source Han Mono SC','WenQuanYi Zen Hei Mono',monospace";
/** Of a 24-dot cell, what stands above the baseline in those faces. */
const BASELINE = 21.1;

/** An SVG of the slip at the printer's dots: 576 or 384 units wide, one unit one dot of 0.125 mm. */
export function slipPicture(slip: PaperSlip, model: SlipModel): string {
  const parts: string[] = [];
  let y = TOP;
  for (const printed of slip.printed) {
    parts.push(draw(printed, y, model.dots));
    y += heightOf(printed);
  }
  const height = Math.max(y, TOP * 2);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${model.dots} ${height}" width="${model.dots}" height="${height}">`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    `<g font-family="${FACES}" font-size="24">`,
    ...parts.filter(part => part !== ''),
    `</g></svg>`,
  ].join('\n');
}

/** Dots of paper that a printed thing takes up. */
export function heightOf(printed: Printed): number {
  switch (printed.kind) {
    case 'line':
      return printed.height;
    case 'raster':
      return printed.rows;
    case 'qr':
      return (qrModules(printed)?.size ?? 0) * printed.module;
    case 'cut':
      return printed.feed;
  }
}

function draw(printed: Printed, y: number, dots: number): string {
  switch (printed.kind) {
    case 'line':
      return cells(printed.runs, printed.align, dots)
        .map(piece => drawPiece(piece, y))
        .join('');
    case 'raster': {
      const left = leftOf(printed.align, printed.rowBytes * 8, dots);
      return blackDots(rasterModules(printed), 1, left, y);
    }
    case 'qr': {
      const symbol = qrModules(printed);
      if (symbol === null) return '';
      return blackDots(symbol, printed.module, leftOf(printed.align, symbol.size * printed.module, dots), y);
    }
    case 'cut':
      return '';
  }
}

function leftOf(align: 'left' | 'centre' | 'right', width: number, dots: number): number {
  if (align === 'left') return 0;
  return align === 'right' ? dots - width : Math.floor((dots - width) / 2);
}

function drawPiece(piece: Piece, y: number): string {
  const { x, top, w, h, width, bold } = piece;
  if (piece.kind === 'dashes' || piece.kind === 'stroke') return ruleDots(piece, y);
  const at = `translate(${x} ${y + top}) scale(${w} ${h})`;
  const weight = bold ? ' font-weight="700"' : '';
  const fit =
    piece.kind === 'mark'
      ? ` x="${width / 2}" text-anchor="middle"`
      : ` textLength="${width}" lengthAdjust="spacingAndGlyphs"`;
  return `<text transform="${at}" y="${BASELINE}"${weight}${fit}>${escapeXml(piece.text)}</text>`;
}

/** Text made safe inside XML and HTML, attributes included. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, char => `&#${char.charCodeAt(0)};`).replace(/[\p{Cc}\ufffe\uffff]/gu, '');
}
