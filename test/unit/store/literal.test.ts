import fc from 'fast-check';
import { escape } from 'mysql2';
import { describe, expect, it } from 'vitest';
import { literal } from '../../../server/store/sql/statement.ts';

/** Reads a single-quoted text as MySQL does (its manual, "String Literals"); null when it ends too early. */
function read(text: string): string | null {
  const plain: Record<string, string> = {
    '0': '\0',
    n: '\n',
    r: '\r',
    Z: '\x1a',
    "'": "'",
    '\\': '\\',
    '"': '"',
  };
  let value = '';
  for (let i = 1; i < text.length - 1; i += 1) {
    if (text[i] === "'") return null;
    if (text[i] === '\\') {
      i += 1;
      if (i >= text.length - 1) return null;
      value += plain[text[i]!] ?? text[i]!;
    } else value += text[i]!;
  }
  return text[0] === "'" && text.endsWith("'") ? value : null;
}

describe('a value in a statement', () => {
  it('is read back as it was, whatever it holds', () => {
    const nasty = fc.array(
      fc.constantFrom("'", '\\', '"', '\0', '\n', '\r', '\x1a', '?', ';', '--', '文', '𠮷', 'a'),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          nasty.map(parts => parts.join('')),
        ),
        text => {
          expect(read(literal(text))).toBe(text);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it.each([0, -1, 1.5, 1_795_337_718_928, Number.MAX_SAFE_INTEGER, null, "O'Neil", '\\', "\\'"])(
    'means what the driver means by %j',
    value => {
      const [ours, drivers] = [literal(value), escape(value)];
      if (typeof value === 'string') expect(read(ours)).toBe(read(drivers));
      else expect(ours).toBe(drivers);
    },
  );

  it.each([[undefined], [NaN], [Infinity], [{}], [[1]], [true], [new Date(0)]])('refuses %o', value => {
    expect(() => literal(value)).toThrow(TypeError);
  });
});
