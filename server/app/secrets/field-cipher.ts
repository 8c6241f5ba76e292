import { createCipheriv, createDecipheriv } from 'node:crypto';
import { randomExactly, type Random } from './random.ts';
import { SecretError } from './secret-error.ts';

export const FIELD_KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Version without leading zeros, 12 bytes of nonce, at least a tag. */
const SEALED = /^k([1-9][0-9]{0,5})\.([\w-]{16})\.([\w-]{22,})$/;

/** Keys by version, 32 bytes each; `current` seals, all open. */
export interface FieldKeys {
  readonly current: number;
  readonly keys: Readonly<Record<number, Buffer>>;
}

/** Seals and opens single fields. `context` says where the field stands, and a value opens nowhere else. */
export interface FieldCipher {
  /** Gives `k<version>.<nonce>.<ciphertext and tag>`, base64url. Refuses text that UTF-8 would change. */
  readonly seal: (plain: string, context: string) => string;
  /** Refuses, by code and without content, what is malformed, of an unknown key, changed, or from another place. */
  readonly open: (sealed: string, context: string) => string;
  /** Reads the keys anew, so that a rotation reaches a process that has not met a new value yet. Throws as the reading. */
  readonly refresh: () => void;
}

/** One field's place. JSON, so that no table, column and row can be read as another three. */
export function fieldContext(table: string, column: string, row: string): string {
  return JSON.stringify([table, column, row]);
}

/** Takes a sealed value; gives its key's version, for resealing and for dropping old keys. Refuses what is not sealed. */
export function sealedVersion(sealed: string): number {
  return parts(sealed).version;
}

/**
 * AES-256-GCM with a random 96-bit nonce for each value (NIST SP 800-38D: good for 2^32 values a key), version and
 * context as additional data; 等保 GB/T 22239 8.1.4.8 数据保密性, PIPL 51. Takes the keys and the randomness; `reread`
 * is asked once for newer keys when another process has rotated them. Refuses keys that are not 32 bytes.
 */
export function fieldCipher(keys: FieldKeys, random: Random, reread?: () => FieldKeys): FieldCipher {
  let held = checked(keys);
  const keyOf = (version: number): Buffer => {
    if (held.keys[version] === undefined && reread) held = checked(reread());
    const key = held.keys[version];
    if (key === undefined) throw new SecretError('sealed_key_unknown');
    return key;
  };
  return {
    refresh() {
      if (reread) held = checked(reread());
    },
    seal(plain, context) {
      const bytes = Buffer.from(plain, 'utf8');
      if (bytes.toString('utf8') !== plain) throw new SecretError('plain_not_unicode');
      const version = held.current;
      const nonce = randomExactly(random, NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', keyOf(version), nonce, { authTagLength: TAG_BYTES });
      cipher.setAAD(additional(version, context));
      const body = Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
      return `k${version}.${nonce.toString('base64url')}.${body.toString('base64url')}`;
    },
    open(sealed, context) {
      const { version, nonce, body } = parts(sealed);
      const opening = createDecipheriv('aes-256-gcm', keyOf(version), nonce, { authTagLength: TAG_BYTES });
      opening.setAAD(additional(version, context));
      opening.setAuthTag(body.subarray(-TAG_BYTES));
      try {
        return Buffer.concat([opening.update(body.subarray(0, -TAG_BYTES)), opening.final()]).toString(
          'utf8',
        );
      } catch {
        throw new SecretError('sealed_tampered');
      }
    },
  };
}

function additional(version: number, context: string): Buffer {
  return Buffer.from(`k${version}.${context}`, 'utf8');
}

function parts(sealed: string): { version: number; nonce: Buffer; body: Buffer } {
  const [, version, nonce, body] = SEALED.exec(sealed) ?? [];
  return { version: Number(version), nonce: decoded(nonce), body: decoded(body) };
}

/** Only the one spelling of the bytes: the spare bits of a last base64 character must be zero, or a flip would pass. */
function decoded(text: string | undefined): Buffer {
  const bytes = Buffer.from(text ?? '', 'base64url');
  if (text === undefined || bytes.toString('base64url') !== text) throw new SecretError('sealed_malformed');
  return bytes;
}

function checked(keys: FieldKeys): FieldKeys {
  const all = Object.values(keys.keys);
  if (keys.keys[keys.current] === undefined || all.some(key => key.length !== FIELD_KEY_BYTES))
    throw new SecretError('key_bad');
  return keys;
}
