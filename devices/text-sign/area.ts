import iconv from 'iconv-lite';
import { type Frame, HOST } from './frame.ts';

/** What is written on a sign, and after how many seconds without news it takes that away by itself. */
export interface Written {
  readonly address: number;
  readonly text: string;
  readonly seconds: number;
  /** Of the panel, in pixels. */
  readonly width: number;
  readonly height: number;
}

/** How a controller answered. */
export type Reply = { readonly kind: 'ack' } | { readonly kind: 'nack'; readonly code: number };

const UPDATE = [0xa3, 0x06] as const;
const ANSWER = 0xa0;
const MUST_ANSWER = 0x01;
/** The head of an area, before its text. */
const AREA = 27;
const PIXELS = 0x8000;
const RUN = { untilOld: 2 } as const;
/** Numbers of a sign's glyphs: GB 2312 is what a text controller has fonts for. */
const ENCODING = 'gb2312';

/**
 * The command that puts a line into dynamic area 0, the whole sign: held in the controller's memory alone, so that it may be
 * written as often as one likes and is gone after a power cut. Run mode 2: shown until `seconds` have gone by without an
 * update, and then not any more.
 */
export function writeText({ address, text, seconds, width, height }: Written): Frame {
  const bytes = iconv.encode(text, ENCODING);
  const area = Buffer.alloc(AREA + bytes.length);
  // The left edge and the width are counted in pixels where bit 15 says so, else in eights of them.
  area.writeUInt16LE(PIXELS, 1);
  area.writeUInt16LE(PIXELS | width, 5);
  area.writeUInt16LE(height, 7);
  area.set([0, 0, RUN.untilOld], 9);
  area.writeUInt16LE(seconds, 12);
  // One line, no wrapping, still: words are not to move while somebody looks for a number.
  area.set([0, 0, 0, 0x01, 0x01, 0x01, 0, 0, 0], 14);
  area.writeUInt32LE(bytes.length, 23);
  area.set(bytes, AREA);
  const data = Buffer.alloc(9 + area.length);
  data.set([...UPDATE, MUST_ANSWER, 0, 0, 0, 1]);
  data.writeUInt16LE(area.length, 7);
  data.set(area, 9);
  return { to: address, from: HOST, data };
}

/** What a controller is told by a command; null where it is none that writes one line. */
export function readText({ to, data }: Frame): Written | null {
  if (data.length < 9 + AREA || data[0] !== UPDATE[0] || data[1] !== UPDATE[1] || data[6] !== 1) return null;
  const area = data.subarray(9);
  const length = area.readUInt32LE(23);
  if (data.readUInt16LE(7) !== area.length || area.length !== AREA + length) return null;
  if (area[11] !== RUN.untilOld) return null;
  return {
    ...{ address: to, text: iconv.decode(area.subarray(AREA), ENCODING), seconds: area.readUInt16LE(12) },
    ...{ width: area.readUInt16LE(5) & ~PIXELS, height: area.readUInt16LE(7) },
  };
}

/** A controller's answer. */
export function answer(from: number, reply: Reply): Frame {
  const data = reply.kind === 'ack' ? [ANSWER, 0x00, 0, 0, 0] : [ANSWER, 0x01, reply.code, 0, 0];
  return { to: HOST, from, data: Buffer.from(data) };
}

/** What an answer says; null where it is none. */
export function readAnswer({ data }: Frame): Reply | null {
  if (data[0] !== ANSWER || data.length < 3) return null;
  if (data[1] === 0x00) return { kind: 'ack' };
  return data[1] === 0x01 ? { kind: 'nack', code: data[2]! } : null;
}
