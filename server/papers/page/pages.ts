import type { Drawing, Primitive } from '../drawing.ts';
import { placed } from '../placed.ts';
import { unshown, widthOf } from '../type/runs.ts';
import type { PaperDocument } from './document.ts';
import { A4, BREADTH, DEPTH, MARGIN, TINT, type Strip } from './sheet.ts';
import { stripsOf, stripsOfText } from './strips.ts';

/** A document as A4 pages, each a drawing in points. */
export function pagesOf(document: PaperDocument): Drawing[] {
  const body = [...titleStrips(document), ...document.blocks.flatMap(stripsOf)];
  const strips = [...body, ...unshownStrips(document, body)];
  const pages = pagesOfStrips(strips);
  return pages.map((shapes, index) => ({
    ...A4,
    title: document.title,
    shapes: [...shapes, ...footOf(document, index + 1, pages.length)],
  }));
}

function titleStrips({ title, subtitle }: PaperDocument): Strip[] {
  const serif = { size: 22, weight: 700, font: 'serif' } as const;
  const lines = stripsOfText(title, serif, { leading: 31, gap: 0, keepsNext: true });
  if (subtitle === undefined) return lines;
  return [...lines, ...stripsOfText(subtitle, { size: 10.5, fill: TINT.second }, { leading: 21, gap: 4 })];
}

/** Says at the end which characters stand as boxes, by their code points: none is dropped in silence. */
export function unshownStrips({ words }: Pick<PaperDocument, 'words'>, strips: readonly Strip[]): Strip[] {
  const shapes = strips.flatMap(strip => strip.shapes);
  const lacking = new Set(
    shapes.flatMap(shape => (shape.kind === 'text' ? unshown(shape.text, shape.font, shape.weight) : [])),
  );
  if (lacking.size === 0) return [];
  const said = `${words.unshown} ${[...lacking].map(codePoint).join(' ')}`;
  return stripsOfText(said, { size: 9, fill: TINT.second }, { leading: 14, gap: 14 });
}

const codePoint = (character: string) =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** Strips on pages of A4, none cut and none parted from what it must stay with. */
export function pagesOfStrips(strips: readonly Strip[]): Primitive[][] {
  const pages: Primitive[][] = [[]];
  let y = 0;
  const put = (strip: Strip, top: number) => {
    pages.at(-1)!.push(...placed(strip, MARGIN.side, MARGIN.top + top));
    y = top + strip.height;
  };
  strips.forEach((strip, index) => {
    const gap = y === 0 ? 0 : (strip.gap ?? 0);
    if (y > 0 && y + gap + heightOfGroup(strips, index) > DEPTH) {
      pages.push([]);
      y = 0;
      if (strip.head) put(strip.head, 0);
      put(strip, y);
    } else put(strip, y + gap);
  });
  return pages;
}

/** The height of a strip with those it must not be parted from. */
function heightOfGroup(strips: readonly Strip[], from: number): number {
  const strip = strips[from]!;
  const next = strips[from + 1];
  if (!strip.keepsNext || !next) return strip.height;
  return strip.height + (next.gap ?? 0) + heightOfGroup(strips, from + 1);
}

/** The foot of a page: what it is of, and which page of how many. */
export function footOf(
  { foot, words }: Pick<PaperDocument, 'foot' | 'words'>,
  page: number,
  pages: number,
): Primitive[] {
  const y = A4.height - MARGIN.bottom + 34;
  const right = MARGIN.side + BREADTH;
  const look = { kind: 'text', y, size: 8.5, fill: TINT.second } as const;
  const place = words.page(page, pages);
  const room = BREADTH - widthOf(place, look.size) - 16;
  return [
    {
      kind: 'line',
      points: [
        [MARGIN.side, y - 16],
        [right, y - 16],
      ],
      stroke: TINT.line,
      strokeWidth: 0.6,
    },
    ...(foot ? [{ ...look, x: MARGIN.side, text: cut(foot, room, look.size) }] : []),
    { ...look, x: right, text: place, anchor: 'end' },
  ];
}

/** A foot stays one line: what does not fit ends in an ellipsis. */
function cut(text: string, width: number, size: number): string {
  if (widthOf(text, size) <= width) return text;
  const characters = [...text];
  while (characters.length > 0 && widthOf(`${characters.join('')}…`, size) > width) characters.pop();
  return `${characters.join('')}…`;
}
