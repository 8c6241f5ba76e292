import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskPhone, readPhone } from '../../../server/domain/identity/phone.ts';
import { inventedMobile } from './invented.ts';

describe('a phone number', () => {
  it('is a mobile in each way of writing it', () => {
    fc.assert(
      fc.property(inventedMobile, value => {
        const spaced = `${value.slice(0, 3)} ${value.slice(3, 7)}-${value.slice(7)}`;
        for (const text of [
          value,
          ` ${value} `,
          spaced,
          `+86${value}`,
          `0086 ${spaced}`,
          `(+86)${value}`,
          `86${value}`,
        ])
          expect(readPhone(text)).toEqual({ ok: true, kind: 'mobile', value });
      }),
    );
  });

  it.each([
    ['010-55550123', '010-55550123'],
    ['(0826)2345678', '0826-2345678'],
    ['0755 25550123', '0755-25550123'],
    ['+86 826 2345678', '0826-2345678'],
    ['0086-10-55550123', '010-55550123'],
    ['０２８５５５５０１２３', '028-55550123'],
  ])('%s is the landline %s', (text, value) => {
    expect(readPhone(text)).toEqual({ ok: true, kind: 'landline', value });
  });

  it.each([
    ['', 'characters'],
    ['电话', 'characters'],
    ['1391234567x', 'characters'],
    ['12345678901', 'not_a_number'],
    ['1391234567', 'not_a_number'],
    ['139123456789', 'not_a_number'],
    ['55550123', 'not_a_number'],
    ['010-5555012', 'not_a_number'],
    ['0826-1345678', 'not_a_number'],
  ])('refuses %j: %s', (text, reason) => {
    expect(readPhone(text)).toEqual({ ok: false, reason });
  });

  it.each([
    ['13812345678', '138****5678'],
    ['010-55550123', '010-******23'],
    ['0826-2345678', '0826-*****78'],
    ['what he typed', '***********'],
  ])('%s is shown as %s', (value, mask) => {
    expect(maskPhone(value)).toBe(mask);
  });
});
