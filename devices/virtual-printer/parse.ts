import { charStep } from './gb18030.ts';
import { extendedStep } from './parse-extended.ts';
import type { Op } from './ops.ts';

/** One command at the start of the bytes: how long it is and what it does; null means more bytes are needed. */
export type Step = { readonly length: number; readonly op: Op | null } | null;

export interface ParserOptions {
  /** Four-byte GB18030 codes print; else they come out as rubbish, as on firmware of 1990s GBK. */
  readonly rareHan: boolean;
}

/**
 * A pure reader of ESC/POS: the same bytes give the same ops however they are cut into pieces. Bytes of an unfinished
 * command wait for the rest, as in a printer whose connection broke: only NULs and ESC @ get it out of there.
 */
export function escposParser(options: ParserOptions): {
  feed(bytes: Uint8Array): Op[];
  /** Bytes of a command that has not ended yet. */
  pending(): number;
} {
  let held: Uint8Array = new Uint8Array(0);
  let needs = 1;
  let hanMode = true;

  function next(bytes: Uint8Array): Step {
    const [b0, b1, b2] = bytes;
    if (b0 === undefined) return null;
    if (b0 === 0x0a) return { length: 1, op: { op: 'newline' } };
    if (b0 === 0x10) return realTimeStep(bytes);
    if (b0 === 0x1b) return escStep(b1, b2);
    if (b0 === 0x1c) return fsStep(b1);
    if (b0 === 0x1d) return extendedStep(bytes);
    if (b0 < 0x20 || b0 === 0x7f) return { length: 1, op: null };
    return charStep(bytes, hanMode, options.rareHan);
  }

  function fsStep(b1: number | undefined): Step {
    if (b1 === undefined) return null;
    if (b1 === 0x26 || b1 === 0x2e) {
      hanMode = b1 === 0x26;
      return { length: 2, op: null };
    }
    const known = b1 === 0x21 || b1 === 0x57 || b1 === 0x2d;
    return { length: known ? 3 : 2, op: { op: 'unknown', bytes: [0x1c, b1] } };
  }

  return {
    feed: bytes => {
      const ops: Op[] = [];
      let rest = held.length === 0 ? bytes : Buffer.concat([held, bytes]);
      while (rest.length >= needs) {
        const step = next(rest);
        if (step === null || step.length > rest.length) {
          // A raster of 9 kB that comes in single bytes is looked at again only when it is all there.
          needs = step?.length ?? rest.length + 1;
          break;
        }
        if (step.op !== null) ops.push(step.op);
        if (step.op?.op === 'init') hanMode = true;
        rest = rest.subarray(step.length);
        needs = 1;
      }
      held = Uint8Array.from(rest);
      return ops;
    },
    pending: () => held.length,
  };
}

/** DLE commands have acted when they arrived; here they are only stepped over. */
function realTimeStep([, b1, b2]: Uint8Array): Step {
  if (b1 === undefined) return null;
  if (b1 === 0x04 || b1 === 0x05) return { length: 3, op: null };
  if (b1 !== 0x14) return { length: 1, op: null };
  if (b2 === undefined) return null;
  return { length: b2 === 8 ? 10 : 5, op: null };
}

const ALIGNS = ['left', 'centre', 'right'] as const;

function escStep(b1: number | undefined, n: number | undefined): Step {
  if (b1 === undefined) return null;
  if (b1 === 0x40) return { length: 2, op: { op: 'init' } };
  if (b1 === 0x32) return { length: 2, op: { op: 'spacing', dots: null } };
  const command = String.fromCharCode(b1);
  if (command === 'p') return { length: 5, op: null };
  if (command === 'B') return { length: 4, op: null };
  if (!'!-3EGMRtaJd'.includes(command)) return { length: 2, op: { op: 'unknown', bytes: [0x1b, b1] } };
  if (n === undefined) return null;
  return { length: 3, op: escOp(command, n) };
}

function escOp(command: string, n: number): Op | null {
  switch (command) {
    case '!':
      return { op: 'latin-size', w: n & 0x20 ? 2 : 1, h: n & 0x10 ? 2 : 1 };
    case '3':
      return { op: 'spacing', dots: n };
    case 'E':
      return { op: 'bold', on: (n & 1) === 1 };
    case 'a':
      return { op: 'align', align: ALIGNS[n % 48] ?? 'left' };
    case 'J':
      return { op: 'feed', dots: n };
    case 'd':
      return { op: 'feed-lines', lines: n };
    default:
      return null;
  }
}
