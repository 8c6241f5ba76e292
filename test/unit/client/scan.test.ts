import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookingCodeIn, type Burst, hearKey, SCAN_GAP_MS } from '../../../kiosk-ui/scan.ts';

/** What is handed over of keys that come so many ms apart. */
function scans(keys: readonly string[], gap: number | ((at: number) => number)): string[] {
  let [burst, at, out] = [null as Burst | null, 0, [] as string[]];
  for (const [place, key] of keys.entries()) {
    at += typeof gap === 'number' ? gap : gap(place);
    const heard = hearKey(burst, key, at);
    burst = heard.burst;
    if (heard.text !== null) out = [...out, heard.text];
  }
  return out;
}
const keysOf = (text: string): string[] => [...text, 'Enter'];

describe('a scanner that types', () => {
  it('[Y15] is heard whole, whatever it says, with its shifts', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'ABCz019-#/:.'), minLength: 8, maxLength: 120 }),
        fc.integer({ min: 0, max: SCAN_GAP_MS }),
        (text, gap) => {
          expect(scans(keysOf(text), gap)).toEqual([text]);
          expect(
            scans(
              keysOf(text).flatMap(key => ['Shift', key]),
              Math.floor(gap / 2),
            ),
          ).toEqual([text]);
        },
      ),
    );
  });

  it('[Y15] is told from a person, who pauses, and from a few keys', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.integer({ min: SCAN_GAP_MS + 1, max: 900 }), (place, pause) => {
        const text = '7K3M-92QX-0000-1111-2222';
        const heard = scans(keysOf(text), at => (at === place + 1 ? pause : 10));
        const rest = text.slice(place + 1);
        expect(heard).toEqual(rest.length >= 8 ? [rest] : []);
      }),
    );
    expect(scans(keysOf('1234567'), 5)).toEqual([]);
    expect(scans(['Enter', 'Enter'], 5)).toEqual([]);
  });

  it('[Y15] hands over each of two scans, and nothing that was broken off', () => {
    expect(scans([...keysOf('AAAA-0000'), ...keysOf('BBBB-1111')], 10)).toEqual(['AAAA-0000', 'BBBB-1111']);
    expect(scans([...'AAAA-00', 'Escape', ...keysOf('BBBB-1111')], 10)).toEqual(['BBBB-1111']);
  });

  it.each([
    ['http://192.168.1.9:8080/book#7K3M-92QX', '7K3M92QX'],
    ['HTTPS://HALL.GOV.CN/BOOK#7k3m-92qx', '7K3M92QX'],
    ['7K3M-92QX', '7K3M92QX'],
    [' 7k3m92qx ', '7K3M92QX'],
    ['http://192.168.1.9:8080/t/abc~def', null],
    ['https://elsewhere.example/pay?to=7K3M92QX', null],
    ['110105195001010000', null],
    ['http://hall/book#7K3M', null],
    ['', null],
  ])('[Y15] of %s reads the code %s', (text, code) => {
    expect(bookingCodeIn(text)).toBe(code);
  });
});
