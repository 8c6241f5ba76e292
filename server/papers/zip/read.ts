import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { FileFault } from '../fault.ts';
import { entriesOf, type Entry } from './directory.ts';
import { DEFLATED, LOCAL, STORED } from './format.ts';
import { checkPaths } from './path.ts';
import type { ZipFile } from './write.ts';

/** How much an archive may be. */
export interface ZipLimits {
  readonly files: number;
  /** Of the archive itself. */
  readonly packed: number;
  /** Of all files together. */
  readonly unpacked: number;
}

const inflate = promisify(inflateRaw);

/** The files of an archive, or a FileFault; nothing is unpacked before the whole directory is found good. */
export async function filesOfZip(archive: Buffer, limits: ZipLimits): Promise<ZipFile[]> {
  if (archive.length > limits.packed) throw new FileFault('file.too_large');
  const entries = entriesOf(archive, limits.files);
  check(entries, archive, limits);
  const files: ZipFile[] = [];
  for (const entry of entries) files.push({ path: entry.path, bytes: await unpacked(archive, entry) });
  return files;
}

function check(entries: readonly Entry[], archive: Buffer, limits: ZipLimits): void {
  const sum = (of: (entry: Entry) => number) => entries.reduce((total, entry) => total + of(entry), 0);
  if (sum(entry => entry.unpacked) > limits.unpacked) throw new FileFault('file.too_large');
  // More packed bytes than the archive has: entries share their data, as in a bomb.
  if (sum(entry => entry.packed + LOCAL.length) > archive.length) throw new FileFault('file.broken');
  checkPaths(entries.map(({ path }) => path));
}

async function unpacked(archive: Buffer, entry: Entry): Promise<Buffer> {
  const { offset, packed, unpacked: length, method, crc } = entry;
  if (offset + LOCAL.length > archive.length || archive.readUInt32LE(offset) !== LOCAL.signature)
    throw new FileFault('file.broken');
  const start = offset + LOCAL.length + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  const data = archive.subarray(start, start + packed);
  const bytes = method === STORED ? Buffer.from(data) : await inflated(data, method, length);
  if (bytes.length !== length || crc32(bytes) !== crc) throw new FileFault('file.broken');
  return bytes;
}

async function inflated(data: Buffer, method: number, length: number): Promise<Buffer> {
  if (method !== DEFLATED) throw new FileFault('file.broken');
  try {
    return await inflate(data, { maxOutputLength: Math.max(1, length) });
  } catch {
    throw new FileFault('file.broken');
  }
}
