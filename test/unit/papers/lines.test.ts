import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../server/papers/page/lines.ts';
import { hasChinese, widthOf } from '../../../server/papers/type/runs.ts';

const lines = (text: string, ems: number) => linesOf(text, ems * 10, { size: 10 });

describe('the lines of a text', () => {
  it('end between Chinese characters, before no closing sign and after no opening one', () => {
    expect(lines('窗口应当当场核对。', 8)).toEqual(['窗口应当当场核', '对。']);
    expect(lines('依据法律（第十六条）', 5)).toEqual(['依据法律', '（第十六', '条）']);
  });

  it('keep Latin words and figures whole', () => {
    expect(lines('每月 12345 号 window service', 6)).toEqual(['每月 12345 号', 'window', 'service']);
  });

  it('keep an apostrophe in its word', () => {
    expect(lines('这是it’s', 3)).toEqual(['这是', 'it’s']);
  });

  it('cut a word only when it is longer than a line', () => {
    const cut = lines('a'.repeat(50), 5);
    expect(cut.join('')).toBe('a'.repeat(50));
    expect(cut.length).toBeGreaterThan(4);
  });

  it('keep the line ends of the text, and empty lines', () => {
    expect(lines('一\n\n二\r\n三', 10)).toEqual(['一', '', '二', '三']);
    expect(lines('', 10)).toEqual(['']);
  });

  it('lose no character but spaces, and none is wider than its place', () => {
    const text = fc.string({ unit: fc.constantFrom(...'一二（），。“”abc 12-/𠮷'), maxLength: 60 });
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 20 }), (written, ems) => {
        const set = lines(written, ems);
        expect(set.join('').replaceAll(' ', '')).toBe(written.replaceAll(' ', ''));
        for (const line of set)
          expect(widthOf(line, 10, 400, 'sans', hasChinese(written))).toBeLessThan(ems * 10 + 1);
      }),
      { numRuns: 200 },
    );
  });
});
