import { crc32 } from 'node:zlib';
import type { FileFault } from '../../domain/cases/attachments/attachment.ts';
import { isPictureSize } from './picture.ts';

const SIGNATURE = 8;
/** Length, type and check sum of a chunk. */
const FRAME = 12;

/** What is wrong with a PNG (ISO/IEC 15948): chunks whole by their check sums, IHDR first, IEND last and nothing after. */
export function faultOfPng(bytes: Buffer): FileFault | null {
  let at = SIGNATURE;
  let hasData = false;
  while (at + FRAME <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const end = at + FRAME + length;
    if (end > bytes.length) return 'broken';
    const body = bytes.subarray(at + 4, end - 4);
    if (crc32(body) !== bytes.readUInt32BE(end - 4)) return 'broken';
    const type = body.subarray(0, 4).toString('latin1');
    if (at === SIGNATURE) {
      if (type !== 'IHDR' || length !== 13) return 'broken';
      if (!isPictureSize(body.readUInt32BE(4), body.readUInt32BE(8))) return 'broken';
    }
    hasData ||= type === 'IDAT';
    if (type === 'IEND') return end === bytes.length ? (hasData ? null : 'broken') : 'polyglot';
    at = end;
  }
  return 'broken';
}
