import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CODE_LIFE_MS,
  CODE_PAUSE_MS,
  CODES_A_DAY,
  PhoneCodes,
} from '../../../server/app/bookings/phone-codes.ts';
import { WRONG_MOST } from '../../../server/app/cases/wrong-codes.ts';

const PHONE = '13912345678';
const START = Date.parse('2026-11-23T09:00:00+08:00');

function codes() {
  let now = START;
  const made = new PhoneCodes(text => createHmac('sha256', 'key').update(text).digest('hex').slice(0, 32), {
    ...{ wall: () => now, monotonic: () => now },
  });
  return { made, pass: (ms: number) => void (now += ms) };
}
const RANDOM = new Uint8Array([1, 2, 3, 4]);
const other = (code: string): string => (code === '000000' ? '000001' : '000000');

describe('codes that prove a mobile number', () => {
  it('[Y14] are six figures, whatever chance says, and prove the number that they were sent to', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 4, maxLength: 4 }), random => {
        const { made } = codes();
        const { code, token } = made.make(PHONE, random);
        expect(code).toMatch(/^\d{6}$/);
        expect(token).not.toContain(code);
        expect(token).not.toContain(PHONE);
        expect(made.proves(PHONE, { token, code: ` ${code} ` })).toBe(true);
        expect(made.proves('13912345679', { token, code })).toBe(false);
      }),
    );
  });

  it.each([
    ['just before its end', CODE_LIFE_MS - 1, true],
    ['at its end', CODE_LIFE_MS, false],
  ])('[Y14] live five minutes: %s', (_when, ms, proves) => {
    const { made, pass } = codes();
    const { code, token } = made.make(PHONE, RANDOM);
    pass(ms);
    expect(made.proves(PHONE, { token, code })).toBe(proves);
  });

  it('[Y14] prove nothing any more after five tries in vain, and a longer life cannot be written into them', () => {
    const { made } = codes();
    const { code, token } = made.make(PHONE, RANDOM);
    const later = `${START + 2 * CODE_LIFE_MS}~${token.split('~')[1]}`;
    expect(made.proves(PHONE, { token: later, code })).toBe(false);
    for (let n = 0; n < WRONG_MOST; n += 1)
      expect(made.proves(PHONE, { token, code: other(code) })).toBe(false);
    expect(made.proves(PHONE, { token, code })).toBe(false);
    for (const broken of ['', '~', 'x~y', `${token}~`, token.slice(1)])
      expect(made.proves(PHONE, { token: broken, code })).toBe(false);
  });

  it('[Y14] go to one number once a minute and five times a day', () => {
    const { made, pass } = codes();
    expect(made.waitFor(PHONE)).toBe(0);
    for (let n = 0; n < CODES_A_DAY; n += 1) {
      made.make(PHONE, RANDOM);
      expect(made.waitFor(PHONE)).toBeGreaterThan(0);
      pass(CODE_PAUSE_MS);
    }
    expect(made.waitFor(PHONE)).toBeGreaterThan(80_000);
    expect(made.waitFor('13912345679')).toBe(0);
    pass(86_400_000 - CODES_A_DAY * CODE_PAUSE_MS);
    expect(made.waitFor(PHONE)).toBe(0);
  });
});
