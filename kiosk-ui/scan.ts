import { readQueryCode } from '../server/contract/cases/query-code.ts';

/** A scanner at the keyboard's plug types faster than anybody: no pause between two keys is longer, ms (DEVICES 5). */
export const SCAN_GAP_MS = 80;
/** Fewer keys in one go may be a person's. */
const LEAST = 8;
const MOST = 200;
const ENDS = new Set(['Enter', 'Tab']);
const HELD = new Set(['Shift', 'CapsLock', 'Control', 'Alt', 'Process', 'Unidentified']);

/** What has come in one go so far; null: nothing. */
export interface Burst {
  readonly text: string;
  readonly at: number;
}

/** What a key makes of it: `text` once a whole scan has ended with this key. */
export interface Heard {
  readonly burst: Burst | null;
  readonly text: string | null;
}

/** Takes one key, by its name and the time in ms, in order. Pure. */
export function hearKey(burst: Burst | null, key: string, at: number): Heard {
  if (HELD.has(key)) return { burst, text: null };
  const before = burst !== null && at - burst.at <= SCAN_GAP_MS ? burst.text : '';
  if (ENDS.has(key)) return { burst: null, text: before.length >= LEAST ? before : null };
  if ([...key].length !== 1 || before.length >= MOST) return { burst: null, text: null };
  return { burst: { text: before + key, at }, text: null };
}

/** The booking code in what was scanned: the code alone, or the address of its page; null where there is none. */
export function bookingCodeIn(text: string): string | null {
  const [, code = text] = /\/book#([0-9a-z-]{8,12})$/i.exec(text.trim()) ?? [];
  return readQueryCode(code);
}
