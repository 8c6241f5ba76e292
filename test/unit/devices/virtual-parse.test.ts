import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escposParser } from '../../../devices/virtual-printer/parse.ts';
import type { Op } from '../../../devices/virtual-printer/ops.ts';
import { bytesOf, models, nameOf, slip, wide } from './support/examples.ts';
import { linesOf, printOn } from './support/paper.ts';

const parse = (hex: string, rareHan = true): Op[] =>
  escposParser({ rareHan }).feed(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
const text = (ops: Op[]): string => ops.map(op => (op.op === 'char' ? op.char : '')).join('');

describe('the parser of the virtual printer', () => {
  it.each(models.map(model => [nameOf(model), model] as const))('%s: byte by byte as at once', (_, model) => {
    const bytes = bytesOf(slip, model, 'ab12');
    const whole = escposParser(model).feed(bytes);
    const single = escposParser(model);
    expect(Array.from(bytes, byte => single.feed(Uint8Array.of(byte))).flat()).toEqual(whole);
    expect(single.pending()).toBe(0);
  });

  it('gives the same ops however the bytes are cut, whatever they are', () => {
    const bytes = fc.uint8Array({ maxLength: 200 });
    const spicy = fc.array(
      fc.constantFrom(0x1b, 0x1d, 0x1c, 0x10, 0x28, 0x6b, 0x40, 0x0a, 0x81, 0x30, 3, 0, 0x76),
      {
        maxLength: 120,
      },
    );
    fc.assert(
      fc.property(fc.oneof(bytes, spicy), fc.array(fc.nat(20)), (stream, cuts) => {
        const whole = escposParser(wide).feed(Uint8Array.from(stream));
        const pieces = escposParser(wide);
        const ops: Op[] = [];
        let at = 0;
        for (const size of [...cuts, stream.length]) {
          ops.push(...pieces.feed(Uint8Array.from(stream.slice(at, at + size))));
          at += size;
        }
        expect(ops).toEqual(whole);
      }),
    );
  });

  it.each([
    ['1d 21 11', [{ op: 'size', w: 2, h: 2 }]],
    ['1d 21 77', [{ op: 'size', w: 8, h: 8 }]],
    [
      '1b 61 01 1b 61 32',
      [
        { op: 'align', align: 'centre' },
        { op: 'align', align: 'right' },
      ],
    ],
    ['1b 45 01', [{ op: 'bold', on: true }]],
    [
      '1b 33 1e 1b 32',
      [
        { op: 'spacing', dots: 30 },
        { op: 'spacing', dots: null },
      ],
    ],
    ['1d 56 42 18', [{ op: 'cut', kind: 'partial', feed: 24 }]],
    ['1d 56 00', [{ op: 'cut', kind: 'full', feed: 0 }]],
    ['1d 28 48 06 00 30 30 61 62 31 32', [{ op: 'process-id', id: 'ab12' }]],
    ['1d 61 ff', [{ op: 'auto-status', mask: 255 }]],
    ['1d 72 01', [{ op: 'ask-paper' }]],
    ['10 04 01', []],
    ['1b 35', [{ op: 'unknown', bytes: [0x1b, 0x35] }]],
    ['1d 5a 02', [{ op: 'unknown', bytes: [0x1d, 0x5a] }]],
    ['00 00 00', []],
  ])('%s', (hex, ops) => expect(parse(hex)).toEqual(ops));

  it('reads two- and four-byte GB18030, and shows rubbish where the font lacks the latter', () => {
    expect(text(parse('41 d6 d0 a3 a4 95 34 b2 35'))).toBe('A中￥𠮷');
    expect(text(parse('81 30 84 36', false))).toBe('�0�6');
    expect(text(parse('1c 2e d6 d0'))).toBe('��');
  });

  it('holds what is not finished, until NULs and ESC @ lead out of it', () => {
    const parser = escposParser(wide);
    const half = bytesOf(slip, { ...wide, qr: 'raster' }, 'ab12').subarray(0, 3_000);
    parser.feed(half);
    expect(parser.pending()).toBeGreaterThan(1_000);
    const ops = parser.feed(Buffer.concat([Buffer.alloc(8_192), Buffer.from([0x1b, 0x40, 0x41])]));
    expect(ops.slice(-2)).toEqual([{ op: 'init' }, { op: 'char', char: 'A', columns: 1 }]);
  });
});

describe('the paper', () => {
  it('shows the old ESC ! as printers do: Latin grows, Han stays small', () => {
    const runs = linesOf(printOn(wide, Buffer.from('1b213041d6d00a', 'hex'))[0])[0]?.runs;
    expect(runs).toEqual([
      { text: 'A', w: 2, h: 2, bold: false },
      { text: '中', w: 1, h: 1, bold: false },
    ]);
  });

  it('goes on below when a line is full, and is never lower than its characters', () => {
    const lines = linesOf(printOn(wide, Buffer.from('1d2111' + '41'.repeat(25) + '0a', 'hex'))[0]);
    expect(lines.map(line => [line.runs[0]?.text.length, line.height])).toEqual([
      [24, 48],
      [1, 48],
    ]);
  });

  it('joins the bands of a raster', () => {
    const bytes = bytesOf(slip, { ...wide, qr: 'raster' }, 'ab12');
    const rasters = printOn(wide, bytes)[0]?.printed.filter(part => part.kind === 'raster');
    expect(rasters).toHaveLength(1);
  });
});
