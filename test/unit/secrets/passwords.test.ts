import { randomBytes } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import * as argon2 from '@node-rs/argon2';
import { describe, expect, it, vi } from 'vitest';
import { needsRehash, passwords } from '../../../server/app/secrets/passwords.ts';
import { turnstile } from '../../../server/app/secrets/turnstile.ts';

// Counted, not timed: the work is what the call asks for, and a clock on a busy machine says little.
vi.mock('@node-rs/argon2', async original => {
  const real = await original<typeof argon2>();
  return { ...real, verify: vi.fn(real.verify) };
});

class Crowded extends Error {}
const { hashPassword, verifyPassword } = passwords(randomBytes, () => new Crowded());

describe('a kept password', () => {
  it('is argon2id with 19 MiB, two passes, a fresh salt, and fits only itself', async () => {
    const [kept, again] = await Promise.all([hashPassword('Ku7-relmoT'), hashPassword('Ku7-relmoT')]);
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[^$]{22}\$[^$]{43}$/);
    expect(again).not.toBe(kept);
    expect(await verifyPassword(kept, 'Ku7-relmoT')).toBe(true);
    expect(await verifyPassword(kept, 'Ｋｕ７-relmoT')).toBe(true);
    expect(await verifyPassword(kept, 'ku7-relmoT')).toBe(false);
    expect(await verifyPassword(kept, 'x'.repeat(100_000))).toBe(false);
  });

  it('costs an unknown login the same work as a known one', async () => {
    const kept = await hashPassword('Ku7-relmoT');
    vi.mocked(argon2.verify).mockClear();
    expect(await verifyPassword(kept, 'other-word')).toBe(false);
    expect(await verifyPassword(null, 'other-word')).toBe(false);
    const [known, unknown, ...more] = vi.mocked(argon2.verify).mock.calls;
    expect([more, unknown?.[1]]).toEqual([[], known?.[1]]);
    expect(argon2.parseOptions(unknown?.[0] ?? '')).toEqual(argon2.parseOptions(kept));
  });

  it('asks for a new hash when its costs are not today’s', async () => {
    expect(needsRehash(await hashPassword('Ku7-relmoT'))).toBe(false);
    expect(
      needsRehash(await argon2.hash('Ku7-relmoT', { memoryCost: 8192, timeCost: 2, parallelism: 1 })),
    ).toBe(true);
    expect(
      needsRehash(await argon2.hash('Ku7-relmoT', { memoryCost: 19_456, timeCost: 2, outputLen: 16 })),
    ).toBe(true);
  });

  it.each(['', 'plain', '$argon2id$v=19$m=19456,t=2,p=1$xx$yy'])(
    '%j is no hash, and says so by code',
    async kept => {
      await expect(verifyPassword(kept, 'Ku7-relmoT')).rejects.toThrow(/^hash_malformed$/);
      expect(() => needsRehash(kept)).toThrow(/^hash_malformed$/);
    },
  );
});

describe('the turnstile', () => {
  it('lets two in, the rest in order, refuses one too many, and is free again after failures', async () => {
    const pass = turnstile(2, 3, () => new Crowded());
    let inside = 0;
    let most = 0;
    const entered: number[] = [];
    const work = (n: number) => async () => {
      entered.push(n);
      most = Math.max(most, (inside += 1));
      await turn();
      inside -= 1;
      if (n === 1) throw new TypeError('work failed');
      return n;
    };
    const all = await Promise.allSettled([0, 1, 2, 3, 4, 5].map(n => pass(work(n))));
    expect(
      all.map(one => (one.status === 'fulfilled' ? one.value : (one.reason as Error).constructor.name)),
    ).toEqual([0, 'TypeError', 2, 3, 4, 'Crowded']);
    expect([most, inside, entered]).toEqual([2, 0, [0, 1, 2, 3, 4]]);
    expect(await Promise.all([6, 7, 8].map(n => pass(work(n))))).toEqual([6, 7, 8]);
    expect(most).toBe(2);
  });
});
