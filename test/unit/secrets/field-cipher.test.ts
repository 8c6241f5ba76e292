import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldCipher, fieldContext, sealedVersion } from '../../../server/app/secrets/field-cipher.ts';
import type { FieldKeys } from '../../../server/app/secrets/field-cipher.ts';

const key = (name: string) => createHash('sha256').update(name).digest();
const keys = (...versions: number[]): FieldKeys => ({
  current: Math.max(...versions),
  keys: Object.fromEntries(versions.map(v => [v, key(`key ${v}`)])),
});
const cipher = fieldCipher(keys(1, 2), randomBytes);
const place = fieldContext('person', 'id_number', 'p1');
const text = fc.string({ unit: 'binary', maxLength: 60 });
const coded = (code: string) => expect.objectContaining({ code, message: code }) as Error;
const fault = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (thrown) {
    return thrown;
  }
};

describe('a sealed field', () => {
  it('opens to what was sealed, and never looks the same twice', () => {
    fc.assert(
      fc.property(text, text, (plain, context) => {
        const sealed = cipher.seal(plain, context);
        expect(sealed).toMatch(/^k2\.[\w-]{16}\.[\w-]{22,}$/);
        expect(cipher.open(sealed, context)).toBe(plain);
        expect(cipher.seal(plain, context)).not.toBe(sealed);
      }),
    );
  });

  it('is refused after any flipped bit of any character', () => {
    const sealed = cipher.seal('姓名', place);
    for (let at = 0; at < sealed.length; at += 1)
      for (let bit = 0; bit < 7; bit += 1) {
        const flipped = String.fromCharCode(sealed.charCodeAt(at) ^ (1 << bit));
        const wrong = sealed.slice(0, at) + flipped + sealed.slice(at + 1);
        expect(() => cipher.open(wrong, place), wrong).toThrow(/^sealed_(malformed|tampered|key_unknown)$/);
      }
  });

  it('is refused when cut, lengthened, or moved under another key', () => {
    const sealed = cipher.seal('value', place);
    const wrong = [
      sealed.slice(0, -1),
      `${sealed}A`,
      `${sealed}=`,
      `${sealed}\n`,
      ` ${sealed}`,
      '',
      'k2',
      sealed.slice(1),
    ];
    for (const one of [...wrong, sealed.replace('k2', 'k1'), sealed.replace('k2', 'k02')])
      expect(() => cipher.open(one, place), one).toThrow(/^sealed_(malformed|tampered)$/);
  });

  it('opens in no other place', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        fc.pre(a !== b);
        expect(fault(() => cipher.open(cipher.seal('v', a), b))).toEqual(coded('sealed_tampered'));
      }),
    );
    expect(fieldContext('a', 'b","c', 'd')).not.toBe(fieldContext('a', 'b', 'c","d'));
  });

  it('stays readable after a rotation; without its key it is refused by code', () => {
    fc.assert(
      fc.property(text, plain => {
        const old = fieldCipher(keys(1), randomBytes).seal(plain, place);
        expect([sealedVersion(old), cipher.open(old, place)]).toEqual([1, plain]);
        expect(fault(() => fieldCipher(keys(2), randomBytes).open(old, place))).toEqual(
          coded('sealed_key_unknown'),
        );
      }),
    );
  });

  it('asks once for newer keys when another process has rotated them', () => {
    const sealed = fieldCipher(keys(1, 2, 3), randomBytes).seal('new', place);
    let asked = 0;
    const behind = fieldCipher(keys(1, 2), randomBytes, () => ((asked += 1), keys(1, 2, 3)));
    expect([behind.open(sealed, place), behind.open(sealed, place), asked]).toEqual(['new', 'new', 1]);
    expect(sealedVersion(behind.seal('x', place))).toBe(3);
  });

  it('is an error without content', () => {
    const thrown = fault(() => cipher.open(`${cipher.seal('secret words', place).slice(0, -2)}AA`, place));
    expect(JSON.stringify(thrown, Object.getOwnPropertyNames(thrown))).not.toMatch(
      /secret words|id_number|k2\./,
    );
    expect(thrown).not.toHaveProperty('cause');
  });

  it('refuses bad keys, short randomness and text that UTF-8 would change', () => {
    expect(() => fieldCipher({ current: 2, keys: { 1: key('a') } }, randomBytes)).toThrow('key_bad');
    expect(() => fieldCipher({ current: 1, keys: { 1: key('a').subarray(1) } }, randomBytes)).toThrow(
      'key_bad',
    );
    expect(() => fieldCipher(keys(1), () => Buffer.alloc(4)).seal('x', place)).toThrow(RangeError);
    expect(() => cipher.seal('\ud800', place)).toThrow('plain_not_unicode');
  });
});
