import { createCipheriv, createDecipheriv, createHash, createHmac } from 'node:crypto';
import { SecretError } from './secret-error.ts';

const TAG_BYTES = 16;
/** Each content has a key of its own, which seals it alone: one nonce for all is used once a key. */
const NONCE = Buffer.alloc(12);

/** Names and seals whole files by their content. */
export interface BlobCipher {
  /** HMAC of the content's SHA-256, 64 hex: the same for the same content, and tells nobody what it is. */
  nameOf(content: Uint8Array): string;
  /** The same bytes for the same content. */
  seal(content: Uint8Array): Buffer;
  /** Refuses, by code, what is not the content of that name. */
  open(name: string, sealed: Uint8Array): Buffer;
}

/** Bytes that sealing adds. */
export const BLOB_EXTRA = TAG_BYTES;

/**
 * AES-256-GCM under a key that follows from the hall's root secret and the content's name; the name stands as additional
 * data. The root is sealed under the field keys, so a rotation of these seals it anew and leaves the files as they are.
 */
export function blobCipher(root: Uint8Array): BlobCipher {
  const keyed = (purpose: string, text: string | Buffer): Buffer =>
    createHmac('sha256', root).update(`${purpose}\n`).update(text).digest();
  const nameOf = (content: Uint8Array): string =>
    keyed('name', createHash('sha256').update(content).digest()).toString('hex');
  return {
    nameOf,
    seal(content) {
      const name = nameOf(content);
      const cipher = createCipheriv('aes-256-gcm', keyed('key', name), NONCE, { authTagLength: TAG_BYTES });
      cipher.setAAD(Buffer.from(name));
      return Buffer.concat([cipher.update(content), cipher.final(), cipher.getAuthTag()]);
    },
    open(name, sealed) {
      if (sealed.length < TAG_BYTES) throw new SecretError('sealed_malformed');
      const opening = createDecipheriv('aes-256-gcm', keyed('key', name), NONCE, {
        authTagLength: TAG_BYTES,
      });
      opening.setAAD(Buffer.from(name));
      opening.setAuthTag(sealed.subarray(-TAG_BYTES));
      try {
        return Buffer.concat([opening.update(sealed.subarray(0, -TAG_BYTES)), opening.final()]);
      } catch {
        throw new SecretError('sealed_tampered');
      }
    },
  };
}
