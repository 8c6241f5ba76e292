import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idCheckCharacter, maskIdNumber, readIdNumber } from '../../../server/domain/identity/id-number.ts';
import { inventedId, withCheck } from './invented.ts';

const wide = (text: string) => text.replace(/[!-~]/g, c => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

describe('an ID number by GB 11643', () => {
  it('is read as typed: spaces, full width, small x', () => {
    fc.assert(
      fc.property(inventedId, value => {
        const read = { ok: true, value };
        expect(readIdNumber(value)).toEqual(read);
        expect(readIdNumber(` \u3000${wide(value.toLowerCase())}\u00a0\n`)).toEqual(read);
      }),
    );
  });

  it('has a check character that makes the whole 1 modulo 11, as in the standard’s example of 1880', () => {
    expect(idCheckCharacter('44052418800101001')).toBe('4');
    fc.assert(
      fc.property(inventedId, value => {
        const digits = [...value].map(c => (c === 'X' ? 10n : BigInt(c)));
        expect(digits.reduce((rest, digit) => (rest * 2n + digit) % 11n, 0n)).toBe(1n);
      }),
    );
  });

  it.each([
    ['', 'length'],
    ['110101250001010', 'length'],
    ['1101012500010100011', 'length'],
    ['X10101250001010012', 'characters'],
    ['11010125000101001Y', 'characters'],
    ['110101 25000101001', 'characters'],
    [withCheck('16010125000101001'), 'region'],
    [withCheck('00010125000101001'), 'region'],
    [withCheck('99010125000101001'), 'region'],
    [withCheck('11010117991231001'), 'birthday'],
    [withCheck('11010130000101001'), 'birthday'],
    [withCheck('11010125001301001'), 'birthday'],
    [withCheck('11010125000001001'), 'birthday'],
    [withCheck('11010125000100001'), 'birthday'],
    ...['0431', '0631', '0931', '1131', '0132'].map(day => [withCheck(`1101012500${day}001`), 'birthday']),
    [withCheck('11010125000229001'), 'birthday'],
    [withCheck('11010125010229001'), 'birthday'],
  ])('refuses %j for its %s', (text, reason) => {
    expect(readIdNumber(text)).toEqual({ ok: false, reason });
  });

  it.each(['18000101', '29991231', '24000229', '25040229'])('takes the birthday %s', birthday => {
    expect(readIdNumber(withCheck(`110101${birthday}001`)).ok).toBe(true);
  });

  it('refuses every single changed character', () => {
    fc.assert(
      fc.property(inventedId, fc.nat(17), fc.constantFrom(...'0123456789X'), (value, at, other) => {
        fc.pre(value[at] !== other);
        expect(readIdNumber(value.slice(0, at) + other + value.slice(at + 1)).ok).toBe(false);
      }),
    );
  });

  it('refuses every swap of different neighbours, the check character too', () => {
    fc.assert(
      fc.property(inventedId, fc.nat(16), (value, at) => {
        fc.pre(value[at] !== value[at + 1]);
        const swapped = value.slice(0, at) + value.charAt(at + 1) + value.charAt(at) + value.slice(at + 2);
        expect(readIdNumber(swapped).ok).toBe(false);
      }),
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => typeof readIdNumber(text).ok === 'boolean'));
  });

  it('is shown as 3 and 4, and what is none is hidden whole', () => {
    expect(maskIdNumber('110101250001010012')).toBe('110***********0012');
    expect(maskIdNumber('1101012500010')).toBe('*'.repeat(18));
  });
});
