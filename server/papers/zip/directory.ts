import { FileFault } from '../fault.ts';
import { CENTRAL, ELSEWHERE, ENCRYPTED, END, UTF8 } from './format.ts';

/** What an archive's directory says of one entry. */
export interface Entry {
  readonly path: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

const LONGEST_COMMENT = 0xffff;
const LINK = 0o120000;
const KIND = 0o170000;

/** The entries of an archive, folders left out; nothing is unpacked. */
export function entriesOf(archive: Buffer, most: number): Entry[] {
  const end = placeOfEnd(archive);
  const count = archive.readUInt16LE(end + 10);
  const size = archive.readUInt32LE(end + 12);
  const start = archive.readUInt32LE(end + 16);
  if (count === 0xffff || start === ELSEWHERE) throw new FileFault('file.too_large');
  if (archive.readUInt16LE(end + 8) !== count || start + size !== end) throw new FileFault('file.broken');
  if (count > most) throw new FileFault('file.too_many_files');
  const entries: Entry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = entryAt(archive, at, end);
    if (!entry.path.endsWith('/')) entries.push(entry);
    at = next;
  }
  if (at !== end) throw new FileFault('file.broken');
  return entries;
}

function placeOfEnd(archive: Buffer): number {
  const first = Math.max(0, archive.length - END.length - LONGEST_COMMENT);
  for (let at = archive.length - END.length; at >= first; at -= 1) {
    const isEnd =
      archive.readUInt32LE(at) === END.signature &&
      at + END.length + archive.readUInt16LE(at + 20) === archive.length;
    if (isEnd) return at;
  }
  throw new FileFault('file.not_zip');
}

function entryAt(archive: Buffer, at: number, end: number): { entry: Entry; next: number } {
  if (at + CENTRAL.length > end || archive.readUInt32LE(at) !== CENTRAL.signature)
    throw new FileFault('file.broken');
  const [flags, method] = [archive.readUInt16LE(at + 8), archive.readUInt16LE(at + 10)];
  const name = archive.readUInt16LE(at + 28);
  const next = at + CENTRAL.length + name + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  if (next > end) throw new FileFault('file.broken');
  if (flags & ENCRYPTED) throw new FileFault('file.encrypted');
  if (((archive.readUInt32LE(at + 38) >>> 16) & KIND) === LINK) throw new FileFault('file.unsafe_path');
  const nameBytes = archive.subarray(at + CENTRAL.length, at + CENTRAL.length + name);
  const [crc, packed, unpacked] = [16, 20, 24].map(place => archive.readUInt32LE(at + place)) as [
    number,
    number,
    number,
  ];
  const offset = archive.readUInt32LE(at + 42);
  if ([packed, unpacked, offset].includes(ELSEWHERE)) throw new FileFault('file.too_large');
  return { entry: { path: nameOf(nameBytes, flags), method, crc, packed, unpacked, offset }, next };
}

/** Names without the UTF-8 mark are often UTF-8 all the same, and else what Chinese Windows writes. */
function nameOf(bytes: Buffer, flags: number): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    if (flags & UTF8) throw new FileFault('file.broken');
    return new TextDecoder('gb18030').decode(bytes);
  }
}
