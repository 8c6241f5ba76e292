import { halfWidth } from './half-width.ts';

/** Why an ID number is refused. The first that applies, in this order. */
export const ID_NUMBER_REASONS = ['length', 'characters', 'region', 'birthday', 'check_digit'] as const;
export type IdNumberReason = (typeof ID_NUMBER_REASONS)[number];

export type IdNumberReading =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly reason: IdNumberReason };

/**
 * First two digits by GB/T 2260. 83 stands beside 71 because residence permits of Taiwan residents carry
 * 830000 (港澳台居民居住证). Lower levels are not checked: codes of abolished counties stay valid for life.
 */
const PROVINCES: ReadonlySet<string> = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
);

/** Weights 2^(17-i) mod 11 and the check characters by remainder: GB 11643-1999 annex, ISO 7064 MOD 11-2. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = '10X98765432';

/**
 * Takes an ID number as typed or read from a card; gives the 18 characters, X upper-case.
 * Refuses by GB 11643-1999: another length (15-digit numbers ended in 2013), other characters, a province that
 * does not exist, a birthday that is no date of 1800–2999, a wrong check digit. Asks no clock, so a birthday
 * in the future passes. A first digit 9 with the province after it is a permanent resident's card of 2023.
 */
export function readIdNumber(text: string): IdNumberReading {
  const value = halfWidth(text).toUpperCase();
  if (value.length !== 18) return { ok: false, reason: 'length' };
  if (!/^[0-9]{17}[0-9X]$/.test(value)) return { ok: false, reason: 'characters' };
  if (!isRegion(value)) return { ok: false, reason: 'region' };
  if (!isBirthday(value.slice(6, 14))) return { ok: false, reason: 'birthday' };
  if (idCheckCharacter(value.slice(0, 17)) !== value[17]) return { ok: false, reason: 'check_digit' };
  return { ok: true, value };
}

/** Takes the first 17 digits; gives the check character. */
export function idCheckCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(first17[i]), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

/** First 3 and last 4 stay (PIPL 51, 去标识化). What is not 18 long is hidden whole. */
export function maskIdNumber(value: string): string {
  return value.length === 18 ? `${value.slice(0, 3)}${'*'.repeat(11)}${value.slice(-4)}` : '*'.repeat(18);
}

function isRegion(value: string): boolean {
  return PROVINCES.has(value.startsWith('9') ? value.slice(1, 3) : value.slice(0, 2));
}

function isBirthday(digits: string): boolean {
  const year = Number(digits.slice(0, 4));
  const month = Number(digits.slice(4, 6));
  const day = Number(digits.slice(6, 8));
  if (year < 1800 || year > 2999 || month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return day <= days;
}
