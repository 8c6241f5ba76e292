import { halfWidth } from './half-width.ts';

export type CreditCodeReason = 'length' | 'characters' | 'check_digit';
export type CreditCodeReading =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly reason: CreditCodeReason };

/** The 31 characters of GB 32100-2015 in order of value: no I O S V Z. */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * Takes a unified social credit code as typed; gives its 18 characters, upper-case.
 * Refuses by GB 32100-2015: another length, characters outside the 31, a division (3–8) that is not digits,
 * a wrong check character. The organisation code inside (9–17) has a check of its own by GB 11714 which
 * GB 32100 does not ask for, so it is not asked here.
 */
export function readCreditCode(text: string): CreditCodeReading {
  const value = halfWidth(text).toUpperCase();
  if (value.length !== 18) return { ok: false, reason: 'length' };
  const alien = [...value].some(c => !CHARACTERS.includes(c));
  if (alien || !/^[0-9]{6}$/.test(value.slice(2, 8))) return { ok: false, reason: 'characters' };
  if (creditCheckCharacter(value.slice(0, 17)) !== value[17]) return { ok: false, reason: 'check_digit' };
  return { ok: true, value };
}

/** Takes the first 17 characters; gives the check character: weights 3^(i-1) mod 31 (GB/T 17710). */
export function creditCheckCharacter(first17: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of first17) {
    sum += CHARACTERS.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return CHARACTERS.charAt((31 - (sum % 31)) % 31);
}
