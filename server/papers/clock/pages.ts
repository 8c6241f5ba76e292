import type { Drawing, Primitive } from '../drawing.ts';
import { linesOf } from '../page/lines.ts';
import { footOf } from '../page/pages.ts';
import { A4, BREADTH, MARGIN, TINT } from '../page/sheet.ts';
import { unshown } from '../type/runs.ts';
import { pdfOfPages } from '../pdf.ts';
import { gridShapes } from './grid.ts';
import type { ClockOrder } from './order.ts';
import { sideShapes } from './side.ts';

const GRID = 300;
const SIDE = { x: MARGIN.side + GRID + 18, width: BREADTH - GRID - 18 };
const BOTTOM = A4.height - MARGIN.bottom - 26;
const ROW = { least: 25, most: 42 };
const WORDS = {
  zh: {
    page: (page: number, pages: number) => `第 ${page} 页，共 ${pages} 页`,
    unshown: '有字体不能显示的字：',
  },
  en: {
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
    unshown: 'Characters no font has:',
  },
} as const;

/** The pages of a clock: one, unless it is longer than half a year. */
export function clockPages(order: ClockOrder): Drawing[] {
  const { told, foot, language } = order;
  const { shapes: top, end } = headShapes(order);
  const room = BOTTOM - end - 14;
  const most = Math.floor(room / ROW.least);
  const parts = Array.from({ length: Math.ceil(told.weeks.length / most) || 1 }, (_, at) =>
    told.weeks.slice(at * most, (at + 1) * most),
  );
  const row = Math.min(ROW.most, Math.max(ROW.least, room / Math.max(1, Math.min(most, told.weeks.length))));
  return parts.map((weeks, at) => {
    const shapes: Primitive[] = [
      ...top,
      ...gridShapes(told.weekdays, weeks, { x: MARGIN.side, y: end, width: GRID, row }),
      ...(at === 0 ? sideShapes(told, { ...SIDE, y: end - 6 }).shapes : []),
      ...legendShapes(told.legend),
    ];
    const lacking = shapes.flatMap(one =>
      one.kind === 'text' ? unshown(one.text, one.font, one.weight) : [],
    );
    const words = WORDS[language];
    const note = lacking.length === 0 ? foot : `${words.unshown} ${[...new Set(lacking)].join(' ')}`;
    return {
      ...{ ...A4, title: `${told.title} ${order.about}` },
      shapes: [...shapes, ...footOf({ foot: note, words }, at + 1, parts.length)],
    };
  });
}

function headShapes({ told, item, about }: ClockOrder): { shapes: Primitive[]; end: number } {
  const shapes: Primitive[] = [];
  let y = MARGIN.top - 14;
  const put = (text: string, size: number, leading: number, fill: string, weight: 400 | 700 = 400): void => {
    for (const line of linesOf(text, BREADTH, { size, weight })) {
      y += leading;
      shapes.push({ kind: 'text', x: MARGIN.side, y, text: line, size, weight, fill });
    }
  };
  put(`${told.title} · ${about}`, 9.5, 14, TINT.second);
  put(item, 17, 24, TINT.ink, 700);
  put(told.says, 9.5, 15, TINT.second);
  put(told.lightSays, 11, 18, TINT.ink, 700);
  return { shapes, end: y + 12 };
}

function legendShapes({
  counted,
  coming,
  paused,
  holiday,
  weekend,
}: ClockOrder['told']['legend']): Primitive[] {
  const y = BOTTOM + 12;
  const box = { kind: 'rect', w: 12, h: 8, radius: 2 } as const;
  const looks = [
    { text: counted, fill: TINT.brand },
    { text: coming, stroke: TINT.brand, strokeWidth: 0.9 },
    { text: paused, fill: TINT.wash, stroke: TINT.second, strokeWidth: 0.6, dash: [1.5, 1.5] },
    { text: holiday, fill: '#EDE6DA' },
  ] as const;
  return [
    ...looks.flatMap(({ text, ...look }, at): Primitive[] => {
      const x = MARGIN.side + at * 82;
      return [
        { ...box, ...look, x, y: y - 7 },
        { kind: 'text', x: x + 16, y, text, size: 8, fill: TINT.second },
      ];
    }),
    { kind: 'text', x: MARGIN.side + 4 * 82, y, text: weekend, size: 8, fill: TINT.second },
  ];
}

/** A case's clock as PDF; the same order gives the same bytes. */
export function clockFile(order: ClockOrder): Promise<Buffer> {
  const { told, about, author, language, madeAt } = order;
  return pdfOfPages(clockPages(order), {
    ...{ title: `${told.title} ${about}`, author, madeAt: new Date(madeAt) },
    language: language === 'en' ? 'en' : 'zh-CN',
  });
}
