import type { FileFault } from '../../domain/cases/attachments/attachment.ts';
import { isPictureSize } from './picture.ts';

const EOI = 0xd9;
const SOS = 0xda;
const STUFFED = 0x00;
const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7;
/** Start of frame of any coding, but for DHT, JPG and DAC. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** What is wrong with a JPEG (ISO/IEC 10918-1 annex B): its segments, one frame, a scan, and nothing after its end. */
export function faultOfJpeg(bytes: Buffer): FileFault | null {
  let at = 2;
  let [frames, scans] = [0, 0];
  while (at + 2 <= bytes.length) {
    if (bytes[at] !== 0xff) return 'broken';
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) {
      if (frames !== 1 || scans === 0) return 'broken';
      return at + 2 === bytes.length ? null : 'polyglot';
    }
    if (marker === STUFFED || isRestart(marker) || at + 4 > bytes.length) return 'broken';
    const length = bytes.readUInt16BE(at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return 'broken';
    if (isFrame(marker)) {
      if (length < 8 || !isPictureSize(bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)))
        return 'broken';
      frames += 1;
    }
    at = marker === SOS ? afterScan(bytes, end) : end;
    scans += marker === SOS ? 1 : 0;
  }
  return 'broken';
}

/** The next marker after a scan's data, in which FF stands only stuffed or as a restart. */
function afterScan(bytes: Buffer, from: number): number {
  for (
    let at = bytes.indexOf(0xff, from);
    at >= 0 && at + 1 < bytes.length;
    at = bytes.indexOf(0xff, at + 1)
  ) {
    const next = bytes[at + 1]!;
    if (next !== STUFFED && next !== 0xff && !isRestart(next)) return at;
  }
  return bytes.length;
}
