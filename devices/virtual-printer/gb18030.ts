import type { Step } from './parse.ts';

const gb18030 = new TextDecoder('gb18030');

/**
 * The character at the start of `bytes`. Outside Han mode, or where the font lacks a four-byte code, bytes print one
 * pair at a time: a mark for the lead byte and the digit beside it, the "0 6" that people report for ¥.
 */
export function charStep(bytes: Uint8Array, hanMode: boolean, rareHan: boolean): Step {
  const [b0, b1] = bytes;
  if (b0 === undefined) return null;
  if (b0 < 0x80) return { length: 1, op: { op: 'char', char: String.fromCharCode(b0), columns: 1 } };
  if (!hanMode || b0 === 0x80 || b0 === 0xff) return { length: 1, op: { op: 'char', char: '�', columns: 1 } };
  if (b1 === undefined) return null;
  if (b1 >= 0x30 && b1 <= 0x39) {
    if (!rareHan) return { length: 1, op: { op: 'char', char: '�', columns: 1 } };
    if (bytes.length < 4) return null;
    return { length: 4, op: { op: 'char', char: gb18030.decode(bytes.subarray(0, 4)), columns: 2 } };
  }
  if (b1 < 0x40 || b1 === 0x7f || b1 === 0xff)
    return { length: 1, op: { op: 'char', char: '�', columns: 1 } };
  return { length: 2, op: { op: 'char', char: gb18030.decode(bytes.subarray(0, 2)), columns: 2 } };
}
