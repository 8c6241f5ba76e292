import { hash, parseOptions, verify } from '@node-rs/argon2';
import { passwordForm } from '../../domain/identity/password.ts';
import { randomExactly, type Random } from './random.ts';
import { SecretError } from './secret-error.ts';
import { turnstile } from './turnstile.ts';

/** argon2id is the library's default; its enum is ambient and const, so it cannot be named under isolatedModules. */
const ARGON2ID = 2;
const VERSION_19 = 1;
/** OWASP's floor: 19 MiB, two passes, one lane; 41 ms on the reference machine (STACK). */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 } as const;
const SALT_BYTES = 16;
/** libuv has four threads; two stay free for files and names while a crowd signs in at eight. */
const AT_ONCE = 2;
/** 100 waiting are about 2 s of work: more would be an outage anyway. */
const WAITING = 100;

export interface Passwords {
  /** Gives the PHC string to keep. The caller has asked `passwordFaults` before. */
  readonly hashPassword: (password: string) => Promise<string>;
  /**
   * Takes what is kept, null for an unknown login, and the password given. Gives false for an unknown login after the
   * same work. Refuses a kept hash that is none (`hash_malformed`).
   */
  readonly verifyPassword: (kept: string | null, password: string) => Promise<boolean>;
}

/**
 * Takes the randomness and what to throw when more than 100 wait (an Outage: nothing was decided, try again).
 * Both functions share one turnstile of two.
 */
export function passwords(random: Random, tooMany: () => Error): Passwords {
  const pass = turnstile(AT_ONCE, WAITING, tooMany);
  // Random bytes in a hash's place: costs as much as a real one, and no password is known to fit.
  const dummy = phc(randomExactly(random, SALT_BYTES), randomExactly(random, COST.outputLen));
  return {
    hashPassword: password =>
      pass(() => hash(passwordForm(password), { ...COST, salt: randomExactly(random, SALT_BYTES) })),
    verifyPassword: (kept, password) =>
      pass(async () => {
        const fits = await verify(kept ?? dummy, passwordForm(password)).catch(() => {
          throw new SecretError('hash_malformed');
        });
        return fits && kept !== null;
      }),
  };
}

/** Whether a kept hash was made with other costs than today's: rehash at the next sign-in. Refuses what is no hash. */
export function needsRehash(kept: string): boolean {
  try {
    const made = parseOptions(kept);
    return (
      made.algorithm !== ARGON2ID ||
      made.version !== VERSION_19 ||
      made.memoryCost !== COST.memoryCost ||
      made.timeCost !== COST.timeCost ||
      made.parallelism !== COST.parallelism ||
      made.outputLen !== COST.outputLen
    );
  } catch {
    throw new SecretError('hash_malformed');
  }
}

function phc(salt: Buffer, output: Buffer): string {
  const b64 = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');
  return `$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}$${b64(salt)}$${b64(output)}`;
}
