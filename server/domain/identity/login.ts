import { halfWidth } from './half-width.ts';

export type LoginReason = 'length' | 'characters';
export type LoginReading =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly reason: LoginReason };

/**
 * Takes a login as typed; gives it lower-cased. Refuses what is not 2–32 of a–z 0–9 . _ -
 * Characters are judged before the case is lowered, so that a Kelvin sign does not become a k.
 */
export function readLogin(text: string): LoginReading {
  const login = halfWidth(text);
  if (!/^[A-Za-z0-9._-]*$/.test(login)) return { ok: false, reason: 'characters' };
  if (login.length < 2 || login.length > 32) return { ok: false, reason: 'length' };
  return { ok: true, value: login.toLowerCase() };
}
