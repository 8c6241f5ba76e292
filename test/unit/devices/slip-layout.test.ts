import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutSlip } from '../../../devices/slip/layout.ts';
import { row } from '../../../devices/slip/row.ts';
import { columnsOf } from '../../../devices/slip/width.ts';
import { waitLines, wallTime } from '../../../devices/slip/wording.ts';
import { balanced, cut, wrap } from '../../../devices/slip/wrap.ts';
import { slipText } from '../../../devices/virtual-printer/text.ts';
import { bytesOf, models, nameOf, paper, slip, small, wide } from './support/examples.ts';
import { printOn } from './support/paper.ts';

const textOf = (model = wide, changed: Partial<typeof slip> = {}): string[] =>
  slipText(printOn(model, bytesOf({ ...slip, ...changed }, model, 'ab12'))[0]!);
const sizeOf = (model: typeof wide, text: string, changed: Partial<typeof slip> = {}): string | undefined => {
  const line = layoutSlip({ ...slip, ...changed }, model, paper).find(
    line => line.kind === 'text' && line.text === text,
  );
  return line?.kind === 'text' ? `${line.w}x${line.h}${line.bold ? ' bold' : ''}` : undefined;
};

describe('layout of LOOK 9', () => {
  it('80 mm, line by line', () => {
    expect(textOf()).toEqual([
      '广安区政务服务中心',
      "Guang'an Government Service Centre",
      '-'.repeat(48),
      '市场监管·烟草业务',
      '烟草专卖零售许可证新办',
      'F035',
      '前面 12 人',
      '约 20-30 分钟',
      '-'.repeat(48),
      '二楼东侧 21-24窗口',
      'Floor 2 East, counters 21-24',
      '',
      '[QR https://hall.example.gov.cn/t/7KQ2MX9D]',
      '',
      '扫码看还有几人，快到时提醒您',
      '-'.repeat(48),
      ' 过号后到导办台，号码不变，排到后 3 位。',
      ' 办事不收费。投诉：12345',
      '─'.repeat(24),
      ' 2026-11-22 09:05                1号取号机 0417 ',
      '[cut partial]',
    ]);
  });

  it('58 mm keeps every fact within 32 columns', () => {
    const lines = textOf({ ...small, qr: 'raster' });
    expect(lines).toContain('二楼东侧');
    expect(lines).toContain('21-24窗口');
    expect(lines).toContain('2026-11-22 09:05  1号取号机 0417');
    expect(lines).toContain('过号后到导办台，号码不变，');
    expect(lines).toContain('排到后 3 位。');
  });

  it.each([
    ['title', wide, '广安区政务服务中心', '2x2 bold'],
    ['title on 58 mm', small, '广安区政务服务中心', '1x2 bold'],
    ['number', wide, 'F035', '8x8 bold'],
    ['number on 58 mm', small, 'F035', '7x7 bold'],
    ['place', wide, '二楼东侧 21-24窗口', '2x2 bold'],
    ['item', wide, '烟草专卖零售许可证新办', '1x1'],
  ] as const)('%s', (_, model, text, size) => expect(sizeOf(model, text)).toBe(size));

  it.each([
    ['A-K2-001', wide, 5],
    ['AB1000', wide, 7],
    ['V1', small, 8],
    ['A-K2-001', small, 3],
  ] as const)('number %s at the largest step that fits', (label, model, step) => {
    expect(sizeOf(model, label, { label })).toBe(`${step}x${step} bold`);
  });

  it('a queue name over 12 Han is 1x2', () => {
    const zh = '不动产登记交易税费综合受理业务';
    expect(sizeOf(wide, zh, { queue: { zh, en: '' } })).toBe('1x2 bold');
  });

  it('a copy says so above the first line', () => {
    expect(textOf(wide, { copy: 2 })[0]).toBe('补打 2');
    expect(sizeOf(wide, '补打 2', { copy: 2 })).toBe('2x2 bold');
    expect(textOf(wide).join()).not.toContain('补打');
  });

  it.each([
    [null, null, ['等候时间暂不可知']],
    [3, null, ['前面 3 人', '等候时间暂不可知']],
    [0, { lowMinutes: 0, highMinutes: 0 }, ['前面 0 人', '不用等']],
    [1, { lowMinutes: 0, highMinutes: 5 }, ['前面 1 人', '约 5 分钟以内']],
    [9, { lowMinutes: 15, highMinutes: 15 }, ['前面 9 人', '约 15 分钟']],
  ])('waiting: %j before, %j', (ahead, band, lines) => expect(waitLines({ ahead, band })).toEqual(lines));

  it.each([
    [Date.UTC(2026, 10, 22, 1, 5), 480, '2026-11-22 09:05'],
    [Date.UTC(2026, 11, 31, 16, 0), 480, '2027-01-01 00:00'],
    [Date.UTC(2026, 0, 1, 0, 30), -60, '2025-12-31 23:30'],
  ])('the wall says the time', (at, offset, text) => expect(wallTime(at, offset)).toBe(text));

  it.each(models.map(model => [nameOf(model), model] as const))(
    '%s: no row is wider than the paper',
    (_, model) => {
      const text = fc.string({
        unit: fc.constantFrom('中', '𠮷', 'W', '，', ' ', '-', '（', '7', '¥', '·'),
        maxLength: 60,
      });
      const both = fc.record({ zh: text, en: text });
      const any = fc.record({
        hall: both,
        queue: both,
        place: both,
        item: text,
        label: text,
        machineName: text,
      });
      fc.assert(
        fc.property(any, fc.nat(9_999_999), fc.boolean(), ({ machineName, ...named }, serial, isElder) => {
          const changed = isElder ? { ...named, elder: true as const } : named;
          for (const line of layoutSlip({ ...slip, ...changed, serial }, model, { ...paper, machineName })) {
            if (line.kind !== 'text') continue;
            expect(columnsOf(line.text) * line.w).toBeLessThanOrEqual(model.columns);
          }
        }),
        { numRuns: 60 },
      );
    },
  );
});

