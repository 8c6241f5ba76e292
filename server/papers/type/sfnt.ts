import { inflateSync } from 'node:zlib';

const WOFF = 0x774f4646;
const HEADER = 12;
const ENTRY = 16;
const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;

/** A font file with its tables unpacked once: of a WOFF, readers would unpack a whole table for each glyph they look at. */
export function sfntOf(file: Buffer): Buffer {
  if (file.readUInt32BE(0) !== WOFF) return file;
  const flavor = file.readUInt32BE(4);
  const tables = Array.from({ length: file.readUInt16BE(12) }, (_, index) => {
    const at = WOFF_HEADER + index * WOFF_ENTRY;
    const [offset, packed, length] = [4, 8, 12].map(skip => file.readUInt32BE(at + skip)) as [
      number,
      number,
      number,
    ];
    const bytes = file.subarray(offset, offset + packed);
    return {
      tag: file.readUInt32BE(at),
      checksum: file.readUInt32BE(at + 16),
      bytes: packed < length ? inflateSync(bytes) : bytes,
    };
  });
  return written(flavor, tables);
}

function written(flavor: number, tables: readonly { tag: number; checksum: number; bytes: Buffer }[]) {
  const head = Buffer.alloc(HEADER + ENTRY * tables.length);
  const power = Math.floor(Math.log2(tables.length));
  head.writeUInt32BE(flavor, 0);
  head.writeUInt16BE(tables.length, 4);
  head.writeUInt16BE(16 << power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(16 * tables.length - (16 << power), 10);
  let offset = head.length;
  const bodies = tables.map(({ tag, checksum, bytes }, index) => {
    const at = HEADER + index * ENTRY;
    [tag, checksum, offset, bytes.length].forEach((value, place) =>
      head.writeUInt32BE(value, at + place * 4),
    );
    const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
    offset += padded.length;
    return padded;
  });
  return Buffer.concat([head, ...bodies]);
}
