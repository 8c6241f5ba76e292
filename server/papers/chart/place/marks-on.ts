import type { Style } from '../style.ts';
import { measured } from '../wrap.ts';
import type { Area, PlacedBox } from './plan.ts';

/** The marks on a box: the number of its point of supervision on one corner, the word of what is published on the other. */
export function marksOn(
  { node, x, y, w }: Pick<PlacedBox, 'node' | 'x' | 'y' | 'w'>,
  word: string,
  style: Style,
): Pick<PlacedBox, 'disc' | 'tag'> {
  const { disc: r, tag: size, pad } = style;
  const disc: Area | null = node.point === null ? null : { x: x - r, y: y - r, w: 2 * r, h: 2 * r };
  if (!node.disclosed) return { disc, tag: null };
  const width = measured(word, size, 700) + 0.9 * size;
  const height = 1.75 * size;
  const area = { x: x + w - width - 0.5 * pad, y: y - 0.55 * height, w: width, h: height };
  return { disc, tag: { ...area, word } };
}

/** The places that marks take on a box. */
export const markAreas = ({ disc, tag }: PlacedBox): Area[] => [disc, tag].flatMap(mark => mark ?? []);
