import { createHash } from 'node:crypto';
import type { BlobCipher } from './secrets/blob-cipher.ts';
import { SecretError } from './secrets/secret-error.ts';

/** Where sealed files lie, by name. */
export interface BlobFiles {
  /** Keeps a file for good before it answers; one of that name that is there already stays. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** Null where there is none. */
  read(name: string): Promise<Buffer | null>;
}

/** What a fact keeps of a blob. `sealed`: SHA-256 of the file as it lies there, which anybody can check without a key. */
export interface Blob {
  readonly blob: string;
  readonly sealed: string;
}

/** A blob that is not there, or is not what was put there. */
export class BlobLost extends Error {
  override name = 'BlobLost';
  readonly reason: 'missing' | 'changed';
  constructor(reason: 'missing' | 'changed') {
    super(`a blob is ${reason}`);
    this.reason = reason;
  }
}

/** Files outside the database, sealed and named by what is in them (rule G55). */
export interface Blobs {
  put(content: Uint8Array): Promise<Blob>;
  /** Throws `BlobLost` where it is missing or changed. */
  take(name: string): Promise<Buffer>;
}

export function openBlobs(files: BlobFiles, cipher: BlobCipher): Blobs {
  return {
    async put(content) {
      const [blob, bytes] = [cipher.nameOf(content), cipher.seal(content)];
      await files.write(blob, bytes);
      return { blob, sealed: createHash('sha256').update(bytes).digest('hex') };
    },
    async take(name) {
      const bytes = await files.read(name);
      if (bytes === null) throw new BlobLost('missing');
      try {
        return cipher.open(name, bytes);
      } catch (error) {
        if (error instanceof SecretError) throw new BlobLost('changed');
        throw error;
      }
    },
  };
}
