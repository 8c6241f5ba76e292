/** WebSocket text frames, client's side (RFC 6455), as far as a bench against our own server needs them. */

const HEADER = { short: 125, middle: 126, long: 127 };

/** A masked text frame; the mask is zero, which leaves the text as it is. */
export function textFrame(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const extra = length <= HEADER.short ? 0 : length < 65_536 ? 2 : 8;
  const frame = Buffer.alloc(6 + extra + length);
  frame[0] = 0x81;
  frame[1] = 0x80 | (extra === 0 ? length : extra === 2 ? HEADER.middle : HEADER.long);
  if (extra === 2) frame.writeUInt16BE(length, 2);
  if (extra === 8) frame.writeBigUInt64BE(BigInt(length), 2);
  frame.write(text, 6 + extra);
  return frame;
}

/** Puts the server's frames together again out of what the network brings; hands on each text. */
export class FrameReader {
  private rest: Buffer | null = null;
  private readonly onText: (text: string) => void;
  constructor(onText: (text: string) => void) {
    this.onText = onText;
  }

  push(chunk: Buffer): void {
    const data = this.rest ? Buffer.concat([this.rest, chunk]) : chunk;
    let at = 0;
    for (;;) {
      const size = this.frameAt(data, at);
      if (size === null) break;
      at += size;
    }
    this.rest = at < data.length ? data.subarray(at) : null;
  }

  /** Reads the frame that begins at `at`; gives its size, or null while it is not whole. */
  private frameAt(data: Buffer, at: number): number | null {
    if (data.length < at + 2) return null;
    const code = data[at + 1]! & 0x7f;
    const extra = code === HEADER.middle ? 2 : code === HEADER.long ? 8 : 0;
    if (data.length < at + 2 + extra) return null;
    const length =
      extra === 0 ? code : extra === 2 ? data.readUInt16BE(at + 2) : Number(data.readBigUInt64BE(at + 2));
    const begin = at + 2 + extra;
    if (data.length < begin + length) return null;
    if ((data[at]! & 0x0f) === 1) this.onText(data.toString('utf8', begin, begin + length));
    return 2 + extra + length;
  }
}