describe('rows and lines', () => {
  it('four columns of Chinese and ASCII end exactly at the width', () => {
    const cells = ['序号 No', '市场监管·烟草', 'A035', '二楼东侧 21-24窗口'];
    for (const width of [48, 32]) {
      const texts = row(
        cells.map((text, at) => ({ text, columns: width / 4, align: at % 2 ? 'right' : 'left' })),
      );
      expect(columnsOf(texts)).toBe(width);
    }
    const cell = fc.record({
      text: fc.string({ unit: fc.constantFrom('中', 'A', ' ', '…') }),
      columns: fc.integer({ min: 2, max: 30 }),
      align: fc.constantFrom('left' as const, 'right' as const),
    });
    fc.assert(
      fc.property(fc.array(cell), list => {
        expect(columnsOf(row(list))).toBe(list.reduce((sum, { columns }) => sum + columns, 0));
      }),
    );
  });

  it.each([
    ['烟草专卖', 8, '烟草专卖'],
    ['烟草专卖零', 8, '烟草专…'],
    ['abcdefghi', 8, 'abcdef…'],
    ["Guang'an Government Service Centre", 24, "Guang'an Government…"],
    ['a bcdefghijk', 10, 'a bcdefg…'],
    ['a中b中c中', 8, 'a中b中…'],
  ])('cut %s to %i columns', (text, columns, expected) => expect(cut(text, columns)).toBe(expected));

  it.each([
    ['words stay whole', 'Floor 2 East, counters', 10, ['Floor 2', 'East,', 'counters']],
    ['a closing mark does not begin a line', '一二三四，五六', 8, ['一二三', '四，五六']],
    ['an opening one does not end it', '一二三（四五）', 8, ['一二三', '（四五）']],
    ['a word longer than the line is broken', 'abcdefghij', 4, ['abcd', 'efgh', 'ij']],
  ])('wrap: %s', (_, text, columns, lines) => expect(wrap(text, columns, 9)).toEqual(lines));

  it('balances centred lines', () => {
    const lines = balanced("Guang'an Government Service Centre", 32, 2);
    expect(lines).toEqual(["Guang'an Government", 'Service Centre']);
  });

  it('loses nothing but blanks unless it says …', () => {
    const text = fc.string({ unit: fc.constantFrom('中', 'a', ' ', '，', '（', '9') });
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 40 }), (whole, columns) => {
        const lines = wrap(whole, columns, 100);
        expect(lines.join('').replaceAll(' ', '')).toBe(whole.replaceAll(' ', ''));
        for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(columns);
      }),
    );
  });
});
