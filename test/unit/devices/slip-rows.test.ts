import { describe, expect, it } from 'vitest';
import { encodeSlip } from '../../../devices/slip/encode.ts';
import { heightOf, TOP } from '../../../devices/virtual-printer/picture.ts';
import { slipText } from '../../../devices/virtual-printer/text.ts';
import { paper, slip, wide } from './support/examples.ts';
import { printOn } from './support/paper.ts';

/** Where the middle of each row stands in the picture `slip` of LOOK, in dots from its top. */
const PICTURE: readonly (readonly [begins: string, middle: number])[] = [
  ['广安区政务服务中心', 52],
  ["Guang'an", 100],
  ['---', 129],
  ['市场监管', 178],
  ['烟草专卖', 222],
  ['F035', 348],
  ['前面', 480],
  ['约', 540],
  ['---', 582],
  ['二楼东侧', 631],
  ['Floor 2', 676],
  ['[QR', 804],
  ['扫码', 933],
  ['---', 963],
  [' 叫号三次', 996],
  [' 号码不变', 1028],
  [' 办事不收费', 1060],
  ['───', 1090],
  [' 2026-05-28', 1122],
];

/** The picture leaves 16 dots above and below the code; ours has the four white modules of 8 that scanners ask for. */
const MORE_WHITE = 16;

describe('the slip beside its picture', () => {
  it('has the same rows in the same order, each within 8 dots of its place', () => {
    const missed = { zh: '叫号三次未到为过号。30 分钟内到导办台，号码不变，排到后 3 位。', en: '' };
    const shown = { ...slip, url: 'https://hall.cn/t/7KQ2MX9D', takenAt: Date.UTC(2026, 4, 28, 2, 24) };
    const texts = { ...paper.texts, missed };
    const bytes = encodeSlip({ slip: shown, model: wide, texts, machineName: '1号取号机' }, 'ab12');
    const piece = printOn(wide, bytes)[0]!;
    const words = slipText(piece);
    let y = TOP;
    const rows = piece.printed.flatMap((printed, at) => {
      const top = y;
      y += heightOf(printed);
      if (printed.kind === 'cut' || words[at] === '') return [];
      const tallest =
        printed.kind === 'line' ? Math.max(...printed.runs.map(({ h }) => 24 * h)) : heightOf(printed);
      return [{ text: words[at]!, middle: top + tallest / 2 }];
    });
    expect(rows.map(({ text }) => text.slice(0, 20))).toEqual(
      PICTURE.map(([begins]) => expect.stringContaining(begins)),
    );
    const code = PICTURE.findIndex(([begins]) => begins === '[QR');
    for (const [at, { text, middle }] of rows.entries()) {
      const more = at < code ? 0 : at === code ? MORE_WHITE : 2 * MORE_WHITE;
      const off = middle - PICTURE[at]![1] - more;
      expect([text, Math.abs(off) <= 8 ? 'in place' : off]).toEqual([text, 'in place']);
    }
    expect(y).toBeGreaterThan(1_120);
    expect(y).toBeLessThan(1_200);
  });
});
