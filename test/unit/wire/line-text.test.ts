import { describe, expect, it } from 'vitest';
import { line } from '../../../server/contract/fields.ts';

describe('a line of text', () => {
  it.each(['办件', '王小明 (示例)', 'a b', '😀', '𠮷野家', 'é', '\u00a0', '\u202e'])('may be %j', text => {
    expect(line(60).safeParse(text).success).toBe(true);
  });

  it.each([
    '',
    '\n',
    'a\u0000',
    '\u001b[31m',
    '\u007f',
    '\u2028',
    '\ud800',
    'a\udc00b',
    '😀\ud83d',
    'x'.repeat(61),
  ])('may not be %j', text => {
    expect(line(60).safeParse(text).success).toBe(false);
  });
});
