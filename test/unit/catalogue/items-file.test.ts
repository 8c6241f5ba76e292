import { describe, expect, it } from 'vitest';
import type { Assign } from '../../../server/domain/catalogue/read-items.ts';
import { readItemsFile } from '../../../server/seed/items-file.ts';

const HEADER = 'seq,department,item_group,item_name,item_type_code,item_type,implementation_code';
const line = (n: number, name = `事项${n}`) => `${n},区水务局,,${name},01,行政许可,A-${n}`;
const anywhere: Assign = () => ({ bureauId: 'b-water', queueId: 'q-water' });

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (...lines: string[]) => readItemsFile(bytes(lines.join('\n')), anywhere);
const refused = (...lines: string[]) => {
  const answer = read(...lines);
  return answer.ok ? [] : answer.refused.map(row => [row.line, row.reason, row.field]);
};

describe('readItemsFile', () => {
  it.each([
    ['lines ended by LF', `${HEADER}\n${line(1)}\n${line(2)}\n`],
    ['lines ended by CRLF', `${HEADER}\r\n${line(1)}\r\n${line(2)}\r\n`],
    ['a byte order mark', `\ufeff${HEADER}\n${line(1)}\n${line(2)}`],
    ['blank lines', `${HEADER}\n\n${line(1)}\n,,,,,,\n${line(2)}\n\n`],
    ['quoted values', `${HEADER}\n${line(1, '"事项1"')}\n${line(2, '"事项2"')}`],
  ])('takes %s', (_what, text) => {
    expect(readItemsFile(bytes(text), anywhere)).toMatchObject({
      ok: true,
      items: [
        { code: 'A-1', name: '事项1', bureauId: 'b-water' },
        { code: 'A-2', name: '事项2' },
      ],
    });
  });

  it('takes quotes and commas inside a quoted value, and columns in any order', () => {
    const header = HEADER.split(',').reverse().join(',');
    const answer = read(header, 'A-1,行政许可,01,"取水""许可"",延续",,区水务局,1');
    expect(answer).toMatchObject({ ok: true, items: [{ name: '取水"许可",延续', group: null }] });
  });

  it.each([
    ['GBK', Uint8Array.from([...bytes(HEADER), 0x0a, 0xca, 0xc2, 0xcf, 0xee]), 1, 'not_utf8'],
    ['a cut character', bytes(`${HEADER}\n事项`).slice(0, -1), 1, 'not_utf8'],
    ['a NUL byte', bytes(`${HEADER}\n${line(1)}\n${line(2, '事\0项')}`), 3, 'nul_byte'],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x73, 0x00, 0x65, 0x00]), 1, 'nul_byte'],
    ['an empty file', bytes(''), 1, 'no_rows'],
    ['only a header', bytes(`${HEADER}\n`), 2, 'no_rows'],
  ])('refuses %s', (_what, file, at, reason) => {
    expect(readItemsFile(file, anywhere)).toEqual({ ok: false, refused: [{ line: at, reason, field: '' }] });
  });

  it.each([
    ['a stray quote', [HEADER, line(1), line(2, '事"项'), line(3)], 3],
    ['words after a closing quote', [HEADER, line(1, '"事"项'), line(2)], 2],
    ['words after a closing quote, below a blank line', [HEADER, '', line(1, '"事"项'), line(2)], 3],
    ['a quote never closed', [HEADER, line(1), line(2, '"事项'), line(3), line(4)], 3],
    ['a quote in the header', [HEADER.replace('seq', 's"eq'), line(1)], 1],
  ])('refuses %s at its line', (_what, lines, at) => {
    expect(refused(...lines)).toEqual([[at, 'bad_quotes', '']]);
  });

  it.each([
    ['too few values', '1,区水务局'],
    ['too many values', `${line(1)},more`],
  ])('refuses a row of %s', (_what, text) => {
    expect(refused(HEADER, text, line(2))).toEqual([[2, 'ragged_row', '']]);
  });

  it('refuses a header without a needed column, once', () => {
    expect(refused(HEADER.replace('item_type,', 'kind,'), line(1), line(2))).toEqual([
      [1, 'missing_column', 'item_type'],
    ]);
  });

  it('refuses a header that names a needed column twice', () => {
    expect(refused(`${HEADER},item_name`, `${line(1)},x`)).toEqual([[1, 'duplicate_column', 'item_name']]);
  });

  it('lists faults of file and rows together, in the order of lines', () => {
    const faults = refused(HEADER, line(1, ''), '2,短', line(3, '事"项'), line(4), line(4));
    expect(faults).toEqual([
      [2, 'empty', 'item_name'],
      [3, 'ragged_row', ''],
      [4, 'bad_quotes', ''],
      [6, 'duplicate_code', 'implementation_code'],
    ]);
  });

  it('names the line a row starts on when a value spans lines', () => {
    expect(refused(HEADER, line(1, '"事\n项"'), line(2, ''))).toEqual([
      [2, 'bad_characters', 'item_name'],
      [4, 'empty', 'item_name'],
    ]);
  });

  it('does not take a header such as __proto__ for anything but a name', () => {
    expect(read(`${HEADER},__proto__`, `${line(1)},x`)).toMatchObject({ ok: true, items: [{ code: 'A-1' }] });
  });
});
