import { createHash, createHmac, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../server/app/secrets/canonical.ts';
import { commandDigest, derivedKey, holderMark, sameAs } from '../../../server/app/secrets/keyed-index.ts';
import { newToken, sameSecret, tokenHash } from '../../../server/app/secrets/tokens.ts';
import { inventedId } from '../identity/invented.ts';

const day1 = createHash('sha256').update('day 1').digest();
const day2 = createHash('sha256').update('day 2').digest();

describe('a keyed index', () => {
  it('is equal for the same person on one day only, and says nothing of the number', () => {
    fc.assert(
      fc.property(inventedId, inventedId, (a, b) => {
        const mark = holderMark(day1, a);
        expect(mark).toMatch(/^[0-9a-f]{64}$/);
        expect(mark === holderMark(day1, b)).toBe(a === b);
        expect(mark).not.toBe(holderMark(day2, a));
        expect([sameAs(day1, a), createHash('sha256').update(a).digest('hex')]).not.toContain(mark);
      }),
    );
  });

  it('is HMAC-SHA256, and HKDF for a purpose’s key', () => {
    expect(sameAs(day1, '值')).toBe(createHmac('sha256', day1).update('值').digest('hex'));
    expect(derivedKey(day1, 'a')).toHaveLength(32);
    expect(derivedKey(day1, 'a').equals(derivedKey(day1, 'b'))).toBe(false);
  });

  it('refuses a key under 32 bytes', () => {
    for (const use of [sameAs, derivedKey]) expect(() => use(new Uint8Array(31), 'x')).toThrow('key_bad');
  });
});

describe('a command’s digest', () => {
  const shuffled = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(shuffled)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([k, v]) => [k, shuffled(v)]),
          )
        : value;

  it('is the same whatever the order of keys, and another for other content or another name', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const digest = commandDigest(day1, 'ticket:take', a);
        expect(commandDigest(day1, 'ticket:take', shuffled(a))).toBe(digest);
        expect(commandDigest(day1, 'ticket:take', b) === digest).toBe(canonicalJson(a) === canonicalJson(b));
        expect(commandDigest(day1, 'ticket:call', a)).not.toBe(digest);
      }),
    );
  });

  it('is of a text that says the same as the value, and of nothing JSON cannot say', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
    expect(canonicalJson({ b: undefined, a: [1, 'x'], '': null })).toBe('{"":null,"a":[1,"x"]}');
    for (const wrong of [1n, NaN, undefined, () => 1, new Date(0), [undefined]])
      expect(() => canonicalJson(wrong)).toThrow(TypeError);
  });
});

describe('a token', () => {
  it('is 256 random bits; what is kept does not open', () => {
    const token = newToken(randomBytes);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(newToken(randomBytes)).not.toBe(token);
    expect(tokenHash(token)).toBe(createHash('sha256').update(token).digest('hex'));
    expect(() => newToken(() => Buffer.alloc(31))).toThrow(RangeError);
  });

  it('is compared whole', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => sameSecret(a, a) && sameSecret(a, b) === (a === b)),
    );
  });
});
