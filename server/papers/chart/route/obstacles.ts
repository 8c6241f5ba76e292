import { type Area, type PlacedBox } from '../place/plan.ts';
import type { Style } from '../style.ts';
import { measured } from '../wrap.ts';

export const isBar = ({ node }: PlacedBox): boolean => node.kind === 'fork' || node.kind === 'join';

/** The disc of a point of supervision, on the corner of its box. */
export function discOf({ node, x, y }: PlacedBox, { disc }: Style): Area | null {
  return node.point === null ? null : { x: x - disc, y: y - disc, w: 2 * disc, h: 2 * disc };
}

/** The mark of what is published, on the upper edge of its box. */
export function tagOf({ node, x, y, w }: PlacedBox, style: Style): Area | null {
  if (!node.disclosed) return null;
  const width = measured('公开', style.tag, 700) + 0.9 * style.tag;
  const height = 1.75 * style.tag;
  return { x: x + w - width - 0.5 * style.pad, y: y - 0.55 * height, w: width, h: height };
}

/** What lines keep away from: boxes with some air, and the marks on them. */
export function obstaclesOf(boxes: readonly PlacedBox[], style: Style): Area[] {
  return boxes.flatMap(box => {
    const air = isBar(box) ? style.clear * 0.8 : style.clear;
    const marks = [discOf(box, style), tagOf(box, style)].flatMap(mark => (mark ? [grown(mark, 3)] : []));
    return [grown(box, air), ...marks];
  });
}

export const grown = ({ x, y, w, h }: Area, by: number): Area => {
  return { x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by };
};
