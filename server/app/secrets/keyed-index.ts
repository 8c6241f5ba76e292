import { createHmac, hkdfSync } from 'node:crypto';
import { canonicalJson } from './canonical.ts';
import { SecretError } from './secret-error.ts';

const KEY_BYTES = 32;

/**
 * Takes a key and a value; gives HMAC-SHA256 as 64 hex, equal for equal values under one key, and nothing without it:
 * ID numbers are few enough to try all, so a plain hash would hide nothing. Refuses a key under 32 bytes.
 */
export function sameAs(key: Uint8Array, value: string): string {
  if (key.length < KEY_BYTES) throw new SecretError('key_bad');
  return createHmac('sha256', key).update(value, 'utf8').digest('hex');
}

/**
 * "Same person" within one service day: under that day's key, which retention destroys, so that days cannot be
 * joined afterwards (DESIGN 3). Takes the ID number in its one form.
 */
export function holderMark(serviceDayKey: Uint8Array, idNumber: string): string {
  return sameAs(serviceDayKey, `holder\n${idNumber}`);
}

/** 128 bits (RFC 2104, 5): a digest is compared with one other, and stands in a row for every command. */
const DIGEST_LENGTH = 22;

/** A command's content for comparing a second try with the first (DESIGN 3, step 4). Key order does not matter. */
export function commandDigest(key: Uint8Array, name: string, input: unknown): string {
  const text = `command\n${name}\n${canonicalJson(input)}`;
  return createHmac('sha256', key).update(text, 'utf8').digest('base64url').slice(0, DIGEST_LENGTH);
}

/** One purpose's key out of a root key: HKDF-SHA256 (RFC 5869) with the purpose as info. Refuses a root under 32 bytes. */
export function derivedKey(root: Uint8Array, purpose: string): Buffer {
  if (root.length < KEY_BYTES) throw new SecretError('key_bad');
  return Buffer.from(hkdfSync('sha256', root, Buffer.alloc(0), purpose, KEY_BYTES));
}
