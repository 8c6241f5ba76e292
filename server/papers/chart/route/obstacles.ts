import { markAreas } from '../place/marks-on.ts';
import { isBar, type Area, type PlacedBox } from '../place/plan.ts';
import type { Style } from '../style.ts';

/** What lines keep away from: boxes with some air, and the marks on them. */
export function obstaclesOf(boxes: readonly PlacedBox[], style: Style): Area[] {
  return boxes.flatMap(box => {
    const air = isBar(box) ? style.clear * 0.8 : style.clear;
    const marks = markAreas(box).map(mark => grown(mark, 3));
    return [grown(box, air), ...marks];
  });
}

export const grown = ({ x, y, w, h }: Area, by: number): Area => {
  return { x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by };
};
