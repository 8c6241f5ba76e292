import QRCode from 'qrcode';
import { rasterBand } from './commands.ts';
import { SlipRefusal } from './refusal.ts';

/** White modules round the symbol that scanners need. */
export const QUIET = 4;
/** 25 mm at 203 dpi (8 dots a mm). */
const LEAST_DOTS = 200;
/** A raster command holds at most this many bytes, so that 8,192 NULs always end a half-received one. */
export const BAND_BYTES = 4096;

export interface Symbol {
  /** Modules a side. */
  readonly size: number;
  /** Dots a module. */
  readonly dots: number;
  readonly payload: Buffer;
  readonly isDark: (row: number, column: number) => boolean;
}

/**
 * The QR of a ticket's page at level M: modules of 8 dots (7 from 33 modules on, more for tiny symbols so that it is
 * at least 25 mm), less where the paper is narrow. Non-ASCII in `url` is percent-encoded.
 * @throws SlipRefusal qr-empty; qr-too-long when modules would get below 4 dots (0.5 mm) on this paper.
 */
export function slipSymbol(url: string, paperDots: number): Symbol {
  const ascii = url.replace(/[^\x21-\x7e]+/gu, part => encodeURIComponent(part));
  if (ascii === '') throw new SlipRefusal('qr-empty', 'no address');
  const { size, data } = matrixOf(ascii);
  const wanted = size >= 33 ? 7 : Math.max(8, Math.ceil(LEAST_DOTS / size));
  const dots = Math.min(wanted, Math.floor(paperDots / (size + 2 * QUIET)));
  if (dots < 4) throw new SlipRefusal('qr-too-long', `${ascii.length} characters`);
  return {
    size,
    dots,
    payload: Buffer.from(ascii, 'ascii'),
    isDark: (row, column) =>
      row >= 0 && column >= 0 && row < size && column < size && data[row * size + column] === 1,
  };
}

function matrixOf(text: string): { size: number; data: Uint8Array } {
  try {
    const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
    return { size: modules.size, data: Uint8Array.from(modules.data) };
  } catch (cause) {
    throw new SlipRefusal('qr-too-long', String(cause));
  }
}

/**
 * The symbol with its quiet zone as GS v 0 commands. A lone dot with three white on its left and four on its right
 * (byte 10) cannot occur in modules of two dots or more, so no real-time command can either.
 */
export function rasterQr(symbol: Symbol): Buffer {
  const side = (symbol.size + 2 * QUIET) * symbol.dots;
  const rowBytes = Math.ceil(side / 8);
  const rows = Math.floor(BAND_BYTES / rowBytes);
  const bands: Buffer[] = [];
  for (let top = 0; top < side; top += rows) {
    const height = Math.min(rows, side - top);
    const bits = Buffer.alloc(rowBytes * height);
    for (let y = 0; y < height; y++) paintRow(bits.subarray(y * rowBytes), symbol, top + y, side);
    bands.push(rasterBand(rowBytes, height, bits));
  }
  return Buffer.concat(bands);
}

function paintRow(bits: Buffer, { dots, isDark }: Symbol, y: number, side: number): void {
  const row = Math.floor(y / dots) - QUIET;
  for (let x = 0; x < side; x++) {
    if (isDark(row, Math.floor(x / dots) - QUIET)) bits[x >> 3] = (bits[x >> 3] ?? 0) | (0x80 >> (x & 7));
  }
}
