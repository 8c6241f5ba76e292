import { createHmac, timingSafeEqual } from 'node:crypto';
import { type BlobCipher, blobCipher } from './blob-cipher.ts';
import { type FieldCipher, fieldContext } from './field-cipher.ts';
import { commandDigest, derivedKey, holderMark, sameAs } from './keyed-index.ts';
import type { Passwords } from './passwords.ts';
import { queryCodeOf } from './query-code.ts';

/** What a token lets in. Its id is looked up in the live hall; the mark proves that we gave it. */
export type TokenKind = 'session' | 'device' | 'ticket' | 'booking';

/** The hall's secrets at work: everything that needs a key goes through here. */
export interface Vault {
  readonly cipher: FieldCipher;
  readonly passwords: Passwords;
  /** Of files outside the database. */
  readonly blobs: BlobCipher;
  digest(name: string, input: unknown): string;
  loginIndex(login: string): string;
  /** Finds the same applicant's cases without being readable. */
  applicantIndex(idNumber: string): string;
  /** With a case's number lets its applicant see how it stands; eight signs, stored nowhere. */
  queryCode(caseId: string): string;
  /** With it one checks in and cancels; eight signs, stored nowhere. */
  bookingCode(bookingId: string): string;
  /** Finds a booking by its code without being readable. */
  bookingCodeMark(code: string): string;
  /** Proves a code that was sent to a mobile number, without holding either. */
  phoneCodeMark(text: string): string;
  /** "Same person" among the bookings of a half-year, under its key, whose name the mark bears. */
  bookingHolder(sealedKey: string, keyId: string, idNumber: string): string;
  /** `id~mark`; for a device the id holds its pairing's generation, so that a new pairing ends the old token. */
  token(kind: TokenKind, id: string): string;
  /** The id of a token that we gave; null for any other text. */
  readToken(kind: TokenKind, token: string): string | null;
  /** "Same person" on one service day, under that day's key. */
  holder(sealedDayKey: string, dayId: string, idNumber: string): string;
  sealDayKey(dayId: string, key: Buffer): string;
}

/** 96 bits: a page's token is tried over a network and not offline. */
const MARK_LENGTH = 16;

/** 128 bits in hexadecimal. */
const BOOKING_MARK_LENGTH = 32;

/** Makes the vault of a hall from its root secret, its field cipher and the password worker. */
export function openVault(root: Uint8Array, cipher: FieldCipher, passwords: Passwords): Vault {
  const digestKey = derivedKey(root, 'command digest');
  const loginKey = derivedKey(root, 'login index');
  const applicantKey = derivedKey(root, 'applicant index');
  const queryKey = derivedKey(root, 'case query code');
  const bookingKey = derivedKey(root, 'booking code');
  const bookingMarkKey = derivedKey(root, 'booking code mark');
  const phoneCodeKey = derivedKey(root, 'phone code mark');
  const tokenKey = derivedKey(root, 'tokens');
  const mark = (kind: TokenKind, id: string): string =>
    createHmac('sha256', tokenKey).update(`${kind}\n${id}`).digest('base64url').slice(0, MARK_LENGTH);
  return {
    cipher,
    passwords,
    blobs: blobCipher(derivedKey(root, 'blobs')),
    digest: (name, input) => commandDigest(digestKey, name, input),
    loginIndex: login => sameAs(loginKey, login),
    applicantIndex: idNumber => sameAs(applicantKey, idNumber),
    queryCode: caseId => queryCodeOf(queryKey, `case\n${caseId}`),
    bookingCode: bookingId => queryCodeOf(bookingKey, `booking\n${bookingId}`),
    bookingCodeMark: code => sameAs(bookingMarkKey, code).slice(0, BOOKING_MARK_LENGTH),
    phoneCodeMark: text => sameAs(phoneCodeKey, text).slice(0, BOOKING_MARK_LENGTH),
    bookingHolder: (sealed, keyId, idNumber) =>
      `${keyId}~${holderMark(Buffer.from(cipher.open(sealed, dayContext(keyId)), 'base64'), idNumber).slice(0, BOOKING_MARK_LENGTH)}`,
    token: (kind, id) => `${id}~${mark(kind, id)}`,
    readToken(kind, token) {
      const at = token.lastIndexOf('~');
      if (at < 1 || token.length > 120) return null;
      const id = token.slice(0, at);
      return sameMark(token.slice(at + 1), mark(kind, id)) ? id : null;
    },
    holder: (sealed, dayId, idNumber) =>
      holderMark(Buffer.from(cipher.open(sealed, dayContext(dayId)), 'base64'), idNumber),
    sealDayKey: (dayId, key) => cipher.seal(key.toString('base64'), dayContext(dayId)),
  };
}

/** Marks are of one length, which is no secret; their figures are compared in constant time. */
function sameMark(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

const dayContext = (dayId: string): string => fieldContext('day_key', 'sealed', dayId);
