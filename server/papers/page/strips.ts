import type { Primitive } from '../drawing.ts';
import { placed } from '../placed.ts';
import { widthOf } from '../type/runs.ts';
import type { Block, Facts, Figure, List, QrNote } from './document.ts';
import { linesOf, type Setting } from './lines.ts';
import { BREADTH, DEPTH, TINT, type Strip } from './sheet.ts';
import { stripsOfTable } from './table.ts';

export const BODY = { size: 10.5, leading: 17 } as const;

/** The strips of a block, top to bottom. */
export function stripsOf(block: Block): Strip[] {
  switch (block.kind) {
    case 'heading':
      return stripsOfText(block.text, { size: 13.5, weight: 700 }, { leading: 20, gap: 18, keepsNext: true });
    case 'paragraph':
      return stripsOfText(block.text, { size: BODY.size }, { leading: BODY.leading, gap: 8 });
    case 'facts':
      return stripsOfFacts(block);
    case 'table':
      return stripsOfTable(block);
    case 'list':
      return stripsOfList(block);
    case 'figure':
      return [stripOfFigure(block)];
    case 'qr':
      return [stripOfQr(block)];
  }
}

/** One strip a line, so that a long text flows over pages. */
export function stripsOfText(
  text: string,
  setting: Setting & { fill?: string },
  { leading, gap, keepsNext = false, x = 0, width = BREADTH }: TextPlace,
): Strip[] {
  return linesOf(text, width, setting).map((line, index) => ({
    height: leading,
    gap: index === 0 ? gap : 0,
    keepsNext,
    shapes: [textAt(line, x, baselineOf(leading, setting.size), setting)],
  }));
}

interface TextPlace {
  readonly leading: number;
  readonly gap: number;
  readonly keepsNext?: boolean;
  readonly x?: number;
  readonly width?: number;
}

/** Where the letters of a line stand so that they look centred in its height. */
export const baselineOf = (leading: number, size: number): number => leading / 2 + size * 0.36;

const textAt = (text: string, x: number, y: number, setting: Setting & { fill?: string }): Primitive => ({
  kind: 'text',
  x,
  y,
  text,
  fill: TINT.ink,
  ...setting,
});

function stripsOfFacts({ rows }: Facts): Strip[] {
  const key = { size: BODY.size, fill: TINT.second };
  const widest = Math.max(0, ...rows.map(([name]) => widthOf(name, key.size)));
  const indent = Math.min(BREADTH / 3, widest + 14);
  return rows.flatMap(([name, value], index) => {
    const gap = index === 0 ? 8 : 4;
    const names = linesOf(name, indent - 10, key);
    const values = stripsOfText(
      value,
      { size: BODY.size },
      { leading: BODY.leading, gap, x: indent, width: BREADTH - indent },
    );
    return Array.from({ length: Math.max(names.length, values.length) }, (_, line): Strip => {
      const own = values[line] ?? { height: BODY.leading, shapes: [] };
      const said = names[line];
      const y = baselineOf(BODY.leading, key.size);
      return said === undefined ? own : { ...own, shapes: [textAt(said, 0, y, key), ...own.shapes] };
    });
  });
}

function stripsOfList({ items, numbered = false }: List): Strip[] {
  const indent = 18;
  const y = baselineOf(BODY.leading, BODY.size);
  return items.flatMap((item, index) => {
    const place = { leading: BODY.leading, gap: index === 0 ? 8 : 3, x: indent, width: BREADTH - indent };
    const [first, ...rest] = stripsOfText(item, { size: BODY.size }, place);
    if (!first) return [];
    const mark: Primitive = numbered
      ? textAt(`${index + 1}.`, 0, y, { size: BODY.size })
      : { kind: 'disc', cx: 5, cy: BODY.leading / 2, r: 1.8, fill: TINT.brand };
    return [{ ...first, shapes: [mark, ...first.shapes] }, ...rest];
  });
}

function stripOfFigure({ drawing }: Figure): Strip {
  const scale = Math.min(BREADTH / drawing.width, (DEPTH - 60) / drawing.height);
  const left = (BREADTH - drawing.width * scale) / 2;
  return { height: drawing.height * scale, gap: 10, shapes: placed(drawing, left, 0, scale) };
}

function stripOfQr({ text, note }: QrNote): Strip {
  const size = 72;
  const lines = linesOf(note, BREADTH - size - 16, { size: BODY.size });
  const height = Math.max(size, lines.length * BODY.leading);
  const top = (height - lines.length * BODY.leading) / 2;
  const said = lines.map((line, index) =>
    textAt(line, size + 16, top + index * BODY.leading + baselineOf(BODY.leading, BODY.size), {
      size: BODY.size,
    }),
  );
  return { height, gap: 12, shapes: [{ kind: 'qr', x: 0, y: 0, size, text }, ...said] };
}
