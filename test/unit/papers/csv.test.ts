import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf, unguardedText } from '../../../server/papers/csv.ts';

const read = (csv: string): string[][] => parse(csv, { bom: true, relax_column_count: true });

describe('a table as CSV', () => {
  it('opens in Excel: UTF-8 with a BOM, CRLF, quotes where they are needed', () => {
    expect(
      csvOf(
        ['事项', '数'],
        [
          ['新办,"变更"', 3],
          [null, -1.5],
        ],
      ),
    ).toBe('\uFEFF事项,数\r\n"新办,""变更""",3\r\n,-1.5\r\n');
  });

  it.each(['=1+1', '+8613', '-2', '@SUM(A1)', ' =1', '\t=1', '＝1', "'=1", '\n@x'])(
    'guards the text %j',
    text => {
      const [, [cell] = []] = read(csvOf(['t'], [[text]]));
      expect(cell).toBe(`'${text}`);
    },
  );

  it('leaves numbers and harmless texts as they are', () => {
    expect(csvOf(['t'], [[-2], ["it's"], ['A-1']])).toBe("\uFEFFt\r\n-2\r\nit's\r\nA-1\r\n");
  });

  it('is read back exactly by another reader, the guards taken away', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.string({ unit: fc.constantFrom(...'=+-@\'", \t\r\n号a') }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { maxLength: 6 }), rows => {
        const [, ...back] = read(csvOf(['一', '二'], rows));
        expect(back.map(row => row.map(unguardedText))).toEqual(rows);
      }),
      { numRuns: 300 },
    );
  });
});
