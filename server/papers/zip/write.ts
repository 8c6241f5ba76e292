import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';
import { CENTRAL, DEFLATED, END, FIXED_DATE, LOCAL, STORED, UTF8 } from './format.ts';
import { checkPaths } from './path.ts';

/** A file in an archive. */
export interface ZipFile {
  readonly path: string;
  readonly bytes: Buffer;
}

const deflate = promisify(deflateRaw);
const VERSION = 20;

/** An archive of files; the same files, in whatever order, give the same bytes. */
export async function zipOf(files: readonly ZipFile[]): Promise<Buffer> {
  checkPaths(files.map(({ path }) => path));
  const sorted = files.toSorted((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of sorted) {
    const { local, central } = await entryOf(file, offset);
    bodies.push(...local);
    directory.push(central);
    offset += local.reduce((sum, part) => sum + part.length, 0);
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([...bodies, ...directory, endOf(files.length, size, offset)]);
}

async function entryOf(
  { path, bytes }: ZipFile,
  offset: number,
): Promise<{ local: Buffer[]; central: Buffer }> {
  const name = Buffer.from(path);
  const packed = await deflate(bytes);
  const isSmaller = packed.length < bytes.length;
  const data = isSmaller ? packed : bytes;
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(UTF8, 2);
  fields.writeUInt16LE(isSmaller ? DEFLATED : STORED, 4);
  fields.writeUInt16LE(FIXED_DATE, 8);
  fields.writeUInt32LE(crc32(bytes), 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(bytes.length, 18);
  fields.writeUInt16LE(name.length, 22);
  const local = Buffer.alloc(LOCAL.length);
  local.writeUInt32LE(LOCAL.signature, 0);
  fields.copy(local, 4);
  const central = Buffer.alloc(CENTRAL.length);
  central.writeUInt32LE(CENTRAL.signature, 0);
  central.writeUInt16LE(VERSION, 4);
  fields.copy(central, 6);
  central.writeUInt32LE(offset, 42);
  return { local: [local, name, data], central: Buffer.concat([central, name]) };
}

function endOf(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(END.length);
  end.writeUInt32LE(END.signature, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
