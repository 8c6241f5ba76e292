/**
 * Frames of the BX text controllers (上海仰邦 Onbon, 字库卡 BX-5K/BX-6K), by TCP or RS485 alike: eight A5, then header,
 * data and CRC with A5, A6, 5A and 5B escaped, then one 5A. Numbers are little-endian.
 */
const HEAD = 0xa5;
const END = 0x5a;
const ESCAPES: Readonly<Record<number, readonly [number, number]>> = {
  0xa5: [0xa6, 0x02],
  0xa6: [0xa6, 0x01],
  0x5a: [0x5b, 0x02],
  0x5b: [0x5b, 0x01],
};
const HEADER = 14;
const CRC = 2;
/** A controller's own memory for one frame; nothing of ours comes near. */
export const MOST_FRAME = 1_024;
/** Our own address in every frame, and any controller type: it answers with its own. */
export const HOST = 0x8000;
const ANY_TYPE = 0xfe;
const VERSION = 0x02;

/** A frame that was taken out of its bytes and is whole. */
export interface Frame {
  readonly to: number;
  readonly from: number;
  readonly data: Buffer;
}

/** CRC-16/ARC: polynomial A001 reflected, from zero, over header and data before they are escaped. */
export function crc16(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xa001 : crc >>> 1;
  }
  return crc;
}

/** Puts data into a frame. @throws where it is longer than a controller takes. */
export function seal({ to, from, data }: Frame): Buffer {
  const bare = Buffer.alloc(HEADER + data.length + CRC);
  bare.writeUInt16LE(to, 0);
  bare.writeUInt16LE(from, 2);
  bare.set([0, 0, 0, 0, 0, 0, ANY_TYPE, VERSION], 4);
  bare.writeUInt16LE(data.length, 12);
  bare.set(data, HEADER);
  bare.writeUInt16LE(crc16(bare.subarray(0, HEADER + data.length)), HEADER + data.length);
  const escaped = [...bare].flatMap(byte => ESCAPES[byte] ?? [byte]);
  const frame = Buffer.from([...Array<number>(8).fill(HEAD), ...escaped, END]);
  if (frame.length > MOST_FRAME) throw new Error('longer than a frame');
  return frame;
}

const BACK = new Map(Object.entries(ESCAPES).map(([byte, [a, b]]) => [(a << 8) | b, Number(byte)]));

/** What stood between head and end, without escapes; null where an escape is none. */
function unescaped(bytes: readonly number[]): Buffer | null {
  const plain: number[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    if (byte !== 0xa6 && byte !== 0x5b) {
      plain.push(byte);
      continue;
    }
    const meant = BACK.get((byte << 8) | (bytes[at + 1] ?? 0));
    if (meant === undefined) return null;
    plain.push(meant);
    at += 1;
  }
  return Buffer.from(plain);
}

function opened(bytes: readonly number[]): Frame | null {
  const plain = unescaped(bytes);
  if (!plain || plain.length < HEADER + CRC) return null;
  const length = plain.readUInt16LE(12);
  if (plain.length !== HEADER + length + CRC) return null;
  if (plain.readUInt16LE(HEADER + length) !== crc16(plain.subarray(0, HEADER + length))) return null;
  return {
    to: plain.readUInt16LE(0),
    from: plain.readUInt16LE(2),
    data: plain.subarray(HEADER, HEADER + length),
  };
}

/**
 * Reads frames out of a stream, in whatever pieces it comes. What stands before a head is noise; a new head begins anew; a
 * frame that is damaged, cut or too long is told as null and forgotten.
 */
export function frameReader(): (bytes: Uint8Array) => (Frame | null)[] {
  let inside: number[] | null = null;
  return bytes => {
    const frames: (Frame | null)[] = [];
    for (const byte of bytes) {
      if (byte === HEAD) {
        if (inside !== null && inside.length > 0) frames.push(null);
        inside = [];
      } else if (byte === END) {
        if (inside !== null) frames.push(opened(inside));
        inside = null;
      } else if (inside !== null) {
        inside.push(byte);
        if (inside.length > MOST_FRAME) {
          frames.push(null);
          inside = null;
        }
      }
    }
    return frames;
  };
}
