import type { Drawing, Primitive } from '../drawing.ts';
import { A4, TINT } from '../page/sheet.ts';
import { pdfOfPages } from '../pdf.ts';
import { widthOf } from '../type/runs.ts';

/** A block of paper numbers as pages to cut: beside each slip its stub, on which the guide notes what became of it. */
export interface RollOrder {
  readonly kind: 'roll.pdf';
  readonly hall: { readonly zh: string; readonly en: string };
  readonly queue: { readonly zh: string; readonly en: string };
  readonly place: { readonly zh: string; readonly en: string };
  /** What is printed and the address of its page, in order. */
  readonly numbers: readonly { readonly label: string; readonly url: string }[];
  readonly madeAt: number;
}

const ROWS = 6;
const EDGE = { side: 30, top: 26 };
const ROW = (A4.height - 2 * EDGE.top) / ROWS;
/** Where the stub begins. */
const STUB = 372;
const BIGGEST = 58;
const WORDS = {
  keep: {
    zh: '请保管好，恢复叫号后按发号先后叫到',
    en: 'Keep this slip. You are called by when you got it.',
  },
  scan: { zh: '扫码看进度', en: 'Scan to follow' },
  stub: '存根 · Stub',
  fields: ['发放时间 Handed out', '窗口 Counter', '工号 Badge', '办结 Done   　用时 Min'],
};

/** The size at which a label fills its room and no more. */
const sizeFor = (label: string, room: number): number =>
  Math.min(BIGGEST, room / Math.max(0.01, widthOf(label, 1, 700)));

/** A line in its size, or in what its room lets it have. */
const fitted = (text: string, room: number, size: number, weight: 400 | 700): number =>
  Math.min(size, room / Math.max(0.01, widthOf(text, 1, weight)));

function slip(order: RollOrder, { label, url }: RollOrder['numbers'][number], y: number): Primitive[] {
  const x = EDGE.side + 12;
  const room = STUB - x - 108;
  const size = sizeFor(label, room);
  const text = (dy: number, of: string, sizeOf: number, fill: string = TINT.ink, weight: 400 | 700 = 400) =>
    ({ kind: 'text', x, y: y + dy, text: of, size: fitted(of, room, sizeOf, weight), fill, weight }) as const;
  return [
    text(18, `${order.hall.zh} · ${order.hall.en}`, 8, TINT.second),
    text(33, order.queue.zh, 12, TINT.ink, 700),
    text(43, order.queue.en, 8.5, TINT.ink),
    { kind: 'text', x, y: y + 49 + size * 0.74, text: label, size, weight: 700, fill: TINT.ink },
    text(104, `${order.place.zh} · ${order.place.en}`, 8.5, TINT.second),
    text(115, WORDS.keep.zh, 8, TINT.second),
    text(125, WORDS.keep.en, 7, TINT.second),
    { kind: 'qr', x: STUB - 96, y: y + 24, size: 76, text: url },
    ...(['zh', 'en'] as const).map((language, at) => ({
      ...({ kind: 'text', anchor: 'middle', size: 7, fill: TINT.second } as const),
      ...{ x: STUB - 58, y: y + 112 + at * 9, text: WORDS.scan[language] },
    })),
  ];
}

function stub({ label }: RollOrder['numbers'][number], y: number): Primitive[] {
  const x = STUB + 14;
  const end = A4.width - EDGE.side - 6;
  return [
    {
      kind: 'line',
      points: [
        [STUB, y + 8],
        [STUB, y + ROW - 8],
      ],
      stroke: TINT.line,
      dash: [3, 3],
    },
    { kind: 'text', x, y: y + 36, text: label, size: sizeFor(label, 128) * 0.5, weight: 700, fill: TINT.ink },
    { kind: 'text', x: end, y: y + 20, anchor: 'end', text: WORDS.stub, size: 7.5, fill: TINT.second },
    ...WORDS.fields.flatMap((field, at): Primitive[] => {
      const line = y + 60 + at * 20;
      return [
        { kind: 'text', x, y: line - 2, text: field, size: 7.5, fill: TINT.second },
        {
          kind: 'line',
          points: [
            [x, line + 2],
            [end, line + 2],
          ],
          stroke: TINT.line,
          strokeWidth: 0.6,
        },
      ];
    }),
  ];
}

/** The pages of a block, six numbers each, with lines to cut along. */
export function rollPages(order: RollOrder): Drawing[] {
  const pages = Array.from({ length: Math.ceil(order.numbers.length / ROWS) }, (_, at) =>
    order.numbers.slice(at * ROWS, (at + 1) * ROWS),
  );
  return pages.map(numbers => ({
    ...{ width: A4.width, height: A4.height, title: `${order.queue.zh} ${numbers[0]!.label}` },
    shapes: numbers.flatMap((number, at): Primitive[] => {
      const y = EDGE.top + at * ROW;
      const cut = (top: number): Primitive => ({
        ...{ kind: 'line', stroke: TINT.second, strokeWidth: 0.5, dash: [5, 4] },
        points: [
          [EDGE.side, top],
          [A4.width - EDGE.side, top],
        ],
      });
      return [...(at === 0 ? [cut(y)] : []), ...slip(order, number, y), ...stub(number, y), cut(y + ROW)];
    }),
  }));
}

/** The block as PDF. */
export function rollFile(order: RollOrder): Promise<Buffer> {
  const [first, last] = [order.numbers[0]!.label, order.numbers.at(-1)!.label];
  return pdfOfPages(rollPages(order), {
    ...{ title: `${order.queue.zh} 纸号 ${first}–${last}`, author: order.hall.zh },
    ...{ language: 'zh-CN', madeAt: new Date(order.madeAt) },
  });
}
