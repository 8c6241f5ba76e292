import { describe, expect, it } from 'vitest';
import { queryCodeOf } from '../../../server/app/secrets/query-code.ts';
import { CODE_SIGNS, printedCode, readQueryCode } from '../../../server/contract/cases/query-code.ts';

const key = Buffer.alloc(32, 7);

describe('query code of a case', () => {
  it('is the same for one case and key, and another for every other', () => {
    const codes = Array.from({ length: 2000 }, (_, i) => queryCodeOf(key, `case-${i}`));
    expect(codes[3]).toBe(queryCodeOf(key, 'case-3'));
    expect(new Set(codes).size).toBe(2000);
    expect(queryCodeOf(Buffer.alloc(32, 8), 'case-3')).not.toBe(codes[3]);
    for (const code of codes) expect(readQueryCode(code)).toBe(code);
  });

  it('uses every sign in every place', () => {
    const codes = Array.from({ length: 3000 }, (_, i) => queryCodeOf(key, `c${i}`));
    for (let place = 0; place < 8; place++)
      expect(new Set(codes.map(code => code[place])).size).toBe(CODE_SIGNS.length);
  });

  it('is read however it was typed, and nothing else is', () => {
    expect(readQueryCode(printedCode('7K3M92QX'))).toBe('7K3M92QX');
    expect(readQueryCode(' 7k3m 92qx ')).toBe('7K3M92QX');
    expect(readQueryCode('OIL00000')).toBe('01100000');
    for (const bad of ['', '7K3M92Q', '7K3M92QXX', '7K3M92QU', '7K3M92Q!', '７K3M92QX'])
      expect(readQueryCode(bad)).toBeNull();
  });
});
