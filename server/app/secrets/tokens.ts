import { createHash, timingSafeEqual } from 'node:crypto';
import { randomExactly, type Random } from './random.ts';

/** A session's, device's or ticket page's secret: 32 random bytes as 43 characters of base64url. */
export function newToken(random: Random): string {
  return randomExactly(random, 32).toString('base64url');
}

/** What is kept of a token: SHA-256 as 64 hex. Enough without salt or stretching, as a token is 256 random bits. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token, 'utf8').digest('hex');
}

/** Whether two secrets are equal, in a time that tells neither where they differ nor how long the kept one is. */
export function sameSecret(given: string, kept: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text, 'utf8').digest();
  return timingSafeEqual(digest(given), digest(kept));
}
