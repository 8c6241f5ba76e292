import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rasterQr, slipSymbol } from '../../../devices/slip/qr.ts';
import { realTimeAt } from '../../../devices/slip/real-time.ts';
import { SlipRefusal } from '../../../devices/slip/refusal.ts';
import { qrModules, rasterModules } from '../../../devices/virtual-printer/dots.ts';
import { bytesOf, slip, small, wide } from './support/examples.ts';
import { printOn } from './support/paper.ts';
import { needs } from '../../support/skips.ts';
import { readQr } from './support/zbar.ts';

const papers = [
  ['80 mm', wide],
  ['58 mm', small],
] as const;

describe('the QR of the ticket page', () => {
  it.each(papers)('%s native: the payload is the address, its length counted in bytes', (_, model) => {
    for (const url of [slip.url, `https://h.example/${'x'.repeat(60)}`, 'https://h.example/号']) {
      const bytes = bytesOf({ ...slip, url }, model, 'ab12');
      const payload = url.replace('号', '%E5%8F%B7');
      const at = bytes.indexOf(Buffer.from('315030', 'hex'));
      expect(bytes.readUInt16LE(at - 2)).toBe(Buffer.byteLength(payload) + 3);
      expect(bytes.subarray(at + 3, at + 3 + payload.length).toString()).toBe(payload);
      const qr = printOn(model, bytes)[0]?.printed.find(part => part.kind === 'qr');
      expect(qr).toMatchObject({ data: payload, level: 'M', align: 'centre' });
    }
  });

  it.each(papers)('%s: at least 25 mm, 4 modules of quiet, within the paper', (_, model) => {
    for (const url of ['A', slip.url, `https://h.example/${'x'.repeat(60)}`]) {
      const { size, dots } = slipSymbol(url, model.dots);
      expect(size * dots).toBeGreaterThanOrEqual(200);
      expect((size + 8) * dots).toBeLessThanOrEqual(model.dots);
    }
  });

  it('native and raster take up the same paper', () => {
    const dotsOf = (qr: 'native' | 'raster'): number =>
      (printOn({ ...wide, qr }, bytesOf(slip, { ...wide, qr }, 'ab12'))[0]?.printed ?? [])
        .map(part => {
          if (part.kind === 'line') return part.height;
          if (part.kind === 'raster') return part.rows;
          return part.kind === 'qr' ? (qrModules(part)?.size ?? 0) * part.module : part.feed;
        })
        .reduce((sum, dots) => sum + dots, 0);
    expect(dotsOf('native')).toBe(dotsOf('raster'));
  });

  it('refuses an address that no scanner would read at this width, and an empty one', () => {
    const url = `https://h.example/${'x'.repeat(900)}`;
    expect(() => bytesOf({ ...slip, url }, small, 'ab12')).toThrow(SlipRefusal);
    expect(() => bytesOf({ ...slip, url: 'x'.repeat(9_000) }, wide, 'ab12')).toThrow(SlipRefusal);
    expect(() => bytesOf({ ...slip, url: '' }, wide, 'ab12')).toThrow(SlipRefusal);
  });

  it('no raster holds a real-time command, nor a command longer than what 8,192 NULs end', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[!-~]{1,150}$/), fc.constantFrom(384, 576), (url, dots) => {
        const bytes = rasterQr(slipSymbol(url, dots));
        expect(realTimeAt(bytes)).toBe(-1);
        for (let at = 0; at < bytes.length;) {
          expect(bytes.subarray(at, at + 4).toString('hex')).toBe('1d763000');
          const length = 8 + bytes.readUInt16LE(at + 4) * bytes.readUInt16LE(at + 6);
          expect(length).toBeLessThanOrEqual(4_104);
          at += length;
        }
      }),
      { numRuns: 60 },
    );
  });
});

needs('zbar')('the printed QR, read back', () => {
  it.each(papers)('%s raster: zbarimg reads the address from the printed dots', (_, model) => {
    const bytes = bytesOf(slip, { ...model, qr: 'raster' }, 'ab12');
    const raster = printOn(model, bytes)[0]?.printed.find(part => part.kind === 'raster');
    expect(raster?.align).toBe('centre');
    const { size, rows, isDark } = rasterModules(raster!);
    expect(readQr(size, rows, isDark)).toEqual([slip.url]);
  });

  it('native: zbarimg reads the modules that the virtual printer draws', () => {
    const qr = printOn(wide, bytesOf(slip, wide, 'ab12'))[0]?.printed.find(part => part.kind === 'qr');
    const { size, isDark } = qrModules(qr!)!;
    expect(readQr(size * 8, size * 8, (y, x) => isDark(y >> 3, x >> 3))).toEqual([slip.url]);
  });
});
