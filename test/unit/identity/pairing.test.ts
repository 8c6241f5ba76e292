import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as pairing from '../../../server/domain/identity/pairing.ts';

const bytes = fc.uint8Array({ minLength: pairing.PAIRING_BYTES, maxLength: pairing.PAIRING_BYTES });

describe('a pairing code', () => {
  it('is six characters of the alphabet, and typing it in any way gives it back', () => {
    fc.assert(
      fc.property(bytes, random => {
        const code = pairing.pairingCode(random);
        expect(code).toMatch(/^[2-9A-HJ-NPR-Y]{6}$/);
        for (const typed of [
          code,
          ` ${code.toLowerCase()} `,
          `${code.slice(0, 3)}-${code.slice(3)}`,
          [...code].join(' '),
        ])
          expect(pairing.normalizeCode(typed)).toBe(code);
      }),
    );
  });

  it('uses every character about equally', () => {
    const seen = new Map<string, number>();
    for (let i = 0; i < 3000; i += 1) {
      const random = new Uint8Array(8).map((_, at) => (i * 2_654_435_761 * (at + 1)) >>> ((at % 4) * 8));
      for (const c of pairing.pairingCode(random)) seen.set(c, (seen.get(c) ?? 0) + 1);
    }
    expect(seen.size).toBe(pairing.PAIRING_ALPHABET.length);
    expect(Math.min(...seen.values())).toBeGreaterThan(450);
  });

  it.each([
    '',
    'ABCDE',
    'ABCDEFG',
    'ABCDE0',
    'ABCDEO',
    'ABCDEI',
    'ABCDE1',
    'ABCDEQ',
    'ABCDEZ',
    '中文中文中文',
  ])('%j is none', text => {
    expect(pairing.normalizeCode(text)).toBeNull();
  });

  it('lives ten minutes, and is not made of too little chance', () => {
    expect(pairing.pairingAlive(1000, 600_999)).toBe(true);
    expect(pairing.pairingAlive(1000, 601_000)).toBe(false);
    expect(() => pairing.pairingCode(new Uint8Array(7))).toThrow(RangeError);
  });
});
