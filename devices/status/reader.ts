/** What a printer says of its own accord or when asked, told apart byte by byte (DEVICES 4). */
export type StatusEvent =
  | { readonly kind: 'realtime'; readonly byte: number }
  | { readonly kind: 'asb'; readonly bytes: readonly [number, number, number, number] }
  | { readonly kind: 'process'; readonly id: string }
  | { readonly kind: 'flow'; readonly on: boolean }
  | { readonly kind: 'answer'; readonly byte: number }
  | { readonly kind: 'noise'; readonly bytes: readonly number[] };

const XON = 0x11;
const XOFF = 0x13;
const BLOCK = 0x37;
const PROCESS = 0x22;
/** Longest block we wait for; without its NUL the rest would be swallowed for ever. */
const LONGEST_BLOCK = 80;

/**
 * A reader fed with any pieces of the printer's answers. A reply in real time or a flow byte may fall into the middle
 * of a longer answer: both come out. A torn answer comes out as noise.
 */
export function statusReader(): { feed(bytes: Uint8Array): StatusEvent[] } {
  let asb: number[] = [];
  let block: number[] = [];

  function take(byte: number): StatusEvent[] {
    if (block.length > 0) return inBlock(byte);
    if (byte === XON || byte === XOFF) return [{ kind: 'flow', on: byte === XON }];
    if (byte === BLOCK) {
      block = [byte];
      return [];
    }
    if ((byte & 0x93) === 0x12) return [{ kind: 'realtime', byte }];
    if ((byte & 0x93) === 0x10) {
      const torn = dropAsb();
      asb = [byte];
      return torn;
    }
    if ((byte & 0x90) === 0x00) return asb.length > 0 ? inAsb(byte) : [{ kind: 'answer', byte }];
    return [{ kind: 'noise', bytes: [byte] }];
  }

  function inAsb(byte: number): StatusEvent[] {
    asb.push(byte);
    const [b1, b2, b3, b4] = asb;
    if (b1 === undefined || b2 === undefined || b3 === undefined || b4 === undefined) return [];
    asb = [];
    return [{ kind: 'asb', bytes: [b1, b2, b3, b4] }];
  }

  function inBlock(byte: number): StatusEvent[] {
    if (byte === 0) return endBlock();
    // Blocks hold printable bytes only: one below 20 came in between.
    if (byte < 0x20 && isBetween(byte)) {
      const held = block;
      block = [];
      const events = take(byte);
      block = held;
      return events;
    }
    block.push(byte);
    if (block.length < LONGEST_BLOCK) return [];
    const bytes = block;
    block = [];
    return [{ kind: 'noise', bytes }];
  }

  function endBlock(): StatusEvent[] {
    const bytes = block;
    block = [];
    if (bytes[1] === PROCESS && bytes.length === 6) {
      return [{ kind: 'process', id: String.fromCharCode(...bytes.slice(2)) }];
    }
    return [{ kind: 'noise', bytes: [...bytes, 0] }];
  }

  function dropAsb(): StatusEvent[] {
    const bytes = asb;
    asb = [];
    return bytes.length === 0 ? [] : [{ kind: 'noise', bytes }];
  }

  return { feed: bytes => Array.from(bytes).flatMap(take) };
}

function isBetween(byte: number): boolean {
  return byte === XON || byte === XOFF || (byte & 0x93) === 0x12;
}
