import { describe, expect, it } from 'vitest';
import { runsOf, unshown, widthOf } from '../../../server/papers/type/runs.ts';

const fontsOf = (text: string) => runsOf(text).map(run => [run.text, run.font?.name ?? null]);

describe('the fonts of a line', () => {
  it('sets Latin in Barlow and Chinese in Noto Sans SC', () => {
    expect(fontsOf('前面12人')).toEqual([
      ['前面', 'han-400'],
      ['12', 'latin-400'],
      ['人', 'han-400'],
    ]);
  });

  it('sets signs that both share as the language around them does', () => {
    expect(fontsOf('他说“好”——…')).toEqual([['他说“好”——…', 'han-400']]);
    expect(fontsOf('it’s “fine” …')).toEqual([['it’s “fine” …', 'latin-400']]);
    expect(fontsOf('The “name” is said once… 王')[0]?.[1]).toBe('latin-400');
    expect(fontsOf('说“see https”的').map(([text]) => text)).toEqual(['说“', 'see https', '”的']);
    expect(fontsOf('用it’s表示')[1]).toEqual(['it’s', 'latin-400']);
  });

  it('shows rare characters of names', () => {
    expect(unshown('㛃䶮𬱖𫖯𬀩鿍〇㐂䲟𰻞')).toEqual([]);
    expect(unshown('㛃䶮𬱖𫖯𬀩鿍〇㐂䲟𰻞', 'serif')).toEqual([]);
  });

  it('says which characters it cannot show and keeps their place', () => {
    expect(unshown('𠮷野家𠮷')).toEqual(['𠮷']);
    expect(fontsOf('𠮷𠮷')).toEqual([
      ['𠮷', null],
      ['𠮷', null],
    ]);
    expect(unshown('a\u0007\uD83D')).toEqual(['\u0007', '\uD83D']);
  });

  it('leaves out marks that have neither width nor shape', () => {
    expect(fontsOf('受\u200B\uFEFF理\u{E0100}')).toEqual([['受理', 'han-400']]);
  });
});

describe('the width of a line', () => {
  it('is one em for a Han character, more for bold figures, and grows with the size', () => {
    expect(widthOf('受理通知书', 10)).toBeCloseTo(50);
    expect(widthOf('受理通知书', 20, 700, 'serif')).toBeCloseTo(100);
    expect(widthOf('0123456789', 10, 700)).toBeGreaterThan(widthOf('0123456789', 10));
    expect(widthOf('𠮷', 10)).toBe(10);
    expect(widthOf('', 10)).toBe(0);
  });
});
