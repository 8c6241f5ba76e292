import { halfWidth } from './half-width.ts';

export type PhoneReason = 'characters' | 'not_a_number';
export type PhoneReading =
  | { readonly ok: true; readonly kind: 'mobile' | 'landline'; readonly value: string }
  | { readonly ok: false; readonly reason: PhoneReason };

const MOBILE = /^1[3-9][0-9]{9}$/;
/** 010 and 02x with 8 digits, 0[3-9]xx with 7 or 8. A subscriber's number begins with 2–8. */
const LANDLINE = /^(010|02[0-9])([2-8][0-9]{7})$|^(0[3-9][0-9]{2})([2-8][0-9]{6,7})$/;

/**
 * Takes a phone number as typed, with spaces, hyphens, brackets or +86/0086/86; gives a mainland mobile as 11 digits
 * or a landline as area code, hyphen, number. Refuses other signs, and numbers of neither plan
 * (工信部 电信网编号计划). A landline needs its area code.
 */
export function readPhone(text: string): PhoneReading {
  const digits = halfWidth(text).replace(/[()\s-]/g, '');
  if (!/^\+?[0-9]+$/.test(digits)) return { ok: false, reason: 'characters' };
  const mobile = digits.replace(/^(\+86|0086|86)(?=1)/, '');
  if (MOBILE.test(mobile)) return { ok: true, kind: 'mobile', value: mobile };
  const national = digits.replace(/^(\+86|0086)0?/, '0');
  const found = LANDLINE.exec(national);
  const area = found?.[1] ?? found?.[3];
  const number = found?.[2] ?? found?.[4];
  if (area === undefined || number === undefined) return { ok: false, reason: 'not_a_number' };
  return { ok: true, kind: 'landline', value: `${area}-${number}` };
}

/**
 * 138****5678 for a mobile; area code and last 2 for a landline, because in a county the exchange's first digits
 * are known to all. What is neither is hidden whole.
 */
export function maskPhone(value: string): string {
  if (MOBILE.test(value)) return `${value.slice(0, 3)}****${value.slice(-4)}`;
  const [area, number] = value.split('-');
  if (area === undefined || number === undefined || !LANDLINE.test(area + number)) return '*'.repeat(11);
  return `${area}-${'*'.repeat(number.length - 2)}${number.slice(-2)}`;
}
