import { SlipRefusal } from './refusal.ts';

/*
 * The commands that escpos 2.5.2 gets wrong or lacks (DEVICES 1, marked *), as our own bytes.
 */

const ESC = 0x1b;
const FS = 0x1c;
const GS = 0x1d;

/** FS &: two-byte characters on. */
export const hanMode = (): Buffer => Buffer.from([FS, 0x26]);

/** ESC E n: bold on or off. */
export const bold = (on: boolean): Buffer => Buffer.from([ESC, 0x45, on ? 1 : 0]);

/** GS ! n: enlarges Latin and Han alike, each 1 to 8. ESC ! would leave Han small on many printers. */
export function magnify(w: number, h: number): Buffer {
  return Buffer.from([GS, 0x21, (w - 1) * 16 + (h - 1)]);
}

/** GS V 65|66 n: feed what was printed past the cutter and `dots` more, then cut. */
export function feedAndCut(kind: 'partial' | 'full', dots: number): Buffer {
  return Buffer.from([GS, 0x56, kind === 'partial' ? 66 : 65, dots]);
}

/**
 * GS ( H fn 48: once everything before it is on paper the printer answers 37 22 tag 00.
 * @throws SlipRefusal job-tag unless `tag` is four printable ASCII characters.
 */
export function reportWhenPrinted(tag: string): Buffer {
  if (!/^[\x21-\x7e]{4}$/.test(tag)) throw new SlipRefusal('job-tag', JSON.stringify(tag));
  return Buffer.concat([Buffer.from([GS, 0x28, 0x48, 6, 0, 48, 48]), Buffer.from(tag, 'ascii')]);
}

/** GS r 1: the paper sensor's state, answered in turn after all before it; what clones have in place of a process id. */
export const askPaperInTurn = (): Buffer => Buffer.from([GS, 0x72, 1]);

/** GS ( k: a QR symbol, model 2, level M, modules of `dots` (1-16). Lengths count bytes, not characters. */
export function nativeQr(data: Buffer, dots: number): Buffer {
  const qr = (fn: number, ...rest: number[]): number[] => {
    const length = rest.length + 2;
    return [GS, 0x28, 0x6b, length & 0xff, length >> 8, 0x31, fn, ...rest];
  };
  return Buffer.from([
    ...qr(0x41, 0x32, 0),
    ...qr(0x43, dots),
    ...qr(0x45, 0x31),
    ...qr(0x50, 0x30, ...data),
    ...qr(0x51, 0x30),
  ]);
}

/** GS v 0: a picture of `rows` rows, `rowBytes` bytes each, most significant bit left, 1 is black. */
export function rasterBand(rowBytes: number, rows: number, bits: Uint8Array): Buffer {
  const head = [GS, 0x76, 0x30, 0, rowBytes & 0xff, rowBytes >> 8, rows & 0xff, rows >> 8];
  return Buffer.concat([Buffer.from(head), bits]);
}
