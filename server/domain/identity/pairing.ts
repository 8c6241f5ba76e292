import { halfWidth } from './half-width.ts';

/** Read aloud from a device to a director: no I O Q Z 0 1 (DESIGN 1's letters and the digits like them). */
export const PAIRING_ALPHABET = 'ABCDEFGHJKLMNPRSTUVWXY23456789';
export const PAIRING_LENGTH = 6;
export const PAIRING_LIFE_MS = 10 * 60_000;
/** So many random bytes make a code: 2^64 over 30^6 leaves a bias below 10^-10. */
export const PAIRING_BYTES = 8;

/** Takes PAIRING_BYTES random bytes; gives a code. Throws if there are fewer: a short source is a bug. */
export function pairingCode(random: Uint8Array): string {
  if (random.length < PAIRING_BYTES) throw new RangeError('pairing code: too few random bytes');
  let left = random.reduce((number, byte) => number * 256n + BigInt(byte), 0n);
  const base = BigInt(PAIRING_ALPHABET.length);
  let code = '';
  while (code.length < PAIRING_LENGTH) {
    code += PAIRING_ALPHABET.charAt(Number(left % base));
    left /= base;
  }
  return code;
}

/** Takes a code as typed, any case or width, spaces and hyphens anywhere; gives it plain, or null if it is none. */
export function normalizeCode(text: string): string | null {
  const code = halfWidth(text).replace(/[\s-]/g, '').toUpperCase();
  return code.length === PAIRING_LENGTH && [...code].every(c => PAIRING_ALPHABET.includes(c)) ? code : null;
}

/** A code lives 10 min from its issue; the end itself is over. */
export function pairingAlive(issuedAt: number, now: number): boolean {
  return now < issuedAt + PAIRING_LIFE_MS;
}
