import type { Op, QrLevel } from './ops.ts';
import type { Step } from './parse.ts';

const LEVELS: readonly QrLevel[] = ['L', 'M', 'Q', 'H'];

/** Commands that begin with GS. */
export function extendedStep(bytes: Uint8Array): Step {
  const [, b1, n, b3] = bytes;
  if (b1 === undefined) return null;
  const command = String.fromCharCode(b1);
  if (command === '(') return functionStep(bytes);
  if (command === 'v') return rasterStep(bytes);
  if (command === 'k') return barcodeStep(bytes);
  if (command === 'L' || command === 'W' || command === 'P') return { length: 4, op: null };
  if (!'!VarwhfHB'.includes(command)) return { length: 2, op: { op: 'unknown', bytes: [0x1d, b1] } };
  if (n === undefined) return null;
  if (command === 'V') return cutStep(n, b3);
  return { length: 3, op: plainOp(command, n) };
}

function plainOp(command: string, n: number): Op | null {
  if (command === '!') return { op: 'size', w: ((n >> 4) & 7) + 1, h: (n & 7) + 1 };
  if (command === 'a') return { op: 'auto-status', mask: n };
  if (command === 'r' && (n === 1 || n === 49)) return { op: 'ask-paper' };
  return null;
}

function cutStep(m: number, feed: number | undefined): Step {
  if (m !== 65 && m !== 66)
    return { length: 3, op: { op: 'cut', kind: m % 48 === 0 ? 'full' : 'partial', feed: 0 } };
  if (feed === undefined) return null;
  return { length: 4, op: { op: 'cut', kind: m === 65 ? 'full' : 'partial', feed } };
}

/** GS ( c pL pH …: a length in bytes, whatever the function. */
function functionStep(bytes: Uint8Array): Step {
  const [, , c, low, high] = bytes;
  if (c === undefined || low === undefined || high === undefined) return null;
  const length = 5 + low + high * 256;
  if (bytes.length < length) return { length, op: null };
  const body = bytes.subarray(5, length);
  if (c === 0x6b && body[0] === 0x31) return { length, op: qrOp(body) };
  const asksProcess = c === 0x48 && body[0] === 48 && body[1] === 48 && body.length === 6;
  if (asksProcess)
    return { length, op: { op: 'process-id', id: Buffer.from(body.subarray(2)).toString('latin1') } };
  return { length, op: null };
}

function qrOp(body: Uint8Array): Op | null {
  const [, fn, n = 0] = body;
  if (fn === 0x43) return { op: 'qr-module', dots: n };
  if (fn === 0x45) return { op: 'qr-level', level: LEVELS[n - 0x30] ?? 'L' };
  if (fn === 0x50) return { op: 'qr-data', data: Buffer.from(body.subarray(3)).toString('utf8') };
  return fn === 0x51 ? { op: 'qr-print' } : null;
}

/** GS v 0 m xL xH yL yH and the picture. */
function rasterStep(bytes: Uint8Array): Step {
  const [, , zero, , xl, xh, yl, yh] = bytes;
  if (zero !== undefined && zero !== 0x30) return { length: 2, op: { op: 'unknown', bytes: [0x1d, 0x76] } };
  if (xl === undefined || xh === undefined || yl === undefined || yh === undefined) return null;
  const rowBytes = xl + xh * 256;
  const rows = yl + yh * 256;
  const length = 8 + rowBytes * rows;
  if (bytes.length < length) return { length, op: null };
  return { length, op: { op: 'raster', rowBytes, rows, bits: Uint8Array.from(bytes.subarray(8, length)) } };
}

/** Barcodes are stepped over: no slip has one. Below 65 they end with NUL, from 65 on they carry a length. */
function barcodeStep(bytes: Uint8Array): Step {
  const [, , m, n] = bytes;
  if (m === undefined || n === undefined) return null;
  if (m >= 65) return { length: 4 + n, op: null };
  const end = bytes.indexOf(0, 3);
  return end < 0 ? null : { length: end + 1, op: null };
}
