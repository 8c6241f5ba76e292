import { GROUP } from './tags.ts';

/** One value as it stands in the bytes, with its type. */
export interface Value {
  readonly tag: number;
  readonly bytes: Buffer;
}

/** One attribute and its values, the first of which carries its name. A collection is its members' values in turn. */
export interface Attribute {
  readonly name: string;
  readonly values: readonly Value[];
}

export interface Group {
  readonly tag: number;
  readonly attributes: readonly Attribute[];
}

/** A request or an answer of IPP (RFC 8010 3.1). `code` is the operation asked for, or how it went. */
export interface Message {
  readonly version: readonly [major: number, minor: number];
  readonly code: number;
  readonly requestId: number;
  readonly groups: readonly Group[];
  /** The document behind the attributes. */
  readonly data: Buffer;
}

/** Bytes that are no message of IPP. */
export class IppFault extends Error {
  override name = 'IppFault';
}

const MOST_NAME = 255;
const MOST_VALUE = 32_767;

/** A message's bytes. @throws IppFault where a name or value is longer than the protocol lets it be. */
export function encodeMessage({ version, code, requestId, groups, data }: Message): Buffer {
  const head = Buffer.alloc(8);
  head.set(version);
  head.writeUInt16BE(code, 2);
  head.writeInt32BE(requestId, 4);
  const parts: Buffer[] = [head];
  for (const { tag, attributes } of groups) {
    parts.push(Buffer.from([tag]));
    for (const { name, values } of attributes)
      values.forEach((value, at) => parts.push(...encodeValue(at === 0 ? name : '', value)));
  }
  return Buffer.concat([...parts, Buffer.from([GROUP.end]), data]);
}

function encodeValue(name: string, { tag, bytes }: Value): Buffer[] {
  const named = Buffer.from(name, 'utf8');
  if (named.length > MOST_NAME || bytes.length > MOST_VALUE) throw new IppFault(`too long: ${name}`);
  return [Buffer.from([tag]), lengthOf(named), named, lengthOf(bytes), bytes];
}

function lengthOf({ length }: Buffer): Buffer {
  const two = Buffer.alloc(2);
  two.writeUInt16BE(length);
  return two;
}

/** Reads a message. @throws IppFault at the first byte that does not belong there. */
export function decodeMessage(bytes: Buffer): Message {
  const reader = new Reader(bytes);
  const version = [reader.byte(), reader.byte()] as const;
  const code = reader.short();
  const requestId = reader.int();
  const groups: { tag: number; attributes: { name: string; values: Value[] }[] }[] = [];
  for (;;) {
    const tag = reader.byte();
    if (tag === GROUP.end) return { version, code, requestId, groups, data: reader.rest() };
    if (tag < 0x10) {
      groups.push({ tag, attributes: [] });
      continue;
    }
    const attributes = groups.at(-1)?.attributes;
    if (!attributes) throw new IppFault('a value before any group');
    const name = reader.take(reader.short()).toString('utf8');
    const value = { tag, bytes: reader.take(reader.short()) };
    const last = attributes.at(-1);
    if (name !== '') attributes.push({ name, values: [value] });
    else if (last) last.values.push(value);
    else throw new IppFault('a further value of nothing');
  }
}

class Reader {
  readonly #bytes: Buffer;
  #at = 0;
  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }
  take(length: number): Buffer {
    const end = this.#at + length;
    if (end > this.#bytes.length) throw new IppFault('ends too soon');
    const taken = this.#bytes.subarray(this.#at, end);
    this.#at = end;
    return taken;
  }
  byte(): number {
    return this.take(1)[0]!;
  }
  short(): number {
    return this.take(2).readUInt16BE();
  }
  int(): number {
    return this.take(4).readInt32BE();
  }
  rest(): Buffer {
    return this.#bytes.subarray(this.#at);
  }
}
