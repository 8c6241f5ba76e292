import iconv from 'iconv-lite';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable } from '../../../devices/slip/printable.ts';
import { realTimeAt } from '../../../devices/slip/real-time.ts';
import { SlipRefusal } from '../../../devices/slip/refusal.ts';
import { escposParser } from '../../../devices/virtual-printer/parse.ts';
import { bytesOf, models, nameOf, slip, small, wide } from './support/examples.ts';
import { linesOf, printOn } from './support/paper.ts';

const has = (bytes: Buffer, hex: string): boolean =>
  bytes.includes(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
const opsOf = (bytes: Buffer) => escposParser({ rareHan: true }).feed(bytes);

describe('the bytes of a slip', () => {
  it.each([
    ['starts with ESC @ and FS &', '1b 40 1c 26'],
    ['title 2x2 by GS !', '1d 21 11'],
    ['number 8x8 by GS !', '1d 21 77'],
    ['back to 1x1', '1d 21 00'],
    ['bold on, bold off', '1b 45 01'],
    ['centred', '1b 61 01'],
    ['QR model 2', '1d 28 6b 04 00 31 41 32 00'],
    ['QR module 8 dots', '1d 28 6b 03 00 31 43 08'],
    ['QR level M', '1d 28 6b 03 00 31 45 31'],
    ['QR print', '1d 28 6b 03 00 31 51 30'],
    ['feed to cut, then the process id', '1d 56 42 18 1d 28 48 06 00 30 30 61 62 31 32'],
  ])('%s', (_, hex) => expect(has(bytesOf(slip, wide, 'ab12'), hex)).toBe(true));

  it('ends with the process id, GS r 1 or the cut, by what the model can', () => {
    const end = (confirm: 'process-id' | 'status' | 'none') =>
      bytesOf(slip, { ...wide, confirm }, 'ab12')
        .subarray(-11)
        .toString('hex');
    expect(end('process-id')).toBe('1d284806003030' + Buffer.from('ab12').toString('hex'));
    expect(end('status')).toMatch(/1d5642181d7201$/);
    expect(end('none')).toMatch(/1d564218$/);
  });

  it('cuts fully, partially or not at all', () => {
    const of = (cut: 'full' | 'partial' | 'none') => opsOf(bytesOf(slip, { ...wide, cut }, 'ab12'));
    expect(of('full').filter(op => op.op === 'cut')).toEqual([{ op: 'cut', kind: 'full', feed: 24 }]);
    expect(of('partial').filter(op => op.op === 'cut')).toEqual([{ op: 'cut', kind: 'partial', feed: 24 }]);
    expect(of('none').filter(op => op.op === 'cut')).toEqual([]);
  });

  it.each(models.map(model => [nameOf(model), model] as const))(
    '%s: no command of the forbidden kind',
    (_, model) => {
      for (const copy of [0, 1, 12]) {
        const bytes = bytesOf({ ...slip, copy }, model, 'ab12');
        const ops = opsOf(bytes);
        expect(ops.filter(op => op.op === 'unknown' || op.op === 'latin-size')).toEqual([]);
        expect(realTimeAt(bytes)).toBe(-1);
        if (model.qr === 'raster') continue;
        for (const hex of ['1b21', '1b35', '1b6c', '1b51', '1b4f', '1d5a', '1b5a'])
          expect(has(bytes, hex)).toBe(false);
      }
    },
  );

  it('refuses a tag that is not four printable characters', () => {
    for (const tag of ['', 'abc', 'abcde', 'ab\n1', 'ab 1', '中文字符']) {
      expect(() => bytesOf(slip, wide, tag)).toThrow(SlipRefusal);
    }
  });

  it('calls of escpos nothing but the safe list', () => {
    const allowed = new Set([
      'hardware',
      'align',
      'font',
      'text',
      'pureText',
      'print',
      'feed',
      'lineSpace',
      'flush',
    ]);
    const folder = join(import.meta.dirname, '../../../devices');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name =>
      name.endsWith('.ts'),
    );
    const users = files.filter(name => readFileSync(join(folder, name), 'utf8').includes("from 'escpos'"));
    expect(users).toEqual([join('slip', 'encoder.ts')]);
    const source = readFileSync(join(folder, 'slip/encoder.ts'), 'utf8');
    const calls = [...source.matchAll(/#printer\.(\w+)\(/g)].map(match => match[1] ?? '');
    expect(calls.length).toBeGreaterThan(5);
    expect(calls.filter(call => !allowed.has(call))).toEqual([]);
  });
});

describe('text on its way to the printer', () => {
  it.each([
    ['¥30', true, '￥30'],
    ['李㐀𠮷', true, '李㐀𠮷'],
    ['李㐀𠮷', false, '李〓〓'],
    ['好😀', true, '好〓'],
    ['甲\u001b@乙\u0010\u0004\u0001', true, '甲@乙'],
    ['一\n二\t三', true, '一 二 三'],
    ['a\u202eb\u200bc\ufeff', true, 'abc'],
    ['\ud842x', true, 'x'],
    ['20–30', true, '20-30'],
    ['Guang’an', true, "Guang'an"],
    ['e\u0301', true, 'é'],
  ])('%j, rare Han %s: %j', (text, rareHan, expected) => expect(printable(text, rareHan)).toBe(expected));

  it('decodes back from GB18030, rare Han included, whatever the text', () => {
    const decoder = new TextDecoder('gb18030', { fatal: true });
    const anyText = fc.string({ unit: 'binary', maxLength: 20 });
    const han = fc
      .array(fc.integer({ min: 0x3400, max: 0x9fa5 }))
      .map(codes => String.fromCodePoint(...codes));
    fc.assert(
      fc.property(fc.oneof(anyText, han), fc.boolean(), (text, rareHan) => {
        const clean = printable(text, rareHan);
        expect(decoder.decode(iconv.encode(clean, 'gb18030'))).toBe(clean);
        expect(clean).not.toMatch(/\p{Cc}/u);
      }),
    );
  });

  it('no text of a slip can command the printer', () => {
    const evil = fc.string({
      unit: fc.constantFrom('\u001b', '\u001d', '\u0010', '\u0004', '\u0014', '@', 'V', '中', 'A'),
    });
    fc.assert(
      fc.property(evil, evil, fc.constantFrom(...models), (a, b, model) => {
        const text = { zh: a, en: b };
        const bytes = bytesOf(
          { ...slip, hall: text, queue: text, place: text, item: a, label: b, machine: a },
          model,
          'ab12',
        );
        const ops = opsOf(bytes);
        expect(ops.filter(op => op.op === 'init' || op.op === 'cut').length).toBe(2);
        expect(ops.filter(op => op.op === 'unknown')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('prints rare Han where the firmware has it, and 〓 where not', () => {
    const named = { ...slip, item: '㐀𠮷证照' };
    const kept = linesOf(printOn(wide, bytesOf(named, wide, 'ab12'))[0]);
    expect(kept.some(line => line.runs[0]?.text === '㐀𠮷证照')).toBe(true);
    const plain = { ...small, rareHan: false };
    const shown = linesOf(printOn(plain, bytesOf(named, plain, 'ab12'))[0]);
    expect(shown.some(line => line.runs[0]?.text === '〓〓证照')).toBe(true);
  });
});
