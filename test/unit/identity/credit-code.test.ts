import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditCheckCharacter, readCreditCode } from '../../../server/domain/identity/credit-code.ts';

const CHARACTERS = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
const of = (length: number, from: string[]) =>
  fc.array(fc.constantFrom(...from), { minLength: length, maxLength: length }).map(all => all.join(''));
const code = fc
  .tuple(of(2, CHARACTERS), of(6, CHARACTERS.slice(0, 10)), of(9, CHARACTERS))
  .map(parts => parts.join(''))
  .map(first17 => first17 + creditCheckCharacter(first17));

describe('a credit code by GB 32100', () => {
  it('is read upper-case and trimmed', () => {
    fc.assert(
      fc.property(code, value => {
        expect(readCreditCode(` ${value.toLowerCase()} `)).toEqual({ ok: true, value });
      }),
    );
  });

  it('has the check character of a worked example in print', () => {
    expect(creditCheckCharacter('91350100M000100Y4')).toBe('3');
  });

  it.each([
    ['', 'length'],
    ['91350100M000100Y4', 'length'],
    ['91350100M000100I43', 'characters'],
    ['91350100M000100V43', 'characters'],
    ['9135A100M000100Y43', 'characters'],
    ['91350100M000100Y4Y', 'check_digit'],
  ])('refuses %j for its %s', (text, reason) => {
    expect(readCreditCode(text)).toEqual({ ok: false, reason });
  });

  it('refuses every single changed character and every swap of different neighbours', () => {
    fc.assert(
      fc.property(code, fc.nat(17), fc.constantFrom(...CHARACTERS), (value, at, other) => {
        const changed = value.slice(0, at) + other + value.slice(at + 1);
        const swapped =
          value.slice(0, at) +
          value
            .slice(at, at + 2)
            .split('')
            .reverse()
            .join('') +
          value.slice(at + 2);
        for (const wrong of [changed, swapped])
          if (wrong !== value) expect(readCreditCode(wrong).ok).toBe(false);
      }),
    );
  });
});
