import { readIdNumber } from './id-number.ts';
import { isWorstPassword } from './worst-passwords.ts';

/** Why a password is refused; all that apply are given, in this order; one too long is not looked into. */
export const PASSWORD_REASONS = ['too_short', 'too_long', 'too_simple', 'contains_login', 'common'] as const;
export type PasswordReason = (typeof PASSWORD_REASONS)[number];

export const PASSWORD_SHORTEST = 10;
export const PASSWORD_LONGEST = 128;
/** From this length on, one class of characters is enough: a sentence is better than a P@ssw0rd. */
const LONG_ENOUGH_ALONE = 16;

/** One form for the same password from different keyboards. Judge, hash and verify this form only. */
export function passwordForm(password: string): string {
  return password.normalize('NFKC');
}

/**
 * Takes a new password and its login; gives the reasons against it, none if it will do.
 * 等保 GB/T 22239 8.1.4.1 (complexity), lengths and list as NIST SP 800-63B. Lengths count characters, not bytes.
 */
export function passwordFaults(password: string, login: string): readonly PasswordReason[] {
  const form = passwordForm(password);
  const length = [...form].length;
  if (length > PASSWORD_LONGEST) return ['too_long'];
  const faults: PasswordReason[] = [];
  if (length < PASSWORD_SHORTEST) faults.push('too_short');
  if (length < LONG_ENOUGH_ALONE && classesIn(form) < 3) faults.push('too_simple');
  if (login !== '' && form.toLowerCase().includes(login.toLowerCase())) faults.push('contains_login');
  if (isWorstPassword(form) || readIdNumber(form).ok) faults.push('common');
  return faults;
}

/** Lower case, upper case, digits, everything else (Chinese characters count as that). */
function classesIn(text: string): number {
  return [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/].filter(one => one.test(text)).length;
}
