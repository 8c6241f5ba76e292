import type { Primitive } from '../../drawing.ts';
import { CLOCK, LEADING, textHeight } from '../place/content.ts';
import { isBar, type PlacedBox } from '../place/plan.ts';
import { COLOURS, type Style } from '../style.ts';
import { clockShapes, discShapes, tagShapes } from './marks.ts';

/** A step, a pill or a bar, with all that stands on it. */
export function boxShapes(box: PlacedBox, style: Style, scale: number): Primitive[] {
  const { x, y, w, h, node } = box;
  if (isBar(box)) return [{ kind: 'rect', x, y, w, h, radius: h / 2, fill: COLOURS.ink }];
  if (node.kind !== 'step')
    return [
      { kind: 'rect', step: node.id, x, y, w, h, radius: Math.min(h / 2, 52 * scale), fill: COLOURS.brand },
      ...textShapes(box, style),
      ...markShapes(box, style, scale),
    ];
  const width = (node.judges ? 5 : 2) * scale;
  const frame: Primitive = {
    ...{
      kind: 'rect',
      step: node.id,
      x: x + width / 2,
      y: y + width / 2,
      w: w - width,
      h: h - width,
      radius: 9 * scale,
    },
    ...{ fill: COLOURS.paper, stroke: node.rare ? COLOURS.second : COLOURS.brand, strokeWidth: width },
    ...(node.rare ? { dash: [2 * width + 2 * scale, 1.2 * width + 2 * scale] } : {}),
  };
  return [frame, ...textShapes(box, style), ...markShapes(box, style, scale)];
}

function markShapes({ disc, tag, node }: PlacedBox, style: Style, scale: number): Primitive[] {
  return [
    ...(disc ? discShapes(disc, node.point!) : []),
    ...(tag ? tagShapes(tag, tag.word, style.tag, scale) : []),
  ];
}

function textShapes({ x, y, w, h, node, content }: PlacedBox, style: Style): Primitive[] {
  const isPill = node.kind !== 'step';
  const shapes: Primitive[] = [];
  let top = y + (h - textHeight(content, style)) / 2;
  const left = isPill ? x + w / 2 : x + style.pad;
  const put = (
    text: string,
    size: number,
    leading: number,
    look: { weight: 400 | 700; fill: string; x?: number },
  ) => {
    const base = top + (size * leading) / 2 + size * 0.36;
    shapes.push({
      ...{ kind: 'text', x: left, y: base, text, size, anchor: isPill ? 'middle' : 'start', ...look },
    });
    top += size * leading;
  };
  const fills = isPill
    ? { title: COLOURS.onBrand, note: COLOURS.onBrandSecond, limit: COLOURS.onBrand }
    : { title: COLOURS.ink, note: COLOURS.second, limit: COLOURS.brand };
  for (const line of content.title) put(line, style.title, LEADING.title, { weight: 700, fill: fills.title });
  for (const line of content.note) put(line, style.note, LEADING.note, { weight: 400, fill: fills.note });
  content.limit.forEach((line, index) => {
    const hasClock = index === 0 && !isPill;
    if (hasClock)
      shapes.push(
        ...clockShapes(left + style.note * 0.45, top + (style.note * LEADING.limit) / 2, style.note * 0.42),
      );
    const indent = isPill ? left : left + CLOCK * style.note;
    put(line, style.note, LEADING.limit, { weight: 700, fill: fills.limit, x: indent });
  });
  return shapes;
}
